"""When someone needs more: red flags, how soon to act, who to ring, and what was done.

Routes and numbers are data that each service checks and edits; the rule here is only this: a flag
that was never asked about is "not assessed", never "no flags".
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID


class Urgency(StrEnum):
    """How soon something must be done."""

    NOW = "now"
    TODAY = "today"
    THIS_WEEK = "this week"


class Seen(StrEnum):
    """What the worker saw of one sign. No entry at all means it was not asked."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlag:
    """A sign that somebody needs more than a link worker.

    Attributes:
        in_danger: The urgency when the person is in danger at this moment, if it differs.
        danger_words: How that is asked: "They are in danger now", "It came suddenly".
        route: What to do and who to turn to, in order.
        numbers: Keys of the local numbers to ring.
        alone_only: Asked and shown only with the person alone.
    """

    code: str
    sign: str
    urgency: Urgency
    route: tuple[str, ...]
    numbers: tuple[str, ...]
    in_danger: Urgency | None = None
    danger_words: str = ""
    alone_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalNumber:
    """Who to ring. `phone` may be empty until the service has filled it in.

    Attributes:
        checked: Somebody of the service looked whether it is right.
        checked_on: The day they last did.
    """

    key: str
    label: str
    phone: str
    hours: str = ""
    checked: bool = False
    checked_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryAction:
    """What was done about a flag: who was told, how, when, by whom."""

    code: str
    told: str
    note: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryLine:
    """One red flag as it stands for one person."""

    flag: RedFlag
    seen: Seen | None = None
    in_danger: bool = False
    at: datetime | None = None
    actions: tuple[WorryAction, ...] = ()

    @property
    def urgency(self) -> Urgency:
        """How soon, given whether the person is in danger now."""
        return self.flag.in_danger if self.in_danger and self.flag.in_danger else self.flag.urgency

    @property
    def open(self) -> bool:
        """Seen, and nobody has been told since it was."""
        told = (self.at is None or action.at >= self.at for action in self.actions)
        return self.seen is Seen.YES and not any(told)


class Assessed(StrEnum):
    """What may be said about somebody's safety as a whole."""

    NOT_ASSESSED = "not assessed"
    PARTLY_ASSESSED = "partly assessed"
    NO_FLAGS = "no flags seen"
    FLAG_OPEN = "something to follow up"
    FLAG_FOLLOWED_UP = "followed up"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryPage:
    """The worker's private page "Something worries me" for one person.

    Attributes:
        said: Questions of the latest talk that the person answered with "yes, something is unsafe".
        talk_id: The latest talk; None where there was none.
    """

    person_id: UUID
    person_name: str
    called: str
    lines: tuple[WorryLine, ...]
    numbers: tuple[LocalNumber, ...]
    said: tuple[str, ...] = ()
    talk_id: UUID | None = None

    @property
    def waiting(self) -> tuple[str, ...]:
        """What was said in the talk and is not yet put down to a sign."""
        looked_at = any(line.seen is Seen.YES for line in self.lines) or self.assessed is Assessed.NO_FLAGS
        return () if looked_at else self.said

    @property
    def assessed(self) -> Assessed:
        """The whole page in one word."""
        return assess(self.lines)

    def by_urgency(self) -> tuple[tuple[Urgency, tuple[WorryLine, ...]], ...]:
        """The lines grouped by how soon something must be done, most urgent first."""
        return tuple((u, tuple(line for line in self.lines if line.urgency is u)) for u in Urgency)

    def numbers_for(self, line: WorryLine) -> tuple[LocalNumber, ...]:
        """Who to ring about one line, in the order of its route."""
        known = {number.key: number for number in self.numbers}
        return tuple(known[key] for key in line.flag.numbers if key in known)


def assess(lines: tuple[WorryLine, ...]) -> Assessed:
    """All signs in one word; one that was seen outweighs everything not asked."""
    if any(line.open for line in lines):
        return Assessed.FLAG_OPEN
    if any(line.seen is Seen.YES for line in lines):
        return Assessed.FLAG_FOLLOWED_UP
    asked = sum(line.seen is not None for line in lines)
    if not asked:
        return Assessed.NOT_ASSESSED
    return Assessed.NO_FLAGS if asked == len(lines) else Assessed.PARTLY_ASSESSED
