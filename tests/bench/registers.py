"""How fast a register of 20,000 rows is read, beside openpyxl doing nothing with the same file."""

from __future__ import annotations

import sys
import time
from datetime import date, timedelta
from io import BytesIO
from tracemalloc import get_traced_memory, start, stop
from typing import TYPE_CHECKING, Final

from app.exchange.list_files import written_list
from app.exchange.register_reading import read_register

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.exchange.list_files import Cell

ROWS: Final = 20_000
DAYS: Final = 10
MARKS: Final = ("/", "x", "", "apols", "1")


def a_workbook(rows: int = ROWS) -> bytes:
    """A register as a hall keeps it: a surname first, and ten days."""
    first = date(2026, 9, 1)
    days = [first + timedelta(weeks=number) for number in range(DAYS)]
    table: list[list[Cell]] = [
        [f"FAMILY{_letters(row)}, Given{_letters(row * 7)}", *(MARKS[(row + n) % 5] for n in range(DAYS))]
        for row in range(rows)
    ]
    return written_list(".xlsx", ["Name", *days], table)


def reading(rows: int = ROWS) -> dict[str, float]:
    """Rows a second, ours and openpyxl's, and what each took of Python's memory, in MB.

    openpyxl is no part of the program; without it there is no floor.
    """
    content = a_workbook(rows)
    found: dict[str, float] = {}
    readers: dict[str, Callable[[], object]] = {
        "ours": lambda: read_register("r.xlsx", content, {}, date(2026, 12, 1))
    }
    if "openpyxl" in sys.modules or _is_there():
        readers["openpyxl"] = lambda: _floor(content)
    for name, read in readers.items():
        begin = time.perf_counter()
        read()
        found[f"{name}, rows a second"] = rows / (time.perf_counter() - begin)
        start()
        read()
        found[f"{name}, MB"] = get_traced_memory()[1] / 1_000_000
        stop()
    return found


def _is_there() -> bool:
    try:
        import openpyxl  # type: ignore[import-untyped]  # noqa: F401 - only asked for; it brings no types
    except ImportError:
        return False
    return True


def _floor(content: bytes) -> int:
    from openpyxl import load_workbook

    rows = 0
    for sheet in load_workbook(BytesIO(content), read_only=True):
        for _row in sheet.iter_rows(values_only=True):
            rows += 1
    return rows


def _letters(number: int) -> str:
    return "".join(chr(97 + int(figure)) for figure in str(number))
