"""Who has seen one person's record, to show and to print for them."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from app.domain.spoken_dates import whole_day
from app.domain.trail_words import seen_words
from app.i18n import _
from ui.printing import Paper
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from datetime import date

    from app.domain.trail import SeenLine, SeenRecord
    from ui.screen import Context

SHOWN = 100
"""Lines on the screen; the paper has all of them."""


class WhoHasSeenScreen(Screen):
    """Opened with a person's id. Nothing of a worry shows in it: the person may look on."""

    name: ClassVar[str] = "who_has_seen"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "trail"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._record: SeenRecord | None = None
        self.paper = Paper(self)
        self._build()

    def open(self, argument: object) -> None:
        """Show who had to do with this person's record."""
        person_id, trail = self.id_in(argument), self.context.workspace.trail
        self.run(lambda: trail.who_has_seen(person_id), self._show)

    def title(self) -> str:
        """What it is; one line, whatever the name."""
        return _("Who has seen this record")

    def context_line(self) -> str:
        """Whose record it is."""
        return self._record.person_name if self._record is not None else ""

    def window_title(self) -> str:
        """Never the whole name: other people may see the taskbar."""
        return _("A person")

    def main_action(self) -> None:
        """Print."""
        self.print_action()

    def print_action(self) -> None:
        """Print it in their own print style."""
        if self._record is not None:
            self.paper.print(partial(self.context.workspace.documents.who_has_seen, self._record.person_id))

    def save(self) -> None:
        """Save it as a PDF."""
        if self._record is not None:
            self.paper.save(partial(self.context.workspace.documents.who_has_seen, self._record.person_id))

    def _show(self, record: SeenRecord) -> None:
        self._record = record
        self.heading_changed.emit()
        self._some.setText(_("The paper has every line. Here are the latest {n}.").format(n=SHOWN))
        self._some.setVisible(len(record.lines) > SHOWN)
        self._nobody.setVisible(not record.lines)
        for day, lines in groupby(record.lines[:SHOWN], key=lambda line: line.day):
            self._column.addWidget(_card(day, list(lines)))
        self._print.setFocus()

    def _build(self) -> None:
        self._some = Quiet("")
        self._nobody = Words(_("Nobody has opened this record yet."))
        for words in (self._some, self._nobody):
            words.hide()
        self._print = Button(_("Print"), kind="primary", icon="printer", keys=_("Ctrl+P"))
        self._print.clicked.connect(self.print_action)
        saved = Button(_("Save as PDF"), icon="download", size="large")
        saved.clicked.connect(self.save)
        row = Flow(gap=12)
        row.addWidget(self._print)
        row.addWidget(saved)
        scroll = ScrollPage(margin=0)
        scroll.body.addWidget(self._some)
        scroll.body.addWidget(self._nobody)
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        scroll.body.addLayout(self._column)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.addWidget(scroll, 1)
        column.addLayout(row)


def _card(day: date, lines: list[SeenLine]) -> Card:
    card, rows = Card(whole_day(day)), QGridLayout()
    rows.setHorizontalSpacing(18)
    rows.setVerticalSpacing(8)
    rows.setColumnStretch(1, 1)
    for number, line in enumerate(lines):
        rows.addWidget(Strong(line.who), number, 0, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(Words(seen_words(line)), number, 1)
    card.body.addLayout(rows)
    return card
