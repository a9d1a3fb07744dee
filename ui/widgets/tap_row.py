"""One short question with a row of answers to tap, chosen by number while the row has the focus."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.heading_role import be_group
from ui.widgets.columns import Columns
from ui.widgets.pictogram import Pictogram
from ui.widgets.talk_pad import choose_one, digit_of
from ui.widgets.tap import OneTap, TapFace
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Strong

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent


NO_FACES: Final[Mapping[str, int]] = MappingProxyType({})


class TapRow(QWidget):
    """Signals:
    chosen: The key of the answer that was chosen by hand.
    """

    chosen = Signal(str)
    single_keys = True

    def __init__(
        self,
        question: str,
        answers: Sequence[tuple[str, str]],
        *,
        picture: str = "",
        faces: Mapping[str, int] = NO_FACES,
    ) -> None:
        """Show a question and its answers; 1, 2, 3 … choose while the row has the focus.

        Args:
            question: Whole, as it is read out.
            answers: Key and words of each.
            picture: Name of a bundled picture beside the question; "" for none.
            faces: Face, 1 to 5, over each answer that has one, by key.
        """
        super().__init__()
        be_group(self, question)
        self._taps: dict[str, OneTap] = {}
        label = Strong(question, size=20)
        line = TurningRow(gap=10)
        self.setLayout(line)
        asked = QHBoxLayout()
        asked.setSpacing(12)
        if picture:
            asked.addWidget(Pictogram(picture))
        asked.addWidget(label, 1)
        line.addLayout(asked, 2)
        holder = QWidget()
        row = Columns(holder, least=110, most=len(answers), gap=8)
        for number, (key, words) in enumerate(answers, start=1):
            spoken = f"{question} {words}"
            face = TapFace(words=words, spoken=spoken, key=str(number), face=faces.get(key, 0), size=18)
            tap = OneTap(face)
            tap.clicked.connect(lambda _checked, k=key: self.chosen.emit(k))
            self._taps[key] = tap
            row.addWidget(tap)
        line.addWidget(holder, 5)

    def show_chosen(self, key: str | None) -> None:
        """Show which answer was chosen; None for none. Tells nobody."""
        choose_one(self._taps.values(), self._taps.get(key) if key else None)

    def focus_chosen(self) -> None:
        """Put the focus on the chosen answer, else on the first."""
        taps = tuple(self._taps.values())
        next((tap for tap in taps if tap.isChecked()), taps[0]).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2, 3 … choose the answer with that number."""
        digit = digit_of(event, on=self.single_keys)
        taps = tuple(self._taps.values())
        if digit is None or not 1 <= digit <= len(taps):
            super().keyPressEvent(event)
            return
        taps[digit - 1].setFocus()
        taps[digit - 1].click()
