"""Registers with the days down the side and the names across are read like all others."""

from __future__ import annotations

from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.people import Role
from app.errors import InvalidInputError
from tests.exchange.hall_registers import CHURCH_HALL, EXPECTED, workbook
from tests.exchange.test_register_reading import (
    as_csv,
    check_church_hall,
    names,
    problems,
    read,
    without_value,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.exchange.hall_registers import Rows

HALL: Rows = [
    ["Lunch club 2026"],
    ["", "Members", "", "", "Volunteers", "", "", "", ""],
    [
        "Date",
        "SMITH, Mary",
        "Jean  Okafor",
        "Mr & Mrs Bell",
        "Anya Novak",
        "jean okafor",
        "Visitors",
        "Notes",
    ],
    ["Tel", "01632 960 101", "", "", "", "soon", "", ""],
    ["1 Oct", "/", "x", "", "/", "", 3, "it rained all day"],
    ["29/2/26", "/", "", "/", "/", "/", "", ""],
    [date(2026, 10, 15), "a", "/", "apols", "/", "late, as ever", "some", ""],
    ["15/10/26", "a", "/", "apols", "/", "", "", ""],
    [46317, "a", "/", "", "/", "", "", ""],
    ["TOTAL", 2, 2, 2, 2],
]


def turned(rows: Rows) -> Rows:
    return list(zip_longest(*rows, fillvalue=""))


def test_the_church_hall_turned_round_says_the_same() -> None:
    check_church_hall(read(workbook(turned(CHURCH_HALL))), EXPECTED)


def test_what_a_hall_keeps_with_names_across_is_understood_asked_about_and_said() -> None:
    found = read(workbook(HALL))
    assert [day.isoformat() for day in found.days] == ["2026-10-01", "2026-10-15", "2026-10-22"]
    assert found.header_row == 3
    assert names(found) == ["Mary Smith", "Jean Okafor", "Mr Bell", "Mrs Bell", "Anya Novak", "jean okafor"]
    assert [one.role for one in found.people][-3:] == [Role.PARTICIPANT, *(Role.VOLUNTEER,) * 2]
    assert found.people[0].phone == "01632 960 101"
    assert found.visitors == {date(2026, 10, 1): 3}
    assert [question.words.split("?")[0] for question in found.questions] == [
        "What does “x” mean",
        "Column D: is “Mr & Mrs Bell” more than one person",
        "“Jean Okafor” stands in column C and in column F. Is that one person",
    ]
    assert [choice.words for choice in found.questions[1].choices][1] == "Leave this column out"
    assert problems(found).splitlines() == [
        "Row 3, column F: “jean okafor” has no mark on any day",
        "Row 3, column F: “late, as ever” is no mark; it is left out",
        "Row 3, column F: “soon” is no phone number; it is left out",
        "Row 3, column G: “some” is no number of visitors",
        "Row 6, column A: “29/2/26” is not a day of the calendar",
        "Row 8, column A: Thursday 15 October 2026 stands there twice; the second row, 8, is left out",
    ]
    assert [one.words for one in found.columns] == ["Row 2", "Row 3: “Date”", "Row 4: “Tel”"]
    assert {
        "Names stand across, in row 3; days go down, in column A.",
        "Column H, “Notes”, holds no marks; it is not read.",
        "Phone numbers are taken from the row “Tel”.",
        "Days without a year are of 2026.",
        "Row 9: 46317 is Thursday 22 October 2026, which was kept as a number.",
    } <= set(found.guesses)


def test_rows_of_such_a_register_are_read_as_it_is_answered() -> None:
    found = read(workbook(HALL), {"column:4": "nothing", "column:2": "nothing", "same:3:6": "one"})
    assert "Rows that are not read: “Tel”." in found.guesses
    assert {one.role for one in found.people} == {Role.PARTICIPANT}
    assert "two different marks" not in problems(found)
    with pytest.raises(InvalidInputError, match="would both be read as “Names”"):
        read(workbook(HALL), {"column:4": "name", "column:2": "name"})


def test_a_formula_without_a_value_is_said_in_such_a_register_too(tmp_path: Path) -> None:
    rows: Rows = [["Date", "Ann Lee", "=A9"], ["1/10/26", "/", "/"], ["8/10/26", "/", "/"]]
    assert "Row 1: the formula in C1 has no value yet" in problems(
        read(without_value(workbook(rows), tmp_path))
    )


@pytest.mark.parametrize(
    "rows",
    [
        [["Date", "Men", "Women"], ["1/10/26", 13, 2], ["8/10/26", 12, 1]],
        [["Week", "Tea"], ["1/10/26", 12.5], ["8/10/26", 12.5]],
        [["Name", "Joined", "Photo"], ["Ann Lee", "1/10/26", "Y"], ["Bo Day", "8/10/26", "N"]],
        [["Member no", "DOB", "Photo"], [1, "1/10/1981", "Y"], [2, "8/10/1982", "N"]],
        [["Date", ""], ["1/10/26", "/"], ["8/10/26", "/"]],
        [["Date", "Ann Lee"], ["1/10/26", ""], ["8/10/26", ""]],
        [["Date", "Ann Lee"], *([f"{n}", "/"] for n in range(4_001)), ["1/10/26", "/"], ["8/10/26", "/"]],
    ],
)
def test_numbers_by_day_and_what_is_too_long_are_no_register(rows: Rows) -> None:
    with pytest.raises(InvalidInputError, match="no register was found in it"):
        read(as_csv(rows))


@settings(max_examples=20)
@given(
    st.lists(st.dates(date(2020, 1, 1), date(2026, 11, 1)), min_size=2, max_size=5, unique=True),
    st.lists(
        st.sampled_from(["Ann Lee", "Bo Day", "Cy Fox", "Dee Hall"]), min_size=1, max_size=4, unique=True
    ),
    st.data(),
)
def test_a_register_says_the_same_whichever_way_round_it_is_kept(
    days: list[date], people: list[str], data: st.DataObject
) -> None:
    marks = st.lists(st.sampled_from(["/", "a", "apols"]), min_size=len(days), max_size=len(days))
    rows = [["Name", *(f"{day:%d/%m/%Y}" for day in days)], *([name, *data.draw(marks)] for name in people)]
    across, down = read(as_csv(rows)), read(as_csv(turned(rows)))
    assert (across.days, across.counts) == (down.days, down.counts)
    assert [(one.parsed.name, one.marks) for one in across.people] == [
        (one.parsed.name, one.marks) for one in down.people
    ]
