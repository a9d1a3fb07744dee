"""In which order the days of a file were written: day first as here, or month first, where that shows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from app.domain.register_file import Choice, FileQuestion
from app.domain.spoken_dates import short_day
from app.domain.wording import quote
from app.exchange.register_cells import text_of
from app.exchange.register_dates import read_day, read_month_first
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from app.exchange.register_cells import Grid
    from app.exchange.register_dates import ReadDay
    from app.exchange.register_layout import Layout
    from app.exchange.workbook import CellValue

ORDER: Final = "order"
DAY_FIRST, MONTH_FIRST = "day", "month"
SHOWN: Final = 4
"""Days that are shown as examples."""


def in_order(
    cells: Mapping[int, CellValue], reads: Mapping[int, ReadDay], answers: Mapping[str, str]
) -> tuple[Mapping[int, ReadDay], tuple[FileQuestion, ...]]:
    """What stands in each cell, the day first or, where that was answered, the month.

    Where a day is none unless its month stands first, it is asked in which order all were written.

    Args:
        reads: The same cells, read with the day first.
    """
    odd = [at for at, read in reads.items() if read.problem and read_month_first(cells[at])]
    if not odd or answers.get(ORDER) == DAY_FIRST:
        return reads, ()
    swapped = {at: read for at in reads if (read := read_month_first(cells[at]))}
    changed = {**reads, **swapped}
    if answers.get(ORDER) == MONTH_FIRST:
        return changed, ()
    question = FileQuestion(
        code=ORDER,
        words=_("“{day}” is a day only if the month stands first. How were the days written?").format(
            day=quote(text_of(cells[odd[0]]))
        ),
        choices=(
            Choice(MONTH_FIRST, _("Month first: {days}").format(days=_shown(changed.values()))),
            Choice(DAY_FIRST, _("Day first: {days}").format(days=_shown(reads.values()))),
        ),
    )
    return reads, (question,)


def days_of_rows(
    grid: Grid, layout: Layout, answers: Mapping[str, str]
) -> tuple[Mapping[int, ReadDay], tuple[FileQuestion, ...]]:
    """The day of each row, counted from 0, of a list with one mark a row; nothing for other registers."""
    if layout.day is None:
        return {}, ()
    cells = {
        number: row[layout.day]
        for number, row in enumerate(grid.rows)
        if number > layout.header and layout.day < len(row)
    }
    reads = {
        number: read
        for number, cell in cells.items()
        if cell != "" and (read := read_day(cell, counts_from_1904=grid.counts_from_1904)) is not None
    }
    return in_order(cells, reads, answers)


def _shown(reads: Collection[ReadDay]) -> str:
    """The first days, as they would be read; one without a year is shown with its month alone."""
    days = [read.day for read in reads if read.day]
    days += [date(2000, read.without_year[1], read.without_year[0]) for read in reads if read.without_year]
    return ", ".join(short_day(day) for day in list(dict.fromkeys(days))[:SHOWN])
