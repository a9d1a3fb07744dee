"""A question of which several answers can be ticked, each with its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.theme.heading_role import be_group
from ui.widgets.columns import Columns
from ui.widgets.talk_pad import digit_of
from ui.widgets.tap import ManyTap, TapFace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent


class SeveralTaps(QWidget):
    """1, 2, 3 … tick and untick while one of them has the focus.

    Args:
        question: Whole, as it is read out.
        answers: The words of each, at most nine.
    """

    def __init__(self, question: str, answers: Sequence[str]) -> None:
        super().__init__()
        be_group(self, question)
        self._taps = [
            ManyTap(TapFace(words=words, key=str(number), size=18))
            for number, words in enumerate(answers, start=1)
        ]
        row = Columns(self, least=150, most=6, gap=10)
        for tap in self._taps:
            row.addWidget(tap)

    @property
    def places(self) -> tuple[int, ...]:
        """Which are ticked, counted from 0."""
        return tuple(place for place, tap in enumerate(self._taps) if tap.isChecked())

    def tick(self, places: Sequence[int]) -> None:
        """Tick these and no others."""
        for place, tap in enumerate(self._taps):
            tap.setChecked(place in places)

    def focus(self) -> None:
        """Go to the first."""
        self._taps[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick or untick the answer with that number."""
        digit = digit_of(event)
        if digit is None or not 1 <= digit <= len(self._taps):
            super().keyPressEvent(event)
            return
        self._taps[digit - 1].setFocus()
        self._taps[digit - 1].click()
