"""Covers the desk in a test, and takes the cover off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.bot import LONGEST
from tests.ui.conftest import settle
from ui.screens.cover_screen import CoverScreen

if TYPE_CHECKING:
    from tests.ui.bot import QtBot
    from ui.frame import Frame

PIN = "274951"


def on_cover(qtbot: QtBot, frame: Frame) -> CoverScreen:
    qtbot.waitUntil(lambda: isinstance(frame.gate, CoverScreen), timeout=LONGEST)
    settle(qtbot, frame)
    assert isinstance(frame.gate, CoverScreen)
    return frame.gate


def covered(qtbot: QtBot, frame: Frame) -> CoverScreen:
    """Press F9 wherever the focus is."""
    on_top = QApplication.activeModalWidget() or frame
    on_top.activateWindow()
    qtbot.waitUntil(on_top.isActiveWindow, timeout=LONGEST)
    qtbot.keyClick(on_top, Qt.Key.Key_F9)
    page = on_cover(qtbot, frame)
    qtbot.waitUntil(page.field.line.hasFocus, timeout=LONGEST)
    return page


def type_pin(qtbot: QtBot, frame: Frame, pin: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), pin)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle(qtbot, frame)
