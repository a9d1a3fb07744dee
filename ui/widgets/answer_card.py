"""One answer as a card: face or picture, words and the key for it; a radio button underneath."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent

from ui.theme import current_theme
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.tokens import ANSWER, ANSWER_RADIUS, CONTROL_RADIUS
from ui.widgets.face import paint_face
from ui.widgets.key_cap import CapColours, cap_font, cap_size, paint_cap
from ui.widgets.lettering import longest_word, width_of, wrapped
from ui.widgets.pictogram import paint_pictogram
from ui.widgets.toggles import PaintedRadio

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one card says.

    Attributes:
        words: Always there.
        face: 1 to 5, or 0 for none.
        picture: Name of a bundled picture, or "".
        key: The key that chooses it, or "".
    """

    words: str
    face: int = 0
    picture: str = ""
    key: str = ""


class Shape(StrEnum):
    """How a card stands on its page."""

    SMALL = "small"
    TALL = "tall"
    WIDE = "wide"


ART = {Shape.SMALL: 54, Shape.TALL: 150, Shape.WIDE: 64}
WORDS = {Shape.SMALL: 17, Shape.TALL: ANSWER, Shape.WIDE: ANSWER}
PADDING = {Shape.SMALL: 9, Shape.TALL: 18, Shape.WIDE: 17}


class AnswerCard(PaintedRadio):
    """Selected = wash, thick edge, tick and bold words."""

    def __init__(self, answer: Answer, shape: Shape) -> None:
        self.answer, self._shape = answer, shape
        self.text_size = float(WORDS[shape])
        self.text_weight = int(QFont.Weight.DemiBold if shape is not Shape.TALL else QFont.Weight.Medium)
        self.corner = float(CONTROL_RADIUS + 2 if shape is Shape.SMALL else ANSWER_RADIUS)
        super().__init__(answer.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the pad, which knows what they mean there."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Art, words and key."""
        width = width_of(self.text(), self._bold()) + self._beside()
        width = max(width, self._art() + 2 * self._pad())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word."""
        width = max(longest_word(self.text(), self._bold()) + self._beside(), self._art() + 2 * self._pad())
        return QSize(width, current_theme().px(56))

    def hasHeightForWidth(self) -> bool:
        """Words may take a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px at a width."""
        theme = current_theme()
        words = wrapped(self.text(), self._bold(), width - self._beside()).height()
        if self._shape is Shape.WIDE:
            return max(theme.px(56), self._art() + 2 * self._pad(), words + 2 * self._pad())
        foot = max(words, theme.px(26)) if self._shape is Shape.SMALL else words + theme.px(44)
        return self._art() + foot + 2 * self._pad() + theme.px(4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        chosen = self.isChecked()
        edge = (tokens.primary, 5.0) if chosen else (tokens.border, float(theme.edge))
        rounded(painter, QRectF(self.rect()), self.corner, tokens.soft if chosen else tokens.surface, edge)
        painter.setFont(self._bold() if chosen else self.font())
        painter.setPen(QColor(tokens.ink))
        if self._shape is Shape.WIDE:
            self._paint_wide(painter)
        elif self._shape is Shape.TALL:
            self._paint_tall(painter)
        else:
            self._paint_small(painter)

    def _paint_wide(self, painter: QPainter) -> None:
        whole, pad, art = QRectF(self.rect()), self._pad(), self._art()
        top = (self.height() - art) / 2
        self._paint_art(painter, self._mirror(QRectF(pad, top, art, art)))
        mark = current_theme().px(34)
        left = pad + (art + current_theme().px(12) if art else 0)
        words = self._mirror(whole.adjusted(left, 0, -pad - mark, 0))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, int(middle) | int(Qt.TextFlag.TextWordWrap), self.text())
        self._paint_mark(painter, self._mirror(QRectF(self.width() - pad - mark, 0, mark, self.height())))

    def _paint_tall(self, painter: QPainter) -> None:
        theme, pad, art = current_theme(), self._pad(), self._art()
        self._paint_art(painter, QRectF((self.width() - art) / 2, pad, art, art))
        mark = theme.px(30)
        foot = QRectF(0, self.height() - pad - mark, self.width(), mark)
        words = QRectF(pad, pad + art, self.width() - 2 * pad, foot.top() - pad - art)
        middle = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(words, middle, self.text())
        self._paint_mark(painter, foot)

    def _paint_small(self, painter: QPainter) -> None:
        theme, pad, art = current_theme(), self._pad(), self._art()
        self._paint_art(painter, QRectF((self.width() - art) / 2, pad, art, art))
        cap = theme.px(24) if self.answer.key else 0
        gap = theme.px(7) if cap else 0
        foot = QRectF(pad, pad + art, self.width() - 2 * pad, self.height() - 2 * pad - art)
        font = self._bold() if self.isChecked() else self.font()
        words = wrapped(self.text(), font, int(foot.width()) - cap - gap).width() + 2
        left = foot.left() + max(0.0, (foot.width() - cap - gap - words) / 2)
        self._paint_mark(painter, self._mirror(QRectF(left, foot.top(), cap, foot.height())))
        painter.setFont(font)
        painter.setPen(QColor(theme.tokens.ink))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        place = self._mirror(
            QRectF(left + cap + gap, foot.top(), foot.right() - left - cap - gap, foot.height())
        )
        painter.drawText(place, middle | int(Qt.TextFlag.TextWordWrap), self.text())

    def _paint_art(self, painter: QPainter, place: QRectF) -> None:
        if self.answer.face:
            paint_face(painter, place, self.answer.face, current_theme().tokens)
        elif self.answer.picture:
            paint_pictogram(painter, self.answer.picture, place, current_theme())

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        """The tick of the chosen card, the key of the others, in the middle of a place."""
        theme = current_theme()
        tokens = theme.tokens
        if self.isChecked():
            side = 24 if self._shape is Shape.SMALL else 32
            pixmap = theme.icon("circle-check", tokens.primary, side, self.devicePixelRatioF())
            corner = place.center() - QPointF(theme.px(side) / 2, theme.px(side) / 2)
            painter.drawPixmap(corner, pixmap)
            return
        if not self.answer.key:
            return
        size = cap_size(theme, self.font(), self.answer.key)
        cap = QRectF(0, 0, size.width(), size.height() + 2)
        cap.moveCenter(place.center())
        font = cap_font(theme, self.font())
        paint_cap(painter, cap, self.answer.key, font, CapColours(tokens.ink, tokens.border, tokens.sunk))

    def _mirror(self, place: QRectF) -> QRectF:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return mirrored(place, QRectF(self.rect()), right_to_left=rtl)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        return font

    def _pad(self) -> int:
        return current_theme().px(PADDING[self._shape])

    def _art(self) -> int:
        """Side of the face or picture; it grows half as fast as the text, so that five cards still fit."""
        if not (self.answer.face or self.answer.picture):
            return 0
        return round(ART[self._shape] * (1 + (current_theme().scale - 1) / 2))

    def _beside(self) -> int:
        """Width around the words."""
        theme = current_theme()
        if self._shape is Shape.WIDE:
            return 2 * self._pad() + theme.px(34) + (self._art() + theme.px(12) if self._art() else 0)
        if self._shape is Shape.SMALL and self.answer.key:
            return 2 * self._pad() + theme.px(24) + theme.px(7)
        return 2 * self._pad()
