"""Opens a spreadsheet that may hold a register: .xlsx, .xlsm, .xls, .ods or .csv, as rows of cells."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - it is an error, and called like one here

from app.domain.file_places import column_letters, column_number
from app.domain.wording import quote
from app.errors import InvalidInputError
from app.exchange.csv_table import STARTS_A_FORMULA
from app.exchange.workbook_guard import OLD_OFFICE
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from python_calamine import CalamineSheet

    from app.exchange.workbook import CellValue

LARGEST_FILE: Final = 20_000_000
LARGEST_OPENED: Final = 200_000_000
"""Bytes, packed and unpacked."""
MOST_ROWS: Final = 50_000
MOST_COLUMNS: Final = 700
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_OLD_MACROS: Final = "_VBA_PROJECT".encode("utf-16-le")
_PLACE: Final = re.compile(rb'\br="([A-Z]{0,9})(\d{1,9})"')
_NO_VALUE: Final = re.compile(
    rb'<c\b[^>]*?\br="([A-Z]{1,3}\d{1,7})"[^>]*>\s*<f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>'
)
_NAME_1904: Final = re.compile(rb'<workbookPr\b[^>]*\bdate1904="(?:1|true)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet.

    Attributes:
        name: Empty for a table without sheets.
        rows: As a spreadsheet shows them; the first is row 1.
        notes: What was left aside when it was opened, in sentences.
        without_value: Cells with a formula that nobody has worked out yet: "C7".
        counts_from_1904: Days kept as a number count from 1 January 1904.
        turned: The rows here are the columns of the sheet: its days go down, its names across.
        title: What stands above such a register.
    """

    name: str
    rows: Sequence[Sequence[CellValue]]
    notes: tuple[str, ...] = ()
    without_value: tuple[str, ...] = ()
    counts_from_1904: bool = False
    turned: bool = False
    title: str = ""

    def line(self, number: int) -> str:
        """What a spreadsheet calls a row, counted from 1: a number, or letters where it is a column there."""
        return column_letters(number) if self.turned else str(number)

    def column_name(self, column: int) -> str:
        """What a spreadsheet calls a column, counted from 0: letters, or a number where it is a row there."""
        return str(column + 1) if self.turned else column_letters(column + 1)


@dataclass(frozen=True, slots=True)
class _Inside:
    notes: tuple[str, ...] = ()
    without_value: tuple[str, ...] = ()
    counts_from_1904: bool = False


def read_grids(file: str, content: bytes) -> tuple[Grid, ...]:
    """Every sheet of a file.

    Args:
        file: Its name, for messages.

    Raises:
        InvalidInputError: It cannot be read, or should not be opened; nothing was written.
    """
    if len(content) > LARGEST_FILE:
        raise _too_large(file)
    if content.startswith(OLD_OFFICE):
        if _LOCKED in content:
            raise _locked(file)
        return _opened(file, content, _Inside(_macros() if _OLD_MACROS in content else ()))
    if content.startswith(b"PK"):
        return _opened(file, content, _looked_at(file, content))
    return (_table(file, content),)


def text_of(cell: CellValue) -> str:
    """A cell as text with single spaces; a whole number without its point."""
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    return str(cell)


def refused(file: str, problem: str, advice: str) -> InvalidInputError:
    """A file that cannot be used: what it is, and what to do."""
    return InvalidInputError(
        _("{file}: {problem}.").format(file=quote(file), problem=problem), advice, "file"
    )


def _opened(file: str, content: bytes, inside: _Inside) -> tuple[Grid, ...]:
    # Loaded with the first workbook, and not with the program.
    from python_calamine import CalamineError, PasswordError, load_workbook  # noqa: PLC0415 - see above

    try:
        with load_workbook(BytesIO(content)) as workbook:
            sheets = [workbook.get_sheet_by_name(name) for name in workbook.sheet_names]
            return tuple(_grid(file, sheet, inside) for sheet in sheets)
    except PasswordError as error:
        raise _locked(file) from error
    except CalamineError as error:
        raise _no_spreadsheet(file) from error


def _grid(file: str, sheet: CalamineSheet, inside: _Inside) -> Grid:
    if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS:
        raise _too_many(file, sheet.total_height, sheet.total_width)
    return Grid(
        name=sheet.name,
        rows=sheet.to_python(skip_empty_area=False),
        notes=inside.notes,
        without_value=inside.without_value,
        counts_from_1904=inside.counts_from_1904,
    )


