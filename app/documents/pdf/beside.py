"""Pieces that stand beside each other on a page, and pieces that stay on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.platypus import Flowable, KeepTogether

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.documents.pdf.flowables import Item

GAP: Final = 18.0
"""Points between two columns."""


class Kept(KeepTogether):
    """Pieces that stay on one page, where they fit on one."""

    def __init__(self, pieces: list[Flowable]) -> None:
        super().__init__(pieces)
        self.pieces = pieces


def unkept(piece: Flowable) -> list[Flowable]:
    """The pieces themselves: what is kept together already is kept with more around it."""
    return piece.pieces if isinstance(piece, Kept) else [piece]


class Beside(Flowable):
    """Columns of equal width, each of a few pieces below each other."""

    def __init__(self, columns: Sequence[Sequence[Flowable]]) -> None:
        super().__init__()
        self.columns = columns

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As tall as the tallest column."""
        each = self._each(width)
        self.width = width
        self.height = max(
            sum(piece.wrap(each, height)[1] + piece.getSpaceAfter() for piece in column)
            for column in self.columns
        )
        return width, self.height

    def draw(self) -> None:
        """Column by column, from the top."""
        for place, column in enumerate(self.columns):
            top = self.height
            for piece in column:
                top -= piece.height
                piece.drawOn(self.canv, place * (self._each(self.width) + GAP), top)
                top -= piece.getSpaceAfter()

    def _each(self, width: float) -> float:
        return (width - GAP * (len(self.columns) - 1)) / len(self.columns)


class Across(Flowable):
    """List items in a row, and in further rows where there is no more room.

    Args:
        widths: Of the items on one line, in points.
    """

    def __init__(self, items: Sequence[Item], widths: Sequence[float]) -> None:
        super().__init__()
        self.items, self.widths = items, widths

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As tall as its rows."""
        self.width = width
        self.height = sum(self._tallest(row, height) for row in self._rows())
        return width, self.height

    def draw(self) -> None:
        """Row by row, from the top."""
        top = self.height
        for row in self._rows():
            top -= self._tallest(row, self.height)
            left = 0.0
            for item, wide in row:
                item.drawOn(self.canv, left, top + item.spaceAfter)
                left += wide

    def _tallest(self, row: list[tuple[Item, float]], height: float) -> float:
        return max(item.wrap(wide, height)[1] + item.spaceAfter for item, wide in row)

    def _rows(self) -> Iterator[list[tuple[Item, float]]]:
        row: list[tuple[Item, float]] = []
        for item, wished in zip(self.items, self.widths, strict=True):
            wide = min(wished, self.width)
            if row and sum(each for _item, each in row) + wide > self.width:
                yield row
                row = []
            row.append((item, wide))
        if row:
            yield row
