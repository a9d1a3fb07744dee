"""The five faces of the scores, drawn from one template: only the mouth differs."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.domain import faces
from ui.theme import Tokens, current_theme
from ui.theme.paint import smooth

LOWEST, HIGHEST = 1, 5
OUTLINE: Final = 4.5
"""Per cent of the width, for the outline and the mouth."""

# Mouths on a face 100 wide: from a point at the left, over a pull in the middle, to its mirror image.
MOUTHS: Final = {
    1: (28.0, 76.5, 44.0),
    2: (31.0, 73.0, 58.4),
    3: (31.0, 69.6, 69.6),
    4: (31.0, 64.7, 82.3),
    5: (27.5, 62.7, 100.8),
}


def face_words(value: int) -> str:
    """What a face says, 1 to 5."""
    return faces.face_words()[value - LOWEST]


def paint_face(painter: QPainter, place: QRectF, value: int, tokens: Tokens) -> None:
    """Draw one face into a square.

    Args:
        painter: Where to draw.
        place: The square the outline just touches.
        value: 1 (very sad) to 5 (very happy).
        tokens: Colours of the face.
    """
    painter.save()
    painter.translate(place.topLeft())
    painter.scale(place.width() / 100, place.height() / 100)
    ink = QColor(tokens.faceink)
    pen = QPen(ink, OUTLINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    painter.setPen(pen)
    painter.setBrush(QColor(tokens.face))
    painter.drawEllipse(QRectF(0, 0, 100, 100).adjusted(OUTLINE / 2, OUTLINE / 2, -OUTLINE / 2, -OUTLINE / 2))
    painter.setBrush(ink if value == HIGHEST else Qt.BrushStyle.NoBrush)
    painter.drawPath(_mouth(value))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for eye in (33.0, 67.0):
        painter.drawEllipse(QPointF(eye, 40.0), 6.2, 8.0)
    painter.restore()


def _mouth(value: int) -> QPainterPath:
    left, height, pull = MOUTHS[value]
    path = QPainterPath(QPointF(left, height))
    path.quadTo(QPointF(50, pull), QPointF(100 - left, height))
    if value == HIGHEST:
        path.closeSubpath()
    return path


class Face(QLabel):
    """One face on a page, named by its words."""

    def __init__(self, value: int, *, side: float = 32) -> None:
        super().__init__()
        self._value, self._side = value, side
        self.setPixmap(QPixmap(1, 1))  # an image to screen readers
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)
        self.set_value(value)

    def set_value(self, value: int) -> None:
        """Show another face, 1 to 5."""
        self._value = value
        self.setAccessibleName(face_words(value))
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = current_theme().px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """A face is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the face."""
        del event
        paint_face(smooth(QPainter(self)), QRectF(self.rect()), self._value, current_theme().tokens)
