"""A word or a figure that changes at every key: the page is laid out again only when it needs other room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFont

from ui.theme.tokens import BODY, Tone
from ui.widgets.words import Words


class Steady(Words):
    """One line that never wraps and stands in the room it needs, no more and no less.

    Args:
        size, weight, tone: As for `Words`.
        others: Words it takes in turn with others; it keeps room for the longest of them while it shows any.
    """

    def __init__(
        self,
        *,
        size: float = BODY,
        weight: int = QFont.Weight.Normal,
        tone: Tone = "ink",
        others: Sequence[str] = (),
    ) -> None:
        self._others = tuple(others)
        super().__init__(size=size, weight=weight, tone=tone)

    def setText(self, text: str) -> None:
        """Show something else; Qt does not lay out a page round a widget of fixed size."""
        super().setText(text)
        self._hold_room()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._hold_room()

    def _hold_room(self) -> None:
        texts = (self.text(), *self._others) if self.text() else ("",)
        # Of all figures 0 is the widest, so that 7 after 1 finds its room.
        texts += tuple("0" * len(text) for text in texts if text.isdigit())
        metrics = self.fontMetrics()
        room = QSize(max(metrics.horizontalAdvance(text) for text in texts) + 2, self._pitch())
        if room != self.maximumSize():
            self.setFixedSize(room)
