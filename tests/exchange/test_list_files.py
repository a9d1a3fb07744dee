"""Lists as files: read again without loss, and never a formula."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import load_workbook

from app.domain.names import fold, tidy_name
from app.domain.people import Role
from app.errors import InvalidInputError
from app.exchange.csv_table import STARTS_A_FORMULA
from app.exchange.list_files import ENDINGS, written_list
from app.exchange.register_cells import read_grids
from app.exchange.register_reading import read_register

if TYPE_CHECKING:
    from app.exchange.list_files import Cell

DAYS: Final = (date(2026, 10, 1), date(2026, 10, 8))
MARKS: Final = ("", "here", "sent apology", "no word")
NASTY: Final = (
    "=2+2",
    "+44 Jim",
    "-Ann",
    "@Bo",
    "'=x",
    "O'Neill",
    "Total",
    "Volunteers",
    "SMITH, Mary",
    "1",
    "x",
)


def a_name() -> st.SearchStrategy[str]:
    def kept(text: str) -> bool:
        try:
            return tidy_name(text) == text and fold(text) != "visitors without a name"
        except InvalidInputError:
            return False

    return st.sampled_from(NASTY) | st.text(st.characters(exclude_characters="\0"), max_size=20).filter(kept)


a_row = st.tuples(a_name(), st.sampled_from(Role), st.sampled_from(MARKS), st.sampled_from(MARKS))


@settings(max_examples=60)
@given(
    st.lists(a_row, min_size=1, max_size=6, unique_by=lambda row: " ".join(fold(row[0]).split())),
    st.sampled_from(ENDINGS),
    st.integers(0, 9),
)
def test_a_register_that_was_written_is_read_again_without_loss(
    rows: list[tuple[str, Role, str, str]], ending: str, visitors: int
) -> None:
    table: list[list[Cell]] = [[name, role.value, *marks] for name, role, *marks in rows]
    table.append(["Visitors without a name", "", visitors, visitors])
    content = written_list(ending, ["Name as kept here", "Role", *DAYS], table)
    found = read_register(f"r{ending}", content, {}, DAYS[0])
    assert found.days == DAYS
    assert found.questions == ()
    assert found.visitors == dict.fromkeys(DAYS, visitors)
    assert [
        (one.parsed.name, one.role, *(str(one.marks.get(day, "")) for day in DAYS)) for one in found.people
    ] == rows


@pytest.mark.parametrize("start", [*STARTS_A_FORMULA, "'=", "''+"])
def test_no_cell_is_a_formula(start: str) -> None:
    words = f"{start}HYPERLINK(1)"
    rows: list[list[Cell]] = [[words, -3]]
    assert f"'{words}" in written_list(".csv", ["A", "B"], rows).decode("utf-8-sig")
    assert b"-3" in written_list(".csv", ["A", "B"], rows)  # a number stays a number
    if start not in {"\t", "\r", "\0"}:
        content = written_list(".xlsx", ["A", "B"], rows)
        with load_workbook(BytesIO(content)) as workbook:
            assert workbook.get_sheet_by_index(0).to_python()[1] == [words, -3.0]
        (grid,) = read_grids("a.xlsx", content)
        assert grid.without_value == ()
        assert [list(row) for row in read_grids("a.csv", written_list(".csv", ["A"], [[words]]))[0].rows] == [
            ["A"],
            [words],
        ]
