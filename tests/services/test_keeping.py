"""The schedule of the service, what is due, and what was decided about one record."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from sqlalchemy import Date

from app.domain.consent import Decision, Purpose
from app.domain.people import PersonForm
from app.domain.retention import RecordKind
from app.domain.slots import SlotsForm
from app.domain.today import ToDoKind
from app.errors import InvalidInputError, NotFoundError
from app.store.last_contact import CONTACTS
from app.store.reach import about
from app.store.types import UtcDateTime
from tests.deciding import decide
from tests.services.audit_trail import actions_about
from tests.services.marked_town import Town

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace
    from tests.conftest import Wall


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    return workspace.people.add(PersonForm(name="Jean Okafor")).person.id


def due(workspace: Workspace) -> list[str]:
    return [line.name for line in workspace.keeping.review_due()]


def test_a_record_is_due_when_its_years_are_up(workspace: Workspace, wall: Wall, jean: UUID) -> None:
    wall.go_to(2034, 11, 16)
    assert due(workspace) == []
    assert decisions(workspace) == []
    wall.go_to(2034, 11, 17)
    assert due(workspace) == ["Jean Okafor"]
    assert decisions(workspace) == ["Decide about 1 record"]
    workspace.people.add_note(jean, "Rang.")
    assert (due(workspace), decisions(workspace)) == ([], [])


def decisions(workspace: Workspace) -> list[str]:
    return [line.title for line in workspace.today.page().to_do if line.kind is ToDoKind.RECORDS_DUE]


def test_a_yes_to_the_record_that_is_taken_back_makes_it_due_at_once(
    workspace: Workspace, wall: Wall, jean: UUID
) -> None:
    wall.pass_by(minutes=1)
    decide(workspace, jean, Purpose.RECORD, Decision.YES)
    assert due(workspace) == []
    wall.pass_by(minutes=1)
    decide(workspace, jean, Purpose.RECORD, Decision.WITHDRAWN)
    assert due(workspace) == ["Jean Okafor"]
    assert workspace.keeping.of_person(jean).refused_on == date(2026, 11, 17)
    wall.pass_by(minutes=1)
    decide(workspace, jean, Purpose.RECORD, Decision.YES)
    assert due(workspace) == []


def test_any_contact_counts(workspace: Workspace, wall: Wall) -> None:
    town = Town(workspace)
    wall.go_to(2027, 3, 1)
    workspace.people.add_note(town.amir, "Rang.")
    assert workspace.keeping.of_person(town.jean).last_contact == date(2026, 11, 17)
    assert workspace.keeping.of_person(town.amir).last_contact == date(2027, 3, 1)
    wall.go_to(2027, 4, 1)
    workspace.plans.new_version(town.jean)
    assert workspace.keeping.of_person(town.jean).last_contact == date(2027, 4, 1)
    wall.go_to(2027, 5, 1)
    workspace.record.keep(town.jean, "contacts", {"day": "2027-04-20", "outcome": "Rang."})
    assert workspace.keeping.of_person(town.jean).last_contact == date(2027, 4, 20)
    (slot,) = workspace.slots.open_times(
        SlotsForm(held_on=date(2027, 5, 1), starts=time(15), ends=time(15, 20), minutes=20)
    )
    workspace.slots.book_for(slot.id, town.amir)
    assert workspace.keeping.of_person(town.amir).last_contact == date(2027, 3, 1)
    workspace.slots.mark(slot.id, came=True)
    assert workspace.keeping.of_person(town.amir).last_contact == date(2027, 5, 1)


def test_every_day_about_a_person_is_a_contact_or_known_to_be_none() -> None:
    """A new table with a day is found here: either it tells of a contact, or of something else."""
    none = {
        "person.born_on", "person.needs_review_on", "death.died_on", "keeping.died_on", "keeping.keep_until",
        "restriction.at", "member_card.lost_on", "membership.left_on", "group_part.from_on", "story.until",
        "story.signed_on", "waiting_place.answer_by", "onward_referral.look_on", "onward_answer.look_on",
        "plan.review_on", "step.due_on", "supervision_action.by_on", "supervision_action.done_on",
        "attendance_mark.at", "taking_part.at", "half_filled.alert_at", "half_filled.finished_at",
        "measure_score.filled_at", "plan_signature.at", "picture_record.at",
        "agreed_photo.until", "agreed_photo.withdrawn_on",
        "young_agreement_end.until",
    }  # fmt: skip
    others = {"plan_agreement.at", "onward_answer.on", "card_visit.used_on", "desk_slot.held_on"}
    dated = {
        f"{table.name}.{column.name}"
        for table in about({uuid4()})
        for column in table.c
        if isinstance(column.type, Date | UtcDateTime) and column.name not in {"made_at", "changed_at"}
    }
    contacts = {f"{moment.class_.__tablename__}.{moment.key}" for moment in CONTACTS}
    assert dated - none == contacts | others


def test_a_death_that_was_written_down_counts_by_itself(workspace: Workspace) -> None:
    town = Town(workspace)
    workspace.staying.died(town.group, town.jean, date(2026, 11, 16))
    line = workspace.keeping.of_person(town.jean)
    assert (line.kind, line.due_on) == (RecordKind.DIED, date(2034, 11, 16))
    workspace.history.undo()
    assert workspace.keeping.of_person(town.jean).kind is RecordKind.ADULT
    workspace.staying.died(town.group, town.jean)
    assert workspace.keeping.of_person(town.jean).due_on == date(2034, 11, 17)


def test_the_service_sets_its_own_years_and_takes_them_back(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    workspace.keeping.change_rule(RecordKind.ADULT, 6, "Our own policy of 2026.", checked=True)
    adult = next(rule for rule in workspace.keeping.schedule() if rule.kind is RecordKind.ADULT)
    assert (adult.years, adult.source, adult.checked) == (6, "Our own policy of 2026.", True)
    assert workspace.keeping.of_person(jean).due_on == date(2032, 11, 17)
    workspace.keeping.change_rule(RecordKind.ADULT, 7, "Our own policy of 2026.", checked=True)
    workspace.keeping.change_rule(RecordKind.ADULT, 7, "Our own policy of 2026.", checked=True)
    assert workspace.history.undo() == "An adult’s record: 7 years"
    assert workspace.history.undo() == "An adult’s record: 6 years"
    assert workspace.keeping.of_person(jean).due_on == date(2034, 11, 17)
    workspace.history.redo()
    assert workspace.keeping.of_person(jean).due_on == date(2032, 11, 17)
    with pytest.raises(InvalidInputError):
        workspace.keeping.change_rule(RecordKind.ADULT, 0, "", checked=False)
    wall.pass_by(days=1)


def test_a_record_is_kept_longer_with_a_reason(workspace: Workspace, jean: UUID, wall: Wall) -> None:
    wall.go_to(2034, 12, 1)
    with pytest.raises(InvalidInputError, match="no reason"):
        workspace.keeping.keep_longer(jean, date(2036, 1, 1), "")
    with pytest.raises(InvalidInputError, match="not ahead"):
        workspace.keeping.keep_longer(jean, date(2034, 12, 1), "Still needed.")
    workspace.keeping.keep_longer(jean, date(2036, 1, 1), "Still needed.")
    assert due(workspace) == []
    line = workspace.keeping.of_person(jean)
    assert (line.due_on, line.keeping.keep_reason) == (date(2036, 1, 1), "Still needed.")
    workspace.history.undo()
    assert due(workspace) == ["Jean Okafor"]


def test_a_child_who_came_as_a_grown_up_is_due_as_one(workspace: Workspace, wall: Wall) -> None:
    workspace.keeping.change_rule(RecordKind.ADULT, 1, "", checked=True)
    form = PersonForm(name="Ivy Lane", born_on=date(2009, 3, 1))
    ivy = workspace.people.add(form).person.id
    assert workspace.keeping.of_person(ivy).kind is RecordKind.CHILD
    wall.go_to(2027, 4, 1)
    workspace.people.add_note(ivy, "Came by.")
    wall.go_to(2028, 4, 1)
    assert (due(workspace), decisions(workspace)) == (["Ivy Lane"], ["Decide about 1 record"])


def test_a_held_record_is_not_due(workspace: Workspace, jean: UUID, wall: Wall) -> None:
    wall.go_to(2034, 12, 1)
    with pytest.raises(InvalidInputError):
        workspace.keeping.hold(jean, "", "A court asked.")
    workspace.keeping.hold(jean, "Dana Reyes", "A court asked.")
    assert due(workspace) == []
    (held,) = workspace.keeping.held()
    assert (held.keeping.hold_reason, held.keeping.held_by) == ("A court asked.", "Dana Reyes")
    workspace.keeping.let_go(jean)
    assert (due(workspace), workspace.keeping.held()) == (["Jean Okafor"], ())
    workspace.history.undo()
    assert len(workspace.keeping.held()) == 1
    assert {"hold record", "let go of record"} <= set(actions_about(workspace, "person", jean))


def test_the_kind_of_a_record_can_be_set(workspace: Workspace, jean: UUID) -> None:
    with pytest.raises(InvalidInputError, match="day of the death"):
        workspace.keeping.set_kind(jean, RecordKind.DIED)
    workspace.keeping.set_kind(jean, RecordKind.DIED, date(2026, 11, 1))
    assert workspace.keeping.of_person(jean).due_on == date(2034, 11, 1)
    workspace.keeping.set_kind(jean, RecordKind.LONG)
    assert workspace.keeping.of_person(jean).due_on == date(2046, 11, 17)
    workspace.keeping.set_kind(jean, None)
    assert workspace.keeping.of_person(jean).kind is RecordKind.ADULT


def test_somebody_who_is_not_there_has_no_record(workspace: Workspace) -> None:
    nobody = workspace.open_vault.store_id
    with pytest.raises(NotFoundError):
        workspace.keeping.of_person(nobody)
    with pytest.raises(NotFoundError):
        workspace.keeping.hold(nobody, "Dana", "A court asked.")


def test_whoever_looks_at_a_record_or_at_two_of_them_or_at_a_group_leaves_a_line(
    workspace: Workspace,
) -> None:
    town = Town(workspace)

    def looked(table: str, row_id: UUID) -> int:
        return sum(action.startswith("view ") for action in actions_about(workspace, table, row_id))

    people, group = (town.jean, town.amir), ("support_group", town.group)
    before = [looked("person", person_id) for person_id in people]
    workspace.duplicates.compare(*people)
    workspace.keeping.of_person(town.jean)
    assert [looked("person", person_id) for person_id in people] == [before[0] + 2, before[1] + 1]
    seen = looked(*group)
    workspace.joining.everybody(town.group)
    workspace.stories.page(town.group)
    workspace.stories.set_checklist(town.group, ("Laughing",))
    assert looked(*group) == seen + 2
