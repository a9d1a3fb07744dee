"""How a step of a plan is said on screen: how far it has come, and when and with whom it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.pence import pence_words
from app.domain.plan_parts import listed
from app.domain.plans import StepStatus
from app.domain.spoken_dates import day_and_month, day_and_time
from app.i18n import _
from ui.widgets.chip import Chip

if TYPE_CHECKING:
    from datetime import date

    from app.domain.plans import Plan, Step


def step_chip(step: Step, today: date, *, next_one: bool) -> Chip:
    """Done, Next, Late, To do or Did not work out, as a chip."""
    if step.status is StepStatus.DONE:
        return Chip(_("Done"), kind="good", icon="check")
    if step.status is StepStatus.DID_NOT_WORK_OUT:
        return Chip(step.status.words, kind="soft", icon="circle-minus")
    if step.late(today):
        return Chip(_("Late"), kind="warn", icon="triangle-alert")
    if next_one:
        return Chip(_("Next"), kind="info", icon="clock")
    return Chip(_("To do"), kind="soft", icon="circle")


def step_when(step: Step, today: date) -> str:
    """The day and time of a step; the words as they were said where no day was understood."""
    if step.late(today) and step.on is not None:
        return _("It was due on {day}").format(day=day_and_month(step.on, today))
    return day_and_time(step.on, step.at, today) if step.on else step.when


def step_detail(step: Step, today: date) -> str:
    """Who does a step and when, in one quiet line."""
    return "  ".join(part for part in (step.who, step_when(step, today)) if part)


def step_more(step: Step) -> str:
    """What it leads up to, who comes along, what it costs, in one quiet line; "" where nothing was said."""
    parts = []
    if step.stage:
        parts.append(_("On the way to: {stage}").format(stage=step.stage))
    if step.go_with:
        parts.append(_("The first time with {name}.").format(name=step.go_with.rstrip(".")))
    if step.supporters:
        parts.append(_("{names} help.").format(names=listed(step.supporters)))
    if step.cost is not None:
        parts.append(_("Cost: {amount}.").format(amount=pence_words(step.cost)))
    if step.spent is not None:
        parts.append(_("Spent so far: {amount}.").format(amount=pence_words(step.spent)))
    if step.strategies:
        parts.append(_("If it gets hard: {what}").format(what=step.strategies))
    return "  ".join(parts)


def next_step(plan: Plan, today: date) -> Step | None:
    """The step that comes next: the earliest still to do and not late, else the first without a day."""
    open_steps = [s for s in plan.steps if s.status is StepStatus.TO_DO and not s.late(today)]
    dated = sorted((s for s in open_steps if s.on is not None), key=lambda s: (s.on or today, s.at is None))
    return next(iter((*dated, *open_steps)), None)
