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
    from collections.abc import Iterator

    from app.documents.blocks import Block, Document, Text
    from app.documents.styles import PrintStyle

SENTENCE_END: Final = re.compile(r"(?<=[.!?])(?<!\bSt\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)\s+")


def laid_out(document: Document, style: PrintStyle) -> Document:
    """The paper as this style wants it; every word of it stays."""
    if not style.pictures:
        return document
    pieces = tuple(piece for block in document.blocks for piece in _apart(block))
    if any(map(_has_picture, pieces)):
        return replace(document, blocks=pieces, credit=picture_credit())
    return replace(document, blocks=pieces)


def _has_picture(block: Block) -> bool:
    if isinstance(block, blocks.Together):
        return any(map(_has_picture, block.blocks))
    return isinstance(block, blocks.Pictured) and bool(block.picture)


def picture_credit() -> str:
    """Who drew the bundled pictures."""
    return _("Pictures: OpenMoji, CC BY-SA 4.0.")


@singledispatch
def _apart(block: Block) -> tuple[Block, ...]:
    """Headings, drawings and what is written by hand stay as they are."""
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
    if block.names:
        return (block,)
    if not block.numbered:
        return tuple(map(_told_item, block.items))
    return tuple(_idea(f"{number}. {words_of(item)}") for number, item in enumerate(block.items, 1))


def _told_item(item: Text) -> Block:
    """The idea first, and what else is said of it on lines of its own: each sentence, or each stretch."""
    if isinstance(item, str):
        lines: tuple[Text, ...] = tuple(SENTENCE_END.split(item))
    elif item[0].bold and item[0].text.rstrip().endswith((".", ":", "?", "!")):
        lines = tuple(span.text.strip().rstrip(";") for span in item)
    else:
        lines = (item,)
    return blocks.Pictured(suggested_picture(words_of(item)), lines)


@_apart.register(blocks.Together)
def _together(block: blocks.Together) -> tuple[Block, ...]:
    return (blocks.Together(tuple(piece for inner in block.blocks for piece in _apart(inner))),)


@_apart.register(blocks.KeyFacts)
def _facts(block: blocks.KeyFacts) -> tuple[Block, ...]:
    return tuple(_idea(_("{label}: {fact}").format(label=label, fact=fact)) for label, fact in block.facts)


@_apart.register(blocks.Callout)
def _callout(block: blocks.Callout) -> tuple[Block, ...]:
    """What is read from afar, as a badge is, stays in its frame."""
    return (block,) if block.big else (blocks.Heading(block.heading), *map(_idea, block.lines))


@_apart.register(blocks.Table)
def _table(block: blocks.Table) -> tuple[Block, ...]:
    boxes = (
        [place for place, cell in enumerate(block.rows[0]) if isinstance(cell, blocks.Box)]
        if block.rows
        else []
    )
    if len(boxes) == 1 and boxes[0]:
        return (*_caption(block), *_ticked_rows(block, boxes[0]))
    if boxes or block.tall or not block.rows:
        return (block,)
    return (*_caption(block), *(_told_row(block.header, tuple(map(str, row))) for row in block.rows))


def _caption(block: blocks.Table) -> tuple[Block, ...]:
    return (blocks.Paragraph(block.summary, quiet=True),) if block.summary else ()


def _told_row(header: tuple[str, ...], row: tuple[str, ...]) -> Block:
    """Each cell after the name of its column, the first one as the idea."""
    return blocks.Pictured(suggested_picture(row[0]), tuple(_labelled(header, row)))


def _labelled(header: tuple[str, ...], row: tuple[str, ...]) -> Iterator[str]:
    for label, fact in zip(header, row, strict=True):
        if fact:
            yield _("{label}: {fact}").format(label=label, fact=fact) if label else fact


def _ticked_rows(block: blocks.Table, box: int) -> Iterator[Block]:
    """A box on the left and whom or what it is about on its right; the other cells below."""
    means = _("A tick beside the {what} means “{ticked}”.")
    yield _idea(means.format(what=block.header[0].lower(), ticked=block.header[box]))
    for row in block.rows:
        cell, first = row[box], str(row[0])
        ticked = (0,) if isinstance(cell, blocks.Box) and cell.ticked else ()
        others = [place for place in range(1, len(row)) if place != box]
        more = _labelled(tuple(block.header[n] for n in others), tuple(str(row[n]) for n in others))
        to_write = not first or first.endswith(":")
        beside = "\n".join((block.header[box] if to_write else first, *more))
        ticks = blocks.Choices("", (beside,), ticked=ticked)
        yield (
            blocks.Together((blocks.WritingLines(first or block.header[0], 1), ticks)) if to_write else ticks
        )


def _idea(words: Text) -> Block:
    return blocks.Pictured(suggested_picture(words_of(words)), (words,))
