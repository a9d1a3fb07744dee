"""How a group is going, on paper: the same figures, sentence, chart and table as on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import BeforeAfterChart, Document, Figure, Heading, KeyFacts, Paragraph, Table
from app.domain.disclosure import as_counted, rule_words, shared_outcome
from app.domain.outcome_words import higher_after, left_out_sentence, outcome_sentence, too_few
from app.domain.part_figures import part_heads, part_rows, part_sentence
from app.domain.session_scores import one_place
from app.domain.spoken_dates import short_day, whole_day
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.documents.blocks import Block
    from app.domain.groups import GroupPage
    from app.domain.organisation import Organisation
    from app.domain.part_figures import PartFigures
    from app.domain.series_figures import FunderFigures
    from app.domain.session_scores import GroupOutcome, Mode, SessionChange


def group_document(
    page: GroupPage,
    organisation: Organisation,
    start: date | None = None,
    end: date | None = None,
    *,
    shared: bool = False,
) -> Document:
    """The group's figures over the span of days the page was opened with.

    Args:
        shared: With small numbers hidden and others rounded, as it may leave the building.
    """
    title = _("How it is going: {group}").format(group=page.group.name)
    outcome = shared_outcome(page.outcome) if shared else page.outcome
    blocks: list[Block] = [
        Heading(title, 1),
        Paragraph(_span(start, end), quiet=True),
        *([Paragraph(rule_words(shared=True))] if shared else []),
        _figures(outcome, shared=shared),
    ]
    if page.by_funder:
        blocks += [Heading(_("Who pays for it")), _funders(page.by_funder, shared=shared)]
    if page.taking_part.told.times:
        blocks += _taking_part(page.taking_part, shared=shared)
    blocks.append(Heading(_("Scores before and after")))
    blocks += _scores(outcome, shared=shared)
    note = _("Only people with a score both before and after are averaged.")
    inside = "" if shared else _("Inside the service only.")
    blocks.append(Paragraph(" ".join(filter(None, (note, inside))), quiet=True))
    return Document(title=title, blocks=tuple(blocks), footer=organisation.name)


def _scores(outcome: GroupOutcome, *, shared: bool) -> Iterator[Block]:
    if outcome.scored:
        yield Paragraph(outcome_sentence(outcome, shared=shared))
        for mode in dict.fromkeys(change.mode for change in outcome.scored):
            changes = tuple(change for change in outcome.scored if change.mode is mode)
            yield _chart(changes, mode, outcome)
            yield _table(changes, mode)
    else:
        yield Paragraph(too_few(shared=shared))
    left_out = left_out_sentence(outcome, shared=shared)
    if left_out:
        yield Paragraph(left_out)


def _taking_part(found: PartFigures, *, shared: bool) -> tuple[Block, ...]:
    """How people came and took part: the sentence, and what it is made of."""
    rows = part_rows(found, shared=shared)
    table = Table(part_heads(), rows, (5.6, 2.0, 2.6), summary=_("How people took part"))
    sentence = Paragraph(part_sentence(found, shared=shared))
    return Heading(_("How people took part")), sentence, table


def _span(start: date | None, end: date | None) -> str:
    if start and end:
        return _("{start} to {end}.").format(start=whole_day(start), end=whole_day(end))
    if start:
        return _("Since {day}.").format(day=whole_day(start))
    if end:
        return _("Up to {day}.").format(day=whole_day(end))
    return _("All sessions so far.")


def _figures(outcome: GroupOutcome, *, shared: bool) -> KeyFacts:
    facts = [
        (_("Sessions"), str(outcome.sessions)),
        (_("Different people"), as_counted(outcome.people, shared=shared)),
        (_("Of these participants"), as_counted(outcome.participants, shared=shared)),
        (_("Of these carers"), as_counted(outcome.carers, shared=shared)),
    ]
    if outcome.average_people is not None:
        facts.append((_("People at a session, on average"), str(outcome.average_people)))
        facts.append((_("Volunteers at a session, on average"), str(outcome.average_volunteers)))
    return KeyFacts(tuple(facts))


def _funders(apart: tuple[FunderFigures, ...], *, shared: bool) -> Table:
    """What each funder pays for; a session that several pay for stands with each of them."""
    header = (_("Funder"), _("Sessions"), _("Different people"), _("Attendances"))
    rows = tuple(
        (
            one.funder,
            str(one.figures.sessions),
            as_counted(one.figures.people, shared=shared),
            as_counted(one.figures.attendances, shared=shared),
        )
        for one in apart
    )
    return Table(header, rows, (5.6, 2.0, 2.6, 2.2), summary=_("Figures of each funder"))


def _chart(changes: tuple[SessionChange, ...], mode: Mode, outcome: GroupOutcome) -> Figure:
    points = tuple(
        (short_day(change.held_on), float(change.before), float(change.after))
        for change in changes
        if change.before is not None and change.after is not None
    )
    chart = BeforeAfterChart(points, mode.lowest, mode.highest, _("Before"), _("After"))
    alt = _(
        "Chart of the average score before and after each session. {sentence}. The table has the figures."
    )
    return Figure(chart, alt.format(sentence=higher_after(outcome)))


def _table(changes: tuple[SessionChange, ...], mode: Mode) -> Table:
    rows = tuple(
        (
            whole_day(change.held_on),
            str(change.pairs),
            str(one_place(change.before)),
            str(one_place(change.after)),
            f"{one_place(change.change):+}",
        )
        for change in changes
        if change.before is not None and change.after is not None and change.change is not None
    )
    header = (_("Session"), _("People with both"), _("Before"), _("After"), _("Change"))
    summary = _("Average scores ({way}), from {low} to {high}").format(
        way=mode.value, low=mode.lowest, high=mode.highest
    )
    return Table(header, rows, (5.6, 1.8, 1.6, 1.5, 1.7), summary=summary)
