"""Somebody's plan on paper: what they want in their own words, what happens next, who to ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Callout, Document, Heading, ListBlock, Paragraph, Pictured, Quote, Span
from app.documents.pictures import suggested_picture
from app.domain.plans import StepStatus
from app.domain.spoken_dates import clock_time, whole_day
from app.i18n import _

if TYPE_CHECKING:
    from app.documents.blocks import Block, Text
    from app.documents.styles import PrintStyle
    from app.domain.organisation import Organisation
    from app.domain.plans import Goal, Plan, Step


def plan_document(plan: Plan, organisation: Organisation, style: PrintStyle) -> Document:
    """The plan as its person keeps it. Nothing that only the worker may see is in it."""
    blocks: list[Block] = [Heading(_("My plan"), 1), Paragraph(_made(plan), quiet=True)]
    for goal in plan.goals:
        blocks += _goal(goal, style)
    if not plan.goals:
        blocks.append(Paragraph(_("There is nothing in this plan yet.")))
    blocks += _places(plan)
    ring = _who_to_ring(plan, organisation)
    if style.pictures:
        blocks += [Heading(_("If something changes")), Pictured("phone", ring)]
        blocks.append(Paragraph(_("Pictures: OpenMoji, CC BY-SA 4.0."), quiet=True))
    else:
        blocks.append(Callout(_("If something changes"), ring))
    return Document(title=_("My plan"), blocks=tuple(blocks), footer=organisation.name)


def _made(plan: Plan) -> str:
    name, day = plan.person_name, whole_day(plan.made_on)
    if plan.made_with:
        return _("{name}. Made together with {worker} on {day}.").format(
            name=name, worker=plan.made_with, day=day
        )
    return _("{name}. Made together on {day}.").format(name=name, day=day)


def _goal(goal: Goal, style: PrintStyle) -> list[Block]:
    if style.pictures:
        return _goal_in_pictures(goal)
    blocks: list[Block] = [Heading(_("What I want")), Quote(goal.words)]
    if goal.steps and style.steps_apart:
        for number, step in enumerate(goal.steps, start=1):
            blocks += [Heading(_("Step {n}").format(n=number), 3), Paragraph(step_words(step))]
    elif goal.steps:
        blocks += [Heading(_("What we will do"), 3)]
        blocks += [ListBlock(tuple(step_words(step) for step in goal.steps), numbered=True)]
    return blocks


def _goal_in_pictures(goal: Goal) -> list[Block]:
    """One idea beside each picture; when and who on lines of their own."""
    said = f"“{goal.words}”"
    blocks: list[Block] = [Heading(_("What I want")), Pictured(suggested_picture(goal.words), (said,))]
    if goal.steps:
        blocks.append(Heading(_("What we will do")))
    for step in goal.steps:
        lines = tuple(span.text.strip() for span in step_words(step))
        blocks.append(Pictured(suggested_picture(step.what) or _by_kind(step), lines))
    return blocks


def _by_kind(step: Step) -> str:
    """What a step has when its words name nothing that can be seen."""
    return "calendar" if step.on or step.when else ""


def step_words(step: Step) -> tuple[Span, ...]:
    """A step in one or two sentences: what, when, who, and how far it is."""
    spans = [Span(_sentence(step.what), bold=True)]
    moment = _moment(step)
    if moment:
        spans.append(Span(" " + _sentence(moment)))
    if step.who:
        spans.append(Span(" " + _("Who: {name}.").format(name=step.who.rstrip("."))))
    if step.status is StepStatus.DONE:
        spans.append(Span(" " + _("This is done.")))
    elif step.status is StepStatus.DID_NOT_WORK_OUT:
        spans.append(Span(" " + _("This did not work out.")))
    return tuple(spans)


def _moment(step: Step) -> str:
    if step.on is None:
        return step.when
    day = whole_day(step.on)
    return _("{day} at {time}").format(day=day, time=clock_time(step.at)) if step.at else day


def _places(plan: Plan) -> list[Block]:
    places = tuple(dict.fromkeys(_sentence(step.where) for step in plan.steps if step.where))
    if not places:
        return []
    return [Heading(_("Where to go")), *(Paragraph(place) for place in places)]


def _who_to_ring(plan: Plan, organisation: Organisation) -> tuple[Text, ...]:
    lines: list[Text] = []
    name = plan.ring_name or organisation.name
    phone = plan.ring_phone or organisation.phone
    if phone:
        # A no-break space keeps a phone number on one line.
        number = phone.replace(" ", "\N{NO-BREAK SPACE}")
        lines.append((Span(_("Ring {name} on").format(name=name) + " "), Span(number, bold=True), Span(".")))
    else:
        lines.append(_("Talk to {name}.").format(name=name))
    if plan.review_on:
        lines.append(_("We will look at this plan again on {day}.").format(day=whole_day(plan.review_on)))
    return tuple(lines)


def _sentence(words: str) -> str:
    words = words.strip()
    words = words[:1].upper() + words[1:]
    return words if words.endswith((".", "!", "?")) else f"{words}."
