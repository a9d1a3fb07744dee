"""How a group is going, on paper: the same figures, sentence, chart and table as on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import BeforeAfterChart, Document, Figure, Heading, KeyFacts, Paragraph, Table
from app.domain.outcome_words import higher_after, left_out_sentence, outcome_sentence, too_few
from app.domain.session_scores import one_place
from app.domain.spoken_dates import short_day, whole_day
from app.i18n import _

if TYPE_CHECKING:
    from datetime import date

    from app.documents.blocks import Block
    from app.domain.groups import GroupPage
    from app.domain.organisation import Organisation
    from app.domain.series_figures import FunderFigures
    from app.domain.session_scores import GroupOutcome, Mode, SessionChange


def group_document(
    page: GroupPage, organisation: Organisation, start: date | None = None, end: date | None = None
) -> Document:
    """The group's figures over the span of days the page was opened with."""
    title = _("How it is going: {group}").format(group=page.group.name)
    blocks: list[Block] = [
        Heading(title, 1),
        Paragraph(_span(start, end), quiet=True),
        _figures(page.outcome),
    ]
    if page.by_funder:
        blocks += [Heading(_("Who pays for it")), _funders(page.by_funder)]
    blocks.append(Heading(_("Scores before and after")))
    if page.outcome.scored:
        blocks.append(Paragraph(outcome_sentence(page.outcome)))
        for mode in dict.fromkeys(change.mode for change in page.outcome.scored):
            changes = tuple(change for change in page.outcome.scored if change.mode is mode)
            blocks += [_chart(changes, mode, page.outcome), _table(changes, mode)]
    else:
        blocks.append(Paragraph(too_few()))
    left_out = left_out_sentence(page.outcome)
    if left_out:
        blocks.append(Paragraph(left_out))
    note = _("Only people with a score both before and after are averaged. Inside the service only.")
    blocks.append(Paragraph(note, quiet=True))
    return Document(title=title, blocks=tuple(blocks), footer=organisation.name)


def _span(start: date | None, end: date | None) -> str:
    if start and end:
        return _("{start} to {end}.").format(start=whole_day(start), end=whole_day(end))
    if start:
        return _("Since {day}.").format(day=whole_day(start))
    if end:
        return _("Up to {day}.").format(day=whole_day(end))
    return _("All sessions so far.")


def _figures(outcome: GroupOutcome) -> KeyFacts:
    facts = [(_("Sessions"), str(outcome.sessions)), (_("Different people"), str(outcome.people))]
    facts += [
        (_("Of these participants"), str(outcome.participants)),
        (_("Of these carers"), str(outcome.carers)),
    ]
    if outcome.average_people is not None:
        facts.append((_("People at a session, on average"), str(outcome.average_people)))
        facts.append((_("Volunteers at a session, on average"), str(outcome.average_volunteers)))
    return KeyFacts(tuple(facts))


def _funders(apart: tuple[FunderFigures, ...]) -> Table:
    """What each funder pays for; a session that several pay for stands with each of them."""
    header = (_("Funder"), _("Sessions"), _("Different people"), _("Attendances"))
    rows = tuple(
        (one.funder, str(one.figures.sessions), str(one.figures.people), str(one.figures.attendances))
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
