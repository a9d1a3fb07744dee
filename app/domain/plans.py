"""A plan: what the person wants in their own words, and who does what, when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.when import When, understand
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from datetime import date, datetime, time
    from uuid import UUID


class StepStatus(StrEnum):
    """How far a step has come."""

    TO_DO = "to do"
    DONE = "done"
    DID_NOT_WORK_OUT = "did not work out"

    @property
    def words(self) -> str:
        """The status as people read it."""
        return {
            StepStatus.TO_DO: _("To do"),
            StepStatus.DONE: _("Done"),
            StepStatus.DID_NOT_WORK_OUT: _("Did not work out"),
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing somebody will do.

    Attributes:
        when: As it was said ("next Tuesday"), kept beside the day it was understood as.
        where: Place and way in, printed under "Where to go".
        ladder: The step on the ladder of participation it aims at, 0 to 6.
        outcome: What happened, or why it did not work out.
    """

    id: UUID
    what: str
    who: str = ""
    when: str = ""
    on: date | None = None
    at: time | None = None
    where: str = ""
    ladder: int | None = None
    status: StepStatus = StepStatus.TO_DO
    outcome: str = ""

    def late(self, today: date) -> bool:
        """Still to do, and its day has passed."""
        return self.status is StepStatus.TO_DO and self.on is not None and self.on < today


@dataclass(frozen=True, slots=True, kw_only=True)
class StepForm:
    """What is typed about a step."""

    what: str
    who: str = ""
    when: str = ""
    where: str = ""
    ladder: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What the person wants, in their exact words.

    Attributes:
        importance, confidence: 1 to 10 as in the national record; None if not asked.
    """

    id: UUID
    words: str
    importance: int | None = None
    confidence: int | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DueStep:
    """A step whose day has come or is near, and whose plan it stands in."""

    person_id: UUID
    person_name: str
    what: str
    who: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DueReview:
    """A plan to look at again."""

    person_id: UUID
    person_name: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Whether the plan was agreed with the person, and if not, why."""

    agreed: bool
    with_whom: str
    reason: str = ""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One version of somebody's plan.

    Attributes:
        made_with: The worker who made it together with the person.
        written: False for a first plan that was only opened so far; its first change writes it.
    """

    id: UUID
    person_id: UUID
    person_name: str
    called: str
    made_on: date
    made_with: str = ""
    goals: tuple[Goal, ...] = ()
    agreement: Agreement | None = None
    review_on: date | None = None
    review_by: str = ""
    ring_name: str = ""
    ring_phone: str = ""
    worry_open: bool = False
    written: bool = True

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step of every goal, in order."""
        return tuple(step for goal in self.goals for step in goal.steps)


def tidy_goal(goal: Goal) -> Goal:
    """The goal as it is kept: the person's words, not corrected.

    Raises:
        InvalidInputError: There are no words, they are too long, or a rating is not 1 to 10.
    """
    words = tidy_words(goal.words, "words")
    if not words:
        raise InvalidInputError(_("The goal has no words yet."), _("Write what the person wants."), "words")
    for field, rating in (("importance", goal.importance), ("confidence", goal.confidence)):
        if rating is not None and not 1 <= rating <= 10:
            raise InvalidInputError(
                _("{n} is not on the scale.").format(n=rating), _("Choose a number from 1 to 10."), field
            )
    return replace(goal, words=words)


def as_step(form: StepForm, step_id: UUID, today: date, before: Step | None = None) -> Step:
    """The step that was typed. A day and a time are read out of `form.when`.

    Args:
        today: The day "tomorrow" or "Tuesday" is counted from.
        before: The step as it was. Where its `when` was not touched, its day stays what it was.

    Raises:
        InvalidInputError: It is not said what will be done, or something is too long.
    """
    what, when = tidy_words(form.what, "what"), tidy_line(form.when, "when")
    if not what:
        raise InvalidInputError(_("The step has no words yet."), _("Write what will be done."), "what")
    same_words = before is not None and before.when == when
    understood = When(before.on, before.at) if before and same_words else understand(when, today)
    return Step(
        id=step_id,
        what=what,
        who=tidy_line(form.who, "who"),
        when=when,
        on=understood.on,
        at=understood.at,
        where=tidy_words(form.where, "where"),
        ladder=form.ladder,
    )
