"""Supervision, mentoring and joint visits of those who work here, and their training.

What was discussed is for those who supervise alone: it is on no list, no other page, and on no paper
but the whole record of the person who was visited.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

SHORTEST_WEEKS: Final = 1
LONGEST_WEEKS: Final = 52
DEFAULT_WEEKS: Final = 6
"""From one supervision to the next, until the service says otherwise."""
SOON: Final = timedelta(days=7)
"""Supervision, and what was agreed, are on Today from a week ahead."""
BOOK_AHEAD: Final = timedelta(days=42)
"""Training is on Today six weeks before it runs out: a place has to be booked."""


class MeetingKind(StrEnum):
    """How two people who work here met."""

    SUPERVISION = "supervision"
    MENTORING = "mentoring"
    JOINT_VISIT = "joint visit"

    @property
    def words(self) -> str:
        """The kind as it is shown."""
        return {
            MeetingKind.SUPERVISION: _("Supervision"),
            MeetingKind.MENTORING: _("Mentoring"),
            MeetingKind.JOINT_VISIT: _("Joint visit"),
        }[self]


class TrainingKind(StrEnum):
    """What somebody took part in, or was seen to be able to do."""

    TRAINING = "training"
    COMPETENCE = "competence"

    @property
    def words(self) -> str:
        """The kind as it is shown."""
        return {
            TrainingKind.TRAINING: _("Training"),
            TrainingKind.COMPETENCE: _("Something they can do"),
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionForm:
    """What was agreed. `worker_id` is who does it; `by_on` the last day, None where there is none."""

    what: str
    worker_id: UUID
    by_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedAction:
    """Something agreed in a meeting, and the day it was done; None while it is not."""

    id: UUID
    meeting_id: UUID
    form: ActionForm
    done_on: date | None = None

    @property
    def open(self) -> bool:
        """Whether it is still to do."""
        return self.done_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingForm:
    """What is written down about a meeting.

    Attributes:
        with_whom: Who else was there; may be from another organisation.
        person_id: Who was visited together; None where it was nobody.
        discussed: What was discussed; private.
    """

    kind: MeetingKind
    held_on: date
    with_whom: str = ""
    person_id: UUID | None = None
    discussed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting with a worker, and what was agreed there.

    Attributes:
        person: Who was visited, as they are called; "" where it was nobody.
    """

    id: UUID
    worker_id: UUID
    form: MeetingForm
    person: str = ""
    actions: tuple[AgreedAction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingForm:
    """What was learnt, or shown, on which day. `renew_on` is None where it does not run out."""

    kind: TrainingKind
    what: str
    done_on: date
    renew_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """One line of what a worker has learnt."""

    id: UUID
    worker_id: UUID
    form: TrainingForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How often a worker has supervision: every so many weeks, since a day."""

    weeks: int
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisionLine:
    """One worker in the list of those who are supervised.

    Attributes:
        last_on: Their last supervision.
        due_on: By when the next; None before the first, unless somebody said how often.
        to_do: How much of what was agreed is still open.
        renew_on: When the first of their training runs out.
    """

    worker_id: UUID
    name: str
    last_on: date | None = None
    due_on: date | None = None
    to_do: int = 0
    renew_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisionPage:
    """Everything about the supervision of one worker, meetings with the latest first."""

    worker_id: UUID
    name: str
    weeks: int
    due_on: date | None
    meetings: tuple[Meeting, ...]
    training: tuple[Training, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSupervision:
    """What a worker sees of their own: what they agreed to do, and their training."""

    actions: tuple[AgreedAction, ...]
    training: tuple[Training, ...]


def last_supervision(meetings: Iterable[Meeting]) -> date | None:
    """The day of the latest supervision; mentoring and visits do not count as one."""
    days = (m.form.held_on for m in meetings if m.form.kind is MeetingKind.SUPERVISION)
    return max(days, default=None)


def next_supervision(last: date | None, rhythm: Rhythm | None) -> date | None:
    """By when the next is; None where there was none yet and nobody said how often."""
    begun = last or (rhythm.since if rhythm else None)
    if begun is None:
        return None
    return begun + timedelta(weeks=rhythm.weeks if rhythm else DEFAULT_WEEKS)


def latest_of_each(training: Iterable[Training]) -> tuple[Training, ...]:
    """The latest line of each thing: what was renewed no longer runs out. By kind and name, case aside."""
    found: dict[tuple[UUID, TrainingKind, str], Training] = {}
    for line in sorted(training, key=lambda line: line.form.done_on):
        found[line.worker_id, line.form.kind, line.form.what.casefold()] = line
    return tuple(found.values())


def first_renewal(training: Iterable[Training]) -> date | None:
    """When the first of the training runs out; None where none does."""
    days = (line.form.renew_on for line in latest_of_each(training) if line.form.renew_on)
    return min(days, default=None)
