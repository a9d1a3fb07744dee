"""Somebody's plan on paper: what they want in their own words, what happens next, who to ring."""

from __future__ import annotations

from datetime import time
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from app.documents.blocks import (
    Callout,
    Document,
    Fields,
    Figure,
    Handwriting,
    Heading,
    ListBlock,
    Paragraph,
    Pictured,
    Quote,
    Span,
    Together,
)
from app.documents.easy_read import picture_credit
from app.documents.pictures import suggested_picture
from app.domain.chosen import OWN_PICTURE
from app.domain.pence import pence_words
from app.domain.phones import on_one_line
from app.domain.plan_parts import NO_PICTURE, SignedHow, listed
from app.domain.plans import StepStatus
from app.domain.spoken_dates import clock_time, whole_day
from app.domain.when import says_more
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.documents.blocks import Block, Text
    from app.documents.styles import PrintStyle
    from app.domain.organisation import Organisation
    from app.domain.plan_parts import PlanBarrier
    from app.domain.plans import Goal, Plan, Step

NO_PHOTOS: Final[Mapping[str, tuple[bytes, str]]] = MappingProxyType({})


def plan_document(
    plan: Plan,
    organisation: Organisation,
    style: PrintStyle,
    photos: Mapping[str, tuple[bytes, str]] = NO_PHOTOS,
) -> Document:
    """The plan as its person keeps it. Nothing that only the worker may see is in it.

    Args:
        photos: Own pictures by the name under which they are chosen -> (JPEG or PNG, what it shows).
    """
    blocks: list[Block] = [Heading(_("My plan"), 1), Paragraph(_made(plan), quiet=True)]
    for goal in plan.by_area:
        blocks += _goal_in_pictures(goal, photos, _next(plan)) if style.pictures else _goal(goal, style)
    if not plan.goals:
        blocks.append(Paragraph(_("There is nothing in this plan yet.")))
    blocks += _in_the_way(plan, style)
    if not style.pictures:
        blocks += _places(plan)
    blocks += _agreed(plan)
    ring, again = _who_to_ring(plan, organisation), _looked_at_again(plan)
    if style.pictures:
        blocks += [Heading(_("If something changes")), Pictured("phone", (ring,))]
        blocks += [Pictured("calendar", again)] if again else []
    else:
        blocks.append(Callout(_("If something changes"), (ring, *again)))
    credit = picture_credit() if style.pictures else ""
    return Document(title=_("My plan"), blocks=tuple(blocks), footer=organisation.name, credit=credit)


def _made(plan: Plan) -> str:
    name, day = plan.person_name, whole_day(plan.made_on)
    if plan.made_with:
        return _("{name}. Made together with {worker} on {day}.").format(
            name=name, worker=plan.made_with, day=day
        )
    return _("{name}. Made together on {day}.").format(name=name, day=day)


def _next(plan: Plan) -> Step | None:
    """Of several steps that are still to do, the one whose day comes first."""
    ahead = [step for step in plan.steps if step.status is StepStatus.TO_DO]
    days = ((step.on, step.at or time.max, place, step) for place, step in enumerate(ahead) if step.on)
    return min(days)[-1] if len(ahead) > 1 and any(step.on for step in ahead) else None


def _goal(goal: Goal, style: PrintStyle) -> list[Block]:
    blocks: list[Block] = [_wanted(goal), Quote(goal.words)]
    if goal.steps and style.steps_apart:
        for number, step in enumerate(goal.steps, start=1):
            blocks += [Heading(_("Step {n}").format(n=number), 3), Paragraph(step_words(step))]
    elif goal.steps:
        blocks += [Heading(_("What we will do"), 3)]
        blocks += [ListBlock(tuple(step_words(step) for step in goal.steps), numbered=True)]
    return blocks


def _wanted(goal: Goal) -> Heading:
    return Heading(_("What I want: {area}").format(area=goal.area) if goal.area else _("What I want"))


def _goal_in_pictures(
    goal: Goal, photos: Mapping[str, tuple[bytes, str]], coming: Step | None
) -> list[Block]:
    """One idea beside each picture; when, who and where on lines of their own."""
    said = f"“{goal.words}”"
    blocks: list[Block] = [_wanted(goal), _pictured(goal_picture(goal), (said,), photos)]
    if goal.steps:
        blocks.append(Heading(_("What we will do")))
    for step in goal.steps:
        what, *more = (span.text.strip() for span in step_words(step))
        first = [_("This comes next.")] if step is coming else []
        if step.where:
            # Behind the day and who, before what else there is to say.
            more.insert(bool(_moment(step)) + bool(step.who), _where(step))
        blocks.append(_pictured(step_picture(step), (what, *first, *more), photos))
    return blocks


def _where(step: Step) -> str:
    return _("Where: {place}").format(place=_sentence(step.where))


def goal_picture(goal: Goal) -> str:
    """The picture beside a goal: the one that was chosen, else the one its words suggest; "" for none."""
    return _unless_none(goal.picture or suggested_picture(goal.words))


