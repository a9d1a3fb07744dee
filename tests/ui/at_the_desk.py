"""What tests of pages do again and again: ask the services, open a page, press a row of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.bot import LONGEST
from tests.ui.conftest import settle
from ui.screen import Screen
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from app.workspace import Workspace
    from tests.ui.bot import QtBot
    from ui.frame import Frame

T = TypeVar("T")
S = TypeVar("S", bound=Screen)
D = TypeVar("D", bound=Dialog)
Key = Qt.Key
Pressed = str | Key | tuple[Key, Qt.KeyboardModifier]
"""A key, or one with another held down."""
CTRL = Qt.KeyboardModifier.ControlModifier


def ask(frame: Frame, work: Callable[[], T]) -> T:
    """What a service says, asked on the worker; an answer that never comes fails the test."""
    return frame.background._worker.submit(work).result(timeout=LONGEST / 1000)


def desk(frame: Frame) -> Workspace:
    """The services behind the window."""
    assert frame.workspace is not None
    return frame.workspace


def silver_voices(frame: Frame) -> UUID:
    """The group of the town."""
    return ask(frame, desk(frame).groups.list_groups)[0].id


def next_session(frame: Frame) -> UUID:
    """The session of today, 17 November, finished or not."""
    silver_voices_id = silver_voices(frame)
    page = ask(frame, lambda: desk(frame).groups.page(silver_voices_id))
    return next(line.id for line in page.sessions if (line.held_on.month, line.held_on.day) == (11, 17))


def show(qtbot: QtBot, frame: Frame, kind: type[S], argument: object = None) -> S:
    """Open a page and wait until it is filled."""
    window = frame.window_open
    assert window is not None
    wake(qtbot, frame)
    window.go(kind.name, argument)
    settle(qtbot, frame)
    return shown(qtbot, frame, kind)


def wake(qtbot: QtBot, frame: Frame) -> None:
    """Make the window the one that takes keys, as a window manager does when a dialog closes."""
    if not frame.isActiveWindow():
        with qtbot.waitActive(frame):
            frame.activateWindow()


def shown(qtbot: QtBot, frame: Frame, kind: type[S]) -> S:
    """The page on the screen, once it is one of this kind and filled."""
    window = frame.window_open
    assert window is not None
    qtbot.waitUntil(lambda: isinstance(window.screen_shown, kind), timeout=LONGEST)
    settle(qtbot, frame)
    screen = window.screen_shown
    assert isinstance(screen, kind)
    return screen


def press(qtbot: QtBot, frame: Frame, keys: Iterable[Pressed]) -> int:
    """Press keys one after the other wherever the focus is; gives how many there were."""
    wake(qtbot, frame)
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


def dialog(qtbot: QtBot, kind: type[D]) -> D:
    """The dialog that is open, once it is of this kind."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=LONGEST)
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def words_on(page: QWidget) -> str:
    """Every word that is shown on a page."""
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
