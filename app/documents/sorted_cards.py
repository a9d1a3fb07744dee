"""How somebody sorted the cards of a board on one day, for them to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Document, Heading, Paragraph, PictureList
from app.domain.spoken_dates import whole_day
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.documents.blocks import Block
    from app.domain.organisation import Organisation
    from app.domain.picture_record import PictureRecord


def sorted_cards_document(
    record: PictureRecord,
    name: str,
    organisation: Organisation,
    statement: str,
    pictures: Mapping[str, bytes],
) -> Document:
    """The three columns, one below the other, each with its cards in pictures and words.

    Args:
        name: Who sorted them.
        pictures: By the keys of the record: JPEG or PNG. A card without one has its words alone.
        statement: The talk's own reminder of what it is and is not.
    """
    day = whole_day(record.at.astimezone().date())
    blocks: list[Block] = [
        Heading(record.title, 1),
        Paragraph(_("{name}, {day}").format(name=name, day=day), quiet=True),
    ]
    for column in record.columns:
        blocks.append(Heading(column.label))
        cards = tuple((pictures.get(key, b""), words) for key, words in column.pictured)
        blocks.append(PictureList(cards) if cards else Paragraph(_("No cards")))
    blocks.append(Paragraph(statement, quiet=True))
    return Document(title=record.title, blocks=tuple(blocks), footer=organisation.name)
