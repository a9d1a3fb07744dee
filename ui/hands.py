"""Works the window as a person does: finds buttons and fields by their words, presses, types and looks."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from ui.settings.names import section_names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.frame import Frame
    from ui.screen import Screen

PATIENCE: Final = 60.0
"""Seconds to wait for anything before it counts as a fault."""
POLL_MS: Final = 5


class NotSeenError(Exception):
    """Something that should have been on the screen was not."""


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Let the window work until something holds.

    Raises:
        NotSeenError: It did not come about in `PATIENCE` seconds.
    """
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise NotSeenError(what)
        _one_turn()


def _one_turn() -> None:
    """Let everything that is due happen, with the worker free to run meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(POLL_MS, loop.quit)
    loop.exec()


class Hands:
    """One person at one window."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame

    def front(self) -> QWidget:
        """The dialog in front, else the window."""
        return QApplication.activeModalWidget() or self.frame

    def screen(self) -> Screen:
        """The screen on show."""
        if self.frame.window_open is None:
            raise NotSeenError("the open desk")
        return self.frame.window_open.screen_shown

    def where(self) -> str:
        """The name of the screen on show; empty in front of the vault."""
        return self.frame.window_open.at[0] if self.frame.window_open is not None else ""

    def settle(self) -> None:
        """Wait until the worker has answered and everything is drawn."""
        _one_turn()
        wait_until(lambda: self.frame.background.waiting == 0, "an answer from the worker")
        if QApplication.activeModalWidget() is None and not self.frame.isActiveWindow():
            self.frame.activateWindow()  # a desktop does this itself when a dialog is closed
        _one_turn()

    def at(self, name: str) -> None:
        """Wait until a screen is shown and has loaded."""
        wait_until(
            lambda: self.frame.window_open is not None and self.frame.window_open.at[0] == name,
            f"the screen {name!r}",
        )
        self.settle()

    def open_person(self, letters: str) -> None:
        """Find somebody by some letters of their name, and open their page."""
        self.key("Ctrl+F")
        self.at("find")
        self.type(letters)
        self.key("Return")
        self.at("person")

    def open_settings(self, part: str) -> None:
        """Open one part of Settings, by the name it has in the program."""
        self.key("Alt+6")
        self.at("settings")
        self.press(section_names()[part][0])

    def button(self, words: str) -> QAbstractButton:
        """The button with these words on it, on what is in front."""
        for button in self.front().findChildren(QAbstractButton):
            if button.isVisible() and words in (button.text(), button.accessibleName()):
                return button
        raise NotSeenError(f"the button {words!r}")

    def sees(self, words: str) -> bool:
        """Whether a button with these words is there."""
        return any(
            button.isVisible() and words in (button.text(), button.accessibleName())
            for button in self.front().findChildren(QAbstractButton)
        )

    def press(self, words: str) -> None:
        """Go to a button and press Space."""
        button = self.button(words)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.settle()

    def field(self, label: str) -> QWidget:
        """The field with this label."""
        for found in self.front().findChildren(QLabel):
            buddy = found.buddy()
            if found.isVisible() and found.text() == label and isinstance(buddy, QWidget):
                return buddy
        raise NotSeenError(f"the field {label!r}")

    def write(self, label: str, text: str) -> None:
        """Type into a field."""
        field = self.field(label)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        if text.isascii():
            QTest.keyClicks(field, text)
        elif isinstance(field, QLineEdit):
            field.insert(text)
        else:
            QApplication.clipboard().setText(text)
            self.key("Ctrl+V", field)
        self.settle()

    def paste(self, label: str, text: str) -> None:
        """Paste into a field."""
        field = self.field(label)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.clipboard().setText(text)
        self.key("Ctrl+V", field)

    def choose(self, label: str, words: str) -> None:
        """Choose from a list by its words."""
        field = self.field(label)
        if not isinstance(field, QComboBox) or field.findText(words) < 0:
            raise NotSeenError(f"{words!r} in the list {label!r}")
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.setCurrentIndex(field.findText(words))
        field.activated.emit(field.currentIndex())
        self.settle()

    def key(self, keys: str, where: QWidget | None = None) -> None:
        """Press a key or a chord, such as "Ctrl+Return", where the focus is."""
        target = where or QApplication.focusWidget() or self.front()
        chord = QKeySequence(keys)
        QTest.keySequence(target, chord)
        self.settle()

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(QApplication.focusWidget() or self.front(), text)
        self.settle()

    def picture(self, path: Path) -> None:
        """Draw what is on the screen into a file, a dialog over its page included."""
        self.settle()
        page = self.frame.grab()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            painter = QPainter(page)
            corner = self.frame.mapFromGlobal(dialog.mapToGlobal(dialog.rect().topLeft()))
            painter.drawPixmap(corner, dialog.grab())
            painter.end()
        if not page.save(str(path)):
            raise NotSeenError(f"a picture in {path}")
