"""The person's own words, in quote marks exactly as said."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CARD_RADIUS
from ui.widgets.icon import Icon
from ui.widgets.words import Words


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
