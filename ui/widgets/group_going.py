"""How a group is going: four figures, and the scores as a picture and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.outcome_words import counted_words, left_out_sentence, too_few
from app.domain.part_figures import part_heads, part_rows, part_sentence
from app.i18n import _
from ui.models.calendar_model import figure_heads, funder_rows, kind_rows
from ui.models.group_model import as_shown, chart, chart_heading, modes_scored, tiles
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.change_chart import ChangeChart
from ui.widgets.columns import Columns
from ui.widgets.figure_table import FigureTable
from ui.widgets.figure_tile import FigureTile
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from datetime import date

    from app.domain.groups import GroupPage


class GroupGoing(QWidget):
    """Attributes:
    charts: One for each way of asking that has enough scores.
    kinds: Figures of each kind of session, where there is more than one.
    parts: How people came and took part, where anything was written down of it.
    counted: Who counts as a person in the figures.
    """

    def __init__(self, *, sunk: bool = False) -> None:
        super().__init__()
        self._sunk = sunk
        self._tiles = [FigureTile("", "", sunk=sunk) for _place in range(4)]
        self.charts: list[ChangeChart] = []
        holder = QWidget()
        row = Columns(holder, least=140 if sunk else 210, gap=12)
        for tile in self._tiles:
            row.addWidget(tile)
        self._below = QVBoxLayout()
        self._below.setSpacing(10)
        self._left_out, self.counted = Quiet(), Quiet()
        self.counted.be_wide()
        self._why = Quiet(_("This shows a change on the day. It does not prove why."))
        self.measures = Button(_("Before and after in a measure"), kind="quiet", icon="chart-column")
        self.measures.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(holder)
        column.addLayout(self._below, 1)
        self.kinds = FigureTable(_("Figures of each kind of session, and of each funder"))
        self.kinds.hide()
        column.addWidget(self.kinds)
        self.parts, self._part_words = FigureTable(_("How people took part"), worded=True), Words()
        self._part_card = QWidget() if sunk else Card(_("How people took part"))
        inside = self._part_card.body if isinstance(self._part_card, Card) else QVBoxLayout(self._part_card)
        inside.addWidget(self._part_words)
        inside.addWidget(self.parts)
        self._part_card.hide()
        column.addWidget(self._part_card)
        column.addWidget(self.counted)
        column.addWidget(self._left_out)
        column.addWidget(self._why)
        last = Flow()
        last.addWidget(self.measures)
        column.addLayout(last)
        self._cards: list[QWidget] = []

    @property
    def figures(self) -> tuple[str, ...]:
        """The four figures, as shown."""
        return tuple(tile.figure for tile in self._tiles)

    def show_page(self, page: GroupPage, today: date, *, shared: bool = False) -> None:
        """Show the figures and scores of one group; where they are shared, small numbers hidden."""
        page = as_shown(page, shared=shared)
        for tile, (figure, words) in zip(self._tiles, tiles(page, today, shared=shared), strict=True):
            tile.show_figure(figure, words)
        apart = (*kind_rows(page.by_kind, shared=shared), *funder_rows(page.by_funder, shared=shared))
        self.kinds.show_figures(figure_heads(), apart)
        self.kinds.setVisible(len(page.by_kind) > 1 or bool(page.by_funder))
        self.parts.show_figures(part_heads(), part_rows(page.taking_part, shared=shared))
        self._part_words.setText(part_sentence(page.taking_part, shared=shared))
        self._part_card.setVisible(bool(page.taking_part.told.times))
        self._show_scores(page, shared=shared)
        counted = counted_words(page.outcome, shared=shared)
        self.counted.setText(counted)
        self.counted.setVisible(bool(counted))
        self._left_out.setText(left_out_sentence(page.outcome, shared=shared))
        self._left_out.setVisible(bool(page.outcome.left_out))
        self._why.setVisible(bool(self.charts))

    def _show_scores(self, page: GroupPage, *, shared: bool) -> None:
        shown = [chart_.switch.place for chart_ in self.charts]
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards, self.charts = [], []
        modes = modes_scored(page)
        for mode in modes:
            drawn = ChangeChart(chart_heading(page, mode))
            drawn.show_points(*chart(page.outcome, mode))
            self.charts.append(drawn)
            self._put(drawn)
        if not modes:
            self._put(Words(too_few(shared=shared)))
        for drawn, place in zip(self.charts, shown, strict=False):
            drawn.show_as(place)

    def _put(self, widget: QWidget) -> None:
        if not self._sunk:
            card = Card()
            frame = card.layout()
            if frame is not None:
                frame.setContentsMargins(20, 12, 14, 12)
            card.add(widget, 1)
            widget = card
        self._below.addWidget(widget, 1)
        self._cards.append(widget)
