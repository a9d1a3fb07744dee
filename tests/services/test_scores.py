"""Scores before and after, on the real records."""

import shutil
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.attendance import Presence
from app.domain.people import PersonForm, Role
from app.domain.session_scores import AskToday, HandCount, Mode, Moment, NoScore, Score
from app.errors import InvalidInputError, NotFoundError
from app.workspace import Workspace
from tests.conftest import Template, Wall, opened
from tests.services.audit_trail import actions, actions_about
from tests.services.desk_days import choir, coming, enrol, person

BEFORE, AFTER = Moment.BEFORE, Moment.AFTER
NOBODY = UUID(int=0)


def face(value: int) -> Score:
    return Score(mode=Mode.FACES, value=value)


@pytest.fixture(scope="module")
def sung(template: Template, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, UUID]:
    """A closed vault with today's session in it, made once."""
    folder = Path(shutil.copytree(template.folder, tmp_path_factory.mktemp("sung") / "vault"))
    with opened(folder, template.key, Wall()) as workspace:
        page = choir(workspace, "Amir", "Beth", "Ken")
        enrol(workspace, page.group.id, Role.CARER, "Rose")
        enrol(workspace, page.group.id, Role.VOLUNTEER, "Anya")
        for name in ("Amir", "Beth", "Rose", "Anya"):
            workspace.attendance.mark(coming(page), person(workspace, name), Presence.HERE)
    return folder, coming(page)


@pytest.fixture
def vault_folder(
    request: pytest.FixtureRequest, template: Template, sung: tuple[Path, UUID], tmp_path: Path
) -> Path:
    """A vault of the test's own, with the session if it asks for it."""
    folder = sung[0] if "session" in request.fixturenames else template.folder
    return Path(shutil.copytree(folder, tmp_path / "vault"))


@pytest.fixture
def session(sung: tuple[Path, UUID]) -> UUID:
    """Today's session, to which Amir, Beth, a carer and a volunteer came, and Ken did not."""
    return sung[1]


def test_the_participants_who_came_are_asked(workspace: Workspace, session: UUID) -> None:
    board = workspace.scores.open_board(session)
    assert [line.name for line in board.lines] == ["Amir", "Beth"]
    assert (board.mode, board.group_name, board.hands_before) == (Mode.FACES, "Silver Voices", None)


def test_looking_at_scores_and_at_the_register_is_put_in_the_audit_and_scoring_is_not_a_look(
    workspace: Workspace, session: UUID
) -> None:
    workspace.scores.score(session, person(workspace, "Amir"), BEFORE, face(2))
    assert not {"view scores", "view register"} & set(actions(workspace))
    workspace.scores.open_board(session)
    workspace.attendance.open_register(session)
    assert actions_about(workspace, "group_session", session)[-2:] == ["view scores", "view register"]


def test_carers_are_asked_where_no_participant_came(workspace: Workspace, session: UUID) -> None:
    for name in ("Amir", "Beth"):
        workspace.attendance.mark(session, person(workspace, name), None)
    assert [line.name for line in workspace.scores.open_board(session).lines] == ["Rose"]


def test_a_score_replaces_the_one_before_and_undo_brings_it_back(workspace: Workspace, session: UUID) -> None:
    amir = person(workspace, "Amir")
    workspace.scores.score(session, amir, BEFORE, face(2))
    board = workspace.scores.score(session, amir, BEFORE, face(4))
    assert board.lines[0].before == face(4)
    assert workspace.history.undo() == "Score before of Amir"
    assert workspace.scores.open_board(session).lines[0].before == face(2)
    workspace.history.undo()
    assert workspace.scores.open_board(session).lines[0].before is None
    workspace.history.redo()
    assert workspace.scores.open_board(session).lines[0].before == face(2)


def test_a_reason_why_not_and_how_it_was_asked_are_kept(workspace: Workspace, session: UUID) -> None:
    amir = person(workspace, "Amir")
    silent = Score(mode=Mode.FACES, reason=NoScore.DID_NOT_WANT_TO_SAY, had_help=True, seen_by_helper=True)
    board = workspace.scores.score(session, amir, AFTER, silent)
    assert board.lines[0].after == silent
    assert workspace.history.undo_label == "Score after of Amir"


def test_a_cleared_score_was_never_asked(workspace: Workspace, session: UUID) -> None:
    amir = person(workspace, "Amir")
    workspace.scores.score(session, amir, BEFORE, face(2))
    assert workspace.scores.clear(session, amir, BEFORE).lines[0].before is None
    assert workspace.history.undo() == "Score of Amir cleared"
    assert workspace.scores.open_board(session).lines[0].before == face(2)


