"""The few shapes all controls are drawn from."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget


def smooth(painter: QPainter) -> QPainter:
    """Draw round corners without steps, and text in the direction of the widget that is drawn."""
    device = painter.device()
    if isinstance(device, QWidget):
        painter.setLayoutDirection(device.layoutDirection())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def rounded(
    painter: QPainter, place: QRectF, radius: float, fill: str = "", edge: tuple[str, float] = ("", 0.0)
) -> None:
    """A filled and edged rectangle; the edge lies wholly inside `place`.

    Args:
        painter: Where to draw.
        place: Outer rectangle in px.
        radius: Of the outer corner, in px.
        fill: "#RRGGBB", or "" for none.
        edge: Colour and width in px; "" for none.
    """
    colour, width = edge
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), width) if colour else Qt.PenStyle.NoPen)
    inset = width / 2 if colour else 0.0
    painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def dashed(painter: QPainter, place: QRectF, radius: float, colour: str, width: float) -> None:
    """An edge of dashes, for a row that adds something."""
    pen = QPen(QColor(colour), width)
    pen.setDashPattern([4, 3])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    inset = width / 2
    painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def mirrored(place: QRectF, within: QRectF, *, right_to_left: bool) -> QRectF:
    """The place itself, or its mirror image where reading runs from right to left."""
    if not right_to_left:
        return place
    return QRectF(within.left() + within.right() - place.right(), place.y(), place.width(), place.height())
