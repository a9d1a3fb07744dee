"""The guard of every window test can fail: a service asked on the window's thread is caught."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.at_the_desk import ask, desk
from tests.ui.sql_guard import nothing_left_open, sql_only_on_the_worker

if TYPE_CHECKING:
    from app.workspace import Workspace
    from ui.frame import Frame


def test_sql_on_the_worker_is_let_pass(frame: Frame) -> None:
    with sql_only_on_the_worker():
        assert ask(frame, desk(frame).groups.list_groups)


def test_sql_on_the_windows_thread_is_caught(workspace: Workspace) -> None:
    with pytest.raises(AssertionError, match="SQL on the window's thread"), sql_only_on_the_worker():
        workspace.people.list_people()


def test_a_unit_of_work_that_has_not_ended_is_seen(workspace: Workspace) -> None:
    assert nothing_left_open(workspace)
    with workspace.people._desk.store.read():
        assert not nothing_left_open(workspace)
    assert nothing_left_open(workspace)
