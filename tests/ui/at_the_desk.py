"""What tests of pages do again and again: ask the services, open a page, press a row of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt

from tests.ui.conftest import LONGEST, settle
from ui.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ui.frame import Frame

T = TypeVar("T")
S = TypeVar("S", bound=Screen)
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def ask(frame: Frame, work: Callable[[], T]) -> T:
    """What a service says, asked on the worker as the screens do."""
    return frame.background._worker.submit(work).result()


def silver_voices(frame: Frame) -> UUID:
    """The group of the town."""
    assert frame.workspace is not None
    return ask(frame, frame.workspace.groups.list_groups)[0].id


def next_session(frame: Frame) -> UUID:
    """The session of today, 17 November."""
    assert frame.workspace is not None
    session_id = ask(frame, frame.workspace.groups.list_groups)[0].next_session
    assert session_id is not None
    return session_id


def show(qtbot: QtBot, frame: Frame, kind: type[S], argument: object = None) -> S:
    """Open a page and wait until it is filled."""
    window = frame.window_open
    assert window is not None
    with qtbot.waitActive(frame):
        frame.activateWindow()
    window.go(kind.name, argument)
    settle(qtbot, frame)
    return shown(qtbot, frame, kind)


def shown(qtbot: QtBot, frame: Frame, kind: type[S]) -> S:
    """The page on the screen, once it is one of this kind and filled."""
    window = frame.window_open
    assert window is not None
    qtbot.waitUntil(lambda: isinstance(window.screen_shown, kind), timeout=LONGEST)
    settle(qtbot, frame)
    screen = window.screen_shown
    assert isinstance(screen, kind)
    return screen


def press(qtbot: QtBot, frame: Frame, keys: Iterable[str | Key | tuple[Key, Qt.KeyboardModifier]]) -> int:
    """Press keys one after the other wherever the focus is; gives how many there were."""
    count = 0
    for key in keys:
        target = focused(frame)
        if isinstance(key, tuple):
            qtbot.keyClick(target, key[0], key[1])
        else:
            qtbot.keyClick(target, key)
        count += 1
    settle(qtbot, frame)
    return count


def focused(frame: Frame) -> QWidget:
    """The control that has the focus."""
    target = frame.focusWidget()
    assert target is not None
    return target
