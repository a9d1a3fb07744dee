"""Finds a register on a sheet: the row of days, and the columns of names, roles and phone numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from app.exchange import register_words as words
from app.exchange.register_cells import text_of
from app.exchange.register_dates import ReadDay, read_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exchange.register_cells import Grid
    from app.exchange.workbook import CellValue

HEADER_WITHIN: Final = 60
"""Rows in which a header is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where a register stands on its sheet; rows and columns are counted from 0.

    Attributes:
        header: The row of the headings.
        names: The columns that make a name: one, or first name and surname.
        as_kept: Names were written by this program.
        guessed: No heading says which column has the names.
        days: What stands at the top of each column of marks.
        day, mark: The columns of a list with one mark a row; None in a register with a column for each day.
    """

    header: int
    names: tuple[int, ...]
    as_kept: bool = False
    guessed: bool = False
    role: int | None = None
    phone: int | None = None
    days: dict[int, ReadDay] = field(default_factory=dict)
    day: int | None = None
    mark: int | None = None


def find_layout(grid: Grid) -> Layout | None:
    """The register on a sheet; None where there is none."""
    found = [
        (score, -number, layout)
        for number, cells in enumerate(grid.rows[:HEADER_WITHIN])
        if (read := _layout(grid, number, cells)) is not None
        for score, layout in [read]
    ]
    return max(found, key=lambda one: one[:2])[2] if found else None


def people_rows(grid: Grid, layout: Layout) -> int:
    """How many rows below the headings have something where names stand."""
    column = layout.names[-1]
    return sum(bool(_at(cells, column)) for cells in grid.rows[layout.header + 1 :])


def _layout(grid: Grid, number: int, cells: Sequence[CellValue]) -> tuple[int, Layout] | None:
    headings = [words.folded(text_of(cell)) if isinstance(cell, str) else "" for cell in cells]
    names, as_kept = _names(headings)
    days = _days(cells, grid)
    role, phone = _column(headings, words.ROLE_HEADINGS), _column(headings, words.PHONES)
    if not days:
        day = _column(headings, words.DAY_HEADINGS)
        if not names or day is None:
            return None
        mark = _column(headings, words.MARK_HEADINGS)
        return 1, Layout(
            header=number, names=names, as_kept=as_kept, role=role, phone=phone, day=day, mark=mark
        )
    guessed = not names
    if guessed:
        names = _text_column(grid, number, days)
    if not names or (guessed and len(days) < 2):
        return None
    layout = Layout(
        header=number, names=names, as_kept=as_kept, guessed=guessed, role=role, phone=phone, days=days
    )
    return 2 * len(days) + 3 * (not guessed), layout


def _names(headings: Sequence[str]) -> tuple[tuple[int, ...], bool]:
    first, last = _column(headings, words.FIRST_NAMES), _column(headings, words.LAST_NAMES)
    if first is not None and last is not None:
        return (first, last), False
    whole = _column(headings, words.NAMES)
    if whole is None:
        whole = first if first is not None else last
    return ((whole,), headings[whole] == words.AS_KEPT) if whole is not None else ((), False)


def _column(headings: Sequence[str], meant: frozenset[str]) -> int | None:
    return next((number for number, heading in enumerate(headings) if heading in meant), None)


def _days(cells: Sequence[CellValue], grid: Grid) -> dict[int, ReadDay]:
    """The days of a row; numbers are days only beside one that is written as a day, or three of them."""
    read = {
        number: day
        for number, cell in enumerate(cells)
        if cell != "" and (day := read_day(cell, counts_from_1904=grid.counts_from_1904)) is not None
    }
    written = [n for n in read if isinstance(cells[n], date | str)]
    return read if written or len(read) > 2 else {}


def _text_column(grid: Grid, header: int, days: dict[int, ReadDay]) -> tuple[int, ...]:
    """The first column left of the days in which most rows hold words."""
    below = grid.rows[header + 1 : header + 1 + HEADER_WITHIN]
    filled = [cells for cells in below if any(cell != "" for cell in cells)]
    for column in range(min(days)):
        texts = [text for cells in filled if len(text := _letters(_at(cells, column))) > 1]
        if filled and len(texts) * 2 >= len(filled):
            return (column,)
    return ()


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _at(cells: Sequence[CellValue], column: int) -> str:
    return text_of(cells[column]) if column < len(cells) else ""
