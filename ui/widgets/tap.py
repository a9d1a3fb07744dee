"""Small answers to tap: one of a row, or several of a page, each with its words and perhaps a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent

from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS
from ui.widgets.face import paint_face
from ui.widgets.key_cap import CapColours, cap_font, cap_size, paint_cap
from ui.widgets.pictogram import paint_pictogram, picture_exists
from ui.widgets.toggles import Painted, PaintedCheck, PaintedRadio

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

LEAST: Final = 56
"""The least height of anything a person touches, in px at 100 %."""
PADDING: Final = 12
GAP: Final = 8
TALL: Final = 92
TICK: Final = 22
CHOSEN_EDGE: Final = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TapFace:
    """What stands on one answer.

    Attributes:
        words: Always there.
        spoken: What a screen reader says, where the words alone are not enough.
        key: The key that chooses it while its row has the focus.
        picture: Name of a bundled picture above the words; "" for none.
        face: 1 to 5 for a face above the words; 0 for none.
        size: Of the words, px at 100 %.
        tall: One of a few answers that fill their page.
    """

    words: str
    spoken: str = ""
    key: str = ""
    picture: str = ""
    face: int = 0
    size: float = 20
    tall: bool = False


def _room(face: TapFace, font: QFont) -> tuple[int, int]:
    """What stands beside the words: padding and tick or key; and the side of the picture."""
    theme = current_theme()
    mark = max(theme.px(TICK), cap_size(theme, font, face.key).width() if face.key else 0)
    seen = bool(face.face) or picture_exists(face.picture)
    picture = round((52 if face.face else 64) * (1 + (theme.scale - 1) / 2)) if seen else 0
    return 2 * theme.px(PADDING) + mark + theme.px(GAP), picture


def _words_size(face: TapFace, font: QFont, width: int) -> QSize:
    flags = int(Qt.TextFlag.TextWordWrap)
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(1, width), 10_000), flags, face.words).size()


def _size_hint(face: TapFace, font: QFont) -> QSize:
    theme = current_theme()
    beside, picture = _room(face, font)
    words = _words_size(face, font, 10_000)
    width = max(words.width() + 2 + beside, picture + 2 * theme.px(PADDING))
    return QSize(width, _height_for(face, font, width))


def _least_width(face: TapFace, font: QFont) -> int:
    longest = max(face.words.split(), key=len, default="")
    return QFontMetrics(font).horizontalAdvance(longest) + 4 + _room(face, font)[0]


def _height_for(face: TapFace, font: QFont, width: int) -> int:
    theme = current_theme()
    beside, picture = _room(face, font)
    words = _words_size(face, font, width - beside).height()
    least = theme.px(TALL if face.tall else LEAST)
    return max(least, words + theme.px(16) + picture)


def _paint_tap(button: QAbstractButton, face: TapFace) -> None:
    theme = current_theme()
    tokens, chosen = theme.tokens, button.isChecked()
    painter = smooth(QPainter(button))
    edge = (tokens.primary, CHOSEN_EDGE) if chosen else (tokens.border, float(theme.edge))
    rounded(painter, QRectF(button.rect()), CONTROL_RADIUS, tokens.soft if chosen else tokens.surface, edge)
    beside, picture = _room(face, button.font())
    if picture:
        place = QRectF((button.width() - picture) / 2, theme.px(8), picture, picture)
        if face.face:
            paint_face(painter, place, face.face, tokens)
        else:
            paint_pictogram(painter, face.picture, place, theme)
    low = QRectF(0, picture, button.width(), button.height() - picture)
    pad = theme.px(PADDING)
    mark = beside - 2 * pad - theme.px(GAP)
    rtl = button.layoutDirection() is Qt.LayoutDirection.RightToLeft
    taken = mark + theme.px(GAP)
    words = low.adjusted(pad + (taken if rtl else 0), 0, -pad - (0 if rtl else taken), 0)
    font = QFont(button.font())
    font.setWeight(QFont.Weight.Bold if chosen else QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(tokens.softink if chosen else tokens.ink))
    side = Qt.AlignmentFlag.AlignLeading if face.key or picture else Qt.AlignmentFlag.AlignHCenter
    align = Qt.AlignmentFlag.AlignVCenter | side
    painter.drawText(words, int(align) | int(Qt.TextFlag.TextWordWrap), face.words)
    place = QRectF(pad if rtl else button.width() - pad - mark, low.top(), mark, low.height())
    _paint_mark(painter, button, face, place)


def _paint_mark(painter: QPainter, button: QAbstractButton, face: TapFace, place: QRectF) -> None:
    theme = current_theme()
    if button.isChecked():
        side = theme.px(TICK)
        tick = theme.icon("circle-check", theme.tokens.primary, TICK, button.devicePixelRatioF())
        painter.drawPixmap(round(place.center().x() - side / 2), round(place.center().y() - side / 2), tick)
    elif face.key:
        size = cap_size(theme, button.font(), face.key)
        cap = QRectF(0, 0, size.width(), size.height())
        cap.moveCenter(place.center())
        colours = CapColours(theme.tokens.ink, theme.tokens.border, theme.tokens.sunk)
        paint_cap(painter, cap, face.key, cap_font(theme, button.font()), colours)


class Tap(Painted):
    """An answer as it is drawn and measured."""

    def __init__(self, face: TapFace) -> None:
        self.face = face
        super().__init__(face.words)
        self.setAccessibleName(face.spoken or face.words)

    def sizeHint(self) -> QSize:
        """All words on one line."""
        return _size_hint(self.face, self.font())

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word."""
        return QSize(_least_width(self.face, self.font()), current_theme().px(LEAST))

    def hasHeightForWidth(self) -> bool:
        """A narrow answer breaks its words over two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px at a width."""
        return _height_for(self.face, self.font(), width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the answer."""
        del event
        _paint_tap(self, self.face)

    def _restyle(self) -> None:
        self.setFont(current_theme().font(self.face.size, QFont.Weight.DemiBold))
        self.updateGeometry()
        self.update()


class OneTap(Tap, PaintedRadio):
    """One answer of a row, of which one can be chosen."""


class ManyTap(Tap, PaintedCheck):
    """One answer of a page, of which several can be chosen."""
