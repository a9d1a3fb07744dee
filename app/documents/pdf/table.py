"""One table over as many pages as it needs: one element, its repeated header an artifact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from app.documents.pdf.canvas import TaggedCanvas
from app.documents.pdf.flowables import TALLEST, Drawn, Words

if TYPE_CHECKING:
    from app.documents.pdf.structure import Meaning

PADDING = 4.0
RULE = "#77746A"
SHADE = "#EEEADF"

CellPiece = Words | Drawn | None
"""What stands in a cell; None where a row goes on and this cell has nothing more to say."""


@dataclass(eq=False, slots=True)
class Row:
    """The pieces of one row and what each cell of it means; never lower than `least` points."""

    cells: tuple[CellPiece, ...]
    meanings: tuple[Meaning, ...]
    height: float = 0.0
    least: float = 0.0

    def wrap(self, widths: tuple[float, ...], height: float) -> None:
        """As tall as the tallest cell; measured once, as a row's cells do not change."""
        if self.height:
            return
        pairs = zip(self.cells, widths, strict=True)
        tallest = max(cell.wrap(wide - 2 * PADDING, height)[1] if cell else 0.0 for cell, wide in pairs)
        self.height = max(self.least, tallest + 2 * PADDING)

    def split(self, widths: tuple[float, ...], height: float) -> tuple[Row, Row] | None:
        """Two parts of a row that no page can hold, the first at most that tall; None if too little fits."""
        parts = [
            _cell_parts(cell, wide - 2 * PADDING, height - 2 * PADDING)
            for cell, wide in zip(self.cells, widths, strict=True)
        ]
        if all(first is None for first, _rest in parts):
            return None
        first = Row(tuple(part[0] for part in parts), self.meanings)
        return first, Row(tuple(part[1] for part in parts), self.meanings)


def _cell_parts(cell: CellPiece, width: float, height: float) -> tuple[CellPiece, CellPiece]:
    if cell is None or cell.wrap(width, height)[1] <= height:
        return cell, None
    parts = [part for part in cell.split(width, height) if isinstance(part, Words)]
    return (parts[0], parts[1]) if len(parts) == 2 else (None, cell)


class TaggedTable(Flowable):
    """A header and rows with ruled lines.

    Args:
        widths: Of the columns, in points.
        continued: This part stands on a later page; its header repeats and is no content.
        shaded: A tint lies behind the header.
    """

    def __init__(
        self,
        header: Row,
        rows: list[Row],
        widths: tuple[float, ...],
        *,
        continued: bool = False,
        shaded: bool = True,
    ) -> None:
        super().__init__()
        self.shaded = shaded
        self.header, self.rows, self.widths, self.continued = header, rows, widths, continued
        self.spaceAfter = 10

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Every row as tall as its tallest cell."""
        for row in (self.header, *self.rows):
            row.wrap(self.widths, height)
        self.width, self.height = width, self.header.height + sum(row.height for row in self.rows)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """As many rows as fit; the rest goes on with the header repeated."""
        self.wrap(width, height)
        room, fitting = height - self.header.height, 0
        for row in self.rows:
            if row.height > room:
                break
            room -= row.height
            fitting += 1
        first, rest = self.rows[:fitting], self.rows[fitting:]
        if rest and self.header.height + rest[0].height > TALLEST:
            parts = rest[0].split(self.widths, room)
            if parts:
                first, rest = [*first, parts[0]], [parts[1], *rest[1:]]
        if not first or not rest:
            return []
        return [
            TaggedTable(self.header, first, self.widths, continued=self.continued, shaded=self.shaded),
            TaggedTable(self.header, rest, self.widths, continued=True, shaded=self.shaded),
        ]

    def draw(self) -> None:
        """Rows from the top, a rule below each."""
        top = self.height
        for row in (self.header, *self.rows):
            top -= row.height
            if row is self.header and self.shaded:
                self._shade(top, row.height)
            if row is self.header and self.continued and isinstance(self.canv, TaggedCanvas):
                with self.canv.artifact():
                    self._draw_row(row, top)
            else:
                self._draw_row(row, top)
            self.canv.setStrokeColor(HexColor(RULE))
            self.canv.setLineWidth(0.7)
            self.canv.line(0, top, sum(self.widths), top)

    def _shade(self, bottom: float, height: float) -> None:
        self.canv.setFillColor(HexColor(SHADE))
        self.canv.rect(0, bottom, sum(self.widths), height, stroke=0, fill=1)

    def _draw_row(self, row: Row, bottom: float) -> None:
        if isinstance(self.canv, TaggedCanvas) and not (row is self.header and self.continued):
            for meaning in row.meanings:  # an empty cell is a cell all the same
                self.canv.structure.node(meaning)
        left = 0.0
        for cell, wide in zip(row.cells, self.widths, strict=True):
            if cell is not None:
                cell.drawOn(self.canv, left + PADDING, bottom + row.height - PADDING - cell.height)
            left += wide
