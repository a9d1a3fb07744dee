"""A page of help on paper, such as the one page for a new volunteer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Document, Heading, ListBlock, Paragraph, Span
from app.domain.help_pages import Part

if TYPE_CHECKING:
    from app.documents.blocks import Block
    from app.domain.help_pages import HelpPage
    from app.domain.organisation import Organisation


def help_document(page: HelpPage, organisation: Organisation) -> Document:
    """The same words as on the screen; items that follow each other are one list."""
    blocks: list[Block] = []
    items: list[str] = []
    for piece in page.pieces:
        if piece.part is Part.ITEM:
            items.append(piece.text)
            continue
        blocks += _listed(items)
        items = []
        match piece.part:
            case Part.TITLE:
                blocks.append(Heading(piece.text, 1))
            case Part.HEADING:
                blocks.append(Heading(piece.text))
            case Part.PARAGRAPH:
                blocks.append(Paragraph((Span(piece.text),)))
    blocks += _listed(items)
    return Document(title=page.title, blocks=tuple(blocks), footer=organisation.name)


def _listed(items: list[str]) -> list[Block]:
    return [ListBlock(tuple((Span(item),) for item in items))] if items else []
