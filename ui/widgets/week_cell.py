"""One of the 21 cells of a week: what fills that time, in a picture and words, and how it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.i18n import _
from ui.theme import current_theme
from ui.theme.in_view import SeenTogether
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS, SMALL
from ui.widgets.pictogram import paint_pictogram, picture_exists

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

PICTURE: Final = 32
PAD: Final = 8
LEAST: Final = 58
CURRENT_EDGE: Final = 4.0
TO_THE_PAD: Final = (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
WRAP: Final = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True, kw_only=True)
class CellFace:
    """What stands in a cell.

    Attributes:
        words: What fills the time; "" while nothing does.
        picture: Name of a bundled picture, or "".
        notes: How it was and what is wanted instead, in few words each: "with others, out".
    """

    words: str = ""
    picture: str = ""
    notes: tuple[str, ...] = ()


class WeekCell(QPushButton, SeenTogether):
    """A stop of the arrow keys; the pad says what a key does to it.

    Signals:
        reached: The focus came here.

    Attributes:
        panel: What is answered about it, where that stands below its day.
    """

    reached = Signal()

    def __init__(self, when: str) -> None:
        """Start empty.

        Args:
            when: Which time it is, in whole words: "Tuesday morning".
        """
        super().__init__()
        self.when, self._face, self._current = when, CellFace(), False
        self.panel: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        current_theme().changed.connect(self._restyle)
        self._restyle()
        self.show_face(CellFace())

    @property
    def face(self) -> CellFace:
        """What stands in it."""
        return self._face

    def show_face(self, face: CellFace) -> None:
        """Show what fills this time."""
        self._face = face
        said = ", ".join(part for part in (face.words, *face.notes) if part)
        self.setAccessibleName(
            _("{when}: {what}").format(when=self.when, what=said or _("nothing chosen yet"))
        )
        self.updateGeometry()
        self.update()

    def seen_with(self) -> QRect:
        """The cell, and the panel below its day."""
        if self.panel is None:
            return self.rect()
        return self.rect() | QRect(
            self.mapFromGlobal(self.panel.mapToGlobal(QPoint(0, 0))), self.panel.size()
        )

    def be_current(self, *, on: bool) -> None:
        """Mark the cell that the answers below belong to; the others are left out by Tab."""
        self._current = on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the pad, which shows the answers of this time."""
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrows and Space to the pad: Space fills as before, a click only where nothing is yet."""
        if event.key() in TO_THE_PAD:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring follows the drawn corners."""
        return self.rect(), CONTROL_RADIUS

    def sizeHint(self) -> QSize:
        """As wide as its row allows."""
        width = current_theme().px(150)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word."""
        words = " ".join((self._face.words, *self._face.notes)).split()
        longest = max((QFontMetrics(self._bold()).horizontalAdvance(word) for word in words), default=0)
        beside = self._beside() if longest else 0
        return QSize(max(current_theme().px(60), longest + beside + 4), current_theme().px(LEAST))

    def hasHeightForWidth(self) -> bool:
        """Words may take a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px at a width."""
        room = width - self._beside()
        lines = sum(self._lines(words, font, room) for words, font in self._texts())
        return max(current_theme().px(LEAST), lines + 2 * current_theme().px(PAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cell."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        filled = bool(self._texts())
        edge = (tokens.primary, CURRENT_EDGE) if self._current else (tokens.border, float(theme.edge))
        fill = tokens.soft if filled else tokens.surface
        rounded(painter, QRectF(self.rect()), CONTROL_RADIUS, fill, edge)
        if not filled:
            return
        pad, whole = theme.px(PAD), QRectF(self.rect())
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = self._picture_side()
        if side:
            place = QRectF(pad, (self.height() - side) / 2, side, side)
            paint_pictogram(painter, self._face.picture, mirrored(place, whole, right_to_left=rtl), theme)
        left = self._beside() - pad
        room = mirrored(whole.adjusted(left, pad, -pad, -pad), whole, right_to_left=rtl)
        self._paint_words(painter, room)

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        tokens, high = current_theme().tokens, 0
        heights = [self._lines(words, font, int(room.width())) for words, font in self._texts()]
        top = room.top() + max(0.0, (room.height() - sum(heights)) / 2)
        for (words, font), height in zip(self._texts(), heights, strict=True):
            painter.setFont(font)
            painter.setPen(QColor(tokens.softink))
            place = QRectF(room.left(), top + high, room.width(), height)
            painter.drawText(place, WRAP | int(Qt.AlignmentFlag.AlignLeading), words)
            high += height

    def _texts(self) -> list[tuple[str, QFont]]:
        texts = ((self._face.words, self._bold()), *((note, self.font()) for note in self._face.notes))
        return [(words, font) for words, font in texts if words]

    def _lines(self, words: str, font: QFont, width: int) -> int:
        return QFontMetrics(font).boundingRect(QRect(0, 0, max(1, width), 10_000), WRAP, words).height()

    def _picture_side(self) -> int:
        if not picture_exists(self._face.picture):
            return 0
        return round(PICTURE * (1 + (current_theme().scale - 1) / 2))

    def _beside(self) -> int:
        """Width around the words."""
        theme, side = current_theme(), self._picture_side()
        return 2 * theme.px(PAD) + (side + theme.px(6) if side else 0)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _restyle(self) -> None:
        self.setFont(current_theme().font(SMALL))
        self.updateGeometry()
        self.update()
