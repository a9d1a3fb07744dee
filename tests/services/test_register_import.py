"""Registers from spreadsheets brought into a group: looked at first, written at once, undone at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.attendance import Presence
from app.domain.groups import GroupForm, SessionState
from app.domain.people import PersonForm, Role
from app.domain.session_scores import Mode
from app.errors import InvalidInputError, NotFoundError
from tests.exchange.hall_registers import church_hall, workbook
from tests.services.audit_trail import actions
from tests.services.desk_days import TUESDAY, added, choir, choir_form, coming, names_found, person

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.domain.register_plan import RegisterPlan
    from app.workspace import Workspace
    from tests.conftest import Wall
    from tests.exchange.hall_registers import Rows

X = {"mark:x": "absent"}


def saved(folder: Path, rows: Rows, name: str = "register.xlsx") -> Path:
    file = folder / name
    file.write_bytes(workbook(rows))
    return file


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    file = tmp_path / "hall.xlsx"
    file.write_bytes(church_hall())
    return file


def codes(plan: RegisterPlan) -> list[str]:
    return [question.code for question in plan.questions]


def came(workspace: Workspace, group_id: UUID) -> dict[date, int]:
    return {
        line.held_on: line.people + line.volunteers
        for line in workspace.groups.page(group_id).sessions
        if line.state is SessionState.DONE
    }


def test_a_register_is_looked_at_brought_in_and_undone_in_one_step(workspace: Workspace, hall: Path) -> None:
    group_id = choir(workspace).group.id
    look = workspace.register_files.look(group_id, hall, {})
    assert codes(look) == ["mark:x"]
    assert look.sentence == "5 sessions, 9 people (9 of them new), 33 marks."
    assert names_found(workspace) == []
    with pytest.raises(InvalidInputError, match="1 question is still open"):
        workspace.register_files.bring_in(group_id, hall, {})
    done = len(actions(workspace))
    workspace.register_files.bring_in(group_id, hall, X)
    assert actions(workspace)[done:] == ["import register"]
    assert list(came(workspace, group_id).values()) == [8, 5, 5, 6, 5]
    assert workspace.people.page(person(workspace, "Mary")).person.phone == "01632 960 101"
    roles = {member.name: member.role for member in workspace.groups.page(group_id).members}
    assert (roles["Rose Achebe"], roles["Colin Reid"]) == (Role.CARER, Role.VOLUNTEER)
    assert workspace.history.undo() == "Register of Silver Voices brought in from hall.xlsx"
    assert names_found(workspace) == []
    assert came(workspace, group_id) == {}
    assert {line.held_on.month for line in workspace.groups.page(group_id).sessions} == {11, 12, 1}
    workspace.history.redo()
    assert len(came(workspace, group_id)) == 5
    assert len(names_found(workspace)) == 9
    assert workspace.vault.check().problems == ()


def test_what_was_brought_in_once_is_not_there_twice_and_its_answers_are_kept(
    workspace: Workspace, hall: Path
) -> None:
    group_id = choir(workspace).group.id
    workspace.register_files.bring_in(group_id, hall, X)
    again = workspace.register_files.look(group_id, hall, {})
    assert again.questions == ()
    assert [planned.same_as for planned in again.people].count(None) == 0
    assert len(again.problems) == 5
    assert "finished here already" in again.problems[0].words
    with pytest.raises(InvalidInputError, match=r"nothing in hall\.xlsx that is not here"):
        workspace.register_files.bring_in(group_id, hall, {})


def test_columns_are_remembered_renamed_and_forgotten(workspace: Workspace, tmp_path: Path) -> None:
    group_id, service = choir(workspace).group.id, workspace.register_files
    head = ["Name", "Kind", "10/11/26"]
    first = saved(tmp_path, [head, ["Ann Lee", "carer", "x"]])
    service.bring_in(group_id, first, {"column:B": "role", "mark:x": "present"})
    assert [one.name for one in workspace.kept_columns.all()] == ["Silver Voices"]
    assert workspace.kept_columns.rename("silver voices", "Church hall")[0].name == "Church hall"
    assert workspace.history.undo() == "Register of Silver Voices brought in from register.xlsx"

    later = saved(tmp_path, [["Name", "Kind", "3/11/26"], ["Bo Day", "carer", "x"]], "later.xlsx")
    plan = service.look(group_id, later, {})
    assert (plan.found.as_before, plan.questions) == ("Church hall", ())
    assert plan.people[0].person.role is Role.CARER
    # What is changed while it is read is what is remembered then, under the same name.
    service.bring_in(group_id, later, {"column:B": "nothing"})
    (kept,) = workspace.kept_columns.all()
    assert (kept.name, kept.uses["kind"]) == ("Church hall", "nothing")
    service.bring_in(group_id, first, {"columns": "afresh", "mark:x": "absent"})
    (kept,) = workspace.kept_columns.all()
    assert (kept.name, dict(kept.marks)) == ("Church hall", {"mark:x": "absent"})

    other = saved(tmp_path, [["Who", "27/10/26"], ["Bo Day", "/"]], "other.xlsx")
    service.bring_in(group_id, other, {})
    assert [one.name for one in workspace.kept_columns.all()] == ["Silver Voices", "Church hall"]
    assert [one.name for one in workspace.kept_columns.forget("Church hall")] == ["Silver Voices"]
    assert service.look(group_id, later, {}).found.as_before == ""
    with pytest.raises(NotFoundError):
        workspace.kept_columns.forget("Church hall")


def test_marks_go_onto_a_register_that_is_under_way_and_back(workspace: Workspace, tmp_path: Path) -> None:
    page = choir(workspace, "Ann Lee", "Bo Day")
    session_id, ann = coming(page), person(workspace, "Ann Lee")
    workspace.attendance.mark(session_id, ann, Presence.APOLOGY)
    rows: Rows = [["Name", TUESDAY], ["Ann Lee", "/"], ["Cy Hall (wheelchair)", "/"], ["Visitors", 2]]
    workspace.register_files.bring_in(page.group.id, saved(tmp_path, rows), {})
    register = workspace.attendance.open_register(session_id)
    assert {e.name: e.presence for e in register.entries} == {
        "Ann Lee": Presence.HERE, "Bo Day": None, "Cy Hall": Presence.HERE
    }  # fmt: skip
    assert (register.visitors, register.state) == (2, SessionState.DONE)
    assert "wheelchair" in str(workspace.people.page(person(workspace, "Cy Hall")))
    workspace.history.undo()
    register = workspace.attendance.open_register(session_id)
    assert {e.name: e.presence for e in register.entries} == {"Ann Lee": Presence.APOLOGY, "Bo Day": None}
    assert (register.visitors, register.state) == (0, SessionState.UNDER_WAY)


def test_days_that_cannot_be_written_are_left_out_and_said(workspace: Workspace, tmp_path: Path) -> None:
    page = choir(workspace)
    workspace.groups.cancel_session(coming(page), "snow")
    rows: Rows = [
        ["Name", "10/11/26", TUESDAY, "3/3/27", "3/11/26", "30/12/1969", "29/2/26"],
        ["Ann Lee", "/", "/", "/", None, "/", "/"],
    ]
    plan = workspace.register_files.look(page.group.id, saved(tmp_path, rows), {})
    assert [planned.day for planned in plan.days] == [date(2026, 11, 10)]
    assert [problem.sentence for problem in plan.problems] == [
        "Row 1: “29/2/26” is not a day of the calendar",
        "Row 1: Tuesday 30 December 1969 is too long ago; that day is left out",
        "Row 1: the session of Tuesday 17 November 2026 was cancelled here; that day is left out",
        "Row 1: Wednesday 3 March 2027 is still to come; that day is left out",
    ]
    assert "Nobody is marked on Tuesday 3 November 2026; that day is left aside." in plan.guesses


def test_somebody_who_may_be_known_is_asked_about(workspace: Workspace, tmp_path: Path) -> None:
    group_id = choir(workspace, "Bo Day").group.id
    ann = added(workspace, "Ann Lee")
    rows: Rows = [["Name", "10/11/26"], ["Ann Lee", "/"], ["Bo Day", "/"], ["Bo", "/"], ["Lee", "/"]]
    file, service = saved(tmp_path, rows), workspace.register_files
    plan = service.look(group_id, file, {})
    assert codes(plan) == ["person:2"]
    assert [choice.words for choice in plan.questions[0].choices] == ["Yes: Ann Lee", "No, somebody new"]
    assert [planned.same_as is None for planned in plan.people] == [True, False, True, True]
    known = service.look(group_id, file, {"person:2": str(ann)})
    assert known.people[0].same_as == ann
    assert service.look(group_id, file, {"person:2": "new"}).questions == ()
    with pytest.raises(InvalidInputError, match="Ann Lee cannot be that person"):
        service.look(group_id, file, {"person:2": str(group_id)})
    service.bring_in(group_id, file, {"person:2": str(ann)})
    other = workspace.groups.add(choir_form("Lunch club")).group.id
    asked = service.look(other, file, {})
    assert asked.questions[0].choices[0].words == "Yes: Ann Lee, last here 10 November 2026"


def test_who_left_keeps_marks_of_before_and_does_not_come_back_through_a_file(
    workspace: Workspace, tmp_path: Path, wall: Wall
) -> None:
    page = choir(workspace, "Ann Lee", "Bo Day", "Cy Hall", first_on=date(2026, 11, 3))
    for name in ("Ann Lee", "Cy Hall"):
        workspace.groups.leave(page.group.id, person(workspace, name), "moved away")
    wall.pass_by(days=8)
    rows: Rows = [
        ["Name", "10/11/26", "17/11/26", "24/11/26"],
        ["Ann Lee", "/", "/", "/"],
        ["Bo Day", "/", "/", "/"],
        ["Cy Hall", "/"],
    ]
    plan = workspace.register_files.bring_in(page.group.id, saved(tmp_path, rows), {})
    assert [problem.sentence for problem in plan.problems] == [
        "Row 2: Ann Lee left this group on Tuesday 17 November 2026; 2 later marks are left out"
    ]
    across = saved(tmp_path, list(zip(*((*row, "", "")[:4] for row in rows), strict=True)), "across.xlsx")
    looked = workspace.register_files.look(page.group.id, across, {})
    assert "Row 1, column B: Ann Lee left this group" in looked.problems[-1].sentence
    assert came(workspace, page.group.id) == {
        date(2026, 11, 10): 3, date(2026, 11, 17): 1, date(2026, 11, 24): 1
    }  # fmt: skip
    members = workspace.groups.page(page.group.id).members
    assert [m.name for m in members if m.left_on is None] == ["Bo Day"]


def test_two_rows_are_not_one_person_twice(workspace: Workspace, tmp_path: Path) -> None:
    group_id, ann = choir(workspace).group.id, added(workspace, "Ann Lee")
    file = saved(tmp_path, [["Name", "10/11/26"], ["Ann Lee", "/"], ["Ann Lee", "/"]])
    answers = {"same:2:3": "two", "person:2": str(ann), "person:3": str(ann)}
    with pytest.raises(InvalidInputError, match="Row 2 and row 3 would be one person twice"):
        workspace.register_files.look(group_id, file, answers)
    plan = workspace.register_files.look(group_id, file, answers | {"person:3": "new"})
    assert [planned.same_as for planned in plan.people] == [ann, None]


def test_a_group_without_times_is_asked_for_them(workspace: Workspace, tmp_path: Path) -> None:
    group_id = workspace.groups.add(GroupForm(name="Jam", mode=Mode.FACES)).group.id
    file = saved(tmp_path, [["Name", "10/11/26"], ["Ann Lee", "/"]])
    assert codes(workspace.register_files.look(group_id, file, {})) == ["times"]
    for times in ("noon", "12:00-10:00"):
        with pytest.raises(InvalidInputError, match="is not from when to when"):
            workspace.register_files.look(group_id, file, {"times": times})
    workspace.register_files.bring_in(group_id, file, {"times": "10:00-12:00"})
    assert came(workspace, group_id) == {date(2026, 11, 10): 1}


def test_a_file_that_is_not_there_is_said(workspace: Workspace, tmp_path: Path) -> None:
    group_id = choir(workspace).group.id
    with pytest.raises(NotFoundError, match=r"register\.xlsx cannot be read"):
        workspace.register_files.look(group_id, tmp_path / "register.xlsx", {})


def test_nothing_is_half_brought_in(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    group_id = choir(workspace).group.id
    workspace.people.add(PersonForm(name="Zed Moss"))
    file = saved(tmp_path, [["Name", "10/11/26"], ["Ann Lee", "/"], ["Bo Day", "/"]])
    plan = workspace.register_files.look(group_id, file, {})
    assert plan.marks == 2
    monkeypatch.setattr("app.store.attendance.AttendanceRepository.mark", None)
    with pytest.raises(TypeError):
        workspace.register_files.bring_in(group_id, file, {})
    assert names_found(workspace) == ["Zed Moss"]
    assert came(workspace, group_id) == {}
