"""The days of a register's columns: years that are missing, days that stand there twice, problems."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.domain.register_file import Choice, FileQuestion, RowProblem
from app.domain.spoken_dates import whole_day
from app.exchange.register_cells import text_of
from app.exchange.register_dates import on_year
from app.exchange.workbook import column_letters
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.exchange.register_cells import Grid
    from app.exchange.register_layout import Layout

YEAR: Final = "year"
_YEAR: Final = re.compile(r"\b(20\d\d)\b")


@dataclass(slots=True)
class Columns:
    """Column, counted from 0 -> its day; and what there is to say about them."""

    days: dict[int, date] = field(default_factory=dict)
    questions: list[FileQuestion] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    guesses: list[str] = field(default_factory=list)


def days_of(grid: Grid, layout: Layout, answers: Mapping[str, str], today: date) -> Columns:
    """The day of each column; one that cannot be is left out, and said.

    A year that is missing is taken from the other days, from the title, or asked for.
    """
    columns, row = Columns(), layout.header + 1
    year = _year(grid, layout, answers, today, columns)
    earlier: date | None = None
    for column, read in layout.days.items():
        day, problem = read.day, read.problem
        if read.without_year is not None and year:
            shown = text_of(grid.rows[layout.header][column])
            dated = on_year(*read.without_year, year, shown)
            if dated.day and earlier and dated.day < earlier:
                year += 1  # a register that goes on after New Year
                dated = on_year(*read.without_year, year, shown)
            day, problem = dated.day, dated.problem
        if day in columns.days.values():
            problem = (
                _("{day} stands there twice; the second column, {column}, is left out").format(
                    day=whole_day(day), column=column_letters(column + 1)
                )
                if day
                else problem
            )
            day = None
        if problem:
            columns.problems.append(RowProblem(row, problem))
        if read.guess and day:
            columns.guesses.append(
                _("Column {column}: {guess}").format(column=column_letters(column + 1), guess=read.guess)
            )
        if day:
            columns.days[column] = earlier = day
    return columns


def _year(
    grid: Grid, layout: Layout, answers: Mapping[str, str], today: date, columns: Columns
) -> int | None:
    """The year of the first day that has none; None where it is not needed, or still open."""
    reads = list(layout.days.values())
    first = next((n for n, read in enumerate(reads) if read.without_year), None)
    if first is None:
        return None
    if answers.get(YEAR, "").isdecimal():
        return int(answers[YEAR])
    said = next((read.day.year for read in (*reversed(reads[:first]), *reads[first:]) if read.day), 0)
    if not said:
        above = " ".join(text_of(cell) for cells in grid.rows[: layout.header] for cell in cells)
        years = set(map(int, _YEAR.findall(f"{above} {grid.name}")))
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
