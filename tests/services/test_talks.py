"""A talk: begun, carried on, answered in the person's words, taken back, finished."""

from uuid import UUID, uuid4

import pytest

from app.domain.consent import Decision, Purpose
from app.domain.needs import Needs
from app.domain.people import PersonForm
from app.domain.talk import Answer, AnswerState, AnswerValue
from app.errors import InvalidInputError, NotFoundError
from app.workspace import Workspace
from tests.conftest import Wall
from tests.services.audit_trail import actions_about


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    return workspace.people.add(PersonForm(name="Jean Moss")).person.id


def consents(workspace: Workspace, person_id: UUID) -> dict[Purpose, Decision]:
    return {consent.purpose: consent.decision for consent in workspace.people.page(person_id).consents}


def needs(workspace: Workspace, person_id: UUID) -> list[str]:
    return [need.words for need in workspace.people.page(person_id).needs.needs]


def test_a_talk_begins_at_its_first_question_and_is_carried_on_not_begun_twice(
    workspace: Workspace, jean: UUID
) -> None:
    talk = workspace.talks.start(jean)
    assert (talk.called, talk.at_question, dict(talk.answers)) == ("Jean", "G1", {})
    workspace.talks.go(talk.id, "M2")
    assert workspace.talks.start(jean).id == talk.id
    assert workspace.talks.open(talk.id).at_question == "M2"
    assert talk.definition == workspace.talks.definition()


def test_looking_at_a_talk_leaves_a_line_in_the_audit(workspace: Workspace, jean: UUID) -> None:
    talk = workspace.talks.start(jean)
    workspace.talks.open(talk.id)
    assert actions_about(workspace, "talk", talk.id) == ["view talk"]


@pytest.mark.parametrize(
    ("code", "value", "words"),
    [
        ("G6", ("alone", "carer"), ""),
        ("M1", ("singing",), "Singing, with people"),
        ("M5", {"friend": "kept"}, ""),
        ("LA3", {"matter": 3, "amount": -2}, "Since Tom died"),
        ("R2", 9, ""),
        ("R5", "step2", ""),
        ("M3", None, "“My garden” – señor"),
    ],
)
def test_an_answer_comes_back_as_it_was_given(
    workspace: Workspace, jean: UUID, code: str, value: AnswerValue, words: str
) -> None:
    talk = workspace.talks.start(jean)
    answer = Answer(value=value, words=words)
    assert workspace.talks.answer(talk.id, code, answer).answers == {code: answer}
    assert workspace.talks.open(talk.id).answers == {code: answer}


def test_a_change_of_mind_replaces_an_answer_and_an_empty_one_takes_it_back(
    workspace: Workspace, jean: UUID
) -> None:
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "R2", Answer(value=3))
    not_sure = Answer(state=AnswerState.NOT_SURE)
    assert workspace.talks.answer(talk.id, "R2", not_sure).answers["R2"] == not_sure
    assert dict(workspace.talks.answer(talk.id, "R2", Answer()).answers) == {}


def test_the_same_answer_again_is_not_written_again(workspace: Workspace, jean: UUID) -> None:
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "R2", Answer(value=3))
    workspace.talks.answer(talk.id, "R2", Answer(value=3))
    workspace.talks.answer(talk.id, "R3", Answer())
    assert actions_about(workspace, "talk", talk.id).count("answer") == 1


def test_answers_are_undone_and_redone_one_by_one(workspace: Workspace, jean: UUID) -> None:
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "R2", Answer(value=3))
    workspace.talks.answer(talk.id, "R2", Answer(value=8))
    assert workspace.history.undo() == "Answer to “How important is it to you?”"
    assert workspace.talks.open(talk.id).answers["R2"].value == 3
    workspace.history.undo()
    assert "R2" not in workspace.talks.open(talk.id).answers
    workspace.history.redo()
    assert workspace.talks.open(talk.id).answers["R2"].value == 3


def test_a_talk_begun_by_mistake_is_taken_back_and_can_return(workspace: Workspace, jean: UUID) -> None:
    talk = workspace.talks.start(jean)
    assert workspace.history.undo() == "Talk with Jean begun"
    assert workspace.people.page(jean).open_talk is None
    workspace.history.redo()
    assert workspace.people.page(jean).open_talk == talk.id


