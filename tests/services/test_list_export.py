"""Registers and lists saved as files: what is in them, who may, and that it is in the audit."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.attendance import Presence
from app.domain.follow_up import AbsenceReason
from app.domain.ladder import LadderStep
from app.domain.people import ChosenName, Role
from app.domain.taking_part import TakingPart
from app.errors import InvalidInputError, NotFoundError, StorageError
from app.exchange.register_reading import read_register
from tests.exchange.hall_registers import church_hall
from tests.services.audit_trail import lines
from tests.services.desk_days import TUESDAY, choir, coming, person

if TYPE_CHECKING:
    from pathlib import Path

    from app.workspace import Workspace
    from tests.conftest import Wall

X = {"mark:x": "absent"}


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_a_register_goes_out_and_would_come_in_again_as_it_is(
    workspace: Workspace, tmp_path: Path, ending: str
) -> None:
    hall, out = tmp_path / "hall.xlsx", tmp_path / f"out{ending}"
    hall.write_bytes(church_hall())
    group_id = choir(workspace).group.id
    plan = workspace.register_files.bring_in(group_id, hall, X)
    assert workspace.lists.group_register(group_id, out) == 5
    assert lines(workspace)[-1] == ("export list", {"what": "register"})
    again = read_register(out.name, out.read_bytes(), {}, TUESDAY)
    assert again.days == plan.found.days
    assert again.counts == plan.found.counts
    before = {(p.parsed.name, p.role, tuple(sorted(p.marks.items()))) for p in plan.found.people}
    assert {(p.parsed.name, p.role, tuple(sorted(p.marks.items()))) for p in again.people} == before


def test_one_session_goes_out_with_its_visitors(workspace: Workspace, tmp_path: Path) -> None:
    page = choir(workspace, "Ann Lee", "Bo Day")
    session_id, out = coming(page), tmp_path / "out.csv"
    with pytest.raises(NotFoundError, match="no register yet"):
        workspace.lists.group_register(page.group.id, out)
    workspace.attendance.mark(session_id, person(workspace, "Ann Lee"), Presence.HERE)
    workspace.attendance.set_visitors(session_id, 2)
    assert workspace.lists.session_register(session_id, out) == 2
    assert out.read_text("utf-8-sig").splitlines() == [
        "Name as kept here,Role,2026-11-17",
        "Ann Lee,participant,here",
        "Bo Day,participant,",
        "Visitors without a name,,2",
    ]


def test_how_people_took_part_goes_out_and_into_the_figures(workspace: Workspace, tmp_path: Path) -> None:
    page, out = choir(workspace, "Ann Lee", "Bo Day"), tmp_path / "out.csv"
    session_id, ann, bo = coming(page), person(workspace, "Ann Lee"), person(workspace, "Bo Day")
    with pytest.raises(NotFoundError, match="Nothing is written down"):
        workspace.lists.taking_part(page.group.id, out)
    workspace.attendance.mark_all(session_id, frozenset(Role))
    me = workspace.worker.id
    for part in (TakingPart(late=True), TakingPart(step=LadderStep.ALONE, joined=("singing", "talking"))):
        workspace.arrivals.keep(session_id, ann, part)
    workspace.arrivals.keep(session_id, bo, TakingPart(worker_id=me, with_whom="=her", left_early=True))
    assert workspace.lists.taking_part(page.group.id, out) == 2
    assert out.read_text("utf-8-sig").splitlines()[1:] == [
        'Ann Lee,participant,2026-11-17,Came alone,"singing, talking",,,,',
        f"Bo Day,participant,2026-11-17,,,{workspace.worker.name},'=her,,yes",
    ]
    assert lines(workspace)[-1] == ("export list", {"what": "taking part"})
    figures = workspace.groups.page(page.group.id).taking_part
    assert (figures.came, figures.told.times, figures.alone.people, figures.late.times) == (2, 2, 1, 0)
    # Who was not here after all does not count.
    workspace.attendance.mark(session_id, ann, None)
    assert workspace.groups.page(page.group.id).taking_part.told.times == 1
    assert workspace.lists.taking_part(page.group.id, out) == 1
    assert workspace.groups.page(page.group.id, end=date(2026, 11, 1)).taking_part.told.times == 0


def test_lists_of_people_groups_and_sessions_go_out(workspace: Workspace, tmp_path: Path) -> None:
    choir(workspace, "Ann Lee", "=Bo Day")
    out = tmp_path / "out.csv"
    assert workspace.lists.people(out) == 2
    assert "'=Bo Day,Silver Voices," in out.read_text("utf-8-sig")
    assert workspace.lists.groups(out) == 1
    assert "2,2026-11-17" in out.read_text("utf-8-sig")
    assert workspace.lists.sessions(out) == 9
    assert "Silver Voices,2026-11-17,2:00 pm,3:30 pm,planned,0,0," in out.read_text("utf-8-sig")
    assert [detail["what"] for action, detail in lines(workspace) if action == "export list"] == [
        "people", "groups", "sessions"
    ]  # fmt: skip


def test_the_lists_of_a_group_go_out(workspace: Workspace, tmp_path: Path, wall: Wall) -> None:
    page, out, lists = choir(workspace, "Ann Lee", "Bo Day"), tmp_path / "out.csv", workspace.group_lists
    group_id, ann = page.group.id, person(workspace, "Ann Lee")

    def rows() -> list[str]:
        return out.read_text("utf-8-sig").splitlines()[1:]

    workspace.waiting.add(group_id, tuple(ChosenName(n.parsed) for n in workspace.people.preview_names("Cy")))
    for _week in range(2):
        workspace.attendance.mark(coming(workspace.groups.page(group_id)), ann, Presence.HERE)
        workspace.attendance.close(coming(workspace.groups.page(group_id)), {})
        wall.pass_by(days=7)
    bo = person(workspace, "Bo Day")
    assert lists.missing(group_id, out) == 1
    assert rows() == ["Bo Day,2,0,,,,,,"]
    workspace.staying.heard(group_id, bo, AbsenceReason.ILL, "the flu")
    lists.missing(group_id, out)
    assert rows() == ["Bo Day,2,0,,,,2026-12-01,Was ill,the flu"]
    workspace.groups.leave(group_id, bo, "")
    assert lists.members(group_id, out) == 2
    assert rows() == [
        "Ann Lee,participant,,2026-11-17,,2,2026-11-24",
        "Bo Day,participant,,2026-11-17,2026-12-01,0,",
    ]
    assert lists.waiting(group_id, out) == 1
    assert rows() == ["Cy,2026-11-17,waiting,,,,"]
    told = [detail["what"] for action, detail in lines(workspace) if action == "export list"]
    assert told == ["who did not come", "who did not come", "people of a group", "waiting list"]


def test_a_file_of_another_kind_or_in_no_folder_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="does not say what kind of file"):
        workspace.lists.people(tmp_path / "people.pdf")
    with pytest.raises(StorageError, match="could not be written"):
        workspace.lists.people(tmp_path / "nowhere" / "people.csv")
