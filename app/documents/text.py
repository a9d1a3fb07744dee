"""Any paper as plain text, one block after the other: for screen readers, and for tests."""

from __future__ import annotations

from typing import assert_never

from app.documents import blocks
from app.i18n import _


def plain_text(document: blocks.Document) -> str:
    """The whole paper, an empty line between blocks."""
    texts = (document.code, *map(_block, document.blocks), document.credit)
    return "\n\n".join(text for text in texts if text)


def words_of(text: blocks.Text) -> str:
    """A text without its weights."""
    return text if isinstance(text, str) else "".join(span.text for span in text)


def _block(block: blocks.Block) -> str:  # noqa: PLR0911, PLR0912, C901 - one line for each kind of block
    match block:
        case blocks.Heading(text):
            return text
        case blocks.Paragraph(text):
            return words_of(text)
        case blocks.Quote(words):
            return f"“{words}”"
        case blocks.ListBlock(items, numbered):
            return "\n".join(
                f"{n}. {words_of(i)}" if numbered else f"• {words_of(i)}" for n, i in enumerate(items, 1)
            )
        case blocks.PictureList(pictured):
            return "\n".join(f"• {words}" for _picture, words in pictured)
        case blocks.Figure(_drawing, alt):
            return f"[{alt}]"
        case blocks.Table(header, rows):
            return "\n".join(" | ".join(map(_cell, row)) for row in (header, *rows))
        case blocks.WritingLines(label, lines):
            return "\n".join([label, *["______"] * lines])
        case blocks.Fields(labels):
            return "\n".join(f"{label}: ______" for label in labels)
        case blocks.Choices(label, options, ticked=ticked):
            boxes = [blocks.Box(place in ticked) for place in range(len(options))]
            ticks = [f"{_cell(box)} {option}" for box, option in zip(boxes, options, strict=True)]
            return "\n".join([*filter(None, [label]), *ticks])
        case blocks.KeyFacts(facts):
            return "\n".join(f"{label}: {fact}" for label, fact in facts)
        case blocks.Callout(heading, lines):
            return "\n".join([heading, *map(words_of, lines)])
        case blocks.Pictured(_picture, lines):
            return "\n".join(map(words_of, lines))
        case blocks.Photograph(_image, alt):
            return f"[{alt}]"
        case blocks.Together(inner):
            return "\n".join(map(_block, inner))
        case blocks.PageBreak():
            return ""
        case _:
            assert_never(block)


def _cell(cell: blocks.Cell) -> str:
    if isinstance(cell, blocks.Box):
        return _("[x]") if cell.ticked else _("[ ]")
    return cell
