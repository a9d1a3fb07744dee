"""The private page: what was seen, who was told, and that nothing is forgotten or shown elsewhere."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from app.domain.people import PersonForm
from app.domain.safety import Assessed, LocalNumber, Seen, Urgency, WorryLine, WorryPage
from app.domain.talk import Answer
from app.errors import InvalidInputError, NotFoundError
from app.workspace import Workspace
from tests.conftest import Wall
from tests.services.audit_trail import actions_about


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    return workspace.people.add(PersonForm(name="Jean Moss")).person.id


def line(page: WorryPage, code: str) -> WorryLine:
    return next(found for found in page.lines if found.flag.code == code)


def test_a_page_nobody_filled_in_is_not_assessed(workspace: Workspace, jean: UUID) -> None:
    page = workspace.safety.page(jean)
    assert page.assessed is Assessed.NOT_ASSESSED
    assert [found.flag.code for found in page.lines] == [f"RF{n}" for n in range(1, 13)]
    assert all(found.seen is None for found in page.lines)


def test_what_was_said_in_the_talk_waits_until_a_sign_is_seen_or_all_were_asked(
    workspace: Workspace, jean: UUID
) -> None:
    talk = workspace.talks.start(jean).id
    assert workspace.safety.page(jean).waiting == ()
    workspace.talks.answer(talk, "G7", Answer(value="yes"))
    assert workspace.safety.page(jean).waiting == ("Is there anything making today unsafe?",)
    workspace.talks.finish(talk)
    assert workspace.safety.see(jean, "RF1", Seen.NO).waiting == ("Is there anything making today unsafe?",)
    assert workspace.safety.see(jean, "RF3", Seen.YES).waiting == ()
    page = workspace.safety.see(jean, "RF3", None)
    for found in page.lines:
        page = workspace.safety.see(jean, found.flag.code, Seen.NO)
    assert page.waiting == ()
    workspace.talks.answer(talk, "G7", Answer(value="no"))
    assert workspace.safety.page(jean).said == ()


def test_opening_the_page_leaves_a_line_in_the_audit(workspace: Workspace, jean: UUID) -> None:
    workspace.safety.page(jean)
    assert "view worries" in actions_about(workspace, "person", jean)


def test_a_sign_that_was_seen_is_open_until_somebody_is_told(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    seen = workspace.safety.see(jean, "RF3", Seen.YES)
    assert seen.assessed is Assessed.FLAG_OPEN
    assert workspace.people.page(jean).follow_up
    wall.pass_by(minutes=5)
    told = workspace.safety.record_action(jean, "RF3", " Adult  care ", "Ring back at 4")
    assert told.assessed is Assessed.FLAG_FOLLOWED_UP
    (action,) = line(told, "RF3").actions
    assert (action.told, action.note, action.by, action.at) == (
        "Adult care",
        "Ring back at 4",
        "Sam",
        wall.now,
    )
    assert not workspace.people.page(jean).follow_up


def test_a_sign_seen_anew_after_somebody_was_told_is_open_again(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    workspace.safety.see(jean, "RF3", Seen.YES)
    workspace.safety.record_action(jean, "RF3", "Adult care")
    wall.pass_by(days=30)
    workspace.safety.see(jean, "RF3", Seen.NO)
    wall.pass_by(days=30)
    assert workspace.safety.see(jean, "RF3", Seen.YES).assessed is Assessed.FLAG_OPEN


def test_new_danger_opens_a_sign_again_and_its_end_does_not(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    workspace.safety.see(jean, "RF3", Seen.YES)
    workspace.safety.record_action(jean, "RF3", "Adult care")
    wall.pass_by(hours=1)
    danger = workspace.safety.see(jean, "RF3", Seen.YES, in_danger=True)
    assert danger.assessed is Assessed.FLAG_OPEN
    assert line(danger, "RF3").urgency is Urgency.NOW
    workspace.safety.record_action(jean, "RF3", "Police")
    wall.pass_by(hours=1)
    over = workspace.safety.see(jean, "RF3", Seen.YES)
    assert over.assessed is Assessed.FLAG_FOLLOWED_UP
    assert line(over, "RF3").urgency is Urgency.TODAY


def test_what_was_marked_by_mistake_is_not_asked_again(workspace: Workspace, jean: UUID) -> None:
    workspace.safety.see(jean, "RF1", Seen.YES)
    assert workspace.safety.see(jean, "RF1", None).assessed is Assessed.NOT_ASSESSED


def test_undo_on_the_private_page_gives_nothing_away(workspace: Workspace, jean: UUID) -> None:
    workspace.safety.see(jean, "RF1", Seen.NO)
    workspace.safety.see(jean, "RF1", Seen.YES)
    workspace.safety.record_action(jean, "RF1", "GP")
    assert workspace.history.undo_label == "A change on your private page"
    workspace.history.undo()
    assert line(workspace.safety.page(jean), "RF1").actions == ()
    workspace.history.redo()
    assert [a.told for a in line(workspace.safety.page(jean), "RF1").actions] == ["GP"]
    workspace.history.undo()
    workspace.history.undo()
    assert line(workspace.safety.page(jean), "RF1").seen is Seen.NO
    workspace.history.undo()
    assert line(workspace.safety.page(jean), "RF1").seen is None
    workspace.history.redo()
    assert line(workspace.safety.page(jean), "RF1").seen is Seen.NO


def test_undo_keeps_the_moment_a_sign_was_first_seen(workspace: Workspace, jean: UUID, wall: Wall) -> None:
    workspace.safety.see(jean, "RF3", Seen.YES)
    first = wall.now
    workspace.safety.record_action(jean, "RF3", "Adult care")
    wall.pass_by(days=1)
    workspace.safety.see(jean, "RF3", Seen.NO)
    workspace.history.undo()
    page = workspace.safety.page(jean)
    assert (line(page, "RF3").at, page.assessed) == (first, Assessed.FLAG_FOLLOWED_UP)


@pytest.mark.parametrize(("told", "note", "field"), [("  ", "", "told"), ("GP", "x" * 20_000, "note")])
def test_an_action_must_name_somebody_and_stay_short(
    workspace: Workspace, jean: UUID, told: str, note: str, field: str
) -> None:
    with pytest.raises(InvalidInputError) as raised:
        workspace.safety.record_action(jean, "RF1", told, note)
    assert raised.value.field == field


def test_people_with_an_open_sign_are_found_and_nobody_else(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    ken = workspace.people.add(PersonForm(name="Ken Tomlin")).person.id
    workspace.safety.see(jean, "RF3", Seen.YES)
    workspace.safety.see(jean, "RF9", Seen.YES)
    workspace.safety.see(ken, "RF9", Seen.YES)
    workspace.safety.record_action(ken, "RF9", "GP")
    workspace.safety.record_action(jean, "RF9", "GP")
    with workspace.safety._desk.store.read() as repositories:
        assert repositories.safety.open_people() == (jean,)
    wall.pass_by(seconds=1)
    workspace.safety.record_action(jean, "RF3", "Adult care")
    workspace.safety.record_action(jean, "RF3", "Manager")
    workspace.history.undo()
    with workspace.safety._desk.store.read() as repositories:
        assert repositories.safety.open_people() == ()
    workspace.history.undo()
    with workspace.safety._desk.store.read() as repositories:
        assert repositories.safety.open_people() == (jean,)


def test_numbers_are_changed_added_taken_out_and_brought_back(workspace: Workspace) -> None:
    first = workspace.safety.numbers()
    assert not any(number.checked for number in first)
    gp = next(number for number in first if number.key == "gp")
    choir = LocalNumber(key="choir", label=" Choir  leader ", phone=" 01530  111 ", checked=True)
    changed = workspace.safety.change_numbers(
        (choir, replace(gp, checked=True), *(n for n in first if n.key not in {"gp", "gas"}))
    )
    assert (changed[0].label, changed[0].phone, changed[0].checked) == ("Choir leader", "01530 111", True)
    assert "gas" not in {number.key for number in changed}
    assert len(changed) == len(first)
    assert not changed[1].checked, "a number that is not there cannot be checked"
    assert workspace.history.undo() == "Numbers to ring changed"
    assert workspace.safety.numbers() == first
    workspace.history.redo()
    assert workspace.safety.numbers() == changed


@pytest.mark.parametrize(
    ("number", "field"),
    [
        (LocalNumber(key="a", label=" ", phone=""), "label"),
        (LocalNumber(key="a", label="A", phone="5" * 61), "phone"),
        (LocalNumber(key="a", label="A", phone="", hours="x" * 201), "hours"),
    ],
)
def test_a_number_that_cannot_be_kept_names_the_field(
    workspace: Workspace, number: LocalNumber, field: str
) -> None:
    with pytest.raises(InvalidInputError) as raised:
        workspace.safety.change_numbers((number,))
    assert raised.value.field == field


def test_a_person_that_is_not_there_is_said_plainly(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        workspace.safety.page(uuid4())


def test_the_page_is_about_this_person_and_as_old_as_the_sight(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    workspace.safety.see(jean, "RF7", Seen.YES)
    wall.pass_by(days=2)
    page = workspace.safety.page(jean)
    assert (page.called, page.person_name) == ("Jean", "Jean Moss")
    assert line(page, "RF7").at == wall.now - timedelta(days=2)
