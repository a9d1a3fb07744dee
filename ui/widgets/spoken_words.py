"""Room for what somebody said, in their own words: kept exactly, never corrected, may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from app.domain.wording import LONGEST_WORDS
from app.i18n import _
from ui.enter_key import ENTER
from ui.theme import current_theme
from ui.theme.tokens import ANSWER_RADIUS, HELP
from ui.widgets.icon import Icon
from ui.widgets.too_long import too_long_words
from ui.widgets.typing_box import Box, be_bare
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

MOST_LINES = 6


class _Editor(QPlainTextEdit):
    left = Signal()

    def ring_shape(self) -> tuple[QRect, float]:
        box = self.parentWidget()
        while box is not None and not isinstance(box, SpokenWords):
            box = box.parentWidget()
        if box is None:
            return self.rect(), ANSWER_RADIUS
        return QRect(self.mapFromGlobal(box.mapToGlobal(QPoint(0, 0))), box.size()), ANSWER_RADIUS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()  # Enter is the main button of the page; Shift and Enter begin a new line
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class SpokenWords(Box):
    """Grows with what is written, up to six lines; Tab leaves it.

    Attributes:
        too_long: More is typed than can be kept; a sentence says so, and the words stay.

    Signals:
        edited: Something was typed.
        left: The focus has gone elsewhere, a good moment to keep what was typed.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, label: str) -> None:
        super().__init__()
        self.edit = _Editor()
        be_bare(self.edit)
        self._label = Strong(label, tone="plum")
        self._label.setBuddy(self.edit)
        self._empty = Quiet(_("You can leave this empty"))
        self._problem = Words(tone="bad", weight=600)
        self._problem.hide()
        self.too_long = False
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Icon("message-square-quote", side=20, tone="plum"))
        head.addWidget(self._label, 1)
        head.addWidget(self._empty)
        column = QVBoxLayout()
        column.setContentsMargins(4, 6, 8, 4)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.edit)
        column.addWidget(self._problem)
        self.row.addLayout(column)
        self.edit.textChanged.connect(self._fit)
        self.edit.textChanged.connect(self._check_length)
        self.edit.textChanged.connect(self.edited)
        self.edit.left.connect(self.left)
        current_theme().changed.connect(self._restyle)
        self._restyle()
        self._check_length()

    def set_label(self, label: str) -> None:
        """Say whose words these are."""
        self._label.setText(label)

    def text(self) -> str:
        """What was written, without space at its ends."""
        return self.edit.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Show what was said; tells nobody."""
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)  # whoever comes back types on
        self.edit.blockSignals(False)
        self._fit()
        self._check_length()

    def _check_length(self) -> None:
        problem = too_long_words(self.text(), LONGEST_WORDS)
        self.too_long = self.problem = bool(problem)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.edit.setAccessibleDescription(problem or _("Shift and Enter begin a new line."))
        self.update()

    def _restyle(self) -> None:
        self.edit.setFont(current_theme().font(HELP))
        self._fit()

    def _fit(self) -> None:
        lines = min(MOST_LINES, max(1, round(self.edit.document().size().height())))
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * lines + 12)
