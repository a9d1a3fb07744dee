"""Who did not come, whom to ring, and those who died: on the real records."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.attendance import Presence
from app.domain.consent import Decision, Purpose
from app.domain.follow_up import AbsenceReason
from app.domain.people import PersonForm, Role
from app.domain.plans import ReviewForm
from app.domain.roles import DeskRole
from app.domain.safety_note import SafetyNote
from app.errors import InvalidInputError, NotAllowedError
from tests.deciding import decide
from tests.services.desk_days import TUESDAY, choir, coming, enrol, names_found, person
from tests.services.test_permission import sit_down

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace
    from tests.conftest import Wall
    from tests.services.two_sides import Side

HERE, APOLOGY, NO_WORD = Presence


def weeks(workspace: Workspace, group: UUID, wall: Wall, *absent: dict[str, Presence]) -> None:
    """One finished session after the other; everybody is here but those named."""
    for away in absent:
        session = coming(workspace.groups.page(group))
        said = {person(workspace, name): presence for name, presence in away.items()}
        for one, presence in said.items():
            workspace.attendance.mark(session, one, presence)
        workspace.attendance.mark_all(session, frozenset(Role))
        workspace.attendance.close(session, {})
        wall.pass_by(days=7)


@pytest.fixture
def group(workspace: Workspace, wall: Wall) -> UUID:
    """Three finished weeks: Ken missed the last two, Zoe three, Amir only one."""
    page = choir(workspace, "Amir Khan", "Ken Tomlin", "Zoe Marsh")
    enrol(workspace, page.group.id, Role.VOLUNTEER, "Anya Novak")
    workspace.groups.join(page.group.id, person(workspace, "Amir"), Role.VOLUNTEER)
    ken = person(workspace, "Ken")
    workspace.people.change(ken, PersonForm(name="Ken Tomlin", phone="0113 496 0000", reach="After six"))
    missed = {"Ken": NO_WORD, "Zoe": APOLOGY, "Anya": NO_WORD}
    first = {"Zoe": NO_WORD, "Anya": NO_WORD}
    weeks(workspace, page.group.id, wall, first, missed, {**missed, "Amir": NO_WORD})
    return page.group.id


def test_those_who_missed_two_in_a_row_are_asked_after_the_longest_first(
    workspace: Workspace, group: UUID
) -> None:
    page = workspace.staying.missing(group)
    assert [(one.name, one.missed, one.apologies) for one in page.missing] == [
        ("Zoe Marsh", 3, 2),
        ("Ken Tomlin", 2, 0),
    ]
    zoe, ken = page.missing
    assert (zoe.last_came, ken.last_came) == (None, TUESDAY)
    assert (ken.phone, ken.reach) == ("0113 496 0000", "After six")
    assert page.to_ask == page.missing
    decide(workspace, ken.person_id, Purpose.CONTACT_LATER, Decision.WITHDRAWN)
    quiet = workspace.staying.missing(group).missing[1]
    assert (quiet.phone, quiet.reach) == ("", "They said no to getting in touch")


def test_what_was_heard_is_kept_until_they_come_again(workspace: Workspace, group: UUID, wall: Wall) -> None:
    ken = person(workspace, "Ken")
    page = workspace.staying.heard(group, ken, AbsenceReason.TRANSPORT, "The 36 no longer runs")
    told = next(one.heard for one in page.missing if one.person_id == ken)
    assert told is not None
    assert (told.reason.words, told.words) == ("Bus or lift", "The 36 no longer runs")
    assert [one.name for one in page.to_ask] == ["Zoe Marsh"]
    assert workspace.history.undo() == "What was heard from Ken Tomlin"
    assert len(workspace.staying.to_ring(group).to_ask) == 2
    workspace.history.redo()
    assert len(workspace.staying.to_ring(group).to_ask) == 1
    weeks(workspace, group, wall, {}, {"Ken": NO_WORD}, {"Ken": NO_WORD})
    again = next(one for one in workspace.staying.to_ring(group).missing if one.person_id == ken)
    assert (again.missed, again.heard) == (2, None)


def test_nobody_is_closed_for_staying_away(workspace: Workspace, group: UUID, wall: Wall) -> None:
    """Jamming Group 5: weeks without coming never end a membership."""
    away = dict.fromkeys(("Amir", "Ken", "Zoe", "Anya"), NO_WORD)
    weeks(workspace, group, wall, *[away] * 4)
    members = workspace.groups.page(group).members
    assert {m.left_on for m in members} == {None}
    assert len(workspace.staying.to_ring(group).missing) == 3
    register = workspace.attendance.open_register(coming(workspace.groups.page(group)))
    assert len(register.entries) == 4


def test_whom_to_ring_is_kept_for_those_who_lead(workspace: Workspace, group: UUID) -> None:
    """Bristol 5."""
    ken = person(workspace, "Ken")
    note = SafetyNote(contact=" Ida  Tomlin", relationship="sister", phone="07700 900000", fitness="Angina.")
    lines = workspace.staying.keep_safety_note(group, ken, note)
    kept = next(line.note for line in lines if line.person_id == ken)
    assert (kept.contact, kept.fitness, kept.is_empty) == ("Ida Tomlin", "Angina.", False)
    label = workspace.history.undo_label
    workspace.staying.keep_safety_note(group, ken, kept)
    assert workspace.history.undo_label == label == "Whom to ring for Ken Tomlin"
    workspace.history.undo()
    assert all(line.note.is_empty for line in workspace.staying.safety_notes(group))
    with pytest.raises(InvalidInputError):
        workspace.staying.keep_safety_note(group, ken, SafetyNote(phone="0" * 61))


def test_somebody_who_died_is_in_no_list_and_nothing_reminds_of_them(
    workspace: Workspace, group: UUID, wall: Wall
) -> None:
    ken = person(workspace, "Ken")
    plan = workspace.plans.open(ken)
    workspace.plan_parts.review(plan.id, ReviewForm(on=wall().date()))
    workspace.talks.start(ken)
    assert any("Ken" in line.detail + line.title for line in workspace.today.page().to_do)
    workspace.staying.died(group, ken, date(2026, 11, 25))
    page, today = workspace.groups.page(group), workspace.today.page()
    assert "Ken Tomlin" not in {m.name for m in page.members}
    assert "Ken Tomlin" not in names_found(workspace)
    assert [one.name for one in workspace.staying.to_ring(group).missing] == ["Zoe Marsh"]
    register = workspace.attendance.open_register(coming(page))
    assert "Ken Tomlin" not in {e.name for e in register.entries}
    assert not any("Ken" in line.detail + line.title for line in today.to_do)
    assert today.open_talks == ()
    assert page.outcome.people == 2, "what was still counts"
    workspace.history.undo()
    assert "Ken Tomlin" in {m.name for m in workspace.groups.page(group).members if m.left_on is None}
    assert "Ken Tomlin" in names_found(workspace)


def test_volunteers_who_only_mark_the_register_never_see_whom_to_ring(
    workspace: Workspace, mine: Side
) -> None:
    """Bristol 5: nor is anything of it on the register itself."""
    note = SafetyNote(contact="Zebraquartz", phone="07700 900000", fitness="Zebraquartz")
    workspace.staying.keep_safety_note(mine.group_id, mine.person_id, note)
    volunteer = sit_down(workspace, DeskRole.VOLUNTEER, mine)
    for refused in (
        volunteer.staying.safety_notes,
        volunteer.staying.missing,
        volunteer.group_papers.call_sheet,
    ):
        with pytest.raises(NotAllowedError):
            refused(mine.group_id)
    assert "Zebraquartz" not in repr(volunteer.attendance.open_register(mine.session_id))
    leader = sit_down(workspace, DeskRole.LEADER, mine)
    notes = {line.person_id: line.note for line in leader.staying.safety_notes(mine.group_id)}
    assert notes[mine.person_id] == note


def test_whoever_left_is_not_asked_after(workspace: Workspace, group: UUID) -> None:
    workspace.groups.leave(group, person(workspace, "Zoe"), "moved")
    assert [one.name for one in workspace.staying.missing(group).missing] == ["Ken Tomlin"]


def test_a_death_is_not_ahead(workspace: Workspace, group: UUID) -> None:
    with pytest.raises(InvalidInputError):
        workspace.staying.died(group, person(workspace, "Ken"), date(2027, 1, 1))
