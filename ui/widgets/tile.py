"""Tiles to choose a look from: a size of text, a set of colours, a colour of paper, a style of print."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent

from ui.theme import Look, current_theme
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.theme import FIXED
from ui.theme.tokens import TARGET
from ui.widgets.lettering import longest_word, width_of, wrapped
from ui.widgets.toggles import PaintedRadio

TICK, GAP, PADDING = 20, 8, 12


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    return bold


class Tile(PaintedRadio):
    """Chosen = wash, thick edge, tick, bold. `sample` is how large its words are shown, px at 100 %."""

    def __init__(self, text: str, *, sample: float = 18) -> None:
        self.text_size = sample
        super().__init__(text)

    def sizeHint(self) -> QSize:
        """Words and tick on one line."""
        return QSize(width_of(self.text(), _bold(self.font())) + self._around(), current_theme().tall(56))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word."""
        return QSize(longest_word(self.text(), _bold(self.font())) + self._around(), current_theme().tall(56))

    def hasHeightForWidth(self) -> bool:
        """Words may take a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px at a width."""
        words = wrapped(self.text(), _bold(self.font()), width - self._around()).height()
        return max(current_theme().tall(56), words + 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tile, its words in the middle."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        chosen = self.isChecked()
        edge = (tokens.primary, 4.0) if chosen else (tokens.border, float(theme.edge))
        rounded(painter, QRectF(self.rect()), self.corner, tokens.soft if chosen else tokens.surface, edge)
        _paint_ticked_words(painter, self, QRectF(self.rect()), (tokens.ink, tokens.primary))

    def _around(self) -> int:
        theme = current_theme()
        return 2 * theme.px(PADDING) + theme.px(TICK + GAP)


class LookTile(PaintedRadio):
    """Shows its own colours, whatever look is in use."""

    text_size = 17.0

    def __init__(self, text: str, look: Look) -> None:
        self.look = look
        super().__init__(text)

    def sizeHint(self) -> QSize:
        """Sample, words and tick."""
        theme = current_theme()
        width = width_of(self.text(), _bold(self.font())) + 2 * theme.px(PADDING) + theme.px(TICK + GAP)
        return QSize(max(theme.px(136), width), theme.tall(86))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word."""
        theme = current_theme()
        words = longest_word(self.text(), _bold(self.font())) + 2 * theme.px(PADDING) + theme.px(TICK + GAP)
        return QSize(max(theme.px(120), words), theme.tall(86))

    def heightForWidth(self, width: int) -> int:
        """Height in px at a width."""
        theme = current_theme()
        room = width - 2 * theme.px(PADDING) - theme.px(TICK + GAP)
        words = wrapped(self.text(), _bold(self.font()), room).height()
        return max(theme.tall(86), words + theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a sample of the colours."""
        del event
        theme = current_theme()
        own = FIXED.get(self.look, theme.tokens)
        painter = smooth(QPainter(self))
        chosen = self.isChecked()
        edge = (theme.tokens.primary, 4.0) if chosen else (theme.tokens.border, float(theme.edge))
        rounded(painter, QRectF(self.rect()), self.corner, own.bg, edge)
        ink = own.primary if self.look is Look.HIGH_CONTRAST else own.ink
        painter.setPen(QColor(ink))
        sample = theme.font(24, QFont.Weight.Bold)
        sample.setFamilies(self.font().families())
        painter.setFont(sample)
        half = QRectF(0, theme.px(8), self.width(), theme.px(38))
        painter.drawText(half, int(Qt.AlignmentFlag.AlignCenter), "Aa")
        low = QRectF(0, half.bottom(), self.width(), self.height() - half.bottom() - theme.px(8))
        _paint_ticked_words(painter, self, low, (ink, own.primary))


class SwatchRadio(PaintedRadio):
    """A colour of paper: a round sample and its name."""

    def __init__(self, text: str, colour: str) -> None:
        self._colour = colour
        super().__init__(text)

    def sizeHint(self) -> QSize:
        """Sample, name and tick."""
        theme = current_theme()
        return QSize(theme.px(42 + 34) + width_of(self.text(), _bold(self.font())), theme.tall(TARGET))

    def minimumSizeHint(self) -> QSize:
        """A name of one word is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sample, name and tick."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        whole, chosen = QRectF(self.rect()), self.isChecked()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = theme.px(32)
        dot = mirrored(QRectF(0, (self.height() - side) / 2, side, side), whole, right_to_left=rtl)
        edge = (tokens.primary, 3.5) if chosen else (tokens.border, 1.5)
        rounded(painter, dot, side / 2, self._colour, edge)
        font = _bold(self.font()) if chosen else self.font()
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        left, width = theme.px(42), width_of(self.text(), font)
        words = mirrored(QRectF(left, 0, width, self.height()), whole, right_to_left=rtl)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if chosen:
            tick = theme.px(TICK)
            spot = QRectF(left + width + theme.px(GAP), (self.height() - tick) / 2, tick, tick)
            pixmap = theme.icon("check", tokens.primary, TICK, self.devicePixelRatioF())
            painter.drawPixmap(mirrored(spot, whole, right_to_left=rtl).topLeft(), pixmap)


def _paint_ticked_words(
    painter: QPainter, radio: PaintedRadio, place: QRectF, colours: tuple[str, str]
) -> None:
    """Words in the middle of a place, with a tick before them when chosen; colours of words and tick."""
    theme = current_theme()
    font = _bold(radio.font()) if radio.isChecked() else radio.font()
    tick = theme.px(TICK + GAP) if radio.isChecked() else 0
    lines = wrapped(radio.text(), font, int(place.width()) - 2 * theme.px(PADDING) - theme.px(TICK + GAP))
    left = place.center().x() - (lines.width() + 2 + tick) / 2
    rtl = radio.layoutDirection() == Qt.LayoutDirection.RightToLeft
    painter.setFont(font)
    painter.setPen(QColor(colours[0]))
    words = QRectF(left + tick, place.top(), lines.width() + 2, place.height())
    middle = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
    painter.drawText(mirrored(words, place, right_to_left=rtl), middle, radio.text())
    if tick:
        spot = QRectF(left, place.center().y() - theme.px(TICK) / 2, theme.px(TICK), theme.px(TICK))
        spot = mirrored(spot, place, right_to_left=rtl)
        painter.drawPixmap(
            QPointF(spot.x(), spot.y()), theme.icon("check", colours[1], TICK, radio.devicePixelRatioF())
        )
