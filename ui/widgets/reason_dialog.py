"""One line that says why, before something is changed that others rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ReasonDialog(Dialog):
    """Signals:
    given: The reason; may be empty where none is needed.

    Args:
        needed: What is said where there is no reason; without it, none has to be given.
    """

    given = Signal(str)

    def __init__(
        self, page: QWidget, title: str, sentence: str, *, label: str, button: str, needed: str = ""
    ) -> None:
        super().__init__(page, title)
        self._needed = needed
        self.body.addWidget(Words(sentence))
        self.reason = LineField(label)
        self.body.addWidget(self.reason)
        self.main = Button(button, kind="primary", keys="Enter")
        self.main.clicked.connect(self._give)
        self.buttons.addWidget(self.main)
        self.main.setDefault(True)

    def _give(self) -> None:
        if self._needed and not self.reason.text().strip():
            self.reason.set_problem(self._needed)
            self.reason.setFocus()
            return
        self.given.emit(self.reason.text())
        self.accept()
