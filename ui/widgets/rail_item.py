"""One place in the rail on the left: always an icon and a word."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.tokens import BODY, CONTROL_RADIUS
from ui.widgets.lettering import width_of

LEFT, SIDE, TEXT_LEFT = 12, 22, 46


class RailItem(QPushButton):
    """Goes to a place; shows when that is the place the page belongs to."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text)
        self._icon, self._current = icon, False
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    @property
    def current(self) -> bool:
        """Whether the page shown belongs here."""
        return self._current

    def set_current(self, current: bool) -> None:
        """Mark this as the place the page belongs to."""
        if current == self._current:
            return
        self._current = current
        name = _("{place}, you are here").format(place=self.text()) if current else ""
        self.setAccessibleName(name)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Icon and word on one line."""
        theme = current_theme()
        return QSize(theme.px(TEXT_LEFT + LEFT) + width_of(self.text(), self.font()), theme.tall(46))

    def minimumSizeHint(self) -> QSize:
        """A place in the rail is never squeezed."""
        return self.sizeHint()

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring goes round the whole item."""
        return self.rect(), CONTROL_RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the current place as a tab of the page's colour."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        if self._current:
            rounded(painter, place, CONTROL_RADIUS, tokens.railactive)
        elif self.underMouse():
            rounded(painter, place, CONTROL_RADIUS, "", (tokens.railink, 1.0))
        colour = tokens.railactiveink if self._current else tokens.railink
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = theme.px(SIDE)
        spot = QRectF(theme.px(LEFT), (self.height() - side) / 2, side, side)
        spot = mirrored(spot, place, right_to_left=rtl)
        painter.drawPixmap(
            QPointF(spot.x(), spot.y()), theme.icon(self._icon, colour, SIDE, self.devicePixelRatioF())
        )
        painter.setPen(QColor(colour))
        room = mirrored(place.adjusted(theme.px(TEXT_LEFT), 0, 0, 0), place, right_to_left=rtl)
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), self.text()
        )

    def _restyle(self) -> None:
        weight = QFont.Weight.DemiBold if self._current else QFont.Weight.Medium
        self.setFont(current_theme().font(BODY, weight))
        self.updateGeometry()
        self.update()
