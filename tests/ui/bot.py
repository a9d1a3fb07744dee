"""The hand and the eye of a window test: presses keys, and waits as long as a slow computer needs."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytestqt.qtbot
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

LONGEST = 60_000
"""Longest wait for anything, in ms; a computer that is asleep meanwhile is no fault."""

LOOK_AGAIN = 3
"""Milliseconds between two looks at what is waited for."""

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class QtBot(pytestqt.qtbot.QtBot):
    """pytest-qt's own, with types; a key for a widget that was looked for and not found fails the test."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = LONGEST) -> None:
        """Look again each few ms; pytest-qt's own looks each 10, which is most of a short wait."""
        ends = time.monotonic() + timeout / 1000
        while not _holds(callback):
            if time.monotonic() > ends:
                assert callback() is not False, f"This did not come true in {timeout} ms."
                return
            pause = QEventLoop()
            QTimer.singleShot(LOOK_AGAIN, pause.quit)
            pause.exec()

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


def _holds(callback: Callable[[], bool | None]) -> bool:
    """Whether what is waited for has come true; a callback that only asserts may give nothing."""
    try:
        return callback() is not False
    except AssertionError:
        return False
