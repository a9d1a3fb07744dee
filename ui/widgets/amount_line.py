"""How much of a part of life there is now, and how much is wanted, on one line."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current_theme
from ui.theme.paint import smooth

PLACES: Final = 5
"""From far too little to far too much."""
WANTED: Final = 2
"""What is wanted is the middle: about right."""
HIGH: Final = 28
MARK: Final = 18.0
TICK: Final = 5.0


class AmountLine(QWidget):
    """A hollow circle for now, a square for what is wanted, and a band between them.

    Decorative for screen readers: the words beside it say the same.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amount: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def show_amount(self, amount: int | None) -> None:
        """How much there is now, -2 far too little to 2 far too much; None draws the line alone."""
        self._amount = amount
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to tell the five places apart."""
        return QSize(240, current_theme().px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Half as wide at the least."""
        return QSize(120, current_theme().px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line with its five ticks, then the marks."""
        del event
        painter = smooth(QPainter(self))
        tokens = current_theme().tokens
        painter.setPen(QPen(QColor(tokens.border), 2))
        painter.drawLine(self._at(0), self._at(PLACES - 1))
        for place in range(PLACES):
            point = self._at(place)
            painter.drawLine(point - QPointF(0, TICK), point + QPointF(0, TICK))
        if self._amount is not None:
            self._paint_marks(painter, WANTED + self._amount)

    def _paint_marks(self, painter: QPainter, now: int) -> None:
        tokens, mark = current_theme().tokens, current_theme().px(MARK)
        painter.setPen(QPen(QColor(tokens.after), 5, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(self._at(now), self._at(WANTED))
        painter.setPen(QPen(QColor(tokens.before), 3))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(self._at(now), mark / 2, mark / 2)
        side = mark * 0.56 if now == WANTED else mark
        square = QRectF(0, 0, side, side)
        square.moveCenter(self._at(WANTED))
        painter.fillRect(square, QColor(tokens.after))

    def _at(self, place: int) -> QPointF:
        margin = current_theme().px(MARK) / 2 + 2
        share = place / (PLACES - 1)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return QPointF(margin + share * (self.width() - 2 * margin), self.height() / 2)
