"""Tiles to choose how the screen looks: each shows its own text size, or its own colours."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent

from ui.theme import Look, Tokens, current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS, CREAM, HIGH_CONTRAST, NIGHT
from ui.widgets.lettering import FLAGS, longest_word, width_of
from ui.widgets.toggles import PaintedRadio

TICK, GAP, PADDING = 20, 8, 10
WHITE = ("#FFFFFF", "#1B272C", "#1B272C")
FIXED: dict[Look, Tokens] = {Look.CREAM: CREAM, Look.NIGHT: NIGHT, Look.HIGH_CONTRAST: HIGH_CONTRAST}


class SizeTile(PaintedRadio):
    """One text size, its name written in that size."""

    text_weight = int(QFont.Weight.Medium)

    def __init__(self, text: str, share: float) -> None:
        self._share = share
        self.text_size = 17 * (1 + (share - 1) * 0.4)
        super().__init__(text)

    def sizeHint(self) -> QSize:
        """Tick and word on one line."""
        theme = current_theme()
        return QSize(width_of(self.text(), self._bold()) + theme.px(2 * PADDING + TICK + GAP), theme.px(58))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word."""
        theme = current_theme()
        return QSize(longest_word(self.text(), self._bold()) + theme.px(2 * PADDING), theme.px(58))

    def hasHeightForWidth(self) -> bool:
        """All sizes are equally high."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge, the tick when chosen, and the word."""
        del event
        theme = current_theme()
        tokens, chosen = theme.tokens, self.isChecked()
        painter = smooth(QPainter(self))
        edge = (tokens.primary, theme.edge + 1.0) if chosen else (tokens.border, float(theme.edge))
        fill = tokens.soft if chosen else tokens.surface
        rounded(painter, QRectF(self.rect()), CONTROL_RADIUS, fill, edge)
        font = self._bold() if chosen else self.font()
        painter.setFont(font)
        words = width_of(self.text(), font)
        room = QRectF(self.rect())
        if chosen and words + theme.px(TICK + GAP + PADDING) < self.width():
            side = theme.px(TICK)
            left = (self.width() - words - side - theme.px(GAP)) / 2
            tick = theme.icon("check", tokens.primary, TICK, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left, (self.height() - side) / 2), tick)
            room.setLeft(left + side + theme.px(GAP))
            room.setWidth(words + 4)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(room, FLAGS | int(Qt.AlignmentFlag.AlignCenter), self.text())

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        return font


class ColourTile(PaintedRadio):
    """One set of colours, shown in those colours."""

    text_size = 16.0
    text_weight = int(QFont.Weight.DemiBold)

    def __init__(self, text: str, look: Look) -> None:
        self._look = look
        super().__init__(text)

    def sizeHint(self) -> QSize:
        """Sample above, words below."""
        theme = current_theme()
        return QSize(width_of(self.text(), self.font()) + theme.px(2 * PADDING), theme.px(86))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word."""
        theme = current_theme()
        widest = max(longest_word(self.text(), self.font()), theme.px(60))
        return QSize(widest + theme.px(2 * PADDING), theme.px(86))

    def heightForWidth(self, width: int) -> int:
        """Words may take a second line."""
        theme = current_theme()
        lines = -(-width_of(self.text(), self.font()) // max(1, width - theme.px(PADDING)))
        return theme.px(86) + (lines - 1) * self.fontMetrics().lineSpacing()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sample in its own colours; a tick and a thicker edge when chosen."""
        del event
        theme = current_theme()
        painter = smooth(QPainter(self))
        fill, ink, accent = self._colours()
        chosen = self.isChecked()
        edge = (theme.tokens.primary, 4.0) if chosen else (theme.tokens.border, float(theme.edge))
        rounded(painter, QRectF(self.rect()), CONTROL_RADIUS, fill, edge)
        sample = QFont(self.font())
        sample.setPointSizeF(self.font().pointSizeF() * 1.5)
        sample.setWeight(QFont.Weight.Bold)
        painter.setFont(sample)
        painter.setPen(QColor(accent))
        upper = QRectF(0, theme.px(8), self.width(), theme.px(40))
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignCenter), "Aa")
        self._paint_words(painter, ink, chosen=chosen)

    def _paint_words(self, painter: QPainter, ink: str, *, chosen: bool) -> None:
        theme = current_theme()
        painter.setFont(self.font())
        painter.setPen(QColor(ink))
        room = QRectF(4, theme.px(46), self.width() - 8, self.height() - theme.px(50))
        words = width_of(self.text(), self.font())
        side = theme.px(TICK)
        if chosen and words + side + theme.px(GAP) < self.width():
            left = (self.width() - words - side - theme.px(6)) / 2
            tick = theme.icon("check", ink, TICK, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left, room.center().y() - side / 2), tick)
            room = QRectF(left + side + theme.px(6), room.y(), words + 4, room.height())
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignCenter)
        painter.drawText(room, flags, self.text())

    def _colours(self) -> tuple[str, str, str]:
        tokens = FIXED.get(self._look)
        if tokens is None:
            return WHITE
        accent = tokens.softink if self._look is Look.HIGH_CONTRAST else tokens.ink
        return tokens.bg, accent, accent
