"""How much one goal matters beside the others: once, twice or three times as much."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.words import Strong

WEIGHTS: Final = (Decimal(1), Decimal(2), Decimal(3))


class GoalWeight(QWidget):
    """Signals:
    chosen: The weight chosen by hand, a `Decimal`.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        asked = _("How much does this goal matter?")
        self._switch = SegmentedSwitch(asked, [_("As the others"), _("Twice as much"), _("Three times")])
        self._switch.chosen.connect(self._chosen)
        self.weight = WEIGHTS[0]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Strong(asked))
        column.addWidget(self._switch)

    def show_weight(self, weight: Decimal) -> None:
        """Show a weight; one from paper that is none of the three is kept as it is. Tells nobody."""
        self.weight = weight
        if weight in WEIGHTS:
            self._switch.choose(WEIGHTS.index(weight))

    def _chosen(self, place: int) -> None:
        self.weight = WEIGHTS[place]
        self.chosen.emit(self.weight)
