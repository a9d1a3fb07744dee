"""Whose two scores may be compared: pairs only, of one version, asked in one way; the others are counted.

What a session did on the day and what happened from the first score to the latest are different things.
They are different types from the first reading to the finished comparison, so that no road mixes them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias, TypedDict

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


@dataclass(frozen=True, slots=True)
class End:
    """The first or the latest number of somebody."""

    version: int
    way: str
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """People of whom the same is known: how many numbers they have, and which come first and last.

    Attributes:
        numbers: Only whether there is more than one matters.
        at_once: Two of them are for the same time, so nobody knows which came first.
        first, latest: None where there is no number.
    """

    people: int
    numbers: int
    at_once: bool
    first: End | None
    latest: End | None


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
    return SessionPairs(**_sort_out(Counter(_judge(found, version) for found in taken.values())))


def first_to_latest(readings: Iterable[ProgrammeReading], version: int) -> ProgrammePairs:
    """The first and the latest number of each person; what lies in between is not looked at.

    Args:
        readings: In any order.
        version: The version of the measure they are compared as.
    """
    taken: _Taken = defaultdict(list)
    for reading in readings:
        taken[reading.person].append((reading.at, reading))
    return ProgrammePairs(**_sort_out(Counter(_judge(found, version) for found in taken.values())))


def counted_programme(courses: Iterable[Course], version: int) -> ProgrammePairs:
    """The same of people who were counted already, by what is known of their first and latest number.

    Args:
        courses: In any order; the same may come several times.
        version: The version of the measure they are compared as.
    """
    return ProgrammePairs(**_counted(courses, version))


def counted_session(courses: Iterable[Course], version: int) -> SessionPairs:
    """As `counted_programme`, of one session: the first number is before it, the latest after it."""
    return SessionPairs(**_counted(courses, version))


def _counted(courses: Iterable[Course], version: int) -> _Sorted:
    judged: Counter[_Found] = Counter()
    for course in courses:
        judged[_judge_course(course, version)] += course.people
    return _sort_out(judged)


_Taken: TypeAlias = "defaultdict[Hashable, list[tuple[int, Reading]]]"
_Found: TypeAlias = "tuple[str, Decimal, Decimal] | LeftOut"


class _Sorted(TypedDict):
    way: str
    tally: Tally
    left_out: tuple[tuple[LeftOut, int], ...]


def _sort_out(judged: Counter[_Found]) -> _Sorted:
    """The way most were asked (the first by name, if there are two), the pairs of it, and the others."""
    pairs = {found: people for found, people in judged.items() if not isinstance(found, LeftOut)}
    ways: Counter[str] = Counter()
    for (way, _first, _second), people in pairs.items():
        ways[way] += people
    chosen = min(ways, key=lambda way: (-ways[way], way), default="")
    reasons = Counter({found: people for found, people in judged.items() if isinstance(found, LeftOut)})
    reasons[LeftOut.OTHER_WAY] = sum(pairs.values()) - ways[chosen]
    tally = tuple(
        PairCount(first, second, people)
        for (way, first, second), people in sorted(pairs.items())
        if way == chosen
    )
    left_out = tuple((reason, reasons[reason]) for reason in LeftOut if reasons[reason])
    return _Sorted(way=chosen, tally=tally, left_out=left_out)


def _judge(readings: Sequence[tuple[int, Reading]], version: int) -> _Found:
    """What one person's readings, each with its place in time, come to."""
    numbers = [(at, reading, reading.value) for at, reading in readings if reading.value is not None]
    if not numbers:
        return LeftOut.NO_SCORE
    (_at, first, earlier), (_to, second, later) = min(numbers, key=_time), max(numbers, key=_time)
    course = Course(
        people=1,
        numbers=len(numbers),
        at_once=len({at for at, _reading, _value in numbers}) < len(numbers),
        first=End(first.version, first.way, earlier),
        latest=End(second.version, second.way, later),
    )
    return _judge_course(course, version)


def _judge_course(course: Course, version: int) -> _Found:
    first, latest = course.first, course.latest
    if first is None or latest is None:
        return LeftOut.NO_SCORE
    if course.at_once:
        return LeftOut.TWO_AT_ONCE
    if course.numbers == 1:
        return LeftOut.ONLY_ONE
    if {first.version, latest.version} != {version}:
        return LeftOut.OTHER_VERSION
    return (first.way, first.value, latest.value) if first.way == latest.way else LeftOut.TWO_WAYS


def _time(number: tuple[int, Reading, Decimal]) -> int:
    return number[0]