def test_consent_is_written_down_purpose_by_purpose_with_who_gave_it(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "G1", Answer(value="yes", words="Her daughter, power of attorney"))
    workspace.talks.answer(talk.id, "G2", Answer(value="no"))
    record, share = workspace.people.page(jean).consents
    assert (record.purpose, record.decision) == (Purpose.RECORD, Decision.YES)
    assert (record.given_by, record.how) == ("Her daughter, power of attorney", "spoken")
    assert (record.wording, record.at) == ("everyday-life 2 G1", wall.now)
    assert (share.purpose, share.decision) == (Purpose.SHARE_REFERRER, Decision.NO)
    assert share.given_by == "themself"


def test_a_consent_that_is_taken_back_is_not_asked_again_and_undo_restores_it(
    workspace: Workspace, jean: UUID
) -> None:
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "G2", Answer(value="yes"))
    workspace.talks.answer(talk.id, "G2", Answer(state=AnswerState.NOT_SURE))
    assert consents(workspace, jean) == {}
    workspace.history.undo()
    assert consents(workspace, jean) == {Purpose.SHARE_REFERRER: Decision.YES}
    workspace.history.undo()
    assert consents(workspace, jean) == {}


def test_not_sure_about_a_consent_decides_nothing(workspace: Workspace, jean: UUID) -> None:
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "G1", Answer(state=AnswerState.NOT_SURE))
    assert consents(workspace, jean) == {}


def test_needs_told_in_the_talk_show_in_the_banner_and_follow_every_change(
    workspace: Workspace, jean: UUID
) -> None:
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "G3", Answer(value=("quiet", "time"), words="Sit on her left"))
    workspace.talks.answer(talk.id, "G4", Answer(value=("large",)))
    assert needs(workspace, jean) == [
        "Give me time to answer", "Talk in a quiet place", "Sit on her left", "Large print",
    ]  # fmt: skip
    workspace.talks.answer(talk.id, "G3", Answer(value=("quiet",), words="Sit on her right"))
    assert needs(workspace, jean) == ["Talk in a quiet place", "Large print", "Sit on her right"]
    workspace.history.undo()
    assert set(needs(workspace, jean)) == {
        "Give me time to answer", "Talk in a quiet place", "Sit on her left", "Large print",
    }  # fmt: skip


def print_style(workspace: Workspace, person_id: UUID) -> str:
    return workspace.people.page(person_id).needs.print_style


def test_large_print_told_in_the_talk_is_how_they_want_their_papers(workspace: Workspace, jean: UUID) -> None:
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "G4", Answer(value=("large", "aloud")))
    assert print_style(workspace, jean) == "large print"
    workspace.history.undo()
    assert print_style(workspace, jean) == "standard"
    workspace.history.redo()
    assert print_style(workspace, jean) == "large print"
    workspace.talks.answer(talk.id, "G4", Answer(value=("aloud",)))
    assert print_style(workspace, jean) == "standard"
    workspace.history.undo()
    assert print_style(workspace, jean) == "large print"


def test_a_print_style_they_chose_before_the_talk_outlives_the_undo_of_an_answer(
    workspace: Workspace, jean: UUID
) -> None:
    workspace.people.change_needs(jean, Needs(print_style="large print"))
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "G4", Answer(value=("large",)))
    workspace.history.undo()
    assert print_style(workspace, jean) == "large print"


def test_a_need_that_was_known_already_is_not_doubled(workspace: Workspace, jean: UUID) -> None:
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "G3", Answer(words="Talk in a quiet place"))
    workspace.talks.answer(talk.id, "G3", Answer(value=("quiet",)))
    assert needs(workspace, jean) == ["Talk in a quiet place"]


def test_a_finished_talk_shows_what_matters_and_can_be_opened_again(workspace: Workspace, jean: UUID) -> None:
    talk = workspace.talks.start(jean)
    workspace.talks.answer(talk.id, "R1", Answer(words="Sing again"))
    page = workspace.talks.finish(talk.id)
    assert (page.called, page.change) == ("Jean", "Sing again")
    assert workspace.people.page(jean).finished_talk == talk.id
    assert workspace.history.undo() == "Talk finished"
    assert workspace.talks.start(jean).id == talk.id
    workspace.history.redo()
    assert workspace.talks.what_matters(talk.id).change == "Sing again"
    assert workspace.talks.start(jean).id != talk.id


def test_endless_words_are_refused_and_nothing_is_written(workspace: Workspace, jean: UUID) -> None:
    talk = workspace.talks.start(jean)
    with pytest.raises(InvalidInputError):
        workspace.talks.answer(talk.id, "M1", Answer(words="x" * 20_000))
    assert dict(workspace.talks.open(talk.id).answers) == {}


def test_a_talk_or_a_person_that_is_not_there_is_said_plainly(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        workspace.talks.open(uuid4())
    with pytest.raises(NotFoundError):
        workspace.talks.start(uuid4())
