"""What the help desk did: by topic and month, to share or for inside."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from app.domain.disclosure import rule_words
from app.domain.help_desk_words import held_words, month_words
from app.i18n import _
from ui.help_desk.part import DeskPart
from ui.widgets.card import Card
from ui.widgets.figure_table import FigureTable
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.help_desk import DeskFigures
    from app.services.printed import PrintedDocument
    from ui.parts_screen import PartsScreen


class FiguresPart(DeskPart):
    """Begins with the figures that may be shared."""

    offers_paper: ClassVar[bool] = True

    def __init__(self, screen: PartsScreen) -> None:
        super().__init__(screen)
        self._figures: DeskFigures | None = None
        self.switch = SegmentedSwitch(_("Who are the figures for?"), [_("To share"), _("For inside")])
        self.switch.chosen.connect(lambda _place: self._tell())
        self._rule = Quiet("")
        self.table = FigureTable(_("What people asked about"))
        self._held = [Words(""), Words("")]
        asked, held = Card(_("What people asked about")), Card(_("Workshops and events"))
        for widget in (self.switch, self._rule, self.table):
            asked.add(widget)
        for line in self._held:
            held.add(line)
        self.column.addWidget(asked)
        self.column.addWidget(held)

    def load(self) -> None:
        """Count."""
        self.run(self.workspace.help_desk.figures, self._show)

    def paper(self) -> Callable[[], PrintedDocument]:
        """The same on paper."""
        return partial(self.workspace.desk_papers.figures, shared=self._shared)

    @property
    def _shared(self) -> bool:
        return self.switch.place == 0

    def _show(self, figures: DeskFigures) -> None:
        self._figures = figures
        self._tell()

    def _tell(self) -> None:
        if self._figures is None:
            return
        self._rule.setText(rule_words(shared=self._shared))
        heads = [_("About"), *map(month_words, self._figures.months)]
        self.table.show_figures(heads, self._figures.rows(shared=self._shared))
        for line, words in zip(self._held, held_words(self._figures), strict=True):
            line.setText(words)
