"""A card of the sorting board: a picture or a photo with its words; it may be dragged, but never has to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy

from ui.enter_key import is_enter
from ui.theme import current_theme
from ui.theme.in_view import SeenTogether
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import ANSWER, CONTROL_RADIUS
from ui.widgets.lettering import longest_word, wrapped
from ui.widgets.pictogram import paint_pictogram, picture_exists

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from app.domain.boards import Card

ART: Final = {False: 56, True: 96}
WORDS: Final = {False: 17, True: ANSWER}
WIDTH: Final = {False: 118, True: 196}
WORDY: Final = 190
"""Width of a card without a picture, whose words are a whole sentence; px at 100 %."""
PAD: Final = 9
TEXT: Final = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class SortTile(SeenTogether, QPushButton):
    """Pressed, it is picked up again. The large one is the card to be sorted: it has nothing to press.

    Signals:
        dragged: It is being dragged; where the pointer is, on the screen.
        dropped: It was let go of there.
    """

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, card: Card, photo: QPixmap | None = None, *, large: bool = False) -> None:
        super().__init__()
        self.card, self._photo, self._large = card, photo, large
        self._pressed_at: QPoint | None = None
        self._dragging = False
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setAccessibleName(card.label)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAutoDefault(False)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def text(self) -> str:
        """The words of the card."""
        return self.card.label

    def show_card(self, card: Card, photo: QPixmap | None, spoken: str) -> None:
        """Show another card, and what a screen reader says with it."""
        self.card, self._photo = card, photo
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks a sorted card up; from the card to be sorted it goes on, as on any page."""
        if self._large and (is_enter(event) or event.key() == Qt.Key.Key_Space):
            event.ignore()
        elif is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        super().mousePressEvent(event)
        self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag once the pointer has left the spot."""
        at = event.globalPosition().toPoint()
        far = self._pressed_at is not None and (at - self._pressed_at).manhattanLength()
        if self._dragging or far >= QApplication.startDragDistance():
            self._dragging = True
            self.setDown(False)
            self.dragged.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it where it was dragged to; without a drag it was pressed."""
        self._pressed_at = None
        if self._dragging:
            self._dragging = False
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def seen_with(self) -> QRect:
        """The large card is seen with the question and the buttons beside it."""
        panel = self.parentWidget()
        if not self._large or panel is None:
            return self.rect()
        return QRect(self.mapFrom(panel, QPoint()), panel.size())

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring follows the drawn corners."""
        return self.rect(), CONTROL_RADIUS

    def sizeHint(self) -> QSize:
        """Art above, words below."""
        theme = current_theme()
        least = WIDTH[self._large] if self._art() else WORDY
        width = max(theme.px(least), longest_word(self.card.label, self._bold()) + 2 * theme.px(PAD))
        words = wrapped(self.card.label, self._bold(), width - 2 * theme.px(PAD)).height()
        height = self._art() + words + 2 * theme.px(PAD) + theme.px(6)
        return QSize(width, max(theme.px(56), height))

    def minimumSizeHint(self) -> QSize:
        """A card is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        del event
        theme = current_theme()
        tokens, pad, art = theme.tokens, theme.px(PAD), self._art()
        painter = smooth(QPainter(self))
        edge = (tokens.primary, 3.0) if self._large else (tokens.border, float(theme.edge))
        rounded(painter, QRectF(self.rect()), CONTROL_RADIUS, tokens.surface, edge)
        if art:
            place = QRectF((self.width() - art) / 2, pad, art, art)
            if self._photo is not None:
                painter.drawPixmap(place, self._photo, QRectF(self._photo.rect()))
            else:
                paint_pictogram(painter, self.card.picture, place, theme)
        painter.setFont(self._bold())
        painter.setPen(QColor(tokens.ink))
        painter.drawText(QRectF(self.rect()).adjusted(pad, pad + art, -pad, -pad), TEXT, self.card.label)

    def _art(self) -> int:
        """Side of the picture; it grows half as fast as the text."""
        if self._photo is None and not picture_exists(self.card.picture):
            return 0
        return round(ART[self._large] * (1 + (current_theme().scale - 1) / 2))

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _restyle(self) -> None:
        self.setFont(current_theme().font(WORDS[self._large], QFont.Weight.DemiBold))
        self.updateGeometry()
        self.update()
