"""The rows of a register below its headings: people and their marks, and rows that are no people."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.domain.file_places import line_words
from app.domain.name_list import parse_names
from app.domain.names import tidy_name
from app.domain.people import Doubt, ParsedName, Role
from app.domain.phones import tidy_phone
from app.domain.register_file import RowProblem
from app.domain.wording import quote
from app.errors import InvalidInputError
from app.exchange import register_words as words
from app.exchange.register_cells import text_of
from app.exchange.register_marks import is_remark
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from app.exchange.register_cells import Grid
    from app.exchange.register_days import Columns
    from app.exchange.register_layout import Layout
    from app.exchange.workbook import CellValue

MOST_VISITORS: Final = 999


@dataclass(slots=True, kw_only=True)
class ReadRow:
    """One row with a name: `people` are two or more where they share it.

    Attributes:
        role: None where neither the row nor a heading above it says.
    """

    row: int
    people: tuple[ParsedName, ...]
    role: Role | None
    phone: str
    marks: dict[date, str]


@dataclass(slots=True)
class ReadRows:
    """All rows, and what there is to say about them."""

    rows: list[ReadRow] = field(default_factory=list)
    visitors: dict[date, int] = field(default_factory=dict)
    problems: list[RowProblem] = field(default_factory=list)
    guesses: list[str] = field(default_factory=list)


class RowReader:
    """Reads the rows of one sheet.

    Args:
        columns: Its days.
    """

    def __init__(self, grid: Grid, layout: Layout, columns: Columns) -> None:
        self._grid, self._layout = grid, layout
        self._days, self._days_of_rows = columns.days, columns.of_rows
        self.read = ReadRows()
        self._section: Role | None = None
        self._listed = layout.as_kept or layout.day is not None

    def read_all(self) -> ReadRows:
        """Every row below the headings."""
        start = self._layout.header + 1
        for number, cells in enumerate(self._grid.rows[start:], start=start + 1):
            self._read(number, cells)
        return self.read

    def _read(self, number: int, cells: Sequence[CellValue]) -> None:
        name = " ".join(filter(None, (_at(cells, column) for column in self._layout.names)))
        word = words.folded(name)
        # In a file of our own every name is a name, whatever it is.
        total = not self._layout.as_kept and words.is_total(name)
        marks = self._marks(number, cells) if name and not total else {}
        if not name:
            if any(_at(cells, column) for column in self._days):
                self._say(number, _("there are marks without a name; they are left out"))
        elif total:
            pass
        elif word in (words.OUR_VISITORS if self._layout.as_kept else words.VISITORS):
            self._count_visitors(number, marks)
        elif not marks and word in words.SECTIONS and not self._listed:
            self._section = words.SECTIONS[word]
            said = (
                _("{place}: “{words}” is a heading for the columns after it, and nobody’s name.")
                if self._grid.turned
                else _("{place}: “{words}” is a heading for the rows below it, and nobody’s name.")
            )
            place = line_words(number, turned=self._grid.turned)
            self.read.guesses.append(said.format(place=place, words=quote(name)))
        else:
            self._person(number, name, cells, marks)

    def _person(self, number: int, name: str, cells: Sequence[CellValue], marks: dict[date, str]) -> None:
        try:
            people = self._names(name)
        except InvalidInputError as error:
            self._say(number, _("“{name}” is no name: {why}").format(name=quote(name), why=error.message))
            return
        if any(one.doubt is Doubt.NO_LETTERS for one in people):
            self._say(number, _("“{name}” is no name; the row is left out").format(name=quote(name)))
            return
        if self._days and not any(text and not is_remark(text) for text in marks.values()):
            self._say(number, _("“{name}” has no mark on any day").format(name=quote(name)))
        for day, text in list(marks.items()):
            if is_remark(text):
                self._say(number, _("“{text}” is no mark; it is left out").format(text=quote(text)))
                del marks[day]
        role = self._role(number, cells) or self._section
        self.read.rows.append(
            ReadRow(row=number, people=people, role=role, phone=self._phone(number, cells), marks=marks)
        )

    def _names(self, name: str) -> tuple[ParsedName, ...]:
        if self._layout.as_kept:
            return (ParsedName(1, name, tidy_name(name)),)
        return parse_names(name)

    def _marks(self, number: int, cells: Sequence[CellValue]) -> dict[date, str]:
        if self._layout.day is not None:
            return self._one_mark(number, cells)
        found = {}
        for column, day in self._days.items():
            if column < len(cells) and (cell := cells[column]) != "":
                text = cell if isinstance(cell, str) and len(cell) == 1 else text_of(cell)
                if text.strip():
                    found[day] = text
        return found

    def _one_mark(self, number: int, cells: Sequence[CellValue]) -> dict[date, str]:
        read = self._days_of_rows.get(number - 1)
        if read is None or read.day is None:
            text = quote(_at(cells, self._layout.day))
            self._say(number, _("“{text}” is no day with a year").format(text=text))
            return {}
        mark = _at(cells, self._layout.mark) if self._layout.mark is not None else "/"
        return {read.day: mark} if mark else {}

    def _count_visitors(self, number: int, marks: Mapping[date, str]) -> None:
        for day, text in marks.items():
            if text.isdecimal() and int(text) <= MOST_VISITORS:
                self.read.visitors[day] = self.read.visitors.get(day, 0) + int(text)
            else:
                self._say(number, _("“{text}” is no number of visitors").format(text=quote(text)))

    def _role(self, number: int, cells: Sequence[CellValue]) -> Role | None:
        text = _at(cells, self._layout.role) if self._layout.role is not None else ""
        role = words.SECTIONS.get(words.folded(text))
        if text and role is None:
            self._say(number, _("“{text}” is no role that is known here").format(text=quote(text)))
        return role

    def _phone(self, number: int, cells: Sequence[CellValue]) -> str:
        text = _at(cells, self._layout.phone) if self._layout.phone is not None else ""
        try:
            return tidy_phone(text, "phone")
        except InvalidInputError:
            self._say(number, _("“{text}” is no phone number; it is left out").format(text=quote(text)))
            return ""

    def _say(self, row: int, problem: str) -> None:
        self.read.problems.append(RowProblem(row, problem))


def _at(cells: Sequence[CellValue], column: int | None) -> str:
    return text_of(cells[column]) if column is not None and column < len(cells) else ""
