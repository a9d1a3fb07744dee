"""People who wait for a place in a group: since when, what was offered, and what they said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.spoken_dates import day_and_month
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID


class WaitingState(StrEnum):
    """Where somebody on a waiting list stands."""

    WAITING = "waiting"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


OPEN = frozenset({WaitingState.WAITING, WaitingState.OFFERED})
"""Still on the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingPlace:
    """One person on the waiting list of one group.

    Attributes:
        asked_on: Since when they wait.
        offered_on: When a place was offered last; `answer_by` is until when it is kept for them.
        answered_on: When they said yes or no, or no longer wished to wait.
        reason: Why not, if they said.
    """

    id: UUID
    person_id: UUID
    name: str
    asked_on: date
    state: WaitingState = WaitingState.WAITING
    offered_on: date | None = None
    answer_by: date | None = None
    answered_on: date | None = None
    reason: str = ""

    def kept_on(self, day: date) -> bool:
        """Whether a place is kept for them that day: it was offered, and the offer has not run out."""
        return self.state is WaitingState.OFFERED and (self.answer_by is None or day <= self.answer_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingList:
    """Who waits for a group, those who asked first on top.

    Attributes:
        places: How many may belong to the group; None for as many as like.
        taken: How many belong to it now.
        kept: How many more places are offered to somebody and kept for them today.
        answered: Those who said yes or no, or left the list, the latest first.
    """

    places: int | None
    taken: int
    kept: int = 0
    waiting: tuple[WaitingPlace, ...] = ()
    answered: tuple[WaitingPlace, ...] = ()

    @property
    def free(self) -> int | None:
        """Places that are neither taken nor kept for somebody; None where there is no limit."""
        if self.places is None:
            return None
        return max(0, self.places - self.taken - self.kept)


def in_order(places: Iterable[WaitingPlace]) -> tuple[WaitingPlace, ...]:
    """Those who asked first come first."""
    return tuple(sorted(places, key=lambda place: (place.asked_on, place.id)))


def waiting_words(place: WaitingPlace, today: date) -> str:
    """Where somebody on the list stands, in a sentence."""
    since = _("Waiting since {day}.").format(day=day_and_month(place.asked_on, today))
    if place.state is WaitingState.WAITING:
        return since
    if place.state is WaitingState.OFFERED and place.offered_on is not None:
        offered = _("Offered a place on {day}.").format(day=day_and_month(place.offered_on, today))
        return " ".join((since, offered, *_answer_by(place, today)))
    day = day_and_month(place.answered_on or place.asked_on, today)
    said = {
        WaitingState.ACCEPTED: _("Said yes on {day}."),
        WaitingState.DECLINED: _("Said no on {day}."),
    }.get(place.state, _("Left the list on {day}."))
    reason = _("{reason}.").format(reason=place.reason.rstrip(".")) if place.reason else ""
    return " ".join(part for part in (since, said.format(day=day), reason) if part)


def _answer_by(place: WaitingPlace, today: date) -> tuple[str, ...]:
    if place.answer_by is None:
        return ()
    day = day_and_month(place.answer_by, today)
    if place.answer_by < today:
        return (_("It was kept until {day}.").format(day=day),)
    return (_("It is kept until {day}.").format(day=day),)
