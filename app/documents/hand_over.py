"""The pack for those who take a group over: stages, what is there and what is not, leaders, whom to ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import (
    Box,
    Document,
    Heading,
    KeyFacts,
    PageBreak,
    Paragraph,
    Table,
    WritingLines,
)
from app.domain.handing_over import Ready
from app.domain.handing_over_words import period_words
from app.domain.spoken_dates import whole_day
from app.i18n import _

if TYPE_CHECKING:
    from datetime import date

    from app.documents.blocks import Block, Cell
    from app.domain.handing_over import HandOver
    from app.domain.organisation import Organisation


def hand_over_document(
    page: HandOver, needs_more: Document, organisation: Organisation, today: date
) -> Document:
    """Everything in one paper; the sheet “When someone needs more” is the last part.

    Args:
        needs_more: That sheet, as it is printed alone.
    """
    title = _("Handing over: {group}").format(group=page.group_name)
    at = page.on(today)
    blocks: list[Block] = [
        Heading(title, 1),
        Paragraph(_("Printed on {day}.").format(day=whole_day(today)), quiet=True),
        Heading(_("Who leads it")),
        Paragraph(at.words if at else _("It is not written down yet who leads it.")),
        *_stages(page),
        Heading(_("What leaders need")),
        Table(
            (_("What"), _("It is there")),
            tuple(_ready(page, one) for one in Ready),
            (5, 1.4),
        ),
        *_ahead(page),
        *_figures(page),
        WritingLines(_("Agreed between (names and date)"), 3),
        PageBreak(),
    ]
    # Its title becomes a part of this paper: a paper has one title, and levels never skip.
    sheet = [_one_level_down(block) for block in needs_more.blocks]
    return Document(title=title, blocks=(*blocks, *sheet), footer=organisation.name)


def _stages(page: HandOver) -> tuple[Block, ...]:
    if not page.stages:
        return ()
    rows = tuple((stage.stage.words, whole_day(stage.from_on), stage.note) for stage in page.stages)
    return (Table((_("Stage"), _("From"), _("How we know it is time")), rows, (3, 2.4, 3)),)


def _ready(page: HandOver, one: Ready) -> tuple[Cell, ...]:
    return (one.words, Box(ticked=one in page.ready))


def _ahead(page: HandOver) -> tuple[Block, ...]:
    if not page.ahead:
        return ()
    rows = tuple((whole_day(led.held_on), led.leader or "________________") for led in page.ahead)
    return (Heading(_("Who leads next")), Table((_("Session"), _("Who leads it")), rows, (3, 3)))


def _figures(page: HandOver) -> tuple[Block, ...]:
    if page.periods is None:
        return ()
    before, since = page.periods
    day = whole_day(page.stages[-1].from_on)
    facts = (
        (_("Before {day}").format(day=day), period_words(before)),
        (_("Since then"), period_words(since)),
    )
    return (Heading(_("Before and after")), KeyFacts(facts))


def _one_level_down(block: Block) -> Block:
    return Heading(block.text, block.level + 1) if isinstance(block, Heading) else block
