"""A filter that is on or off; on = filled, with a tick."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent

from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import TARGET
from ui.widgets.lettering import width_of
from ui.widgets.toggles import PaintedCheck

TICK, GAP, PADDING = 18, 7, 16


class FilterPill(PaintedCheck):
    """A check box in the shape of a pill; put several into a `Flow`."""

    text_size, text_weight = 17.0, int(QFont.Weight.Medium)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.toggled.connect(self._make_room)

    def sizeHint(self) -> QSize:
        """The words, and the tick while it is on."""
        theme = current_theme()
        tick = theme.px(TICK + GAP) if self.isChecked() else 0
        return QSize(width_of(self.text(), self.font()) + tick + 2 * theme.px(PADDING), theme.tall(TARGET))

    def minimumSizeHint(self) -> QSize:
        """Pills go to the next row before they are squeezed."""
        return self.sizeHint()

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring is a pill too."""
        return self.rect(), self.height() / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        on = self.isChecked()
        edge = ("", 0.0) if on else (tokens.border, float(theme.edge))
        rounded(
            painter, QRectF(self.rect()), self.height() / 2, tokens.primary if on else tokens.surface, edge
        )
        colour = tokens.onprimary if on else tokens.ink
        room = self.rect().adjusted(theme.px(PADDING), 0, -theme.px(PADDING), 0)
        if on:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            side = theme.px(TICK)
            x = room.right() - side if rtl else room.left()
            tick = theme.icon("check", colour, TICK, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x, (self.height() - side) / 2), tick)
            step = theme.px(TICK + GAP)
            room = room.adjusted(0 if rtl else step, 0, -step if rtl else 0, 0)
        painter.setPen(QColor(colour))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), self.text())

    def _make_room(self) -> None:
        """The tick comes or goes."""
        self.updateGeometry()
