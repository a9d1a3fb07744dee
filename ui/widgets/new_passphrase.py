"""A field for a new passphrase, with a hint that follows the typing. Pasting is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.announce import announce
from ui.widgets.field import SecretField
from ui.widgets.icon import Icon
from ui.widgets.words import Strong

if TYPE_CHECKING:
    from collections.abc import Callable

    Judge = Callable[[str], tuple[bool, str]]


class NewPassphrase(QWidget):
    """Asks a judge about each change.

    Signals:
        edited: The text, on every change.
    """

    edited = Signal(str)

    def __init__(self, label: str, judge: Judge) -> None:
        super().__init__()
        self._judge = judge
        self.field = SecretField(label, icon="key-round")
        self._icon = Icon("info", side=20, tone="info")
        self._hint = Strong("", tone="info")
        self.field.edited.connect(self._follow)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addLayout(row)
        self.setFocusProxy(self.field.control)
        self._follow("")

    def text(self) -> str:
        """Exactly what was typed."""
        return self.field.text()

    def check(self) -> bool:
        """Whether it can be used; if not, say why and go to the field."""
        good, sentence = self._judge(self.text())
        self.field.set_problem("" if good else sentence)
        if not good:
            announce(self, sentence)
            self.field.setFocus()
        return good

    def _follow(self, text: str) -> None:
        good, sentence = self._judge(text) if text else (False, _("Five words that do not belong together."))
        self._icon.set_icon("circle-check" if good else "info", "good" if good else "info")
        self._hint.set_tone("good" if good else "info")
        self._hint.setText(sentence)
        if good:
            self.field.set_problem("")
        self.edited.emit(text)
