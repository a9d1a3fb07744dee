"""Registers from .xls and .ods: the very same sheet is read as from .xlsx."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
import xlwt  # type: ignore[import-untyped]  # it comes without types

from app.exchange.register_reading import read_register
from tests.exchange.hall_registers import CHURCH_HALL, church_hall
from tests.exchange.test_register_ods import ods, row, words

if TYPE_CHECKING:
    from app.domain.register_file import RegisterFile

TODAY = date(2026, 11, 22)


def old_workbook() -> bytes:
    """The church hall as the spreadsheets of 1997 to 2003 saved it."""
    book = xlwt.Workbook()
    sheet, as_day = book.add_sheet("Sheet1"), xlwt.easyxf(num_format_str="D/M/YY")
    for number, cells in enumerate(CHURCH_HALL):
        for column, cell in enumerate(cells):
            if cell is not None:
                sheet.write(number, column, cell, *([as_day] if isinstance(cell, date) else []))
    output = BytesIO()
    book.save(output)
    return output.getvalue()


def free_workbook() -> bytes:
    """The church hall as LibreOffice saves it."""
    return ods(*(row(*map(_cell, cells)) for cells in CHURCH_HALL))


def _cell(cell: object) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, date):
        kind = f'office:value-type="date" office:date-value="{cell.isoformat()}"'
        return f"<table:table-cell {kind}><text:p>{cell:%d/%m/%y}</text:p></table:table-cell>"
    if isinstance(cell, int):
        kind = f'office:value-type="float" office:value="{cell}"'
        return f"<table:table-cell {kind}><text:p>{cell}</text:p></table:table-cell>"
    return words(str(cell).replace("&", "&amp;"))


def said(found: RegisterFile) -> tuple[object, ...]:
    people = [(one.row, one.parsed, one.role, one.phone, dict(one.marks)) for one in found.people]
    return people, found.days, dict(found.counts), found.questions, found.problems, found.header_row


@pytest.mark.parametrize(("name", "content"), [("r.xls", old_workbook()), ("r.ods", free_workbook())])
def test_every_kind_of_spreadsheet_is_read_as_the_same_register(name: str, content: bytes) -> None:
    for answers in ({}, {"mark:x": "absent"}):
        assert said(read_register(name, content, answers, TODAY)) == said(
            read_register("r.xlsx", church_hall(), answers, TODAY)
        )
