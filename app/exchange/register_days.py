"""The days of a register's columns: years that are missing, days that stand there twice, problems."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.domain.file_places import line_words
from app.domain.register_file import Choice, FileQuestion, RowProblem
from app.domain.spoken_dates import whole_day
from app.exchange.register_cells import text_of
from app.exchange.register_dates import on_year
from app.exchange.register_order import days_of_rows, in_order
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.exchange.register_cells import Grid
    from app.exchange.register_dates import ReadDay
    from app.exchange.register_layout import Layout

YEAR: Final = "year"
_YEAR: Final = re.compile(r"\b(20\d\d)\b")


@dataclass(slots=True)
class Columns:
    """The days of a register, and what there is to say about them; columns and rows are counted from 0.

    Attributes:
        days: Column -> its day; empty for a list with one mark a row.
        of_rows: Row of such a list -> what stands there as its day.
    """

    days: dict[int, date] = field(default_factory=dict)
    of_rows: Mapping[int, ReadDay] = field(default_factory=dict)
    questions: list[FileQuestion] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    guesses: list[str] = field(default_factory=list)


def days_of(grid: Grid, layout: Layout, answers: Mapping[str, str], today: date) -> Columns:
    """The day of each column; one that cannot be is left out, and said.

    A year that is missing is taken from the other days, from the title, or asked for. Where a day is
    none unless its month stands first, it is asked in which order they were written.
    """
    columns = Columns()
    cells = {column: grid.rows[layout.header][column] for column in layout.days}
    reads, asked = in_order(cells, layout.days, answers)
    columns.of_rows, asked_of_rows = days_of_rows(grid, layout, answers)
    columns.questions += (*asked, *asked_of_rows)
    year = _year(grid, layout, reads, answers, today, columns)
    earlier: date | None = None
    for column, read in reads.items():
        day, problem = read.day, read.problem
        if read.without_year is not None and year:
            shown = text_of(grid.rows[layout.header][column])
            dated = on_year(*read.without_year, year, shown)
            if dated.day and earlier and dated.day < earlier:
                year += 1  # a register that goes on after New Year
                dated = on_year(*read.without_year, year, shown)
            day, problem = dated.day, dated.problem
        if day and day in columns.days.values():
            problem, day = _twice(grid, column, day), None
        if problem:
            columns.problems.append(_problem(grid, layout, column, problem))
        if read.guess and day:
            columns.guesses.append(
                _("{place}: {guess}").format(
                    place=line_words(column + 1, turned=not grid.turned), guess=read.guess
                )
            )
        if day:
            columns.days[column] = earlier = day
    return columns


def _twice(grid: Grid, column: int, day: date) -> str:
    said = (
        _("{day} stands there twice; the second row, {column}, is left out")
        if grid.turned
        else _("{day} stands there twice; the second column, {column}, is left out")
    )
    return said.format(day=whole_day(day), column=grid.column_name(column))


def _problem(grid: Grid, layout: Layout, column: int, problem: str) -> RowProblem:
    """What is wrong with a day, at its place in the file."""
    if grid.turned:
        return RowProblem(column + 1, problem, grid.line(layout.header + 1))
    return RowProblem(layout.header + 1, problem)


def _year(
    grid: Grid,
    layout: Layout,
    in_order: Mapping[int, ReadDay],
    answers: Mapping[str, str],
    today: date,
    columns: Columns,
) -> int | None:
    """The year of the first day that has none; None where it is not needed, or still open."""
    reads = list(in_order.values())
    first = next((n for n, read in enumerate(reads) if read.without_year), None)
    if first is None:
        return None
    if answers.get(YEAR, "").isdecimal():
        return int(answers[YEAR])
    said = next((read.day.year for read in (*reversed(reads[:first]), *reads[first:]) if read.day), 0)
    if not said:
        above = " ".join(text_of(cell) for cells in grid.rows[: layout.header] for cell in cells)
        years = set(map(int, _YEAR.findall(f"{above} {grid.title} {grid.name}")))
        said = years.pop() if len(years) == 1 else 0
    if said:
        columns.guesses.append(_("Days without a year are of {year}.").format(year=said))
        return said
    choices = tuple(Choice(str(year), str(year)) for year in (today.year, today.year - 1, today.year - 2))
    columns.questions.append(
        FileQuestion(
            code=YEAR, words=_("The days have no year. Which year does it begin in?"), choices=choices
        )
    )
    return None
