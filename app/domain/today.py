"""The home screen: what comes next, what to do, whether a safe copy is due."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.groups import SessionState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import time
    from uuid import UUID

    from app.domain.copies import CopyState


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCard:
    """A session of today.

    Attributes:
        minutes_until: Minutes to its start; below zero once it has begun.
        over: Its end has passed, or its register is finished.
        to_get_ready: What to prepare, counted without names: ("large print", 3) …
    """

    session_id: UUID
    group_id: UUID
    group_name: str
    starts: time
    ends: time
    venue: str
    state: SessionState
    minutes_until: int
    over: bool = False
    to_get_ready: tuple[tuple[str, int], ...] = ()

    def as_of(self, now: datetime) -> SessionCard:
        """The same session some minutes later on its day; `now` as the clock on the wall says it."""
        over = self.state is SessionState.DONE or self.ends <= now.time()
        return replace(self, minutes_until=minutes_to(self.starts, now), over=over)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTalk:
    """A talk that was begun and can be carried on. `shown_name` follows the setting on names."""

    talk_id: UUID
    person_id: UUID
    shown_name: str
    detail: str


class ToDoKind(StrEnum):
    """What sort of thing is to do, and so which page it opens."""

    STEP = "step"
    REVIEW = "review"
    AFTER_SCORES = "after scores"
    FINISH_DETAILS = "finish details"
    WORRY = "worry"
    CONTACT = "contact"
    REQUEST = "request"
    BREACH = "breach"
    SUPERVISION = "supervision"
    AGREED = "agreed"
    TRAINING = "training"
    OWN_AGREED = "agreed by oneself"
    OWN_TRAINING = "training of one's own"
    HALF_FILLED = "half filled"
    ONWARD = "answer of somebody else"
    LICENCE_ENDS = "licence ends"
    NO_LEADER = "no leader"
    STORY = "second look at a story"
    RECORDS_DUE = "records to decide about"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """One thing to do.

    Attributes:
        target: The id of a person, a session, a group, a breach or a worker, by kind.
        measure: The id of the measure whose licence ends; else empty.
    """

    kind: ToDoKind
    title: str
    detail: str
    target: UUID
    due: date | None = None
    measure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayPage:
    """Everything the home screen shows.

    Attributes:
        next_session: What comes next; where all is over, the last one whose register is not finished.
        earlier: What is over, to go back to; a session is in one place only.
    """

    now: datetime
    next_session: SessionCard | None
    later: tuple[SessionCard, ...]
    earlier: tuple[SessionCard, ...]
    open_talks: tuple[OpenTalk, ...]
    to_do: tuple[ToDo, ...]
    copy: CopyState
    has_groups: bool


def minutes_to(starts: time, now: datetime) -> int:
    """Whole minutes to a start on the same day, a part of one counted whole; below zero once it has begun."""
    begins = datetime.combine(now.date(), starts)
    return -int((now.replace(tzinfo=None) - begins).total_seconds() // 60)


FIRST = (ToDoKind.WORRY, ToDoKind.CONTACT)


def in_order(to_do: Iterable[ToDo]) -> tuple[ToDo, ...]:
    """Worries and people to contact first, then by the day things are due; what has no day comes last."""
    kinds = list(ToDoKind)
    return tuple(
        sorted(
            to_do,
            key=lambda line: (line.kind not in FIRST, line.due or date.max, kinds.index(line.kind)),
        )
    )
