"""Opens a workbook: its sheets as rows of text, each row with the number a spreadsheet shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from app.domain.file_places import column_letters
from app.domain.wording import quote
from app.exchange.form_faults import unreadable
from app.exchange.workbook_guard import OF_A_FORM, look_at
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from python_calamine import CalamineSheet, CalamineWorkbook

    from app.exchange.workbook_guard import Limits

CellValue = int | float | str | bool | time | date | datetime | timedelta


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the headings: heading -> text, without the empty cells.

    Attributes:
        number: As a spreadsheet counts; the headings stand in row 1.
    """

    number: int
    cells: dict[str, str]

    def get(self, heading: str) -> str:
        """The text below a heading; empty where there is none."""
        return self.cells.get(heading, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of a workbook.

    Attributes:
        headings: As they are matched: small letters, no spaces at the ends, "_" for those inside.
        formulas, merged: Cells that hold a formula, and ranges of cells that were made one: "C7", "A1:B2".
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    formulas: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()


def read_workbook(file: str, content: bytes, limits: Limits = OF_A_FORM) -> dict[str, Sheet]:
    """The sheets of a workbook that have headings, by name in small letters.

    Args:
        file: Its name, for messages.
        content: Its bytes.
        limits: How large it may be.

    Raises:
        FormFaultsError: It is no workbook that can be read, or should not be opened.
    """
    # Loaded with the first workbook, and not with the program.
    from python_calamine import CalamineError, load_workbook  # noqa: PLC0415 - see above

    looked_at = look_at(file, content, limits)
    try:
        with load_workbook(BytesIO(content)) as workbook:
            return _sheets(workbook, looked_at.formulas)
    except CalamineError as error:
        raise unreadable(
            file,
            _("it cannot be read as a workbook: {reason}").format(reason=quote(str(error))),
            _("Save it again as .xlsx in a spreadsheet program."),
        ) from error


def _sheets(workbook: CalamineWorkbook, formulas: dict[str, tuple[str, ...]]) -> dict[str, Sheet]:
    sheets: dict[str, Sheet] = {}
    for name in workbook.sheet_names:
        if name in formulas:  # the others are charts
            sheet = _sheet(workbook.get_sheet_by_name(name), formulas[name])
            sheets.setdefault(name.strip().casefold(), sheet)
    return sheets


def _sheet(sheet: CalamineSheet, formulas: tuple[str, ...]) -> Sheet:
    table = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    headings = tuple(map(_heading, table[0])) if table else ()
    rows = (
        Row(
            number,
            {heading: cell for heading, cell in zip(headings, cells, strict=False) if heading and cell},
        )
        for number, cells in enumerate(table[1:], start=2)
    )
    return Sheet(
        name=sheet.name,
        headings=headings,
        rows=tuple(row for row in rows if row.cells),
        formulas=formulas,
        merged=tuple(map(_range, sheet.merged_cell_ranges or ())),
    )


def _heading(text: str) -> str:
    # "label::English (en)" keeps the spaces of its language; "list name" and "list_name" are the same.
    name, between, language = text.partition("::")
    return f"{'_'.join(name.casefold().split())}{between}{language.strip()}"


def _range(corners: tuple[tuple[int, int], tuple[int, int]]) -> str:
    (top, left), (bottom, right) = corners
    return f"{column_letters(left + 1)}{top + 1}:{column_letters(right + 1)}{bottom + 1}"


def _text(cell: CellValue) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date | time):
        return cell.isoformat()
    return _plain(str(cell))


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").strip()


def doubled(headings: Sequence[str]) -> tuple[str, ...]:
    """The headings that stand there more than once."""
    return tuple(sorted({heading for heading in headings if heading and headings.count(heading) > 1}))
