"""What is being done just now, in words, with a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.words import Words


class BusyLine(QWidget):
    """Signals:
    stop: Stop was pressed.

    Attributes:
        aloud: Whether every new sentence is read aloud; else only the first.
    """

    stop = Signal()

    def __init__(self, *, aloud: bool = True) -> None:
        super().__init__()
        self.aloud = aloud
        self.words = Words("")
        self.button = Button(_("Stop"), icon="x")
        self.button.clicked.connect(self._press)
        row = Flow(gap=10)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addLayout(row)

    def say(self, words: str) -> None:
        """Say what is done now."""
        first = not self.words.text()
        self.words.setText(words)
        if words and (first or self.aloud):
            announce(self, words)

    def _press(self) -> None:
        self.say(_("Stopping"))
        self.stop.emit()
