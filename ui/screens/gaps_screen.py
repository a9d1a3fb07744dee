"""What was looked for and not found: for whoever plans what there should be. Nobody's name is in it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.spoken_dates import whole_day
from app.i18n import _, ngettext
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.figure_table import FigureTable
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ui.screen import Context


class GapsScreen(Screen):
    """Opened with nothing.

    Attributes:
        table: Day, district, and what it was about.
    """

    name: ClassVar[str] = "gaps"
    place: ClassVar[Place] = Place.WHATS_ON
    help_page: ClassVar[str] = "gaps"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._said = Words()
        self.table = FigureTable(_("What was not found"), worded=True)
        self._back = Button(_("Back to What's on"), icon="arrow-left")
        self._back.clicked.connect(lambda: self.go.emit("whats_on", None))
        card = Card(_("Looked for, and not found"))
        card.add(self._said)
        card.add(self.table)
        row = Flow()
        row.addWidget(self._back)
        scroll = ScrollPage()
        scroll.body.addWidget(card)
        scroll.body.addLayout(row)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def open(self, argument: object) -> None:
        """Show them, the latest first."""
        del argument
        self.refreshed()
        self._back.setFocus()

    def refreshed(self) -> None:
        """Show them again."""
        matches = self.context.workspace.matches

        def load() -> tuple[tuple[date, str, tuple[str, ...]], ...]:
            titles = matches.areas()
            found = matches.gaps()
            return tuple(
                (day, district, tuple(titles.get(code, code) for code in codes))
                for day, district, codes in found
            )

        self.run(load, self._show)

    def title(self) -> str:
        """The heading of the page."""
        return _("What was not found")

    def context_line(self) -> str:
        """How it comes here."""
        return _("When no place fits somebody, it is kept here without their name.")

    def main_action(self) -> None:
        """Go back to the places."""
        self._back.click()

    def _show(self, gaps: Sequence[tuple[date, str, tuple[str, ...]]]) -> None:
        self.table.setVisible(bool(gaps))
        self._said.setText(_sentence(gaps))
        rows = [
            (", ".join(areas) or _("not said"), whole_day(day), district or _("not known"))
            for day, district, areas in gaps
        ]
        self.table.show_figures((_("Areas of life"), _("Day"), _("District")), rows)


def _sentence(gaps: Sequence[tuple[date, str, tuple[str, ...]]]) -> str:
    if not gaps:
        return _("Nothing yet. Whoever looked for a place found one.")
    times = ngettext("{n} time nothing fitted.", "{n} times nothing fitted.", len(gaps)).format(n=len(gaps))
    most = Counter(area for _day, _district, areas in gaps for area in areas).most_common(1)
    if not most:
        return times
    return _("{times} Most often it was about {area}.").format(times=times, area=most[0][0])
