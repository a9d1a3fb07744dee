"""Looks at a workbook before it is opened: what it is, how large it gets, and where formulas stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - it is an error, and called like one here

from app.domain.file_places import column_number
from app.domain.wording import quote
from app.exchange.form_faults import unreadable
from app.i18n import _

if TYPE_CHECKING:
    from app.exchange.form_faults import FormFaultsError

LARGEST_FILE: Final = 5_000_000
LARGEST_OPENED: Final = 40_000_000
"""Bytes, packed and unpacked. A questionnaire is a few thousand."""
MOST_ROWS: Final = 5_000
MOST_COLUMNS: Final = 200
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How large a workbook may be, by what it is for; larger ones are refused before they are opened.

    Attributes:
        packed, opened: Bytes, as the file is and as it gets.
    """

    packed: int
    opened: int
    rows: int
    columns: int


OF_A_FORM: Final = Limits(packed=LARGEST_FILE, opened=LARGEST_OPENED, rows=MOST_ROWS, columns=MOST_COLUMNS)
_SHEET: Final = re.compile(rb"<(?:\w+:)?sheet\b[^>]*>")
_RELATION: Final = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_CELL: Final = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,9})(\d{1,9})"[^>]*>(\s*<(?:\w+:)?f\b)?')
_ROW: Final = re.compile(rb'<(?:\w+:)?row\b[^>]*?\br="(\d+)"')


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A workbook that may be opened: the cells with formulas of each sheet, as "C7"."""

    formulas: dict[str, tuple[str, ...]]


def look_at(file: str, content: bytes, limits: Limits = OF_A_FORM) -> LookedAt:
    """Refuse what is no workbook, or one that should not be opened.

    Raises:
        FormFaultsError: It says what the file is, and what to do.
    """
    if len(content) > limits.packed:
        raise _too_large(file)
    if content.startswith(OLD_OFFICE):
        raise unreadable(
            file,
            _("it is locked with a password, or written by an old program"),
            _("Open it in a spreadsheet program, and save it as .xlsx without a password."),
        )
    try:
        with ZipFile(BytesIO(content)) as packed:
            return _inside(file, packed, limits)
    except (
        BadZipFile,
        EOFError,
        KeyError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        ZlibError,
    ) as error:
        raise unreadable(
            file,
            _("it is not a workbook, or it is damaged"),
            _("Save it again as .xlsx in a spreadsheet program."),
        ) from error


def _inside(file: str, packed: ZipFile, limits: Limits) -> LookedAt:
    names = {info.filename for info in packed.infolist()}
    if sum(info.file_size for info in packed.infolist()) > limits.opened:
        raise _too_large(file)
    if any(name.casefold().endswith("vbaproject.bin") for name in names):
        raise unreadable(
            file, _("it holds macros"), _("Save it as .xlsx, which has none. The macros are not run.")
        )
    damaged = packed.testzip()  # a part that says it is smaller than it is counts as damaged
    if damaged is not None:
        raise BadZipFile(damaged)
    parts = {name: packed.read(part) for name, part in _sheets(packed).items() if part in names}
    return LookedAt({name: _formulas(file, name, part, limits) for name, part in parts.items()})


def _sheets(packed: ZipFile) -> dict[str, str]:
    """The name of each sheet -> the part of the file it stands in."""
    relations = _RELATION.findall(packed.read("xl/_rels/workbook.xml.rels"))
    targets = {_attribute(found, "Id"): _attribute(found, "Target") for found in relations}
    found_sheets = _SHEET.findall(packed.read("xl/workbook.xml"))
    parts = {_attribute(found, "name"): targets[_attribute(found, "id")] for found in found_sheets}
    # A target starts from the folder of the workbook, or with a stroke from the top.
    return {name: part[1:] if part.startswith("/") else f"xl/{part}" for name, part in parts.items()}


def _attribute(element: bytes, name: str) -> str:
    found = re.search(rf'[\s:]{name}="([^"]*)"'.encode(), element)
    if found is None:
        raise KeyError(name)
    return unescape(found[1].decode("utf-8"))


def _formulas(file: str, sheet: str, part: bytes, limits: Limits) -> tuple[str, ...]:
    """The cells of one sheet that hold a formula.

    A cell in the last row of a sheet makes every cell before it be made, so places are looked at first.
    """
    formulas = []
    rows, columns = [int(number) for number in _ROW.findall(part)], []
    for letters, number, formula in _CELL.findall(part):
        rows.append(int(number))
        columns.append(column_number(letters.decode()))
        if formula:
            formulas.append(f"{letters.decode()}{int(number)}")
    if max(rows, default=0) > limits.rows or max(columns, default=0) > limits.columns:
        raise unreadable(
            file,
            _("the sheet “{sheet}” goes further than a file of this kind: row {row}, column {column}").format(
                sheet=quote(sheet), row=max(rows, default=0), column=max(columns, default=0)
            ),
            _("Keep up to {rows} rows and {columns} columns.").format(
                rows=f"{limits.rows:,}", columns=limits.columns
            ),
        )
    return tuple(formulas)


def _too_large(file: str) -> FormFaultsError:
    return unreadable(
        file,
        _("it is larger than a file of this kind"),
        _("Take out sheets and pictures that are not part of it."),
    )
