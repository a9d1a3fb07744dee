"""What is seldom needed, out of sight behind one button that says what is there."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.field import Dropdown, LineField, TextField


class Folded(QWidget):
    """Opens by its button, and by itself as soon as something stands in one of its fields.

    Args:
        words: What is inside.

    Attributes:
        button: Opens it, and folds it away again.
    """

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.button = Button("", kind="quiet", icon="chevron-right")
        self.button.clicked.connect(self._turn)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.button)
        column.addWidget(self._inside)
        self._inside.hide()
        self._open = False
        self._say()

    def add(self, widget: QWidget) -> None:
        """Put something inside."""
        self.body.addWidget(widget)
        if isinstance(widget, LineField | TextField):
            widget.edited.connect(self._unfold_for)
        elif isinstance(widget, Dropdown):
            widget.chosen.connect(self.unfold)

    def _unfold_for(self, words: str) -> None:
        if words:
            self.unfold()

    def unfold(self, _changed: object = None) -> None:
        """Show what is inside."""
        if not self._open:
            self._open = True
            self._inside.show()
            self._say()

    def _turn(self) -> None:
        if not self._open:
            self.unfold()
        else:
            self._open = False
            self._inside.hide()
            self._say()
        announce(self, _("Shown below.") if self._open else _("Folded away."))

    def _say(self) -> None:
        """Words and name say whether it is open: colours and arrows alone tell nobody."""
        self.button.set_icon("chevron-down" if self._open else "chevron-right")
        words = _("Less: {what}") if self._open else _("More: {what}")
        self.button.setText(words.format(what=self._words))
