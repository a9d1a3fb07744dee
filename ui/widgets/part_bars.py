"""How far a talk has come, as a row of short bars; the words beside them say the same."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current_theme
from ui.theme.paint import mirrored, rounded, smooth

BAR: Final = QSize(54, 11)
GAP: Final = 7
EDGE: Final = 2.0


class PartBars(QWidget):
    """One bar for each part: filled when it is behind, washed where we are, empty ahead.

    Decorative for screen readers: put "Part 3 of 6: …" in a label beside it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._at = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def show_progress(self, parts: int, at: int) -> None:
        """How many parts there are, and which one we are in, counted from 1; 0 is before the first."""
        self._parts, self._at = parts, at
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its bars."""
        return QSize(max(0, self._parts * (BAR.width() + GAP) - GAP), BAR.height())

    def minimumSizeHint(self) -> QSize:
        """Half as wide: the bars shrink before anything else does."""
        return QSize(self.sizeHint().width() // 2, BAR.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars from the first to the last."""
        del event
        if not self._parts:
            return
        painter = smooth(QPainter(self))
        tokens = current_theme().tokens
        width = (self.width() + GAP) / self._parts - GAP
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for number in range(1, self._parts + 1):
            place = QRectF((number - 1) * (width + GAP), 0, width, self.height())
            place = mirrored(place, QRectF(self.rect()), right_to_left=rtl)
            fill = tokens.primary if number < self._at else tokens.soft if number == self._at else tokens.sunk
            edge = tokens.primary if number <= self._at else tokens.border
            rounded(painter, place, self.height() / 2, fill, (edge, EDGE))
