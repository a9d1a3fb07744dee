"""How somebody sorted the cards of a board on one day, for them to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Document, Heading, ListBlock, Paragraph
from app.domain.spoken_dates import whole_day
from app.i18n import _

if TYPE_CHECKING:
    from app.documents.blocks import Block
    from app.domain.organisation import Organisation
    from app.domain.picture_record import PictureRecord


def sorted_cards_document(
    record: PictureRecord, name: str, organisation: Organisation, statement: str
) -> Document:
    """The three columns, one below the other, each with its cards in words.

    Args:
        name: Who sorted them.
        statement: The talk's own reminder of what it is and is not.
    """
    day = whole_day(record.at.astimezone().date())
    blocks: list[Block] = [
        Heading(record.title, 1),
        Paragraph(_("{name}, {day}").format(name=name, day=day), quiet=True),
    ]
    for column in record.columns:
        blocks.append(Heading(column.label))
        blocks.append(ListBlock(column.cards) if column.cards else Paragraph(_("No cards")))
    blocks.append(Paragraph(statement, quiet=True))
    return Document(title=record.title, blocks=tuple(blocks), footer=organisation.name)
