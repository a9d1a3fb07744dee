"""Groups people come to, and who belongs to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.arrangement import NOTHING_SETTLED, Arrangement, SessionKind
from app.domain.part_figures import NOTHING_WRITTEN, PartFigures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, time
    from uuid import UUID

    from app.domain.closed_days import ClosedDays
    from app.domain.people import Role
    from app.domain.schedule import Schedule
    from app.domain.series_figures import FunderFigures, KindFigures
    from app.domain.session_scores import GroupOutcome, Mode


class SessionState(StrEnum):
    """Where a session stands. A cancelled one never counts in an average."""

    PLANNED = "planned"
    UNDER_WAY = "under way"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group people come to, like singing or walking football.

    Attributes:
        written_on: The day it was written down here; None before it is.
        earlier: When it met before `schedule` began, each with its last day.
        closed: Days on which it does not meet, those of the whole service among them.
    """

    id: UUID
    name: str
    activity: str = ""
    venue: str = ""
    venue_note: str = ""
    schedule: Schedule | None = None
    mode: Mode
    ended: bool = False
    written_on: date | None = None
    arrangement: Arrangement = NOTHING_SETTLED
    earlier: tuple[Schedule, ...] = ()
    closed: tuple[ClosedDays, ...] = ()

    def days(self, first: date, last: date) -> Iterator[tuple[date, Schedule]]:
        """The days it meets from one to another, both included, each with the schedule that says so."""
        for when in (*self.earlier, *([self.schedule] if self.schedule is not None else [])):
            for day in when.days(first, last):
                yield day, when

    @property
    def days_and_place(self) -> tuple[Schedule | None, str]:
        """What decides whether two groups can be in each other's way."""
        return self.schedule, self.venue

    def joining_day(self, today: date) -> date:
        """The day from which somebody added today belongs to the group.

        On the day the group itself is written down it is the group's first day, so that registers of
        earlier sessions, kept on paper until now, have their people on them.
        """
        if self.schedule is None or self.written_on != today:
            return today
        return min(self.schedule.first_on, today)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupForm:
    """What a worker types about a group.

    Attributes:
        activity: What they do, as it follows "before and after": "singing".
        venue: Where, as people say it: "St Mark's church hall".
        venue_note: What helps to get in: "step-free side door".
        every_weeks: 0 for a group without a fixed day, else meets every so many weeks.
        further_days: Days of the week beside that of the first day, from Monday 0.
        weeks_of_month: For a group that meets by the month: 1 to 4, or -1 for the last.
        holds_from: From which day another schedule of a known group holds; None for today.
    """

    name: str
    activity: str = ""
    venue: str = ""
    venue_note: str = ""
    first_on: date | None = None
    starts: time | None = None
    ends: time | None = None
    every_weeks: int = 1
    further_days: tuple[int, ...] = ()
    weeks_of_month: tuple[int, ...] = ()
    last_on: date | None = None
    holds_from: date | None = None
    mode: Mode
    arrangement: Arrangement = NOTHING_SETTLED


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSummary:
    """One line of the list of groups."""

    id: UUID
    name: str
    when: str
    venue: str
    members: int
    next_session: UUID | None = None
    next_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody who belongs to a group.

    Attributes:
        with_name: The carer they come with, or the person a carer comes with.
        times: How many sessions they came to.
        opens: Whether whoever asks may open their page.
    """

    person_id: UUID
    name: str
    role: Role
    joined_on: date
    left_on: date | None = None
    with_name: str = ""
    times: int = 0
    last_came: date | None = None
    opens: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """Somebody belongs to a group in one role, from one day on and until another."""

    id: UUID
    person_id: UUID
    name: str
    role: Role
    joined_on: date
    left_on: date | None = None

    def on(self, day: date) -> bool:
        """Whether they belong to the group on that day; the day they left no longer counts."""
        return self.joined_on <= day and (self.left_on is None or day < self.left_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSession:
    """One meeting of a group. `reason` says why it was cancelled.

    Attributes:
        places: How many there is room for; None for as many as come.
        own: It was changed by itself: what is changed for the group leaves it alone.
        meets_anyway: It was asked whether it takes place on a bank holiday, and it does.
        exception: How it ran although somebody was missing who must be there.
    """

    id: UUID
    group_id: UUID
    group_name: str
    held_on: date
    starts: time
    ends: time
    venue: str
    state: SessionState
    mode: Mode
    reason: str = ""
    kind: SessionKind = SessionKind.SESSION
    places: int | None = None
    own: bool = False
    meets_anyway: bool = False
    exception: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionLine:
    """One session in a list: when it was or will be, and how many came.

    Attributes:
        scored_both: People with a number before and after, given in the same way.
        without_after: People who were asked before and not yet after.
        holiday: The bank holiday it falls on, where nobody has said yet whether the group meets.
        not_said, not_told: People who did not want to say, or of whom one could not tell, at least once.
    """

    id: UUID
    group_id: UUID
    group_name: str
    held_on: date
    starts: time
    ends: time
    state: SessionState
    people: int = 0
    volunteers: int = 0
    scored_both: int = 0
    without_after: int = 0
    not_said: int = 0
    not_told: int = 0
    reason: str = ""
    kind: SessionKind = SessionKind.SESSION
    places: int | None = None
    venue: str = ""
    exception: str = ""
    own: bool = False
    holiday: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPage:
    """Everything the page of one group shows.

    Attributes:
        by_kind: Figures of the sessions that ran, for each kind there is.
        by_funder: The same for each of those who pay for it; empty where nobody is named.
        duties: The roles that somebody has in the group, by person.
        taking_part: How people came and took part, as far as it was written down.
    """

    group: Group
    outcome: GroupOutcome
    sessions: tuple[SessionLine, ...]
    members: tuple[Member, ...]
    next_session: UUID | None = None
    next_on: date | None = None
    by_kind: tuple[KindFigures, ...] = ()
    by_funder: tuple[FunderFigures, ...] = ()
    duties: Mapping[UUID, tuple[str, ...]] = field(default_factory=dict)
    taking_part: PartFigures = NOTHING_WRITTEN
