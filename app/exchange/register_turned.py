"""Registers with the days down the side and the names across: turned round, they are read like all others."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from app.domain.wording import quote
from app.exchange import register_words as words
from app.exchange.register_cells import text_of
from app.exchange.register_layout import find_layout, people_rows
from app.exchange.register_marks import is_remark
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exchange.register_cells import Grid
    from app.exchange.register_layout import Layout
    from app.exchange.workbook import CellValue

MOST_ROWS: Final = 4_000
"""A longer sheet is no register with a row for each day."""
_OTHER_DAYS: Final = re.compile(r"birth|\bborn|\bd\.?o\.?b\b|\bjoin|refer|review|expir|\bdue\b|\bdbs\b|check")
"""Headings of days that are no sessions."""


@dataclass(frozen=True, slots=True)
class _Turning:
    """A sheet that was turned round, its register, and what has been understood of it."""

    rows: list[list[CellValue]]
    layout: Layout

    @property
    def people(self) -> list[int]:
        """The rows that have something where names stand."""
        column = self.layout.names[-1]
        return [n for n in range(self.layout.header + 1, len(self.rows)) if text_of(self.rows[n][column])]

    def marks(self, row: int) -> list[str]:
        """What stands in the row of a person below the days."""
        texts = (text_of(self.rows[row][column]) for column in self.layout.days)
        return [text for text in texts if text]

    def holds_marks(self) -> bool:
        """Whether marks stand below the names, and not sums of money or how many came."""
        texts = [text for row in self.people if not self.is_counted(row) for text in self.marks(row)]
        return bool(texts) and 2 * sum(map(is_remark, texts)) <= len(texts)

    def is_list(self) -> bool:
        """Whether it is a list of people: names have a column, or the days are of birth and the like."""
        header, names = self.layout.header, self.layout.names
        before = {words.folded(text_of(cells[column])) for cells in self.rows[:header] for column in names}
        heading = words.folded(" ".join(text_of(self.rows[header][column]) for column in names))
        return bool(before & (words.NAMES | words.FIRST_NAMES | words.LAST_NAMES)) or bool(
            _OTHER_DAYS.search(heading)
        )

    def is_counted(self, row: int) -> bool:
        """Whether that is how many visitors came, or a total."""
        return words.folded(self.name(row)) in words.VISITORS or words.is_total(self.name(row))

    def name(self, row: int) -> str:
        """What stands where names stand."""
        return " ".join(filter(None, (text_of(self.rows[row][column]) for column in self.layout.names)))


def find_turned(grid: Grid) -> tuple[Grid, Layout] | None:
    """The sheet turned round and its register; None where days do not go down, or nobody is marked.

    Rows of the result are the columns of the sheet. A column of remarks is none of a person, and what stands
    above the names, such as “Volunteers” over several of them, says as what these come.
    """
    if len(grid.rows) > MOST_ROWS:
        return None
    rows = [list(cells) for cells in zip_longest(*grid.rows, fillvalue="")]
    turned = replace(grid, rows=rows, turned=True)
    layout = find_layout(turned)
    if layout is None or layout.day is not None or not people_rows(turned, layout):
        return None
    turning = _Turning(rows, layout)
    if turning.is_list() or not turning.holds_marks():
        return None
    notes = [_placed(turned, layout), *_without_remarks(turned, turning)]
    layout = _with_roles(turning)
    return replace(turned, title=_title(turning), notes=(*grid.notes, *notes)), layout


def _placed(turned: Grid, layout: Layout) -> str:
    return _("Names stand across, in row {row}; days go down, in column {column}.").format(
        row=layout.names[0] + 1, column=turned.line(layout.header + 1)
    )


def _without_remarks(turned: Grid, turning: _Turning) -> list[str]:
    """Empty what stands in a column of remarks, and say so."""
    said = []
    for row in turning.people:
        name, marks = turning.name(row), turning.marks(row)
        if marks and not turning.is_counted(row) and all(is_remark(text) for text in marks):
            turning.rows[row] = ["" for _cell in turning.rows[row]]
            said.append(
                _("Column {column}, “{heading}”, holds no marks; it is not read.").format(
                    column=turned.line(row + 1), heading=quote(name)
                )
            )
    return said


def _with_roles(turning: _Turning) -> Layout:
    """The register with roles, where a row above the names has nothing but them."""
    layout, below = turning.layout, turning.rows[turning.layout.header + 1 :]
    for column in range(layout.names[0]) if layout.role is None else ():
        said = [words.folded(text) for cells in below if (text := text_of(cells[column]))]
        if said and all(word in words.SECTIONS for word in said):
            _fill(below, column)
            return replace(layout, role=column)
    return layout


def _fill(below: Sequence[list[CellValue]], column: int) -> None:
    """What stands above one name counts for those after it too, as far as the next."""
    last: CellValue = ""
    for cells in below:
        last = cells[column] if text_of(cells[column]) else last
        cells[column] = last


def _title(turning: _Turning) -> str:
    """Take out what stands alone in its row of the sheet, in the column of the days: no heading of a row."""
    header, titles = turning.layout.header, list[str]()
    for column in range(turning.layout.names[0]):
        if not any(text_of(cells[column]) for n, cells in enumerate(turning.rows) if n != header):
            titles.append(text_of(turning.rows[header][column]))
            turning.rows[header][column] = ""
    return " ".join(filter(None, titles))
