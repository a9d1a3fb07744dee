"""A box to sign in with a finger, a pen or the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS

if TYPE_CHECKING:
    from app.domain.plan_parts import Strokes

HEIGHT: Final = 150
ACROSS: Final = 1000
"""Points are kept as shares of the box, 0 to 1000 each way, so that they fit any paper."""
MOST_POINTS: Final = 4000
"""More than any name has; a hand that rests on the screen stops there."""


class SignaturePad(QFrame):
    """Signals:
    signed: Something was drawn.
    """

    signed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[list[tuple[int, int]]] = []
        self.setMinimumHeight(current_theme().px(HEIGHT))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(_("Box to sign in"))
        self.setAccessibleDescription(_("Sign with a finger, a pen or the mouse; or type the name instead."))
        current_theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Three times as wide as high."""
        return QSize(current_theme().px(HEIGHT * 3), current_theme().px(HEIGHT))

    @property
    def strokes(self) -> Strokes:
        """The lines that were drawn."""
        return tuple(tuple(line) for line in self._lines)

    def clear(self) -> None:
        """Take everything away."""
        self._lines = []
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a line."""
        self._lines.append([self._point(event)])
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        if self._lines and sum(map(len, self._lines)) < MOST_POINTS:
            self._lines[-1].append(self._point(event))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        del event
        self.signed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the line to sign on, and what was signed."""
        del event
        theme = current_theme()
        painter = smooth(QPainter(self))
        edge = (theme.tokens.border, float(theme.edge))
        rounded(painter, QRectF(self.rect()), CONTROL_RADIUS, theme.tokens.surface, edge)
        painter.setPen(QPen(QColor(theme.tokens.ink2), 1.0, Qt.PenStyle.DashLine))
        foot = self.height() * 0.75
        painter.drawLine(QPointF(20, foot), QPointF(self.width() - 20, foot))
        painter.setPen(QPen(QColor(theme.tokens.ink), 3.0, c=Qt.PenCapStyle.RoundCap))
        for line in self._lines:
            points = [QPointF(x * self.width() / ACROSS, y * self.height() / ACROSS) for x, y in line]
            if len(points) == 1:
                painter.drawPoint(points[0])
            else:
                painter.drawPolyline(points)

    def _point(self, event: QMouseEvent) -> tuple[int, int]:
        x = round(event.position().x() * ACROSS / max(self.width(), 1))
        y = round(event.position().y() * ACROSS / max(self.height(), 1))
        return min(max(x, 0), ACROSS), min(max(y, 0), ACROSS)
