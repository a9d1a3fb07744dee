"""A plan: what the person wants in their own words, and who does what, when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.pence import pence_in
from app.domain.plan_parts import tidy_supporters
from app.domain.when import When, understand
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from datetime import date, datetime, time
    from uuid import UUID

    from app.domain.plan_parts import PlanBarrier, Signature


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
        strategies: What could help if it gets hard.
        cost, spent: What it will cost, and what was spent on it, in pence; None where that was not said.
        go_with: Who goes along the first time.
        supporters: Who else helps with it.
        picture: Name of the picture chosen for it, `NO_PICTURE`, or an own picture; "" for the suggested one.
        stage: The smaller goal on the way that it leads up to, in their own words.
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
    strategies: str = ""
    cost: int | None = None
    spent: int | None = None
    go_with: str = ""
    supporters: tuple[str, ...] = ()
    picture: str = ""
    stage: str = ""

    def late(self, today: date) -> bool:
        """Still to do, and its day has passed."""
        return self.status is StepStatus.TO_DO and self.on is not None and self.on < today


@dataclass(frozen=True, slots=True, kw_only=True)
class StepForm:
    """What is typed about a step. Money is typed as people write it, supporters with commas between."""

    what: str
    who: str = ""
    when: str = ""
    where: str = ""
    ladder: int | None = None
    strategies: str = ""
    cost: str = ""
    spent: str = ""
    go_with: str = ""
    supporters: str = ""
    stage: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What the person wants, in their exact words.

    Attributes:
        importance, confidence: 1 to 10 as in the national record; None if not asked.
        area: Which area of the plan it belongs to; "" for none.
        picture: As of a step.
    """

    id: UUID
    words: str
    importance: int | None = None
    confidence: int | None = None
    steps: tuple[Step, ...] = ()
    area: str = ""
    picture: str = ""


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
        template: The template it is laid out in; "" for none.
        areas: The areas of that template, as they were called when it was chosen.
        review_weeks: Weeks from one look at it to the next; None where that was not said.
        barriers: What gets in the way.
        signature: Whose name stands under it; None where nobody signed.
        advice_first: Nobody else was asked yet, though a professional has to be.
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
    template: str = ""
    areas: tuple[str, ...] = ()
    review_weeks: int | None = None
    barriers: tuple[PlanBarrier, ...] = ()
    signature: Signature | None = None
    advice_first: bool = False

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step of every goal, in order."""
        return tuple(step for goal in self.goals for step in goal.steps)

    @property
    def by_area(self) -> tuple[Goal, ...]:
        """The goals in the order of the areas; what belongs to none comes last."""
        order = {area: place for place, area in enumerate(self.areas)}
        return tuple(sorted(self.goals, key=lambda goal: order.get(goal.area, len(order))))

    @property
    def cost(self) -> int:
        """What all of its steps will cost, in pence."""
        return sum(step.cost or 0 for step in self.steps)

    @property
    def spent(self) -> int:
        """What was spent on its steps so far, in pence."""
        return sum(step.spent or 0 for step in self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewForm:
    """What is typed about looking at a plan again.

    Attributes:
        on: The day; without one it is counted from today, where there are weeks.
        by: Who will, and with whom.
        ring_name, ring_phone: Who to ring if something changes.
        weeks: Weeks from one look to the next.
    """

    on: date | None = None
    by: str = ""
    ring_name: str = ""
    ring_phone: str = ""
    weeks: int | None = None


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
    return replace(goal, words=words, area=tidy_line(goal.area, "area"))


def tidy_outcome(status: StepStatus, words: str) -> str:
    """How a step went, as it is kept.

    Raises:
        InvalidInputError: It did not work out and it is not said why, or the words are too long.
    """
    tidied = tidy_words(words, "outcome")
    if status is StepStatus.DID_NOT_WORK_OUT and not tidied:
        raise InvalidInputError(
            _("It is not said why it did not work out."), _("Write why, in a few words."), "outcome"
        )
    return tidied


def tidy_reason(agreed: bool, words: str) -> str:
    """Why a plan was not agreed, as it is kept.

    Raises:
        InvalidInputError: It was not agreed and it is not said why, or the words are too long.
    """
    tidied = tidy_words(words, "reason")
    if not agreed and not tidied:
        raise InvalidInputError(
            _("It is not said why it was not agreed."), _("Write why, in a few words."), "reason"
        )
    return tidied


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
        strategies=tidy_words(form.strategies, "strategies"),
        cost=pence_in(form.cost, "cost"),
        spent=pence_in(form.spent, "spent"),
        go_with=tidy_line(form.go_with, "go_with"),
        supporters=tidy_supporters(form.supporters),
        picture=before.picture if before else "",
        stage=tidy_words(form.stage, "stage"),
    )
