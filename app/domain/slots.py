"""Times of a day that can be booked: what is free, who has what, and what may not lie over what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

MOST: Final = 40
"""Times that can be opened at once: a long day of short ones."""


class SlotState(StrEnum):
    """How one time stands."""

    FREE = "free"
    BOOKED = "booked"
    CAME = "came"
    MISSED = "missed"

    @property
    def words(self) -> str:
        """As it is shown."""
        return {
            SlotState.FREE: _("Free"),
            SlotState.BOOKED: _("Booked"),
            SlotState.CAME: _("Came"),
            SlotState.MISSED: _("Not here"),
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """Who has a time: somebody who is known, or a first name and no more.

    Attributes:
        called: How they are called on the list; empty where whoever looks does not know them.
    """

    state: SlotState = SlotState.FREE
    called: str = ""
    person_id: UUID | None = None


FREE: Final = Booking()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One time of a day."""

    id: UUID
    held_on: date
    starts: time
    ends: time
    place: str = ""
    booking: Booking = FREE

    @property
    def free(self) -> bool:
        """Whether it can be booked."""
        return self.booking.state is SlotState.FREE


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotsForm:
    """Times of one day, one after the other, each as long as the next."""

    held_on: date
    starts: time
    ends: time
    minutes: int
    place: str = ""

    def times(self) -> tuple[tuple[time, time], ...]:
        """Start and end of each; what is left at the end is too short for one more."""
        at, last = (datetime.combine(self.held_on, moment) for moment in (self.starts, self.ends))
        step, found = timedelta(minutes=self.minutes), list[tuple[time, time]]()
        while at + step <= last:
            found.append((at.time(), (at + step).time()))
            at += step
        return tuple(found)


def in_the_way(slots: Iterable[Slot], form: SlotsForm) -> Slot | None:
    """A time of the same place that lies over one of the new ones."""
    place = form.place.casefold()
    return next(
        (
            slot
            for slot in slots
            if slot.place.casefold() == place
            and any(slot.starts < ends and starts < slot.ends for starts, ends in form.times())
        ),
        None,
    )
