"""The sessions of a group saved as a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest

from app.domain.attendance import Presence
from app.domain.groups import GroupForm, SessionState
from app.domain.people import Role
from app.domain.session_change import form_of
from app.domain.session_scores import Mode
from app.errors import InvalidInputError, NotFoundError, StorageError
from app.exchange.calendar_read import read_calendar
from tests.services.audit_trail import lines
from tests.services.desk_days import TUESDAY, choir, coming, enrol, person

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.workspace import Workspace

LAST = date(2027, 1, 12)
DAY = timedelta(days=1)


def test_a_group_goes_out_with_its_cancelled_and_added_sessions(workspace: Workspace, tmp_path: Path) -> None:
    page, out = choir(workspace, "Ann Lee"), tmp_path / "choir.ics"
    workspace.groups.cancel_session(coming(page), "snow")
    workspace.groups.add_session(page.group.id, date(2026, 11, 19), time(10), time(11))
    assert workspace.calendars.save(page.group.id, out).sessions == 10
    assert lines(workspace)[-1] == ("export list", {"what": "calendar"})
    assert "Ann" not in out.read_text("utf-8")
    found = read_calendar("choir.ics", out.read_bytes(), TUESDAY, LAST)
    assert [session.held_on for session in found.sessions][:2] == [date(2026, 11, 19), date(2026, 11, 24)]
    assert len(found.sessions) == 9
    assert found.cancelled == (TUESDAY,)


def test_what_cannot_be_written_is_said(workspace: Workspace, tmp_path: Path) -> None:
    group_id = workspace.groups.add(GroupForm(name="Jam", mode=Mode.FACES)).group.id
    with pytest.raises(NotFoundError, match="has no sessions"):
        workspace.calendars.save(group_id, tmp_path / "jam.ics")
    with pytest.raises(InvalidInputError, match="is not that of a calendar"):
        workspace.calendars.save(group_id, tmp_path / "jam.txt")
    with pytest.raises(StorageError, match="could not be written"):
        workspace.calendars.save(choir(workspace).group.id, tmp_path / "nowhere" / "jam.ics")


def held(workspace: Workspace, group_id: UUID) -> list[tuple[date, str]]:
    page = workspace.groups.page(group_id)
    return [(s.held_on, s.venue) for s in page.sessions if s.state is not SessionState.CANCELLED]


def test_a_session_moved_on_one_laptop_is_moved_by_its_calendar_on_another(
    workspace: Workspace, tmp_path: Path
) -> None:
    page, out = choir(workspace), tmp_path / "choir.ics"
    key, group_id = coming(page), page.group.id
    form = form_of(workspace.series.session(key))
    workspace.series.change_session(key, replace(form, held_on=TUESDAY + DAY, venue="Library"))
    moved = held(workspace, group_id)
    workspace.calendars.save(group_id, out)
    end = moved[-1][0]
    with pytest.raises(InvalidInputError, match="nothing in"):
        workspace.calendar_import.bring_in(group_id, out, end=end)
    # As on another laptop, which knows the session on its usual day.
    workspace.history.undo()
    usual = held(workspace, group_id)
    plan = workspace.calendar_import.bring_in(group_id, out, end=end)
    assert plan.sentence == "0 new sessions, 8 known already, 1 moved, 0 called off."
    assert held(workspace, group_id) == moved
    assert workspace.series.session(key).venue == "Library"
    assert workspace.groups.page(group_id).next_on == TUESDAY + DAY
    workspace.history.undo()
    assert held(workspace, group_id) == usual
    # A register that was begun stays where it is, and it is said; a room that is taken is said too.
    enrol(workspace, group_id, Role.PARTICIPANT, "Jean")
    workspace.attendance.mark(key, person(workspace, "Jean"), Presence.HERE)
    plan = workspace.calendar_import.look(group_id, out, end=end)
    assert (plan.moved, len(plan.problems)) == ((), 1)
    assert "its register was begun" in plan.problems[0]
