"""The person's own words: shown in quote marks exactly as said, and the box they are written in."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CARD_RADIUS, HELP
from ui.widgets.field import Box, TypingArea, be_bare
from ui.widgets.icon import Icon
from ui.widgets.words import Quiet, Strong, Words


class OwnWords(QFrame):
    """A quotation on a plum wash, or bare within a card."""

    def __init__(self, words: str = "", *, bare: bool = False, size: float = 20) -> None:
        super().__init__()
        self._bare = bare
        self._words = Words(size=size, weight=QFont.Weight.DemiBold, tone="plum" if bare else "ink")
        row = QHBoxLayout(self)
        margin = 0 if bare else 16
        row.setContentsMargins(margin, margin // 2, margin, margin // 2)
        row.setSpacing(10)
        row.addWidget(Icon("message-square-quote", side=24, tone="plum"))
        row.addWidget(self._words, 1)
        current_theme().changed.connect(self.update)
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Show somebody's exact words; quote marks are put round them here."""
        self._words.setText(_("“{words}”").format(words=words) if words else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the wash."""
        del event
        if self._bare:
            return
        theme = current_theme()
        edge = (theme.tokens.plum, 2.0) if theme.outlined else ("", 0.0)
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CARD_RADIUS - 2, theme.tokens.plumsoft, edge)


class OwnWordsField(QWidget):
    """Where they are written down, never corrected; may stay empty.

    Signals:
        edited: The words, on every change.
        left: The focus has gone elsewhere, a good moment to keep them.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(self, label: str, *, lines: int = 1) -> None:
        super().__init__()
        self._lines = lines
        self.edit = TypingArea()
        be_bare(self.edit)
        self._label = Strong(label, size=17, tone="plum")
        self._label.setBuddy(self.edit)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Icon("message-square-quote", side=22, tone="plum"))
        head.addWidget(self._label, 1)
        head.addWidget(Quiet(_("You can leave this empty")))
        self.box = Box()
        inner = QVBoxLayout()
        inner.setSpacing(0)
        inner.addLayout(head)
        inner.addWidget(self.edit)
        self.box.row.setContentsMargins(16, 10, 16, 6)
        self.box.row.addLayout(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(lambda: self.edited.emit(self.text()))
        self.edit.left.connect(self.left)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def set_label(self, label: str) -> None:
        """Name the person whose words these are."""
        self._label.setText(label)

    def text(self) -> str:
        """The words, without space at their ends."""
        return self.edit.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Put words into the box."""
        self.edit.setPlainText(text)

    def _restyle(self) -> None:
        theme = current_theme()
        self.edit.setFont(theme.font(HELP))
        self.edit.setFixedHeight(round(self.edit.fontMetrics().lineSpacing() * self._lines) + 14)
