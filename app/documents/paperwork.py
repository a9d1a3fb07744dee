"""A paper about how the service looks after what it knows: privacy notice, impact assessment, hazard log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Callout, Document, Heading, ListBlock, Paragraph, Table

if TYPE_CHECKING:
    from app.documents.blocks import Block
    from app.domain.organisation import Organisation
    from app.domain.paperwork import PaperPart, PaperTemplate

NARROW = 0.8
"""Share of a first column, which only names its row."""


def paperwork_document(paper: PaperTemplate, organisation: Organisation) -> Document:
    """A filled paper; what is not known yet is a line to write on."""
    blocks: list[Block] = [Heading(paper.title, 1)]
    if paper.note:
        blocks.append(Callout(organisation.name, (paper.note,)))
    for part in paper.parts:
        blocks += _part(part)
    return Document(title=paper.title, blocks=tuple(blocks), footer=organisation.name)


def _part(part: PaperPart) -> list[Block]:
    blocks: list[Block] = [Heading(part.heading), *map(Paragraph, part.paragraphs)]
    if part.points:
        blocks.append(ListBlock(part.points))
    if part.table is not None:
        shares = (NARROW, *(1.0 for _column in part.table.header[1:]))
        blocks.append(Table(part.table.header, part.table.rows, shares))
    return blocks
