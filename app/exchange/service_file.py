"""Opens a file of services, whatever kind it is."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Final

from app.domain.file_places import column_number
from app.errors import NotFoundError
from app.exchange.service_found import FoundServices, unreadable
from app.exchange.service_hsds import LARGEST, SERVICES, decoded, read_hsds
from app.exchange.service_json import read_json
from app.exchange.service_rows import SheetRow, SheetTable
from app.exchange.service_sheet import read_sheet
from app.exchange.workbook import read_workbook
from app.exchange.workbook_guard import Limits
from app.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

    from app.exchange.workbook import Sheet

WORKBOOKS: Final = (".xlsx", ".xlsm")
OF_A_DIRECTORY: Final = Limits(packed=LARGEST, opened=5 * LARGEST, rows=50_000, columns=200)
"""A county has some thousand places."""


def read_services(path: Path) -> FoundServices:
    """The services of a workbook, a CSV file, a JSON file, or a folder of JSON pages or HSDS tables.

    Raises:
        InvalidInputError: Nothing can be read from it.
        NotFoundError: There is no such file.
    """
    table = table_of(path)
    if table is not None:
        return read_sheet(table)
    try:
        if path.is_dir():
            return _folder(path)
        if _is_hsds(path):
            return _folder(path.parent)
        return read_json([(path.name, _content(path))])
    except OSError as error:
        raise _gone(path) from error


def table_of(path: Path) -> SheetTable | None:
    """The table in a workbook or a CSV file; None where the file or folder is of another kind.

    Raises:
        InvalidInputError: Nothing can be read from it.
        NotFoundError: There is no such file.
    """
    suffix = path.suffix.casefold()
    if path.is_dir() or _is_hsds(path) or suffix == ".json":
        return None
    try:
        content = _content(path)
    except OSError as error:
        raise _gone(path) from error
    return _workbook(path.name, content) if suffix in WORKBOOKS else _csv(path.name, content)


def _is_hsds(path: Path) -> bool:
    return path.name == SERVICES and (path.parent / "organizations.csv").exists()


def _content(path: Path) -> bytes:
    content = path.read_bytes()
    if len(content) > LARGEST:
        raise unreadable(path.name, _("it is larger than any directory"))
    return content


def _gone(path: Path) -> NotFoundError:
    return NotFoundError(_("{file} cannot be read.").format(file=path.name), _("Name a file that is there."))


def _folder(folder: Path) -> FoundServices:
    files = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
    if SERVICES in files:
        return read_hsds({name: content for name, content in files.items() if name.endswith(".csv")})
    pages = [(name, content) for name, content in files.items() if name.endswith(".json")]
    if not pages:
        raise unreadable(folder.name, _("there are no services in it"))
    return read_json(pages)


def _workbook(name: str, content: bytes) -> SheetTable:
    sheets = read_workbook(name, content, OF_A_DIRECTORY)
    filled = [sheet for sheet in sheets.values() if sheet.rows]
    if not filled:
        raise unreadable(name, _("there are no services in it"))
    # Notes and lists lie on further sheets; the services are on the one with the most rows.
    sheet = max(filled, key=lambda each: len(each.rows))
    return SheetTable(name, sheet.headings, _rows(sheet))


def _rows(sheet: Sheet) -> list[SheetRow]:
    """The rows of a sheet, also those in which nothing stands but formulas that give nothing."""
    cells = {row.number: row.cells for row in sheet.rows}
    empty: dict[int, list[str]] = {}
    for address in sheet.formulas:
        letters = address.rstrip("0123456789")
        number, column = int(address.removeprefix(letters)), column_number(letters) - 1
        heading = sheet.headings[column] if column < len(sheet.headings) else ""
        if number > 1 and heading and heading not in cells.get(number, {}):
            empty.setdefault(number, []).append(heading)
    numbers = sorted({*cells, *empty})
    return [SheetRow(number, cells.get(number, {}), tuple(empty.get(number, ()))) for number in numbers]


def _csv(name: str, content: bytes) -> SheetTable:
    if b"\0" in content:
        raise unreadable(name, _("it is not a table"))
    text = decoded(content)
    first = text.partition("\n")[0]
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    try:
        headings = [heading.strip() for heading in next(reader, [])]
        rows = [
            SheetRow(number, {h: c.strip() for h, c in zip(headings, cells, strict=False) if h and c.strip()})
            for number, cells in enumerate(reader, start=2)
        ]
    except csv.Error as error:
        raise unreadable(name, _("it is not a table")) from error
    return SheetTable(name, headings, [row for row in rows if row.cells])