def _looked_at(file: str, content: bytes) -> _Inside:
    """Look into a packed workbook: one cell in a far corner makes every cell before it be made."""
    try:
        with ZipFile(BytesIO(content)) as packed:
            names = [info.filename for info in packed.infolist()]
            if sum(info.file_size for info in packed.infolist()) > LARGEST_OPENED:
                raise _too_large(file)
            sheets = [packed.read(name) for name in names if name.startswith("xl/worksheets/sheet")]
            about = packed.read("xl/workbook.xml") if "xl/workbook.xml" in names else b""
            if "content.xml" in names:
                _refuse_far_repeats(file, packed.read("content.xml"))
    except (BadZipFile, EOFError, KeyError, NotImplementedError, RuntimeError, ZlibError) as error:
        raise _no_spreadsheet(file) from error
    for sheet in sheets:
        _refuse_far_corners(file, sheet)
    return _Inside(
        _macros() if any(name.casefold().endswith("vbaproject.bin") for name in names) else (),
        tuple(cell.decode() for sheet in sheets if b"<f" in sheet for cell in _NO_VALUE.findall(sheet)),
        _NAME_1904.search(about) is not None,
    )


def _refuse_far_corners(file: str, sheet: bytes) -> None:
    rows, columns = 0, set[bytes]()
    for letters, number in _PLACE.findall(sheet):
        rows = max(rows, int(number))
        columns.add(letters)
    width = max((column_number(letters.decode()) for letters in columns), default=0)
    if rows > MOST_ROWS or width > MOST_COLUMNS:
        raise _too_many(file, rows, width)


def _refuse_far_repeats(file: str, content: bytes) -> None:
    """One cell of an .ods may stand for a million; only empty ones may, at the end of a sheet."""
    filled = re.findall(
        rb'<table:table-cell\b[^>]*\bnumber-columns-repeated="(\d{3,9})"[^>]*(?:office:value|[^/]>)', content
    )
    filled += re.findall(
        rb'<table:table-row\b[^>]*\bnumber-rows-repeated="(\d{5,9})"[^>]*>(?:(?!</table:table-row>).){0,4000}?'
        rb"<text:p>",
        content,
        re.DOTALL,
    )
    most = max(map(int, filled), default=0)
    if most > MOST_COLUMNS:
        raise _too_many(file, most, most)


def _table(file: str, content: bytes) -> Grid:
    if b"\0" in content:
        raise _no_spreadsheet(file)
    text = _decoded(content)
    lines = [line for line in text.splitlines()[:30] if line.strip()]
    between = max(",;\t", key=lambda mark: sum(line.count(mark) for line in lines))
    try:
        rows = [
            [_plain(cell) for cell in cells]
            for cells in csv.reader(StringIO(text, newline=""), delimiter=between, strict=True)
        ]
    except csv.Error as error:
        raise refused(
            file,
            _("it is not written as a table: {reason}").format(reason=quote(str(error))),
            _("Save it again as .csv or .xlsx in a spreadsheet program."),
        ) from error
    width = max(map(len, rows), default=0)
    if len(rows) > MOST_ROWS or width > MOST_COLUMNS:
        raise _too_many(file, len(rows), width)
    return Grid(name="", rows=rows)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _plain(cell: str) -> str:
    guarded = cell[:1] == "'" and cell.lstrip("'").startswith(STARTS_A_FORMULA)
    return cell[1:] if guarded else cell


def _macros() -> tuple[str, ...]:
    return (_("The file holds macros. They were not run, and are not kept."),)


def _too_large(file: str) -> InvalidInputError:
    return refused(
        file,
        _("it is larger than any register"),
        _("Take out sheets and pictures that are no part of the register. Nothing was written."),
    )


def _too_many(file: str, rows: int, columns: int) -> InvalidInputError:
    return refused(
        file,
        _("it goes as far as row {rows} and column {column}, further than any register").format(
            rows=f"{rows:,}", column=column_letters(columns)
        ),
        _("Keep up to {rows} rows and {columns} columns in one file. Nothing was written.").format(
            rows=f"{MOST_ROWS:,}", columns=MOST_COLUMNS
        ),
    )


def _locked(file: str) -> InvalidInputError:
    return refused(
        file,
        _("it is locked with a password"),
        _("Open it in a spreadsheet program, and save it without a password. Nothing was written."),
    )


def _no_spreadsheet(file: str) -> InvalidInputError:
    return refused(
        file,
        _("it is not a spreadsheet, or it is damaged"),
        _("Save it again as .xlsx, .ods or .csv in a spreadsheet program. Nothing was written."),
    )
