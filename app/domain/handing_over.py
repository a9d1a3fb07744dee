"""Handing a group to volunteers: the stages with their dates, and what a leader is ready for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from uuid import UUID

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

LOOK_AHEAD: Final = 2
"""So many sessions ahead must have a leader."""
FEWEST_PAIRS: Final = 3
"""No mean of fewer."""


class Stage(StrEnum):
    """Who leads. The order is that of stepping back; a group may also go back."""

    STAFF = "staff lead"
    SHARED = "shared"
    ON_CALL = "volunteers lead, staff on call"
    INDEPENDENT = "independent"

    @property
    def words(self) -> str:
        """As it is shown."""
        return {
            Stage.STAFF: _("Staff lead it"),
            Stage.SHARED: _("Staff and volunteers lead it together"),
            Stage.ON_CALL: _("A volunteer leads it, with staff on call"),
            Stage.INDEPENDENT: _("It runs by itself"),
        }[self]


class Ready(StrEnum):
    """What has to be there before volunteers lead alone."""

    LEADER = "leader"
    SECOND = "second leader"
    CHECKS = "checks"
    SAFEGUARDING = "safeguarding"
    FIRST_AID = "first aid"
    VENUE = "venue"
    MONEY = "money"
    NEEDS_MORE = "someone needs more"
    ON_CALL = "on call"

    @property
    def words(self) -> str:
        """As it is shown."""
        return _ready_words()[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageDate:
    """A stage and the day it begins. `note` says by what one knew that it was time."""

    id: UUID
    stage: Stage
    from_on: date
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedSession:
    """A session ahead, and who leads it; empty for nobody yet."""

    session_id: UUID
    held_on: date
    leader: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSession:
    """A session that took place: who came to take part, and the change of each with both scores."""

    held_on: date
    who: frozenset[UUID]
    changes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Some sessions looked at together.

    Attributes:
        average: People at a session on average; None without a session.
        weekly: How often each person came in a week, on average; None where nobody did.
        pairs: Scores before and after by one person at one session.
        change: The mean change of those; None with fewer than three.
    """

    sessions: int
    average: float | None
    weekly: float | None
    pairs: int
    change: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """How far a group is handed over.

    Attributes:
        stages: In order of their days.
        periods: Before and from the latest stage on; None before the second stage.
    """

    group_id: UUID
    group_name: str
    stages: tuple[StageDate, ...]
    ready: frozenset[Ready]
    ahead: tuple[LedSession, ...]
    periods: tuple[Period, Period] | None = None

    def on(self, day: date) -> Stage | None:
        """The stage the group is at on a day; None before the first."""
        return next((s.stage for s in reversed(self.stages) if s.from_on <= day), None)

    @property
    def missing(self) -> tuple[Ready, ...]:
        """What is not there yet."""
        return tuple(one for one in Ready if one not in self.ready)

    def unled(self, day: date) -> bool:
        """Whether none of the next sessions has a leader, once volunteers share in leading."""
        soon = self.ahead[:LOOK_AHEAD]
        stepping_back = self.on(day) not in {None, Stage.STAFF}
        return stepping_back and bool(soon) and not any(session.leader for session in soon)


def in_order(stages: Iterable[StageDate]) -> tuple[StageDate, ...]:
    """By their days."""
    return tuple(sorted(stages, key=lambda stage: (stage.from_on, stage.id)))


def across(held: Iterable[HeldSession], from_on: date) -> tuple[Period, Period]:
    """The sessions before a day, and those from that day on."""
    sessions = sorted(held, key=lambda session: session.held_on)
    before = [session for session in sessions if session.held_on < from_on]
    return period(before), period(sessions[len(before) :])


def period(sessions: Sequence[HeldSession]) -> Period:
    """What some sessions come to, given in the order of their days."""
    changes = [change for session in sessions for change in session.changes]
    times = sum(len(session.who) for session in sessions)
    people = frozenset[UUID]().union(*(session.who for session in sessions))
    weeks = (sessions[-1].held_on - sessions[0].held_on).days // 7 + 1 if sessions else 0
    return Period(
        sessions=len(sessions),
        average=times / len(sessions) if sessions else None,
        weekly=times / len(people) / weeks if people else None,
        pairs=len(changes),
        change=sum(changes) / len(changes) if len(changes) >= FEWEST_PAIRS else None,
    )


def _ready_words() -> dict[Ready, str]:
    return {
        Ready.LEADER: _("Someone in the group wants to lead it"),
        Ready.SECOND: _("Someone can step in when they are away"),
        Ready.CHECKS: _("The checks for leaders are done"),
        Ready.SAFEGUARDING: _("Leaders know what to do when they are worried about someone"),
        Ready.FIRST_AID: _("First aid and fire exits are known"),
        Ready.VENUE: _("The room and its key are settled"),
        Ready.MONEY: _("It is settled who looks after money"),
        Ready.NEEDS_MORE: _("The sheet “When someone needs more” is with the leaders"),
        Ready.ON_CALL: _("Leaders know whom of the staff to ring"),
    }