def test_clearing_nothing_is_no_step(workspace: Workspace, session: UUID) -> None:
    label = workspace.history.undo_label
    workspace.scores.clear(session, person(workspace, "Amir"), BEFORE)
    assert workspace.history.undo_label == label


def test_the_same_score_twice_is_one_step(workspace: Workspace, session: UUID) -> None:
    amir = person(workspace, "Amir")
    workspace.scores.score(session, amir, BEFORE, face(2))
    workspace.scores.score(session, amir, BEFORE, face(2))
    workspace.history.undo()
    assert workspace.scores.open_board(session).lines[0].before is None


def test_somebody_with_a_score_stays_on_the_board(workspace: Workspace, session: UUID) -> None:
    rose = person(workspace, "Rose")
    board = workspace.scores.score(session, rose, BEFORE, face(3))
    assert [line.name for line in board.lines] == ["Amir", "Beth", "Rose"]
    board = workspace.scores.clear(session, rose, BEFORE)
    assert [line.name for line in board.lines] == ["Amir", "Beth"]


def test_scores_may_follow_after_the_register_is_finished(workspace: Workspace, session: UUID) -> None:
    workspace.attendance.close(session, {})
    board = workspace.scores.score(session, person(workspace, "Amir"), AFTER, face(5))
    assert board.answered(AFTER) == 1


def test_another_way_to_ask_leaves_given_scores_as_they_were(workspace: Workspace, session: UUID) -> None:
    workspace.scores.score(session, person(workspace, "Amir"), BEFORE, face(3))
    board = workspace.scores.set_mode(session, Mode.UPRIGHT)
    assert (board.mode, board.lines[0].before) == (Mode.UPRIGHT, face(3))
    workspace.scores.set_mode(session, Mode.UPRIGHT)
    assert workspace.history.undo() == "Another way to ask for scores"
    assert workspace.scores.open_board(session).mode is Mode.FACES
    workspace.history.redo()
    assert workspace.scores.open_board(session).mode is Mode.UPRIGHT


def test_hands_are_counted_without_names(workspace: Workspace, session: UUID) -> None:
    board = workspace.scores.count_hands(session, BEFORE, {4: 6, 2: 1, 3: 0})
    assert board.hands_before == HandCount(Mode.FACES, ((2, 1), (4, 6)))
    assert board.hands_after is None
    board = workspace.scores.count_hands(session, BEFORE, {})
    assert board.hands_before is None
    assert workspace.history.undo() == "Hands counted"
    assert workspace.scores.open_board(session).hands_before == HandCount(Mode.FACES, ((2, 1), (4, 6)))
    workspace.history.undo()
    assert workspace.scores.open_board(session).hands_before is None
    workspace.history.redo()
    label = workspace.history.undo_label
    workspace.scores.count_hands(session, BEFORE, {2: 1, 4: 6})
    assert workspace.history.undo_label == label


