"""Cards in two columns, or below each other where the page is narrow or the text is large."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout

from ui.theme import current_theme
from ui.widgets.turning_row import TurningRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

WIDE: Final = 880
"""From this width, px at 100 % text, the cards stand in two columns."""
GAP: Final = 14


class CardColumns(TurningRow):
    """Two columns that share the width by `left` to `right`; new cards take the place of the old ones."""

    def __init__(self, left: int, right: int) -> None:
        super().__init__(gap=GAP)
        self.cards: tuple[QWidget, ...] = ()
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column, share in ((self._left, left), (self._right, right)):
            column.setSpacing(GAP)
            column.addStretch(1)
            self.addLayout(column, share)

    def show_cards(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        """Show these and nothing else."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        for column, cards in ((self._left, left), (self._right, right)):
            for card in cards:
                column.insertWidget(column.count() - 1, card)
                card.show()
        self.cards = (*left, *right)

    def fit(self, width: int) -> None:
        """Stand as fits a page of this width, in px."""
        self.stand(column=width < current_theme().px(WIDE))
