"""Whose two scores may be compared: pairs only, of one version, asked in one way; the others are counted.

What a session did on the day and what happened from the first score to the latest are different things.
They are different types from the first reading to the finished comparison, so that no road mixes them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from app.domain.session_scores import Moment
from app.measures.moved import PairCount, Tally

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence
    from decimal import Decimal


class LeftOut(StrEnum):
    """Why somebody who was asked is not in the comparison."""

    NO_SCORE = "no score at all"
    ONLY_ONE = "only one score"
    TWO_AT_ONCE = "two scores for the same time"
    OTHER_VERSION = "another version of the measure"
    TWO_WAYS = "asked in two different ways"
    OTHER_WAY = "asked in another way than most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One score of one person.

    Attributes:
        version: Of the measure.
        way: How it was asked and by whom it was filled, in whatever words; only equal ones are compared.
        value: None where there is no number: it was not wanted, or could not be scored.
    """

    person: Hashable
    version: int
    way: str
    value: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionReading(Reading):
    """A score on the day of a session."""

    moment: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeReading(Reading):
    """A score at some time of somebody's programme: `at` only has to rise with time."""

    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """The people who can be compared, and how many cannot, with the reason.

    Attributes:
        way: The way all of them were asked.
        tally: From the lowest first score up.
        left_out: In the order of the reasons.
    """

    way: str
    tally: Tally
    left_out: tuple[tuple[LeftOut, int], ...]

    @property
    def people(self) -> int:
        """How many pairs there are."""
        return sum(row.people for row in self.tally)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPairs(Pairs):
    """Before to after on the day: says nothing about lasting change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammePairs(Pairs):
    """First to latest: the whole of what happened in between, sessions or not."""


def before_to_after(readings: Iterable[SessionReading], version: int) -> SessionPairs:
    """The pairs of one session.

    Args:
        readings: In any order.
        version: The version of the measure they are compared as.
    """
    taken: _Taken = defaultdict(list)
    for reading in readings:
        taken[reading.person].append((int(reading.moment is Moment.AFTER), reading))
    way, tally, left_out = _sort_out(taken, version)
    return SessionPairs(way=way, tally=tally, left_out=left_out)


def first_to_latest(readings: Iterable[ProgrammeReading], version: int) -> ProgrammePairs:
    """The first and the latest number of each person; what lies in between is not looked at.

    Args:
        readings: In any order.
        version: The version of the measure they are compared as.
    """
    taken: _Taken = defaultdict(list)
    for reading in readings:
        taken[reading.person].append((reading.at, reading))
    way, tally, left_out = _sort_out(taken, version)
    return ProgrammePairs(way=way, tally=tally, left_out=left_out)


_Taken: TypeAlias = "defaultdict[Hashable, list[tuple[int, Reading]]]"
_SortedOut: TypeAlias = tuple[str, Tally, tuple[tuple[LeftOut, int], ...]]


def _sort_out(taken: _Taken, version: int) -> _SortedOut:
    """The way most were asked (the first by name, if there are two), the pairs of it, and the others."""
    judged = [_judge(readings, version) for readings in taken.values()]
    pairs = Counter(found for found in judged if not isinstance(found, LeftOut))
    ways: Counter[str] = Counter()
    for (way, _first, _second), people in pairs.items():
        ways[way] += people
    chosen = min(ways, key=lambda way: (-ways[way], way), default="")
    reasons = Counter(found for found in judged if isinstance(found, LeftOut))
    reasons[LeftOut.OTHER_WAY] = pairs.total() - ways[chosen]
    tally = tuple(
        PairCount(first, second, people)
        for (way, first, second), people in sorted(pairs.items())
        if way == chosen
    )
    return chosen, tally, tuple((reason, reasons[reason]) for reason in LeftOut if reasons[reason])


def _judge(readings: Sequence[tuple[int, Reading]], version: int) -> tuple[str, Decimal, Decimal] | LeftOut:
    """What one person's readings, each with its place in time, come to."""
    numbers = [(at, reading, reading.value) for at, reading in readings if reading.value is not None]
    if not numbers:
        return LeftOut.NO_SCORE
    if len({at for at, _reading, _value in numbers}) < len(numbers):
        return LeftOut.TWO_AT_ONCE
    if len(numbers) == 1:
        return LeftOut.ONLY_ONE
    (_at, first, earlier), (_to, second, later) = min(numbers, key=_time), max(numbers, key=_time)
    if {first.version, second.version} != {version}:
        return LeftOut.OTHER_VERSION
    return (first.way, earlier, later) if first.way == second.way else LeftOut.TWO_WAYS


def _time(number: tuple[int, Reading, Decimal]) -> int:
    return number[0]
