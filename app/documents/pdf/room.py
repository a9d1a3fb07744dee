"""How much room a heading and the start of what it heads must find on a page, in points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents import blocks
from app.documents.pdf.drawings import faces_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.documents.styles import PrintStyle

MOST = 420.0
"""A heading asks for no more than that, whatever follows."""


def room_needed(following: Sequence[blocks.Block], style: PrintStyle) -> float:
    """For the headings that `following` starts with and the beginning of what comes next."""
    needed = 0.0
    for block in following:
        if not isinstance(block, blocks.Heading):
            needed += _beginning(block, style)
            break
        needed += style.heading * 2.4
    return min(needed, MOST)


def _beginning(block: blocks.Block, style: PrintStyle) -> float:
    line = style.text * style.leading
    match block:
        case blocks.Figure(drawing, _):
            return drawing_height(drawing, style.small)
        case blocks.Table():
            return 5 * line
        case blocks.WritingLines(_, lines):
            return line + writing_gap(style) * lines
        case blocks.Choices(_, options):
            return line * (len(options) + 1)
        case _:
            return 3 * line


def drawing_height(drawing: blocks.Drawing, text: float) -> float:
    """How tall a drawing is with words of `text` points."""
    match drawing:
        case blocks.Faces():
            return faces_height(text)
        case blocks.NumberRow():
            return 42 + text * 2
        case blocks.BeforeAfterChart():
            return 118 + 6 * text


def writing_gap(style: PrintStyle) -> float:
    """How far apart lines to write on are: wide enough for a large hand."""
    return max(24.0, style.text * 1.9)
