"""One figure and what it counts."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CARD_RADIUS
from ui.widgets.words import Quiet, Words


class FigureTile(QFrame):
    """On a page of its own surface, or sunk into a card."""

    def __init__(self, figure: str, words: str, *, sunk: bool = False) -> None:
        super().__init__()
        self._sunk = sunk
        self._figure = Words(figure, size=24 if sunk else 28, weight=QFont.Weight.Bold)
        self._words = Quiet(words, size=16 if sunk else 17)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 12)
        column.setSpacing(0)
        column.addWidget(self._figure)
        column.addWidget(self._words)
        current_theme().changed.connect(self.update)

    @property
    def figure(self) -> str:
        """The figure shown now."""
        return self._figure.text()

    def show_figure(self, figure: str, words: str) -> None:
        """Show another figure."""
        self._figure.setText(figure)
        self._words.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tile."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        fill = tokens.sunk if self._sunk else tokens.surface
        edge = (tokens.line, 1.0) if theme.outlined or not self._sunk else ("", 0.0)
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CARD_RADIUS, fill, edge)