@pytest.mark.parametrize("counts", [{0: 1}, {6: 1}, {3: -1}, {3: 1000}])
def test_hands_that_cannot_be_are_refused(
    workspace: Workspace, session: UUID, counts: dict[int, int]
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        workspace.scores.count_hands(session, BEFORE, counts)
    assert refused.value.field == "hands"


def test_a_cancelled_session_and_an_unknown_person_have_no_scores(
    workspace: Workspace, session: UUID
) -> None:
    with pytest.raises(NotFoundError):
        workspace.scores.score(session, NOBODY, BEFORE, face(3))
    amir = person(workspace, "Amir")
    workspace.groups.cancel_session(session, "snow")
    with pytest.raises(InvalidInputError, match="cancelled"):
        workspace.scores.score(session, amir, BEFORE, face(3))


def test_a_persons_page_shows_how_they_felt(workspace: Workspace, session: UUID) -> None:
    amir, beth = person(workspace, "Amir"), person(workspace, "Beth")
    workspace.scores.score(session, amir, BEFORE, face(2))
    workspace.scores.score(session, amir, AFTER, face(4))
    (point,) = workspace.people.page(amir).feelings
    assert (point.group_name, point.mode, point.before, point.after) == ("Silver Voices", Mode.FACES, 2, 4)

    workspace.scores.score(session, amir, AFTER, Score(mode=Mode.ZERO_TO_TEN, value=9))
    (point,) = workspace.people.page(amir).feelings
    assert (point.mode, point.before, point.after) == (Mode.ZERO_TO_TEN, None, 9)

    silent = Score(mode=Mode.FACES, reason=NoScore.COULD_NOT_TELL)
    workspace.scores.score(session, beth, BEFORE, silent)
    workspace.scores.score(session, beth, AFTER, face(1))
    workspace.scores.clear(session, beth, AFTER)
    assert workspace.people.page(beth).feelings == ()


def test_a_score_of_somebody_put_away_stays_on_the_board(workspace: Workspace, session: UUID) -> None:
    jean = workspace.people.add(PersonForm(name="Jean")).person.id
    with pytest.raises(InvalidInputError, match="Jean is not marked here at this session"):
        workspace.scores.score(session, jean, BEFORE, face(3))
    with pytest.raises(InvalidInputError, match="Jean is not marked here"):
        workspace.scores.score_sheet(session, {jean: {BEFORE: face(3)}, person(workspace, "Amir"): {}})
    workspace.attendance.mark(session, jean, Presence.HERE)
    workspace.scores.score(session, jean, BEFORE, face(3))
    workspace.people.archive(jean)
    assert "Jean" in {line.name for line in workspace.scores.open_board(session).lines}


def test_a_score_stays_where_a_mark_goes_until_somebody_takes_it_out(
    workspace: Workspace, session: UUID
) -> None:
    amir = person(workspace, "Amir")
    workspace.scores.score(session, amir, BEFORE, face(2))
    workspace.scores.score(session, amir, BEFORE, face(4))
    group = workspace.scores.open_board(session).group_id
    assert workspace.groups.page(group).sessions[0].without_after == 1
    workspace.attendance.mark(session, amir, None)
    assert workspace.groups.page(group).sessions[0].without_after == 0, "it counts nowhere"
    assert workspace.scores.clear(session, amir, BEFORE).session_id == session
    for _step in range(3):
        workspace.history.undo()
    assert workspace.scores.open_board(session).lines[0].before == face(2)


def test_somebody_of_today_is_asked_before_then_after(workspace: Workspace, session: UUID) -> None:
    amir = person(workspace, "Amir")
    assert workspace.scores.to_ask(amir) == AskToday(session_id=session, moment=BEFORE)
    workspace.scores.score(session, amir, BEFORE, face(2))
    assert workspace.scores.to_ask(amir) == AskToday(session_id=session, moment=AFTER)
    workspace.attendance.close(session, {})
    assert workspace.scores.to_ask(person(workspace, "Beth")) == AskToday(session_id=session, moment=AFTER)


def test_somebody_who_is_not_here_yet_is_asked_once_the_register_has_them(
    workspace: Workspace, session: UUID
) -> None:
    assert workspace.scores.to_ask(person(workspace, "Ken")) == AskToday(session_id=session, moment=None)


def test_nobody_is_asked_who_helps_or_on_another_day_or_at_a_cancelled_session(
    workspace: Workspace, wall: Wall
) -> None:
    page = choir(workspace, "Amir")
    enrol(workspace, page.group.id, Role.VOLUNTEER, "Anya")
    amir, anya = person(workspace, "Amir"), person(workspace, "Anya")
    assert workspace.scores.to_ask(amir) is not None
    assert workspace.scores.to_ask(anya) is None
    workspace.groups.cancel_session(coming(page), "Snow")
    assert workspace.scores.to_ask(amir) is None
    wall.pass_by(days=1)
    assert workspace.scores.to_ask(amir) is None


def test_a_sheet_filled_in_on_paper_is_kept_whole_and_undone_whole(
    workspace: Workspace, session: UUID
) -> None:
    amir, beth = person(workspace, "Amir"), person(workspace, "Beth")
    workspace.scores.score(session, amir, BEFORE, face(1))
    sheet = {amir: {BEFORE: face(2), AFTER: face(5)}, beth: {AFTER: face(3)}}
    board = workspace.scores.score_sheet(session, sheet)
    assert [(line.before, line.after) for line in board.lines] == [(face(2), face(5)), (None, face(3))]
    assert actions(workspace)[-1] == "score sheet"
    assert workspace.history.undo() == "Score sheet of Silver Voices"
    lines = workspace.scores.open_board(session).lines
    assert [(line.before, line.after) for line in lines] == [(face(1), None), (None, None)]
    workspace.history.redo()
    assert workspace.scores.open_board(session).lines == board.lines
    workspace.scores.score_sheet(session, sheet)
    assert workspace.history.undo_label == "Score sheet of Silver Voices"
    workspace.history.undo()
    assert workspace.scores.open_board(session).lines[0].before == face(1)


def test_a_sheet_with_somebody_nobody_knows_on_it_is_refused_whole(
    workspace: Workspace, session: UUID
) -> None:
    amir = person(workspace, "Amir")
    with pytest.raises(NotFoundError):
        workspace.scores.score_sheet(session, {amir: {BEFORE: face(2)}, NOBODY: {BEFORE: face(2)}})
    assert workspace.scores.open_board(session).lines[0].before is None
