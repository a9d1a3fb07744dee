"""A key as it looks on the keyboard, so that shortcuts are learnt by seeing them."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.theme import Theme, current_theme
from ui.theme.fonts import points
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CAP

RADIUS = 5


@dataclass(frozen=True, slots=True)
class CapColours:
    """Colours of one key cap, as "#RRGGBB"; "" for no fill or no edge."""

    text: str
    edge: str
    fill: str = ""


def cap_font(theme: Theme, base: QFont) -> QFont:
    """The font of key caps, in the family of the text around them."""
    font = QFont(base)
    font.setPointSizeF(points(CAP * theme.scale))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def cap_size(theme: Theme, base: QFont, keys: str) -> QSize:
    """Room a key cap needs, in px."""
    width = QFontMetricsF(cap_font(theme, base)).horizontalAdvance(keys)
    return QSize(max(theme.px(24), ceil(width) + theme.px(18)), theme.px(24))


def paint_cap(painter: QPainter, place: QRectF, keys: str, font: QFont, colours: CapColours) -> None:
    """Draw one key cap into its place."""
    edge = (colours.edge, 1.5) if colours.edge else ("", 0.0)
    rounded(painter, place, RADIUS, colours.fill, edge)
    painter.setFont(font)
    painter.setPen(colours.text)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), keys)


class KeyCap(QLabel):
    """A key shown within a line of text."""

    def __init__(self, keys: str) -> None:
        super().__init__(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme = current_theme()
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Room for the key."""
        return cap_size(current_theme(), self.font(), self.text())

    def minimumSizeHint(self) -> QSize:
        """A key is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        colours = CapColours(tokens.ink, tokens.border, tokens.sunk)
        paint_cap(painter, QRectF(self.rect()), self.text(), cap_font(theme, self.font()), colours)

    def _restyle(self) -> None:
        self.setFont(current_theme().font(CAP, QFont.Weight.DemiBold))
        self.updateGeometry()
