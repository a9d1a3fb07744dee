"""The times of a day: open some, give one to somebody, move it, give it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.slots import SlotsForm, SlotState
from app.domain.spoken_dates import clock_time, whole_day
from app.i18n import _
from ui.help_desk.part import DeskPart
from ui.records.part import button_row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, LineField
from ui.widgets.find_dialog import FindDialog
from ui.widgets.list_row import ListRow
from ui.widgets.stepper import Stepper
from ui.widgets.typed_when import DayField, TimeField
from ui.widgets.words import Quiet, Strong

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from app.domain.slots import Slot
    from ui.parts_screen import PartsScreen

ICONS = {
    SlotState.FREE: "circle",
    SlotState.BOOKED: "calendar-check",
    SlotState.CAME: "circle-check",
    SlotState.MISSED: "circle-minus",
}


class SlotsPart(DeskPart):
    """The list of one day; pressing a time shows what can be done with it."""

    def __init__(self, screen: PartsScreen) -> None:
        super().__init__(screen)
        self._slots: tuple[Slot, ...] = ()
        self._chosen: Slot | None = None
        self._free: list[Slot] = []
        self._rows: list[ListRow] = []
        self.list, self.one, self.more = Card(""), Card(""), Card(_("Open more times"))
        self.day = DayField(_("Show the times of"), self.today)
        self.called = LineField(_("First name, if they gave one"))
        self.to = Dropdown(_("Move to"), [""])
        self.starts = TimeField(_("From"))
        self.ends = TimeField(_("To"), begins=self.starts)
        self.minutes = Stepper(_("Minutes for each"), low=5, high=240, value=20)
        self.place = LineField(_("Where"), hint=_("Such as Library, table by the door."))
        self._buttons: dict[str, Button] = {}
        self._build()

    @property
    def shown_day(self) -> date:
        """The day whose times are listed."""
        return self.day.day or self.today

    def load(self) -> None:
        """Read the times of the day."""
        day, slots = self.shown_day, self.workspace.slots
        self.run(lambda: slots.day(day), self._show)

    def focus_first(self) -> None:
        """The first time of the day, or the form to open some."""
        (self._rows[0] if self._rows else self.starts).setFocus()

    def main(self) -> None:
        """Open more times, where those fields are filled in; else read the day that is typed."""
        if self.starts.text():
            self._open_times()
        else:
            self.load()

    def reopen(self, dialog: str, argument: object) -> None:
        """Look for somebody again."""
        del dialog, argument
        if self._chosen is not None:
            self._find()

    def choose(self, row_id: UUID) -> None:
        """Show what can be done with a time; nothing where it is gone."""
        slot = next((each for each in self._slots if each.id == row_id), None)
        if slot is None:
            return
        self.chosen, self._chosen = row_id, slot
        self._free = [other for other in self._slots if other.free and other.id != slot.id]
        self.one.set_heading(_slot_words(slot))
        self.to.set_choices(
            [clock_time(other.starts) for other in self._free] or [_("No other time is free")]
        )
        for name, button in self._buttons.items():
            button.setVisible((name in {"book", "find", "close"}) is slot.free)
        self.called.setVisible(slot.free)
        self.to.setVisible(not slot.free)
        self._buttons["move"].setVisible(not slot.free and bool(self._free))
        self.called.set_text("")
        self.one.show()
        self.page.filled()
        (self.called if slot.free else self._buttons["came"]).setFocus()

    def _show(self, slots: tuple[Slot, ...]) -> None:
        self._slots = slots
        self.list.set_heading(whole_day(self.shown_day))
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [
            ListRow(_slot_words(slot), slot.place, icon=ICONS[slot.booking.state]) for slot in slots
        ]
        for row, slot in zip(self._rows, slots, strict=True):
            row.clicked.connect(partial(self.choose, slot.id))
            self.list.add(row)
        self._none.setVisible(not slots)
        self.one.hide()
        self.chosen = self._chosen = None
        self.page.filled()

    def _do(self, work: Callable[[UUID], tuple[Slot, ...]]) -> None:
        if self._chosen is None:
            return
        slot_id, place = self._chosen.id, self._slots.index(self._chosen)
        self.keep(partial(work, slot_id), partial(self._done, place), {"called": self.called})

    def _done(self, place: int, slots: tuple[Slot, ...]) -> None:
        self._show(slots)
        self.say(_("Saved"))
        if self._rows:
            self._rows[min(place, len(self._rows) - 1)].setFocus()

    def _book(self) -> None:
        slots, called = self.workspace.slots, self.called.text()
        self._do(lambda slot_id: slots.book(slot_id, called))

    def _find(self) -> None:
        people, dialog = self.workspace.people, FindDialog(self.owner, _("Who is it for?"))
        slots, context = self.workspace.slots, self.owner.context

        def look(query: str) -> None:
            found = partial(dialog.show_found, query)
            context.background.run(dialog, partial(people.list_people, query), found, self.owner.failed.emit)

        dialog.asked.connect(look)
        dialog.chosen.connect(lambda person: self._do(lambda slot_id: slots.book_for(slot_id, person)))
        self.owner.ask(dialog, "find")

    def _move(self) -> None:
        slots, to = self.workspace.slots, self._free[self.to.place].id
        self._do(lambda slot_id: slots.move(slot_id, to))

    def _open_times(self) -> None:
        for field in (self.starts, self.ends):
            field.set_problem(field.missing())
        starts, ends = self.starts.at, self.ends.at
        if starts is None or ends is None:
            (self.starts if starts is None else self.ends).setFocus()
            return
        form = SlotsForm(
            held_on=self.shown_day,
            starts=starts,
            ends=ends,
            minutes=self.minutes.value,
            place=self.place.text(),
        )
        slots = self.workspace.slots
        fields = {"starts": self.starts, "ends": self.ends, "held_on": self.day, "place": self.place}
        self.keep(lambda: slots.open_times(form), self._opened, fields)

    def _opened(self, slots: tuple[Slot, ...]) -> None:
        self.starts.set_text("")
        self.ends.set_text("")
        self._done(0, slots)

    def _build(self) -> None:
        self._none = Quiet(_("No times are open on this day."))
        self.day.set_text(whole_day(self.today))
        self.list.add(self.day)
        self.list.add(self._none)
        self.one.add(self.called)
        self.one.add(self.to)
        slots = self.workspace.slots
        for name, words, work in (
            ("book", _("Book it"), self._book),
            ("find", _("For somebody we know"), self._find),
            ("came", _("They came"), partial(self._do, lambda key: slots.mark(key, came=True))),
            ("missed", _("They are not here"), partial(self._do, lambda key: slots.mark(key, came=False))),
            ("move", _("Move them"), self._move),
            ("back", _("Cancel the booking"), partial(self._do, slots.give_back)),
            ("close", _("Close this time"), partial(self._do, slots.close)),
        ):
            self._buttons[name] = button = Button(words)
            button.clicked.connect(lambda _checked=False, do=work: do())
        button_row(self.one.body, *self._buttons.values())
        self.one.hide()
        self.more.add(self.starts)
        self.more.add(self.ends)
        self.more.add(Strong(_("Minutes for each")))
        self.more.add(self.minutes)
        self.more.add(self.place)
        opens = Button(_("Open these times"), kind="primary")
        opens.clicked.connect(self._open_times)
        button_row(self.more.body, opens)
        for card in (self.list, self.one, self.more):
            self.column.addWidget(card)


def _slot_words(slot: Slot) -> str:
    """ "10:20 am, Booked, Ada"."""
    time, state = clock_time(slot.starts), slot.booking.state.words
    if not slot.booking.called:
        return _("{time}, {state}").format(time=time, state=state)
    return _("{time}, {state}, {name}").format(time=time, state=state, name=slot.booking.called)
