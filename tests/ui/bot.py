"""The hand and the eye of a window test: presses keys, and waits as long as a slow computer needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytestqt.qtbot
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

LONGEST = 60_000
"""Longest wait for anything, in ms; a computer that is asleep meanwhile is no fault."""

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class QtBot(pytestqt.qtbot.QtBot):
    """pytest-qt's own, with types; a key for a widget that was looked for and not found fails the test."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = LONGEST) -> None:
        super().waitUntil(callback, timeout=timeout)

    @staticmethod
    def keyClick(
        widget: QWidget | None, key: Qt.Key | str, modifier: Qt.KeyboardModifier = NO_MODIFIER
    ) -> None:
        assert widget is not None, "There is nothing to press a key in."
        if isinstance(key, str):
            QTest.keyClicks(widget, key, modifier)
        else:
            QTest.keyClick(widget, key, modifier)

    @staticmethod
    def keyClicks(widget: QWidget | None, words: str) -> None:
        assert widget is not None, "There is nothing to type in."
        QTest.keyClicks(widget, words)

    @staticmethod
    def mouseClick(widget: QWidget | None, button: Qt.MouseButton, *, pos: QPoint | None = None) -> None:
        assert widget is not None, "There is nothing to click."
        QTest.mouseClick(widget, button, NO_MODIFIER, QPoint() if pos is None else pos)
