"""Lines of the trail, day by day: the time, and what was done in one sentence."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.spoken_dates import clock_time, whole_day
from ui.widgets.card import Card
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.domain.trail import TrailLine


class TrailLines(QWidget):
    """A card for each day, the latest first."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._days: list[Card] = []

    def show_lines(self, lines: Iterable[TrailLine]) -> None:
        """Show these lines instead."""
        for card in self._days:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._days = [_card(day, list(of_day)) for day, of_day in groupby(lines, key=_day)]
        for card in self._days:
            self._column.addWidget(card)
            card.show()


def _day(line: TrailLine) -> date:
    return line.at.astimezone().date()


def _card(day: date, lines: list[TrailLine]) -> Card:
    card = Card(whole_day(day))
    rows = QGridLayout()
    rows.setHorizontalSpacing(18)
    rows.setVerticalSpacing(6)
    rows.setColumnStretch(1, 1)
    for number, line in enumerate(lines):
        rows.addWidget(_time(line), number, 0, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(Words(line.sentence), number, 1)
    card.body.addLayout(rows)
    return card


def _time(line: TrailLine) -> Quiet:
    time = Quiet(clock_time(line.at.astimezone().time()), size=18)
    time.setWordWrap(False)
    return time
