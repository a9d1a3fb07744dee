"""Reads a register as a hall keeps it: sessions, people and marks, and questions where it is unsure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.file_columns import AFRESH, AS_BEFORE
from app.domain.file_places import column_number
from app.domain.register_file import Choice, FileQuestion, RegisterFile, RowProblem
from app.domain.wording import quote
from app.exchange import register_words as words
from app.exchange.register_answers import SHEET, check_answers, no_choice
from app.exchange.register_cells import read_grids, refused, text_of
from app.exchange.register_columns import as_settled, columns_of, kept_sheet
from app.exchange.register_days import Columns, days_of
from app.exchange.register_layout import find_layout, people_rows
from app.exchange.register_marks import MarkReader
from app.exchange.register_people import PeopleReader
from app.exchange.register_rows import RowReader
from app.exchange.register_turned import find_turned
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from app.domain.file_columns import KeptColumns
    from app.exchange.register_cells import Grid
    from app.exchange.register_layout import Layout
    from app.exchange.register_rows import ReadRows

MOST_PROBLEMS: Final = 500
"""More say nothing more."""
MOST_SESSIONS: Final = 400
_PLACE: Final = re.compile(r"([A-Z]+)(\d+)")


def read_register(
    file: str, content: bytes, answers: Mapping[str, str], today: date, kept: Sequence[KeptColumns] = ()
) -> RegisterFile:
    """The register in a file.

    Args:
        file: Its name, for messages.
        answers: Code of a question -> code of the choice, as far as they were asked already.
        today: For years that do not stand there.
        kept: How files were read before, the latest first; one with the same headings is read like it.

    Raises:
        NotFoundError: A way of reading is asked for that is not known.
        InvalidInputError: It cannot be opened, holds no register, or an answer is none of the choices.
    """
    check_answers(answers)
    grid, layout, asked = _chosen(_registers(file, content), answers, kept)
    layout, before = as_settled(grid, layout, answers, kept)
    answers = answers if before is None else {**before.marks, **answers}
    columns = days_of(grid, layout, answers, today)
    rows = RowReader(grid, layout, columns).read_all()
    marks = MarkReader(answers)
    reader = PeopleReader(marks, answers, together=layout.day is not None, turned=grid.turned)
    for row in rows.rows:
        reader.take(row)
    days = _days(layout, columns, rows)
    _refuse_odd_days(file, len(days), asks=bool(columns.questions))
    problems = [*columns.problems, *_placed(grid, layout, (*rows.problems, *reader.problems))]
    problems += _without_value(grid, layout)
    return RegisterFile(
        file=file,
        sheet=grid.name,
        header_row=_header_row(grid, layout),
        days=days,
        people=reader.people(),
        visitors=rows.visitors,
        counts=marks.counts(),
        questions=(*asked, *columns.questions, *marks.questions(), *reader.questions),
        problems=tuple(sorted(problems, key=lambda problem: problem.row)[:MOST_PROBLEMS]),
        guesses=(*grid.notes, *_guesses(grid, layout, columns, rows), *marks.guesses()),
        answers=dict(answers),
        columns=columns_of(grid, layout),
        as_before=before.name if before is not None else "",
        turned=grid.turned,
    )


def _header_row(grid: Grid, layout: Layout) -> int:
    """The row of the days, or of the names where these stand across; 0 for a list with one mark a row."""
    if grid.turned:
        return layout.names[0] + 1
    return layout.header + 1 if layout.day is None else 0


def _placed(grid: Grid, layout: Layout, problems: Iterable[RowProblem]) -> Iterable[RowProblem]:
    """What is wrong with somebody, at the place where their name stands."""
    if not grid.turned:
        return problems
    row = layout.names[0] + 1
    return (RowProblem(row, problem.words, grid.line(problem.row)) for problem in problems)


def _days(layout: Layout, columns: Columns, rows: ReadRows) -> tuple[date, ...]:
    """Every day of the register: of its columns, or of the rows of a list with one mark a row."""
    if layout.day is None:
        return tuple(sorted(columns.days.values()))
    return tuple(sorted({day for row in rows.rows for day in row.marks}))


def _registers(file: str, content: bytes) -> list[tuple[Grid, Layout]]:
    """The sheets that hold a register."""
    grids = read_grids(file, content)
    found = [(grid, layout) for grid in grids if (layout := find_layout(grid)) is not None]
    found = [(grid, layout) for grid, layout in found if people_rows(grid, layout)]
    found = found or [turned for grid in grids if (turned := find_turned(grid)) is not None]
    if not found:
        raise refused(
            file,
            _("no register was found in it"),
            _("A register has a row or a column with days, and names. Nothing was written."),
        )
    return found


def _refuse_odd_days(file: str, days: int, *, asks: bool) -> None:
    """Refuse a file without any day, or with more days than a register has."""
    if not days and not asks:
        raise refused(
            file, _("no day in it can be read"), _("Write the days as 17/11/2026. Nothing was written.")
        )
    if days > MOST_SESSIONS:
        raise refused(
            file,
            _("it has {n} days, more than any register").format(n=days),
            _("Import one year at a time. Nothing was written."),
        )


def _chosen(
    found: list[tuple[Grid, Layout]], answers: Mapping[str, str], kept: Sequence[KeptColumns]
) -> tuple[Grid, Layout, tuple[FileQuestion, ...]]:
    """The sheet that was named, that of last time, or the fullest; with several, which one is asked."""
    fullest = max(found, key=lambda one: (len(one[1].days) or 1) * people_rows(*one))
    named = {grid.name: (grid, layout) for grid, layout in found}
    if SHEET in answers and answers[SHEET] not in named:
        raise no_choice(SHEET, answers[SHEET])
    sheet = answers.get(SHEET) or kept_sheet(found, kept if answers.get(AS_BEFORE) != AFRESH else ())
    if len(found) == 1 or sheet is not None:
        return (*named.get(sheet or "", fullest), ())
    question = FileQuestion(
        code=SHEET,
        words=_("There is a register on several sheets. Which one is it?"),
        choices=tuple(Choice(grid.name, grid.name) for grid, _layout in found),
    )
    return (*fullest, (question,))


def _guesses(grid: Grid, layout: Layout, columns: Columns, rows: ReadRows) -> list[str]:
    letters = [grid.column_name(column) for column in layout.names]
    said = []
    if grid.name and not grid.turned:
        said.append(
            _("The register is on the sheet “{sheet}”; its headings are in row {row}.").format(
                sheet=quote(grid.name), row=layout.header + 1
            )
        )
    if layout.guessed and not grid.turned:
        said.append(
            _("No heading says where names stand; column {column} is taken.").format(column=letters[0])
        )
    if layout.phone is not None:
        heading = quote(text_of(grid.rows[layout.header][layout.phone]))
        taken = (
            _("Phone numbers are taken from the row “{heading}”.")
            if grid.turned
            else _("Phone numbers are taken from the column “{heading}”.")
        )
        said.append(taken.format(heading=heading))
    said += columns.guesses + rows.guesses + _titles(grid, layout)
    return said


def _titles(grid: Grid, layout: Layout) -> list[str]:
    """Columns that are not read."""
    used = {*layout.names, *layout.days, layout.role, layout.phone, layout.day, layout.mark}
    headings = [
        text_of(cell)
        for column, cell in enumerate(grid.rows[layout.header])
        if column not in used and cell != "" and not words.is_total(text_of(cell))
    ]
    if not headings:
        return []
    listed = ", ".join(f"“{quote(heading)}”" for heading in headings[:20])
    said = (
        _("Rows that are not read: {headings}.")
        if grid.turned
        else _("Columns that are not read: {headings}.")
    )
    return [said.format(headings=listed)]


def _without_value(grid: Grid, layout: Layout) -> list[RowProblem]:
    """Cells with a formula that has no value yet: a name typed with "=" in front would vanish."""
    places = [(cell, found) for cell in grid.without_value if (found := _PLACE.fullmatch(cell))]
    # In a register turned round its lines are the columns of the file.
    lines = [(cell, int(at[2]), column_number(at[1]) if grid.turned else int(at[2])) for cell, at in places]
    return [
        RowProblem(
            row, _("the formula in {cell} has no value yet; open and save the file once").format(cell=cell)
        )
        for cell, row, line in lines
        if layout.header < line <= len(grid.rows)
    ]
