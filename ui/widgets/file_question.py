"""One question about a file, with a button for each answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.domain.register_file import FileQuestion


class FileQuestionCard(Card):
    """Signals:
    answered: The code of the question, and of the answer.

    Attributes:
        buttons: One for each answer.
    """

    answered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(main=True)
        self._words = Words()
        self.add(self._words)
        self.buttons: list[Button] = []
        self._row: QWidget | None = None

    def ask(self, question: FileQuestion, heading: str) -> None:
        """Show another question; the focus is on its first answer."""
        self.set_heading(heading)
        self._words.setText(question.words)
        if self._row is not None:
            self._row.hide()
            self._row.deleteLater()
        self._row, self.buttons = QWidget(), []
        row = Flow(self._row, gap=8)
        for choice in question.choices:
            button = Button(choice.words)
            button.clicked.connect(partial(self.answered.emit, question.code, str(choice.code)))
            row.addWidget(button)
            self.buttons.append(button)
        self.add(self._row)
        self.buttons[0].setFocus()