def step_picture(step: Step) -> str:
    """As `goal_picture`; a step whose words name nothing that can be seen has its day."""
    by_kind = "calendar" if step.on or step.when else ""
    return _unless_none(step.picture or suggested_picture(step.what) or by_kind)


def _unless_none(picture: str) -> str:
    return "" if picture == NO_PICTURE else picture


def _pictured(picture: str, lines: tuple[Text, ...], photos: Mapping[str, tuple[bytes, str]]) -> Pictured:
    """Words beside a picture; an own one that is no longer there leaves its place free."""
    if not picture.startswith(OWN_PICTURE):
        return Pictured(picture, lines)
    photo, alt = photos.get(picture, (b"", ""))
    return Pictured("", lines, photo=photo, alt=alt)


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
    return (*spans, *(Span(f" {words}") for words in _help(step)))


def _help(step: Step) -> Iterator[str]:
    """What it leads up to, who comes along and helps, its cost, and what could help, each a sentence."""
    if step.stage:
        yield _("On the way to: {stage}").format(stage=_sentence(step.stage))
    if step.go_with:
        yield _("The first time with {name}.").format(name=step.go_with.rstrip("."))
    if step.supporters:
        yield _("People who help: {names}.").format(names=listed(step.supporters))
    if step.cost is not None:
        free = step.cost == 0
        yield _("It is free.") if free else _("It costs {amount}.").format(amount=pence_words(step.cost))
    if step.strategies:
        yield _("If it gets hard: {what}").format(what=_sentence(step.strategies))


def _moment(step: Step) -> str:
    """The day and time; words that say more, as "every Tuesday" does, stand before them."""
    if step.on is None:
        return step.when
    day = whole_day(step.on)
    moment = _("{day} at {time}").format(day=day, time=clock_time(step.at)) if step.at else day
    return _("{said} ({day})").format(said=step.when, day=moment) if says_more(step.when) else moment


def _places(plan: Plan) -> list[Block]:
    """Each place once; where there are several, what is done there is said too."""
    there: dict[str, list[str]] = {}
    for step in plan.steps:
        if step.where:
            there.setdefault(_sentence(step.where), []).append(_sentence(step.what).rstrip("."))
    if len(there) > 1:
        named = _("{what}: {place}")
        places = [named.format(what=listed(steps), place=place) for place, steps in there.items()]
    else:
        places = list(there)
    return [Heading(_("Where to go")), *map(Paragraph, places)] if places else []


def _in_the_way(plan: Plan, style: PrintStyle) -> list[Block]:
    """What could get in the way and is not out of it, with what is done and who does it."""
    told = [_barrier_words(barrier) for barrier in plan.barriers if not barrier.solved]
    if not told:
        return []
    heading = Heading(_("What could get in the way"))
    if style.pictures:
        return [heading, *(Pictured(suggested_picture(words[0]), words) for words in told)]
    return [heading, ListBlock(tuple(" ".join(words) for words in told))]


def _barrier_words(barrier: PlanBarrier) -> tuple[str, ...]:
    words = [_sentence(barrier.what)]
    if barrier.solution:
        words.append(_("What we do: {what}").format(what=_sentence(barrier.solution)))
    if barrier.owner:
        words.append(_("Who: {name}.").format(name=barrier.owner.rstrip(".")))
    return tuple(words)


def _agreed(plan: Plan) -> list[Block]:
    """Under a plan that was signed: whose name, and how; on paper there is a line for it."""
    signed = plan.signature
    if signed is None or plan.agreement is None or not plan.agreement.agreed:
        return []
    day = whole_day(plan.agreement.at.astimezone().date())
    blocks: list[Block] = [Heading(_("We agreed this")), Paragraph(_("On {day}.").format(day=day))]
    if signed.how is SignedHow.PAPER:
        line = Fields((_("Signed: {name}").format(name=signed.name), _("Day")))
        return [Together((*blocks, line))]
    if signed.how is SignedHow.DRAWN:
        alt = _("Signature of {name}").format(name=signed.name)
        blocks.append(Figure(Handwriting(signed.strokes), alt))
    return [Together((*blocks, Paragraph(_("Signed: {name}").format(name=signed.name))))]


def _who_to_ring(plan: Plan, organisation: Organisation) -> Text:
    name = plan.ring_name or organisation.name
    phone = plan.ring_phone or organisation.phone
    if not phone:
        return _("Talk to {name}.").format(name=name)
    number = on_one_line(phone)
    return (Span(_("Ring {name} on").format(name=name) + " "), Span(number, bold=True), Span("."))


def _looked_at_again(plan: Plan) -> tuple[Text, ...]:
    if not plan.review_on:
        return ()
    again = _("We will look at this plan again on {day}.").format(day=whole_day(plan.review_on))
    who = (_("Who will: {who}.").format(who=plan.review_by.rstrip(".")),) if plan.review_by else ()
    return (again, *who)


def _sentence(words: str) -> str:
    words = words.strip()
    words = words[:1].upper() + words[1:]
    return words if words.endswith((".", "!", "?")) else f"{words}."
