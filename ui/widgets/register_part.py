"""One list of a register with its heading; where the page is one column it stands there without a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.card import Card
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class RegisterPart(Card):
    """Attributes:
    note: Quiet words beside the heading, such as "15 usually come".
    """

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self.note = Quiet(size=17)
        self._bare: bool | None = None
        self.body.setSpacing(8)
        column = self.layout()
        if column is not None:
            column.setSpacing(8)
        self.header.setStretchFactor(self.heading, 0)
        self.header.insertWidget(1, self.note, 1)
        self.stand(bare=False)

    def stand(self, *, bare: bool) -> None:
        """With its card, or on the page itself."""
        if bare == self._bare:
            return
        self._bare = bare
        column = self.layout()
        if column is not None:
            side = 8 if bare else 16
            column.setContentsMargins(side, 8 if bare else 12, side, 5)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, where there is one."""
        if not self._bare:
            super().paintEvent(event)
