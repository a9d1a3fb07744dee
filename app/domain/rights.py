"""What people may ask about their own record, and the month in which they are answered."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

MONTHS: Final = 1
LONGER: Final = 2
"""Months more, where a request is complex and the person was told why. UK GDPR, article 12(3)."""
SOON: Final = timedelta(days=14)
TELL_WITHIN: Final = timedelta(hours=72)
"""From when a breach is known to telling the regulator. UK GDPR, article 33(1)."""


class RequestKind(StrEnum):
    """What was asked."""

    SEE = "see the record"
    CORRECT = "correct it"
    ERASE = "erase it"
    RESTRICT = "stop using it"
    OBJECT = "object"
    TAKE = "take it elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestForm:
    """What is written down when somebody asks."""

    kind: RequestKind
    asked_on: date
    asked_by: str
    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsRequest:
    """One request.

    Attributes:
        asked_by: Who asked, and in what capacity.
        proof: How we know who they are.
        longer_reason: Why two more months are needed; empty where they are not.
        sent_on: The day it was answered; None while it is open.
        answer: What was answered, and how it was sent.
        withheld: What was left out for fear of serious harm, and why; only for the worker.
    """

    id: UUID
    person_id: UUID
    name: str
    kind: RequestKind
    asked_on: date
    asked_by: str
    proof: str = ""
    longer_reason: str = ""
    sent_on: date | None = None
    answer: str = ""
    withheld: str = ""

    @property
    def due_on(self) -> date:
        """The last day to answer: one calendar month after it was asked, or three."""
        return months_after(self.asked_on, MONTHS + (LONGER if self.longer_reason else 0))

    @property
    def open(self) -> bool:
        """Whether it still waits for an answer."""
        return self.sent_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """A record that is kept and not used: why, since when."""

    reason: str
    since: datetime


class Risk(StrEnum):
    """How bad a breach may be for the people it is about."""

    UNLIKELY = "unlikely"
    LIKELY = "likely"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachForm:
    """What is known about a breach. Only what happened and when it was known must be there.

    Attributes:
        people: How many people it is about.
        told_regulator_at: When the ICO was told; `told_regulator` holds their number.
    """

    what: str
    known_at: datetime
    happened: str = ""
    people: int = 0
    who: str = ""
    risk: Risk = Risk.LIKELY
    told_regulator_at: datetime | None = None
    told_regulator: str = ""
    told_people: str = ""
    done: str = ""
    closed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A breach and its number in the log, counted from 1."""

    id: UUID
    number: int
    form: BreachForm

    @property
    def tell_by(self) -> datetime:
        """The last moment to tell the regulator, where there is a risk to people."""
        return self.form.known_at + TELL_WITHIN

    @property
    def must_tell(self) -> bool:
        """Whether the regulator still waits to be told."""
        return self.form.risk is not Risk.UNLIKELY and self.form.told_regulator_at is None

    @property
    def open(self) -> bool:
        """Whether something is left to do."""
        return self.form.closed_on is None


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last of that month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))


def kind_words(kind: RequestKind) -> str:
    """What was asked, in words for screens."""
    return {
        RequestKind.SEE: _("See everything kept about them"),
        RequestKind.CORRECT: _("Put something right"),
        RequestKind.ERASE: _("Have it erased"),
        RequestKind.RESTRICT: _("Stop it being used"),
        RequestKind.OBJECT: _("Object to how it is used"),
        RequestKind.TAKE: _("Take it somewhere else"),
    }[kind]


def risk_words(risk: Risk) -> str:
    """How bad it may be, in words for screens."""
    return {
        Risk.UNLIKELY: _("A risk to people is unlikely"),
        Risk.LIKELY: _("There is a risk to people"),
        Risk.HIGH: _("There is a high risk to people"),
    }[risk]
