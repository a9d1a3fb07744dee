"""The window: places, keys, the way back, the rail and the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.conftest import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.frame import Frame
    from ui.window import Window


def test_today_is_shown_after_unlocking(window: Window) -> None:
    assert window.at == ("today", None)


def test_escape_goes_back_to_the_page_before(qtbot: QtBot, frame: Frame, window: Window) -> None:
    window.go("settings")
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_Escape)
    settle(qtbot, frame)
    assert window.at[0] == "today"
