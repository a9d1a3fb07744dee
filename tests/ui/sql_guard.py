"""Whoever asks the records on the window's thread, or leaves them open, fails the test."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Engine, event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.workspace import Workspace


@contextmanager
def sql_only_on_the_worker() -> Iterator[None]:
    """Note every statement that runs on the thread of the caller, which is the window's.

    Raises:
        AssertionError: There was one.
    """
    window, caught = threading.get_ident(), list[str]()

    def look(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if threading.get_ident() == window:
            caught.append(statement)

    event.listen(Engine, "before_cursor_execute", look)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", look)
    assert not caught, f"SQL on the window's thread: {caught}"


def nothing_left_open(workspace: Workspace | None) -> bool:
    """Whether every unit of work has ended."""
    return workspace is None or workspace.people._desk.store.longest_open() == 0
