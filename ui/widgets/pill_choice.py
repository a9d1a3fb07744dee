"""A few words of which any number may be chosen, under one label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.widgets.filter_pill import FilterPill
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet, Strong

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class PillChoice(QWidget):
    """Signals:
    changed: One was chosen, or no longer is.

    Attributes:
        pills: One for each word; Space chooses.
    """

    changed = Signal()

    def __init__(self, label: str, words: Sequence[str], *, hint: str = "") -> None:
        super().__init__()
        self.pills = [FilterPill(word) for word in words]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Strong(label))
        if hint:
            column.addWidget(Quiet(hint))
        row = QWidget()
        flow = Flow(row, gap=8)
        for word, pill in zip(words, self.pills, strict=True):
            pill.setAccessibleName(_("{label}: {word}").format(label=label, word=word))
            pill.toggled.connect(lambda _on: self.changed.emit())
            flow.addWidget(pill)
        column.addWidget(row)

    def chosen(self) -> tuple[int, ...]:
        """The places of the words that are chosen."""
        return tuple(place for place, pill in enumerate(self.pills) if pill.isChecked())

    def show_chosen(self, places: Collection[int]) -> None:
        """Choose these and no others."""
        for place, pill in enumerate(self.pills):
            pill.setChecked(place in places)
