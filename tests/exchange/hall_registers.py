"""Registers as halls keep them, made as workbooks and as text."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Final, TypedDict

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # the package brings no types

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    Rows: TypeAlias = Sequence[Sequence[object]]


class Expected(TypedDict):
    """What comes out of a register: its days, and as what people come."""

    sessions: list[str]
    people: dict[str, str]


CHURCH_HALL: Final[Rows] = [
    ["THURSDAY LUNCH & CRAFT  --  Register autumn 2026"],
    ["Please tick everyone! Ask Anya if unsure"],
    [],
    ["Name", "Tel.", date(2026, 10, 1), "8/10/26", "Thu 15 Oct 2026", 46317, "29.10.2026", "TOTAL"],
    ["SMITH, Mary (Mrs)", "01632 960 101", "/", "/", "x", None, "/", 3],
    ["O'Neill, Pat", "+44 1632 960102", "P", "P", "P", "P", "P", 5],
    ["  Jean   Okafor ", None, "1", 1, "a", "1", "DNA", 3],
    ["Dennis Achebe", "01632960103", "Y", "N", "Y", "Y", "apols", 3],
    ["Rose Achebe (carer)", None, "Y", None, "Y", "Y", None, 3],
    [],
    ["Zoë Łódź", None, "✓", "✓", None, "✓", "✓", 4],
    ["Mo Siddiqui", "07700 900123", "x", "X", None, None, "x", 0],
    ["Volunteers"],
    ["Anya Novak", None, "/", "/", "/", "/", "/", 5],
    ["Colin Reid", None, "/", None, "/", None, "/", 3],
    ["TOTALS", None, 8, 6, 6, 6, 6],
]
"""Like the sample that comes with the task of this program; made up."""

EXPECTED: Final[Expected] = {
    "sessions": ["2026-10-01", "2026-10-08", "2026-10-15", "2026-10-22", "2026-10-29"],
    "people": {
        "Mary Smith": "participant",
        "Pat O'Neill": "participant",
        "Jean Okafor": "participant",
        "Dennis Achebe": "participant",
        "Rose Achebe": "carer",
        "Zoë Łódź": "participant",
        "Mo Siddiqui": "participant",
        "Anya Novak": "volunteer",
        "Colin Reid": "volunteer",
    },
}


def workbook(*sheets: Rows, merge: str = "", **options: object) -> bytes:
    """A workbook with these sheets; words that start with "=" are formulas without a value."""
    output = BytesIO()
    made = Workbook(output, {"in_memory": True, "default_date_format": "dd/mm/yyyy", **options})
    for rows in sheets:
        sheet = made.add_worksheet()
        if merge:
            sheet.merge_range(merge, "")
        for number, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if cell is not None:
                    sheet.write(number, column, cell)
    made.close()
    return output.getvalue()


def church_hall() -> bytes:
    """The whole workbook, with a second sheet that is no register."""
    tea: Rows = [["Tea money"], ["Week", "£"], [1, 12.5]]
    return workbook(CHURCH_HALL, tea, merge="A1:H1")
