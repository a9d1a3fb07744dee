"""A chip: a short fact with an icon and a word. It is read, not pressed."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import SMALL
from ui.widgets.wash import Wash, wash_colours


class Chip(QLabel):
    """Kinds: good, warn, bad, info, plum, soft. `setText` changes the word."""

    def __init__(self, text: str, *, kind: Wash | str = Wash.SOFT, icon: str = "") -> None:
        super().__init__(text)
        self._kind, self._icon = Wash(kind), icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme = current_theme()
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_kind(self, kind: Wash | str, icon: str = "") -> None:
        """Change what the chip means, with the icon that goes with it."""
        self._kind, self._icon = Wash(kind), icon
        self._restyle()

    def sizeHint(self) -> QSize:
        """Icon, word and round ends."""
        theme = current_theme()
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        icon = theme.px(18) + theme.px(6) if self._icon else 0
        return QSize(ceil(words) + icon + theme.px(26), theme.px(30))

    def minimumSizeHint(self) -> QSize:
        """A chip is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill, its icon and its word."""
        del event
        theme = current_theme()
        painter = smooth(QPainter(self))
        fill, ink = wash_colours(self._kind, theme.tokens)
        edge = (ink, 2.0) if theme.outlined else ("", 0.0)
        rounded(painter, QRectF(self.rect()), self.height() / 2, fill, edge)
        room = QRectF(self.rect()).adjusted(theme.px(13), 0, -theme.px(13), 0)
        if self._icon:
            side = theme.px(18)
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = room.right() - side if rtl else room.left()
            pixmap = theme.icon(self._icon, ink, 18, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left, (self.height() - side) / 2), pixmap)
            step = side + theme.px(6)
            room.adjust(0 if rtl else step, 0, -step if rtl else 0, 0)
        painter.setPen(QColor(ink))
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), self.text()
        )

    def _restyle(self) -> None:
        theme = current_theme()
        self.setFont(theme.font(SMALL, QFont.Weight.DemiBold))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), QColor(wash_colours(self._kind, theme.tokens)[1]))
        self.setPalette(palette)
        self.updateGeometry()
        self.update()
