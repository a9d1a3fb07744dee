"""One column of the sorting board: a face, what it means, its key, and the cards that lie in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.i18n import _
from ui.theme import current_theme
from ui.theme.heading_role import be_group
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import ANSWER, CARD_RADIUS
from ui.widgets.divider import Divider
from ui.widgets.face import Face
from ui.widgets.flow import Flow
from ui.widgets.key_cap import KeyCap
from ui.widgets.words import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

    from app.domain.boards import Column
    from ui.widgets.sort_tile import SortTile


class SortColumn(QFrame):
    """A click anywhere in it puts the card there, as its key does.

    Signals:
        pressed: It was clicked beside its cards.
    """

    pressed = Signal()

    def __init__(self, column: Column, number: int) -> None:
        super().__init__()
        self._label, self._lit = column.label, False
        self._tiles: tuple[SortTile, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        head = QHBoxLayout()
        head.setSpacing(12)
        if column.face:
            head.addWidget(Face(column.face, side=48))
        head.addWidget(SectionHeading(column.label, size=ANSWER), 1)
        head.addWidget(KeyCap(str(number)))
        self._cards = Flow(gap=10)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 10, 14, 14)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(Divider())
        whole.addLayout(self._cards)
        whole.addStretch(1)
        self.show_tiles(())

    def show_tiles(self, tiles: Sequence[SortTile]) -> None:
        """Show these cards in this order; whoever made those that are gone takes them away."""
        for tile in self._tiles:
            self._cards.removeWidget(tile)
        self._tiles = tuple(tiles)
        for tile in tiles:
            self._cards.addWidget(tile)
        words = ", ".join(tile.card.label for tile in tiles) or _("no cards yet")
        be_group(self, _("{column}: {cards}").format(column=self._label, cards=words))

    def light(self, *, on: bool) -> None:
        """Show that a card would fall in here."""
        if on is not self._lit:
            self._lit = on
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole column can be pressed."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and its edge."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        edge = (tokens.primary, 4.0) if self._lit else (tokens.border, max(1.5, float(theme.edge) - 0.5))
        fill = tokens.soft if self._lit else tokens.surface
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CARD_RADIUS, fill, edge)
