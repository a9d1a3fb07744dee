"""Any paper laid out again for easy read: one idea a line, a picture on its left where one fits."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import singledispatch
from typing import TYPE_CHECKING, Final

from app.documents import blocks
from app.documents.pictures import suggested_picture
from app.documents.text import words_of
from app.i18n import _

if TYPE_CHECKING:
    from app.documents.blocks import Block, Document, Text
    from app.documents.styles import PrintStyle

SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
MOST_COLUMNS: Final = 3
"""A table of more is kept: its rows cannot be said as one idea."""


def laid_out(document: Document, style: PrintStyle) -> Document:
    """The paper as this style wants it; every word of it stays."""
    if not style.pictures:
        return document
    pieces = tuple(piece for block in document.blocks for piece in _apart(block))
    if any(isinstance(piece, blocks.Pictured) and piece.picture for piece in pieces):
        pieces = (*pieces, blocks.Paragraph(_("Pictures: OpenMoji, CC BY-SA 4.0."), quiet=True))
    return replace(document, blocks=pieces)


@singledispatch
def _apart(block: Block) -> tuple[Block, ...]:
    """Headings, drawings and what is filled in by hand stay as they are."""
    return (block,)


@_apart.register(blocks.Paragraph)
def _paragraph(block: blocks.Paragraph) -> tuple[Block, ...]:
    if block.quiet:
        return (block,)
    if isinstance(block.text, str):
        return tuple(map(_idea, SENTENCE_END.split(block.text)))
    return (_idea(block.text),)


@_apart.register(blocks.Quote)
def _quote(block: blocks.Quote) -> tuple[Block, ...]:
    return (_idea(f"“{block.words}”"),)


@_apart.register(blocks.ListBlock)
def _list(block: blocks.ListBlock) -> tuple[Block, ...]:
    if not block.numbered:
        return tuple(map(_idea, block.items))
    return tuple(_idea(f"{number}. {words_of(item)}") for number, item in enumerate(block.items, 1))


@_apart.register(blocks.KeyFacts)
def _facts(block: blocks.KeyFacts) -> tuple[Block, ...]:
    return tuple(_idea(_("{label}: {fact}").format(label=label, fact=fact)) for label, fact in block.facts)


@_apart.register(blocks.Callout)
def _callout(block: blocks.Callout) -> tuple[Block, ...]:
    return (blocks.Heading(block.heading), *map(_idea, block.lines))


@_apart.register(blocks.Table)
def _table(block: blocks.Table) -> tuple[Block, ...]:
    if len(block.header) > MOST_COLUMNS or block.tall:
        return (block,)
    rows: list[Block] = []
    for row in block.rows:
        words = [cell for cell in row if isinstance(cell, str)]
        if len(words) < len(row):  # there is something to tick in it
            return (block,)
        rest = zip(block.header[1:], words[1:], strict=True)
        lines = (
            words[0],
            *(_("{label}: {fact}").format(label=label, fact=fact) for label, fact in rest if fact),
        )
        rows.append(blocks.Pictured(suggested_picture(words[0]), lines))
    return (blocks.Paragraph(block.summary, quiet=True), *rows) if block.summary else tuple(rows)


def _idea(words: Text) -> Block:
    return blocks.Pictured(suggested_picture(words_of(words)), (words,))
