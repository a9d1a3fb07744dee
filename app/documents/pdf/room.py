"""How much room a heading and the start of what it heads must find on a page, in points."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from app.documents import blocks
from app.documents.pdf.drawings import ENDS_LINE, ends_apart, faces_height, upright_height
from app.documents.text import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.documents.styles import PrintStyle

TEXT_WIDTH: Final = 500.0
"""Between the margins of A4, about."""
PICTURE: Final = 38 * 72 / 25.4
"""How wide and tall a picture beside words is in easy read: 38 mm, as the design has it."""
LINES: Final = 4.4
"""How wide and tall it is in any other style, in sizes of the text."""
LETTER: Final = 0.55
"""How wide a letter is, in shares of its size, room at the ends of lines included."""
PART_OF_WORD: Final = 2.5
"""Letters that stay free at the end of a line, since the next word is longer."""
MOST = 420.0
"""A heading asks for no more than that, whatever follows."""


def room_needed(following: Sequence[blocks.Block], style: PrintStyle) -> float:
    """For the headings that `following` starts with and the beginning of what comes next.

    What somebody said stays with the beginning of what is to be done about it.
    """
    needed = 0.0
    for block in following:
        if not isinstance(block, blocks.Heading):
            needed += _beginning(block, style)
            if not isinstance(block, blocks.Quote):
                break
        else:
            needed += style.heading * 2.4
    return min(needed, MOST)


def _beginning(block: blocks.Block, style: PrintStyle) -> float:
    line = style.text * style.leading
    match block:
        case blocks.Figure(drawing, _):
            return drawing_height(drawing, style.small)
        case blocks.Together(inner):
            return sum(_beginning(each, style) for each in inner)
        case blocks.Pictured(picture, words, photo):
            return max(
                picture_beside(style) if picture or photo else 0.0, _lines_beside(words, style) * 1.1 * line
            )
        case blocks.Table():
            return (
                (4 if block.summary else 3)
                + sum(_lines_of_row(row, block, style) for row in (block.header, *block.rows[:1]))
            ) * line
        case blocks.WritingLines(_, lines):
            return line + writing_gap(style) * lines
        case blocks.Fields(labels):
            return (line + writing_gap(style)) * (len(labels) if style.steps_apart else 1)
        case blocks.Choices(_, options):
            return (line + style.text * 0.3) * (len(options) + 1)
        case _:
            return 3 * line


def _lines_beside(lines: Sequence[blocks.Text], style: PrintStyle) -> int:
    """About how many lines the words beside a picture take."""
    across = (TEXT_WIDTH - 1.3 * picture_beside(style)) / (style.text * LETTER)
    return sum(ceil(max(1, len(words_of(words))) / across) for words in lines)


def _lines_of_row(cells: Sequence[blocks.Cell], table: blocks.Table, style: PrintStyle) -> int:
    """About how many lines the tallest cell of a row has, so that the heading of the table stays with it."""
    across = TEXT_WIDTH / (style.text * LETTER)
    rooms = (max(PART_OF_WORD, share / sum(table.shares) * across - PART_OF_WORD) for share in table.shares)
    words = (len(cell) if isinstance(cell, str) else 1 for cell in cells)
    return max((ceil(letters / room) for letters, room in zip(words, rooms, strict=False)), default=1)


def picture_beside(style: PrintStyle) -> float:
    """How wide and tall a picture on the left of words is, in points."""
    return PICTURE if style.pictures else LINES * style.text


def drawing_height(drawing: blocks.Drawing, text: float, width: float = 0.0) -> float:
    """How tall a drawing is with words of `text` points; at most so tall where its width is not known."""
    match drawing:
        case blocks.Faces():
            return faces_height(text)
        case blocks.NumberRow(upright=True):
            return upright_height(drawing, text)
        case blocks.NumberRow():
            return 42 + text * (2 + ENDS_LINE * ends_apart(drawing, width, text))
        case blocks.BeforeAfterChart():
            return 118 + 6 * text
        case blocks.Handwriting():
            return 5 * text


def writing_gap(style: PrintStyle) -> float:
    """How far apart lines to write on are: wide enough for a large hand."""
    return max(24.0, style.text * 1.9)
