"""Workshops and events for children: how many came, and what it was about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.help_desk import CountedForm, CountedKind, Topic
from app.domain.spoken_dates import day_and_month, whole_day
from app.i18n import _, ngettext
from ui.help_desk.part import DeskPart
from ui.records.part import button_row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, LineField
from ui.widgets.list_row import ListRow
from ui.widgets.past_day import PastDayField
from ui.widgets.several_taps import SeveralTaps
from ui.widgets.stepper import Stepper
from ui.widgets.words import Quiet, Strong

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.help_desk import CountedEvent
    from ui.parts_screen import PartsScreen

KINDS, TOPICS = tuple(CountedKind), tuple(Topic)
BY_KEY = 9
"""Topics that can be ticked; the tenth, something else, is what the name of the event says."""


class EventsPart(DeskPart):
    """A form for one more, and those so far, each pressed to be changed."""

    def __init__(self, screen: PartsScreen) -> None:
        super().__init__(screen)
        self._known: dict[UUID, CountedForm] = {}
        self.form = Card(_("Write one down"))
        self.kind = Dropdown(_("What sort"), [kind.words for kind in KINDS])
        self.what = LineField(_("What it was"), hint=_("Such as Sore backs, or Half-term puppets."))
        self.held_on = PastDayField(_("The day it was"), self.today)
        self._today_words = whole_day(self.today)
        self.people = Stepper(_("Grown-ups who came"), high=5000)
        self.young = Stepper(_("Children who came"), high=5000)
        self.topics = SeveralTaps(_("What was it about?"), [topic.words for topic in TOPICS[:BY_KEY]])
        self._list = Card(_("So far"))
        self._build()

    def load(self) -> None:
        """Read those so far."""
        self.run(self.workspace.help_desk.events, self._show)

    def focus_first(self) -> None:
        """The name of it."""
        self.what.setFocus()

    def main(self) -> None:
        """Keep it."""
        day = self.held_on.day
        self.held_on.set_problem(self.held_on.missing())
        if day is None:
            self.held_on.setFocus()
            return
        form = CountedForm(
            kind=KINDS[self.kind.place],
            held_on=day,
            title=self.what.text(),
            topics=tuple(TOPICS[place] for place in self.topics.places),
            people=self.people.value,
            children=self.young.value,
        )
        help_desk, chosen = self.workspace.help_desk, self.chosen
        self.keep(
            lambda: help_desk.keep_event(chosen, form),
            lambda _events: self._changed(),
            {"title": self.what, "held_on": self.held_on, "people": self.what, "children": self.what},
        )

    def choose(self, row_id: UUID) -> None:
        """Put one that is kept into the form; nothing where it is gone."""
        form = self._known.get(row_id)
        if form is None:
            return
        self.chosen = row_id
        self.form.set_heading(_("Change this one"))
        self.kind.choose(KINDS.index(form.kind))
        self.what.set_text(form.title)
        self.held_on.show_day(form.held_on)
        self.people.show_value(form.people)
        self.young.show_value(form.children)
        self.topics.tick([TOPICS.index(topic) for topic in form.topics])
        self._take_out.show()
        self.page.filled()
        self.what.setFocus()

    def _remove(self) -> None:
        help_desk, chosen = self.workspace.help_desk, self.chosen
        if chosen is not None:
            self.keep(lambda: help_desk.take_out_event(chosen), lambda _events: self._changed())

    def _show(self, events: tuple[CountedEvent, ...]) -> None:
        self._known = {event.id: event.form for event in events}
        self.held_on.set_text(self._today_words)
        for event in events:
            row = ListRow(event.form.title, _line(event.form))
            row.clicked.connect(partial(self.choose, event.id))
            self._list.add(row)
        if not events:
            self._list.add(Quiet(_("Nothing is written down yet.")))

    def _build(self) -> None:
        self.form.add(Quiet(_("Only numbers are kept, and no names.")))
        for field in (self.kind, self.what, self.held_on):
            self.form.add(field)
        for label, widget in (
            (_("Grown-ups who came"), self.people),
            (_("Children who came"), self.young),
            (_("What was it about?"), self.topics),
        ):
            self.form.add(Strong(label))
            self.form.add(widget)
        keep = Button(_("Keep it"), kind="primary")
        keep.clicked.connect(self.main)
        self._take_out = Button(_("Take it out"), icon="trash-2")
        self._take_out.clicked.connect(self._remove)
        self._take_out.hide()
        button_row(self.form.body, keep, self._take_out)
        self.column.addWidget(self.form)
        self.column.addWidget(self._list)


def _line(form: CountedForm) -> str:
    people = ngettext("{n} grown-up", "{n} grown-ups", form.people).format(n=form.people)
    children = ngettext("{n} child", "{n} children", form.children).format(n=form.children)
    return _("{kind}. {day}. {people}, {children}.").format(
        kind=form.kind.words, day=day_and_month(form.held_on), people=people, children=children
    )
