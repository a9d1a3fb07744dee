"""Scores before and after a session, and what may honestly be said of them.

The rule for a whole group is our own (see `paired`): only people with both scores, given in the
same way, are averaged, and sessions with fewer than three such people are left out and listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

FEWEST_PAIRS = 3
"""Inside the service, a mean of fewer people than this is not shown."""


class Mode(StrEnum):
    """A way to ask how somebody feels. The three are never pooled or converted."""

    FACES = "faces"
    ZERO_TO_TEN = "0 to 10"
    UPRIGHT = "upright line"

    @property
    def lowest(self) -> int:
        """The lowest score this way can give."""
        return 1 if self is Mode.FACES else 0

    @property
    def highest(self) -> int:
        """The highest score this way can give; higher is better."""
        return 5 if self is Mode.FACES else 10


class Moment(StrEnum):
    """When it was asked."""

    BEFORE = "before"
    AFTER = "after"


class NoScore(StrEnum):
    """Why there is no number. Not asked at all is the absence of any entry."""

    DID_NOT_WANT_TO_SAY = "did not want to say"
    COULD_NOT_TELL = "could not tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One answer: a number, or why there is none."""

    mode: Mode
    value: int | None = None
    reason: NoScore | None = None
    had_help: bool = False
    seen_by_helper: bool = False

    def __post_init__(self) -> None:
        if (self.value is None) == (self.reason is None):
            raise ValueError("a score has either a number or a reason")
        if self.value is not None and not self.mode.lowest <= self.value <= self.mode.highest:
            raise ValueError(
                f"{self.value} is not on the line from {self.mode.lowest} to {self.mode.highest}"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLine:
    """One person's scores at one session."""

    person_id: UUID
    name: str
    before: Score | None = None
    after: Score | None = None

    def at(self, moment: Moment) -> Score | None:
        """The score at one moment, if it was asked."""
        return self.before if moment is Moment.BEFORE else self.after

    def without_number(self, reason: NoScore) -> bool:
        """Whether there is no number before or after for this reason."""
        return any(score is not None and score.reason is reason for score in (self.before, self.after))

    @property
    def mode(self) -> Mode | None:
        """The way the first score was given in; None without any."""
        first = self.before or self.after
        return first.mode if first else None

    @property
    def pair(self) -> tuple[int, int] | None:
        """Before and after, where both are numbers given in the same way."""
        first, second = self.before, self.after
        if first is None or second is None or first.mode is not second.mode:
            return None
        if first.value is None or second.value is None:
            return None
        return first.value, second.value


@dataclass(frozen=True, slots=True)
class HandCount:
    """Hands or tokens counted for the whole room, without names: answer -> how many."""

    mode: Mode
    counts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreBoard:
    """Everybody who came to a session, with their scores."""

    session_id: UUID
    group_id: UUID
    group_name: str
    held_on: date
    mode: Mode
    lines: tuple[ScoreLine, ...]
    hands_before: HandCount | None = None
    hands_after: HandCount | None = None

    def answered(self, moment: Moment) -> int:
        """How many were asked at that moment, whatever they said."""
        return sum(line.at(moment) is not None for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskToday:
    """A session of today at which somebody may be asked how they feel.

    Attributes:
        moment: What comes next to ask them; None while the register does not have them as here.
    """

    session_id: UUID
    moment: Moment | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionChange:
    """What one session's scores say about the people who gave both.

    Attributes:
        pairs: How many people gave both scores in the same way.
        before, after: Exact means over those people; None when nobody did.
    """

    session_id: UUID
    held_on: date
    mode: Mode
    pairs: int
    before: Fraction | None
    after: Fraction | None

    @property
    def change(self) -> Fraction | None:
        """After minus before; above zero is better."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before

    @property
    def enough(self) -> bool:
        """Whether enough people gave both scores to say anything."""
        return self.pairs >= FEWEST_PAIRS

    @property
    def higher_after(self) -> bool:
        """Whether the group was higher after than before, in a session with enough people."""
        return self.enough and self.change is not None and self.change > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """What was recorded of one session that ran, as plain facts to count."""

    session_id: UUID
    held_on: date
    participants: frozenset[UUID]
    carers: frozenset[UUID]
    volunteers: frozenset[UUID]
    lines: tuple[ScoreLine, ...]
    mode: Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupOutcome:
    """How a group is going over a span of sessions that ran.

    Attributes:
        people: Different participants and carers who came, each counted once.
        average_people: Participants and carers a session, one decimal place; None without sessions.
        average_volunteers: Volunteers a session, one decimal place.
        scored: Sessions with enough pairs, oldest first.
        left_out: Sessions where somebody was asked but fewer than three gave both scores.
    """

    sessions: int
    people: int
    participants: int
    carers: int
    average_people: Decimal | None
    average_volunteers: Decimal | None
    scored: tuple[SessionChange, ...]
    left_out: tuple[SessionChange, ...]

    @property
    def sessions_higher_after(self) -> int:
        """Scored sessions in which the group was higher after than before."""
        return sum(change.higher_after for change in self.scored)

    @property
    def pairs_range(self) -> tuple[int, int] | None:
        """The fewest and the most people who gave both scores in a scored session."""
        counts = [change.pairs for change in self.scored]
        return (min(counts), max(counts)) if counts else None


def paired(session_id: UUID, held_on: date, mode: Mode, lines: Sequence[ScoreLine]) -> SessionChange:
    """Means before and after over the people who gave both scores in the same way.

    Where some answered in one way and some in another, only the way with most people counts (`mode`
    if there are as many): different ways are never pooled.

    Args:
        session_id, held_on: Which session it was.
        mode: The way the session asked in.
        lines: The scores of everybody.

    Source: our own rule for a whole group; people without both scores are not averaged at all.
    """
    ways = {way: [p for line in lines if line.mode is way and (p := line.pair)] for way in Mode}
    chosen = max(Mode, key=lambda way: (len(ways[way]), way is mode))
    pairs = ways[chosen]
    count = len(pairs)
    return SessionChange(
        session_id=session_id,
        held_on=held_on,
        mode=chosen if count else mode,
        pairs=count,
        before=Fraction(sum(b for b, _after in pairs), count) if count else None,
        after=Fraction(sum(a for _before, a in pairs), count) if count else None,
    )


def board_lines(asked: Mapping[UUID, str], given: Iterable[ScoreLine]) -> tuple[ScoreLine, ...]:
    """A line for everybody who is asked and for everybody who already said something, A to Z.

    Args:
        asked: The names of those who are asked, by person.
        given: The lines of those with a score.
    """
    known = {line.person_id: line for line in given}
    blank = {p: ScoreLine(person_id=p, name=name) for p, name in asked.items()}
    return tuple(sorted((blank | known).values(), key=lambda line: (fold(line.name), line.person_id)))


def group_outcome(sessions: Iterable[SessionFacts]) -> GroupOutcome:
    """Count who came and compare the scores of sessions that ran, in the order of their dates."""
    facts = sorted(sessions, key=lambda s: (s.held_on, s.session_id))
    changes = [paired(s.session_id, s.held_on, s.mode, s.lines) for s in facts]
    asked = [any(line.before or line.after for line in s.lines) for s in facts]
    participants = frozenset[UUID]().union(*(s.participants for s in facts))
    carers = frozenset[UUID]().union(*(s.carers for s in facts)) - participants
    return GroupOutcome(
        sessions=len(facts),
        people=len(participants | carers),
        participants=len(participants),
        carers=len(carers),
        average_people=_average([len(s.participants | s.carers) for s in facts]),
        average_volunteers=_average([len(s.volunteers) for s in facts]),
        scored=tuple(c for c in changes if c.enough),
        left_out=tuple(c for c, was in zip(changes, asked, strict=True) if was and not c.enough),
    )


def one_place(number: Fraction) -> Decimal:
    """A number to one decimal place, halves rounded away from zero, as people round."""
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _average(counts: Sequence[int]) -> Decimal | None:
    return one_place(Fraction(sum(counts), len(counts))) if counts else None
