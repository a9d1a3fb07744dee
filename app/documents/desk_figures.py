"""What the help desk did, topic by topic and month by month, for those who pay for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Document, Heading, ListBlock, Paragraph, Table
from app.domain.base_times import log_words
from app.domain.disclosure import rule_words
from app.domain.help_desk_words import held_words, month_words, signs_words
from app.domain.spoken_dates import whole_day
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.documents.blocks import Block
    from app.domain.base_times import BaseLog
    from app.domain.help_desk import DeskFigures
    from app.domain.organisation import Organisation

ACROSS = 6
"""Months side by side in one table."""


def desk_figures_document(
    figures: DeskFigures,
    organisation: Organisation,
    made_on: date,
    bases: Sequence[BaseLog] = (),
    *,
    shared: bool = True,
) -> Document:
    """The tables, and what was held.

    Args:
        bases: Who asked at each base time over the same months.
        shared: With small numbers hidden and others rounded, as it may leave the building.
    """
    return Document(
        title=_("Help desk"),
        blocks=(
            Heading(_("Help desk"), 1),
            Paragraph(_("Made on {day}.").format(day=whole_day(made_on))),
            Paragraph(rule_words(shared=shared)),
            Heading(_("What people asked about")),
            *_tables(figures, shared=shared),
            Heading(_("Workshops and events")),
            ListBlock(held_words(figures)),
            Paragraph(signs_words(figures, shared=shared)),
            *_bases(bases, made_on, shared=shared),
        ),
        footer=organisation.name,
    )


def _bases(bases: Sequence[BaseLog], today: date, *, shared: bool) -> tuple[Block, ...]:
    if not bases:
        return ()
    lines = tuple(
        _("{base}: {words}").format(base=line.base.words, words=log_words(line, today, shared=shared))
        for line in bases
    )
    return (Heading(_("Base times")), ListBlock(lines))


def _tables(figures: DeskFigures, *, shared: bool) -> tuple[Table, ...]:
    rows, blocks = figures.rows(shared=shared), list[Table]()
    for first in range(0, len(figures.months), ACROSS):
        months = figures.months[first : first + ACROSS]
        heads = (_("About"), *map(month_words, months))
        part = tuple((row[0], *row[1 + first : 1 + first + ACROSS]) for row in rows)
        blocks.append(Table(heads, part, (3, *(1.0 for _month in months))))
    return tuple(blocks)
