"""What is recorded about a person, in short, on their page; the sections open from here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.record_entries import said, short_words, tags_in
from app.domain.record_of_work import CONTACTS, PAUSES, TAGS
from app.domain.record_sections import sections
from app.domain.spoken_dates import day_and_month
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from app.domain.record_entries import Entry


class RecordCard(Card):
    """One row for each section in which something is recorded.

    Signals:
        section_wanted: Key of the section to open; "" for all of them.
    """

    section_wanted = Signal(str)

    def __init__(self, entries: Sequence[Entry], codes: Mapping[str, str], today: date) -> None:
        super().__init__(_("What is recorded"))
        newest: dict[str, Entry] = {}
        for entry in entries:
            newest.setdefault(entry.section, entry)
        if TAGS in newest:
            tags = Flow(gap=8)
            for tag in tags_in(newest[TAGS].content["tags"]):
                tags.addWidget(Chip(tag))
            self.body.addLayout(tags)
        if not newest:
            self.add(
                Words(_("Referral, contacts, risks, GP, people who matter: what you need, and no more."))
            )
        for key, section in sections().items():
            if key in newest and key != TAGS:
                entry = newest[key]
                day = day_and_month(entry.on, today) if entry.on is not None else ""
                words = ". ".join(filter(None, (day, short_words(section, entry.content, codes))))
                row = ListRow(section.title, words)
                row.clicked.connect(partial(self.section_wanted.emit, key))
                self.add(row)
        more = Flow(gap=8)
        for words, icon, key in (
            (_("Add a contact"), "plus", CONTACTS),
            (_("Open all sections"), "list-checks", ""),
        ):
            button = Button(words, kind="quiet", icon=icon)
            button.clicked.connect(partial(self.section_wanted.emit, key))
            more.addWidget(button)
        self.body.addLayout(more)


def pause_words(pause: Entry) -> str:
    """Since when, until when and why somebody is paused."""
    section = sections()[PAUSES]
    since = _("Since {day}.").format(day=day_and_month(pause.on)) if pause.on is not None else ""
    until = pause.content.get("until", "")
    till = _("Until {day}.").format(day=said(section.item("until"), until, {})) if until else ""
    why = short_words(section, pause.content, {})
    return " ".join(filter(None, (since, till, why)))
