"""Who did not come for a while: how often in a row, how they like to be reached, and what was heard."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.attendance import Presence
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

MISSED: Final = 2
"""From so many sessions in a row without coming, somebody is asked after. Our own rule."""


class AbsenceReason(StrEnum):
    """Why somebody did not come, as they said it."""

    TRANSPORT = "transport"
    ILL = "ill"
    UNWELCOME = "felt unwelcome"
    NOT_FOR_ME = "not for them"
    OTHER_PLANS = "other plans"
    CARING = "caring for somebody"
    NO_ANSWER = "no answer"
    OTHER = "other"

    @property
    def words(self) -> str:
        """The reason as it is shown."""
        return {
            AbsenceReason.TRANSPORT: _("Bus or lift"),
            AbsenceReason.ILL: _("Was ill"),
            AbsenceReason.UNWELCOME: _("Did not feel welcome"),
            AbsenceReason.NOT_FOR_ME: _("It is not for them"),
            AbsenceReason.OTHER_PLANS: _("Had something else on"),
            AbsenceReason.CARING: _("Looks after somebody"),
            AbsenceReason.NO_ANSWER: _("Could not be reached"),
            AbsenceReason.OTHER: _("Something else"),
        }[self]


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard from somebody, and on which day."""

    on: date
    reason: AbsenceReason
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Somebody who did not come for a while.

    Attributes:
        missed: How many finished sessions in a row, up to the latest.
        apologies: Of how many of these they sent word.
        reach: How they like to be reached, and when.
        heard: What was heard since they last came; None as long as nobody asked.
    """

    person_id: UUID
    name: str
    missed: int
    apologies: int = 0
    last_came: date | None = None
    phone: str = ""
    reach: str = ""
    heard: Heard | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpPage:
    """Everybody of one group who did not come for a while; who missed most comes first."""

    group_id: UUID
    group_name: str
    missing: tuple[Missing, ...]

    @property
    def to_ask(self) -> tuple[Missing, ...]:
        """Those of whom nothing was heard yet."""
        return tuple(one for one in self.missing if one.heard is None)


@dataclass(frozen=True, slots=True)
class Held:
    """A finished session as following up needs it: its day, and what its register says of whom."""

    on: date
    marks: Mapping[UUID, Presence]


def in_a_row(person_id: UUID, since: date, held: Sequence[Held]) -> tuple[int, int]:
    """How many of the latest finished sessions somebody missed in a row, and of how many they sent word.

    Args:
        person_id: Who it is.
        since: The day they joined; what was before does not count against them.
        held: The group's finished sessions, in any order.
    """
    missed = apologies = 0
    for session in sorted(held, key=lambda one: one.on, reverse=True):
        mark = session.marks.get(person_id)
        if session.on < since or mark is Presence.HERE:
            break
        missed += 1
        apologies += mark is Presence.APOLOGY
    return missed, apologies


def latest_heard(heard: Sequence[Heard], last_came: date | None) -> Heard | None:
    """What was heard last, unless they came since: then it is over."""
    after = [one for one in heard if last_came is None or one.on > last_came]
    return max(after, key=lambda one: one.on, default=None)
