"""A field for a postcode: one that nobody knows is said below it, and may stay."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.announce import announce
from ui.widgets.field import LineField
from ui.widgets.icon import Icon
from ui.widgets.words import Words

PAUSE_MS: Final = 400
"""It is looked up when no letter was typed for this long."""


class PostcodeField(LineField):
    """Signals:
    asked: What is known of the postcode that stands here, to be answered by `tell`.
    """

    asked = Signal(str)

    def __init__(self, label: str, *, hint: str = "", example: str = "") -> None:
        super().__init__(label, hint=hint, example=example)
        self._sign, self._note = Icon("circle-alert", side=20, tone="warn"), Words()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._note, 1)
        self.column.addLayout(row)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.edited.connect(self._look)
        self._show("")

    @property
    def note(self) -> str:
        """What is said below the field now; "" where nothing is to be said."""
        return self._note.text()

    def tell(self, postcode: str, note: str) -> None:
        """Say what there is to know of a postcode, unless another one stands here by now."""
        if postcode == self.text() and not self.problem:
            self._show(note)
            if note and self.line.hasFocus():
                announce(self, note)

    def set_problem(self, text: str) -> None:
        """Say at the field what to do; nothing is said twice."""
        super().set_problem(text)
        if text:
            self._show("")

    def _look(self, _typed: str) -> None:
        self._show("")
        self._pause.start()

    def _ask(self) -> None:
        if self.text():
            self.asked.emit(self.text())

    def _show(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._sign.setVisible(bool(note))
        self.control.setAccessibleDescription(note or self.problem or self._hint.text())
