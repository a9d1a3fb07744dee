"""Times at the help desk that are booked, moved and given back: a simple list for each day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.roles import Act
from app.domain.slots import FREE, MOST, Booking, SlotState, in_the_way
from app.domain.spoken_dates import clock_time, whole_day
from app.domain.wording import tidy_line
from app.errors import InvalidInputError, NotAllowedError, NotFoundError
from app.i18n import _, ngettext
from app.services.desk import Change
from app.services.permission import needs, within
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.slots import Slot, SlotsForm
    from app.services.desk import Desk
    from app.services.permission import Within
    from app.store.repositories import Repositories

SHORTEST: Final = 5
LONGEST: Final = 240
"""Minutes of one time."""


class SlotService:
    """Whoever keeps the desk sees which times are taken; by whom, only where they know them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.HELP_DESK)
    def day(self, day: date) -> tuple[Slot, ...]:
        """The times of a day, in order."""
        with self._desk.store.read() as repositories:
            reach = within(self._desk, repositories, Act.SEE_NAMES)
            return tuple(_as_known(slot, reach) for slot in repositories.help_desk.slots(day))

    @needs(Act.HELP_DESK)
    def open_times(self, form: SlotsForm) -> tuple[Slot, ...]:
        """Offer times of a day, one after the other; gives the day as it is then.

        Raises:
            InvalidInputError: The day is over, they end before they start, there is no room for one, or
                they lie over others of the same place.
        """
        tidied = replace(form, place=tidy_line(form.place, "place"))
        self._refuse_unfit(tidied)
        with self._desk.store.write(self._desk.author, "open times") as repositories:
            made = repositories.help_desk.open_slots(tidied)
        label = ngettext("{n} time opened", "{n} times opened", len(made)).format(n=len(made))
        self._desk.remember(
            Change(
                "open times",
                Subject("desk_slot", made[0]),
                label,
                redo=lambda r: r.help_desk.close_slots(made, void=False),
                undo=lambda r: r.help_desk.close_slots(made, void=True),
            )
        )
        return self.day(tidied.held_on)

    @needs(Act.HELP_DESK)
    def close(self, slot_id: UUID) -> tuple[Slot, ...]:
        """Offer a time no longer.

        Raises:
            InvalidInputError: Somebody has it.
            NotFoundError: It is not there.
        """
        slot = self._known(slot_id)
        if not slot.free:
            raise InvalidInputError(
                _("Somebody has this time."), _("Move them or give the time back first."), "slot"
            )
        self._desk.make(
            Change(
                "close time",
                Subject("desk_slot", slot_id),
                _("{time} closed").format(time=clock_time(slot.starts)),
                redo=lambda r: r.help_desk.close_slots((slot_id,), void=True),
                undo=lambda r: r.help_desk.close_slots((slot_id,), void=False),
            )
        )
        return self.day(slot.held_on)

    @needs(Act.HELP_DESK)
    def book(self, slot_id: UUID, called: str) -> tuple[Slot, ...]:
        """Give a time to somebody of whom only a first name, or nothing, is known.

        Raises:
            InvalidInputError: It is taken, or the name is too long.
            NotFoundError: It is not there.
        """
        name = tidy_line(called or "", "called")
        return self._book(slot_id, Booking(state=SlotState.BOOKED, called=name))

    @needs(Act.HELP_DESK)
    def book_for(self, slot_id: UUID, booked_for: UUID) -> tuple[Slot, ...]:
        """Give a time to somebody whose name whoever asks may see.

        Raises:
            InvalidInputError: It is taken.
            NotAllowedError: The person is not one of theirs.
            NotFoundError: The time or the person is not there.
        """
        with self._desk.store.read() as repositories:
            repositories.people.get(booked_for)
            known = within(self._desk, repositories, Act.SEE_NAMES).has_person(booked_for)
        if not known:
            raise NotAllowedError(_("This person is not one of yours."), _("Write their first name instead."))
        return self._book(slot_id, Booking(state=SlotState.BOOKED, person_id=booked_for))

    @needs(Act.HELP_DESK)
    def move(self, slot_id: UUID, to_slot: UUID) -> tuple[Slot, ...]:
        """Move who has one time to another that is free; gives the day they are on now.

        Raises:
            InvalidInputError: Nobody has the first, or somebody has the other.
            NotFoundError: One of them is not there.
        """
        old, new = self._known(slot_id), self._known(to_slot)
        self._refuse_free(old)
        self._refuse_taken(new)
        moved = replace(old.booking, state=SlotState.BOOKED)

        def turn(repositories: Repositories, first: Booking, second: Booking) -> None:
            repositories.help_desk.book(slot_id, first)
            repositories.help_desk.book(to_slot, second)

        self._desk.make(
            Change(
                "change time",
                Subject("desk_slot", to_slot),
                _("Moved to {time}").format(time=clock_time(new.starts)),
                redo=lambda r: turn(r, FREE, moved),
                undo=lambda r: turn(r, old.booking, FREE),
            )
        )
        return self.day(new.held_on)

    @needs(Act.HELP_DESK)
    def give_back(self, slot_id: UUID) -> tuple[Slot, ...]:
        """Cancel what was booked: the time is free again.

        Raises:
            InvalidInputError: Nobody has it.
            NotFoundError: It is not there.
        """
        slot = self._known(slot_id)
        self._refuse_free(slot)
        return self._keep("change time", slot, FREE, _("{time} is free again"))

    @needs(Act.HELP_DESK)
    def mark(self, slot_id: UUID, *, came: bool) -> tuple[Slot, ...]:
        """Write down whether who has a time came.

        Raises:
            InvalidInputError: Nobody has it, or its day is still to come.
            NotFoundError: It is not there.
        """
        slot = self._known(slot_id)
        self._refuse_free(slot)
        if slot.held_on > self._desk.today():
            raise InvalidInputError(
                _("{day} is still to come.").format(day=whole_day(slot.held_on)),
                _("Say on the day whether they came."),
                "slot",
            )
        state = SlotState.CAME if came else SlotState.MISSED
        return self._keep("change time", slot, replace(slot.booking, state=state), _("{time} marked"))

    def _book(self, slot_id: UUID, booking: Booking) -> tuple[Slot, ...]:
        slot = self._known(slot_id)
        self._refuse_taken(slot)
        return self._keep("book time", slot, booking, _("{time} booked"))

    def _keep(self, action: str, slot: Slot, booking: Booking, label: str) -> tuple[Slot, ...]:
        self._desk.make(
            Change(
                action,
                Subject("desk_slot", slot.id),
                label.format(time=clock_time(slot.starts)),
                redo=lambda r: r.help_desk.book(slot.id, booking),
                undo=lambda r: r.help_desk.book(slot.id, slot.booking),
            )
        )
        return self.day(slot.held_on)

    def _known(self, slot_id: UUID) -> Slot:
        with self._desk.store.read() as repositories:
            slot = repositories.help_desk.slot(slot_id)
        if slot is None:
            raise NotFoundError(_("That time is not offered any more."), _("Open the page again."))
        return slot

    def _refuse_taken(self, slot: Slot) -> None:
        if not slot.free:
            raise InvalidInputError(_("Somebody has this time."), _("Choose one that is free."), "slot")

    def _refuse_free(self, slot: Slot) -> None:
        if slot.free:
            raise InvalidInputError(_("Nobody has this time."), _("Choose one that is booked."), "slot")

    def _refuse_unfit(self, form: SlotsForm) -> None:
        if form.held_on < self._desk.today():
            raise InvalidInputError(_("That day is over."), _("Enter today or a later day."), "held_on")
        if form.ends <= form.starts:
            raise InvalidInputError(_("They would end before they start."), _("Enter a later end."), "ends")
        if not SHORTEST <= form.minutes <= LONGEST:
            raise InvalidInputError(
                _("A time has {least} to {most} minutes.").format(least=SHORTEST, most=LONGEST),
                _("Enter another number of minutes."),
                "minutes",
            )
        if not 1 <= len(form.times()) <= MOST:
            raise InvalidInputError(
                _("Between start and end there is room for 1 to {most} times.").format(most=MOST),
                _("Change the start, the end or the minutes."),
                "minutes",
            )
        with self._desk.store.read() as repositories:
            other = in_the_way(repositories.help_desk.slots(form.held_on), form)
        if other is not None:
            raise InvalidInputError(
                _("There is a time at {time} already.").format(time=clock_time(other.starts)),
                _("Choose other hours, or another place."),
                "starts",
            )


def _as_known(slot: Slot, reach: Within) -> Slot:
    person = slot.booking.person_id
    if person is None or reach.has_person(person):
        return slot
    return replace(slot, booking=replace(slot.booking, called=""))
