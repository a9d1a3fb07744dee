"""The days of a register's columns: years that are missing, days that stand there twice, problems."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from app.domain.register_file import Choice, FileQuestion, RowProblem
from app.domain.spoken_dates import short_day, whole_day
from app.domain.wording import quote
from app.exchange.register_cells import text_of
from app.exchange.register_dates import on_year, read_month_first
from app.exchange.workbook import column_letters
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from app.exchange.register_cells import Grid
    from app.exchange.register_dates import ReadDay
    from app.exchange.register_layout import Layout

YEAR: Final = "year"
ORDER: Final = "order"
DAY_FIRST, MONTH_FIRST = "day", "month"
SHOWN: Final = 4
"""Days that are shown as examples."""
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

    A year that is missing is taken from the other days, from the title, or asked for. Where a day is
    none unless its month stands first, it is asked in which order they were written.
    """
    columns, row = Columns(), layout.header + 1
    reads = _in_order(grid, layout, answers, columns)
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


def _in_order(
    grid: Grid, layout: Layout, answers: Mapping[str, str], columns: Columns
) -> Mapping[int, ReadDay]:
    """What stands in each column, the day first or, where that was answered, the month."""
    cells = {column: grid.rows[layout.header][column] for column in layout.days}
    swapped = {column: read for column, cell in cells.items() if (read := read_month_first(cell))}
    odd = [column for column in swapped if layout.days[column].problem]
    if not odd or answers.get(ORDER) == DAY_FIRST:
        return layout.days
    changed = {**layout.days, **swapped}
    if answers.get(ORDER) == MONTH_FIRST:
        return changed
    columns.questions.append(
        FileQuestion(
            code=ORDER,
            words=_("“{day}” is a day only if the month stands first. How were the days written?").format(
                day=quote(text_of(cells[odd[0]]))
            ),
            choices=(
                Choice(MONTH_FIRST, _("Month first: {days}").format(days=_listed(changed.values()))),
                Choice(DAY_FIRST, _("Day first: {days}").format(days=_listed(layout.days.values()))),
            ),
        )
    )
    return layout.days


def _listed(reads: Collection[ReadDay]) -> str:
    """The first days, as they would be read; one without a year is shown with its month alone."""
    open_ = [date(2000, read.without_year[1], read.without_year[0]) for read in reads if read.without_year]
    return ", ".join(short_day(day) for day in [*(read.day for read in reads if read.day), *open_][:SHOWN])


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
