"""What tests of half-typed work do again and again: open a page or a dialog, lock, carry on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, unlock
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.screen import Screen
    from ui.window import Window


def at(qtbot: QtBot, frame: Frame, name: str, argument: object) -> Screen:
    window = open_window(frame)
    window.go(name, argument)
    settle(qtbot, frame)
    return window.screen_shown


def open_window(frame: Frame) -> Window:
    assert frame.window_open is not None
    return frame.window_open


def over(qtbot: QtBot, frame: Frame, kind: type[Dialog]) -> Dialog:
    """The dialog over the page, once it is there."""

    def there() -> list[Dialog]:
        return [dialog for dialog in frame.findChildren(kind) if dialog.isVisible()]

    qtbot.waitUntil(lambda: len(there()) == 1, timeout=LONGEST)
    return there()[0]


def lock_and_unlock(qtbot: QtBot, frame: Frame) -> None:
    frame.lock()
    qtbot.waitUntil(lambda: frame.gate is not None, timeout=LONGEST)
    settle(qtbot, frame)
    assert not [dialog for dialog in frame.findChildren(Dialog) if dialog.isVisible()]
    unlock(qtbot, frame)


def carry_on(qtbot: QtBot, frame: Frame) -> None:
    banner = open_window(frame).banners.shown("kept")
    assert banner is not None
    banner.findChildren(QPushButton)[0].click()
    settle(qtbot, frame)
