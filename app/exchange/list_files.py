"""Lists and registers as .xlsx and .csv: whatever stands in a cell, no spreadsheet takes it for a formula."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Final

from app.exchange.csv_table import as_text, written

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

Cell: TypeAlias = "str | int | date"
Rows: TypeAlias = "Sequence[Sequence[Cell]]"

ENDINGS: Final = (".xlsx", ".csv")
MADE_ON: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""Said to be made then, so that the same list is the same file."""
WIDEST: Final = 40
"""Characters of a column on the screen."""


def written_list(ending: str, headings: Sequence[Cell], rows: Rows) -> bytes:
    """The rows below their headings.

    Args:
        ending: One of `ENDINGS`.
    """
    if ending == ".csv":
        return written([_in_csv(cell) for cell in row] for row in (headings, *rows))
    return _workbook(headings, rows)


def _in_csv(cell: Cell) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell) if isinstance(cell, int) else as_text(cell)


def _workbook(headings: Sequence[Cell], rows: Rows) -> bytes:
    # Loaded with the first workbook, and not with the program.
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415 - see above; no types

    output = BytesIO()
    with Workbook(output, {"in_memory": True}) as workbook:
        workbook.set_properties({"created": MADE_ON.replace(tzinfo=None)})
        day, heavy = {"num_format": "dd/mm/yyyy", "align": "left"}, {"bold": True}
        plain_day, heavy_day = workbook.add_format(day), workbook.add_format({**day, **heavy})
        sheet, bold = workbook.add_worksheet(), workbook.add_format(heavy)
        sheet.freeze_panes(1, 1)
        for number, row in enumerate((headings, *rows)):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    moment = datetime.combine(cell, time.min)
                    sheet.write_datetime(number, column, moment, plain_day if number else heavy_day)
                elif isinstance(cell, int):
                    sheet.write_number(number, column, cell)
                elif cell:
                    # A text is written as text, whatever it begins with.
                    sheet.write_string(number, column, cell, None if number else bold)
        for column, cells in enumerate(zip(headings, *rows, strict=False)):
            sheet.set_column(column, column, min(WIDEST, max(len(str(cell)) for cell in cells) + 2))
    return output.getvalue()
