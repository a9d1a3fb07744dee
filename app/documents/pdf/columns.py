"""How wide the columns of a table must be so that no word is broken, and whether they fit a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfmetrics import stringWidth

from app.documents.blocks import Box
from app.documents.pdf.fonts import bold, shown
from app.documents.pdf.table import PADDING

if TYPE_CHECKING:
    from app.documents.blocks import Cell, Table

SPACES = re.compile(r"[^\S\N{NO-BREAK SPACE}]+")
"""Where a line may end: a no-break space keeps the figures of a phone number together."""
LONGEST_WHOLE_WORD = 26
"""Letters. A longer word may be broken rather than widen its column."""


def column_widths(table: Table, size: float, width: float) -> tuple[float, ...] | None:
    """The widths of the columns in points, or None where the words do not fit beside each other.

    Args:
        size: Of the type, in points.
        width: Of the page between its margins, in points.
    """
    total = sum(table.shares)
    wished = [width * share / total for share in table.shares]
    columns = zip(table.header, *table.rows, strict=True)
    least = [max(_least(cell, size) for cell in column) for column in columns]
    if sum(least) > width:
        return None
    short = [max(0.0, low - wish) for low, wish in zip(least, wished, strict=True)]
    spare = [max(0.0, wish - low) for low, wish in zip(least, wished, strict=True)]
    given = sum(short) / sum(spare) if sum(spare) else 0.0
    return tuple(wish + lack - room * given for wish, lack, room in zip(wished, short, spare, strict=True))


def _least(cell: Cell, size: float) -> float:
    if isinstance(cell, Box):
        return size * 1.25 + 4 + 2 * PADDING
    words = [word for word in SPACES.split(shown(cell)) if word]
    whole = [stringWidth(word, bold(), size) for word in words if len(word) <= LONGEST_WHOLE_WORD]
    broken = size * 6 if len(whole) < len(words) else 0.0
    return max(broken, *whole, 0.0) + 2 * PADDING + 1
