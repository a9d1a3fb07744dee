"""The page "What matters to …": what the talk showed, for the person to keep and correct."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.documents.blocks import (
    Document,
    Heading,
    KeyFacts,
    ListBlock,
    Paragraph,
    Quote,
    Span,
    Table,
    Together,
)
from app.domain.chosen import OWN_PICTURE
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.documents.blocks import Block, Text
    from app.domain.barriers import Barrier
    from app.domain.life_areas import AreaView
    from app.domain.organisation import Organisation
    from app.domain.patterns import Pattern
    from app.domain.profile import WhatMatters
    from app.domain.week import Week, WeekCell


SHORT: Final = 300
"""Letters of a quote that stays on one page with its question."""


def what_matters_document(
    matters: WhatMatters, organisation: Organisation, picture_words: Mapping[str, str], statement: str
) -> Document:
    """Everything the page shows, in the person's own words.

    Args:
        picture_words: Key of a picture or a choice -> what it is called in the talk.
        statement: The talk's own reminder of what it is and is not.
    """
    blocks: list[Block] = [
        Heading(_("What matters to me"), 1),
        Paragraph(
            _("{name}. Check it and change what is not right.").format(name=matters.person_name), quiet=True
        ),
        Paragraph(statement, quiet=True),
    ]
    if matters.loves:
        loved = tuple(filter(None, (picture_words.get(key, _plain(key)) for key in matters.loves)))
        blocks += [Heading(_("What I love doing")), ListBlock(loved)]
    if matters.quotes:
        blocks.append(Heading(_("What I said")))
        for quote in matters.quotes:
            pair = (Paragraph(quote.question, quiet=True), Quote(quote.words))
            blocks += [Together(pair)] if len(quote.words) <= SHORT else pair
    blocks += _listed(_("My strengths"), matters.strengths)
    blocks += _listed(_("What comes first for me"), matters.priorities)
    blocks += _listed(_("What helps me"), matters.helps)
    blocks += _listed(_("What gets in my way"), tuple(map(_barrier, matters.barriers)))
    blocks += _listed(_("Parts of life I miss"), matters.roles_missed)
    rated = [area for area in matters.areas if area.amount is not None]
    if rated:
        blocks += [Heading(_("My life: now, and what I want")), _week(rated)]
    if matters.week is not None:
        blocks += [Heading(_("What fills my week")), *_cells(matters.week)]
    questions = tuple(map(_question, matters.patterns))
    blocks += _listed(_("Things to talk about"), questions)
    blocks += _change(matters, picture_words)
    blocks += [Paragraph(answering.words, quiet=True) for answering in matters.answered_by]
    return Document(title=_("What matters to me"), blocks=tuple(blocks), footer=organisation.name)


def _plain(key: str) -> str:
    """A picture the talk has no words for; one of their own that was taken away since is left out."""
    return "" if key.startswith(OWN_PICTURE) else key


def _listed(heading: str, items: tuple[Text, ...]) -> list[Block]:
    return [Heading(heading), ListBlock(items)] if items else []


def _barrier(barrier: Barrier) -> str:
    return (
        _("{what}: {help}").format(what=barrier.because, help=barrier.help)
        if barrier.help
        else barrier.because
    )


def _question(pattern: Pattern) -> Text:
    """The question, and each answer that raised it."""
    *more, last = pattern.because
    answers = (*(Span(f" {answer};") for answer in more), Span(f" {last}"))
    return (Span(pattern.title, bold=True), Span(" " + _("You said:")), *answers)


def _cells(week: Week) -> list[Block]:
    """Day by day what fills it and what is wanted; days of which nothing was said are named below."""
    days = {cell.day: cell.day_words for cell in week.cells}
    times = {cell.time: cell.time_words for cell in week.cells}
    words = {(cell.day, cell.time): _cell(cell) for cell in week.cells}
    rows = {label: tuple(words[day, time] for time in times) for day, label in days.items()}
    said = tuple((label, *cells) for label, cells in rows.items() if any(cells))
    empty = ", ".join(label for label, cells in rows.items() if not any(cells))
    table = Table((_("Day"), *times.values()), said, (2, *(3 for _time in times)))
    not_said = Paragraph(_("Nothing was said about: {days}.").format(days=empty), quiet=True)
    return [*([table] if said else ()), *([not_said] if empty else ())]


def _cell(cell: WeekCell) -> str:
    said = ", ".join(cell.said)
    if not cell.want_words:
        return said
    want = _("I want: {what}").format(what=cell.want_words)
    return f"{said}. {want}" if said else want


def amount_words(amount: int) -> str:
    """What somebody wants of an area, given how much of it there is now (-2 to +2)."""
    return {
        -2: _("a lot more"),
        -1: _("more"),
        0: _("just right"),
        1: _("a bit less"),
        2: _("a lot less"),
    }[amount]


def _week(areas: list[AreaView]) -> Table:
    rows = tuple(
        (area.title, area.now, amount_words(area.amount)) for area in areas if area.amount is not None
    )
    return Table((_("Part of life"), _("Now"), _("What I want")), rows, (5, 3, 3))


def _change(matters: WhatMatters, option_words: Mapping[str, str]) -> list[Block]:
    blocks: list[Block] = []
    if matters.change:
        blocks += [Heading(_("What I want to change")), Quote(matters.change)]
    rulers = (
        (_("How important it is"), matters.importance),
        (_("How sure I am that I can"), matters.confidence),
        (_("How ready I am"), matters.readiness),
    )
    facts = [(label, _("{n} of 10").format(n=number)) for label, number in rulers if number is not None]
    start = option_words.get(f"step{matters.ladder}", "")
    if start:
        facts.append((_("How I would like to start"), start))
    if facts:
        blocks.append(KeyFacts(tuple(facts)))
    return blocks
