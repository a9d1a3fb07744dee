"""The sessions of a group saved as a calendar."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from app.domain.groups import GroupForm
from app.domain.session_scores import Mode
from app.errors import InvalidInputError, NotFoundError, StorageError
from app.exchange.calendar_read import read_calendar
from tests.services.audit_trail import lines
from tests.services.desk_days import TUESDAY, choir, coming

if TYPE_CHECKING:
    from pathlib import Path

    from app.workspace import Workspace

LAST = date(2027, 1, 12)


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
