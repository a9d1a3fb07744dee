"""Who has had to do with one person's record, on paper for the person. No worry shows in it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from app.documents.blocks import Document, Heading, ListBlock, Paragraph
from app.domain.spoken_dates import whole_day
from app.domain.trail_words import seen_words
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.blocks import Block
    from app.domain.organisation import Organisation
    from app.domain.trail import SeenRecord


def who_has_seen_document(record: SeenRecord, organisation: Organisation) -> Document:
    """Day by day who did what, the latest first."""
    blocks: list[Block] = [
        Heading(_("Who has seen my record"), 1),
        Paragraph(_("This is about the record of {name}.").format(name=record.person_name)),
        Paragraph(
            _("It was printed on {day}. It starts with the latest day.").format(
                day=whole_day(record.asked_on)
            )
        ),
    ]
    if record.lines:
        blocks.extend(_days(record))
    else:
        blocks.append(Paragraph(_("Nobody has opened this record yet.")))
    blocks.append(
        Paragraph(
            _("You can ask us about any line. You can ask us to put right what is wrong in your record.")
        )
    )
    return Document(title=_("Who has seen my record"), blocks=tuple(blocks), footer=organisation.name)


def _days(record: SeenRecord) -> Iterator[Block]:
    """Each day named once: a day on every line made large print three times as long."""
    for day, lines in groupby(record.lines, key=lambda line: line.day):
        yield Heading(whole_day(day), 2)
        yield ListBlock(
            tuple(_("{who}: {what}").format(who=line.who, what=seen_words(line)) for line in lines),
            names=True,
        )
