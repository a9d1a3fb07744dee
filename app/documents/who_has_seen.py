"""Who has had to do with one person's record, on paper for the person. No worry shows in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Document, Heading, Paragraph, Table
from app.domain.spoken_dates import whole_day
from app.domain.trail_words import seen_words
from app.i18n import _

if TYPE_CHECKING:
    from app.documents.blocks import Block
    from app.domain.organisation import Organisation
    from app.domain.trail import SeenRecord


def who_has_seen_document(record: SeenRecord, organisation: Organisation) -> Document:
    """A table of day, who, and what, the latest first."""
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
        blocks.append(_table(record))
    else:
        blocks.append(Paragraph(_("Nobody has opened this record yet.")))
    blocks.append(
        Paragraph(
            _("You can ask us about any line. You can ask us to put right what is wrong in your record.")
        )
    )
    return Document(title=_("Who has seen my record"), blocks=tuple(blocks), footer=organisation.name)


def _table(record: SeenRecord) -> Table:
    header = (_("Day"), _("Who"), _("What they did"))
    rows = tuple((whole_day(line.day), line.who, seen_words(line)) for line in record.lines)
    return Table(header, rows, (3.4, 2.6, 5), summary=_("Who did what with your record"))
