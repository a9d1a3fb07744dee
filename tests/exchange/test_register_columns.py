"""What each column of a register file holds: by its heading, as it is answered, or as last time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.file_columns import ColumnUse, KeptColumns, free_name, new_name, of_name, with_this
from app.domain.people import Role
from app.errors import InvalidInputError, NotFoundError
from app.exchange.register_reading import read_register
from tests.exchange.hall_registers import workbook

if TYPE_CHECKING:
    from app.domain.register_file import RegisterFile
    from tests.exchange.hall_registers import Rows

TODAY = date(2026, 11, 22)
ROWS: Rows = [
    ["Name", "Seat", "Kind", "Ring", "3/11/26", "10/11/26", "TOTAL"],
    ["Ann Lee", "Bo Day", "carer", "01632 960 101", "/", "x", 1],
    ["Cy Hall", "Di Fox", "helper", None, "/", "/", 2],
]
LIST: Rows = [["Name", "Seen", "Date", "Came"], ["Ann Lee", "yes", "3/11/26", "n"]]


def read(
    rows: Rows, answers: dict[str, str] | None = None, *kept: KeptColumns, sheets: tuple[Rows, ...] = ()
) -> RegisterFile:
    return read_register("hall.xlsx", workbook(rows, *sheets), answers or {}, TODAY, kept)


def uses(found: RegisterFile) -> dict[str, str]:
    return {column.letters: column.use.value for column in found.columns}


def remembered(found: RegisterFile, name: str = "Hall") -> KeptColumns:
    return KeptColumns(
        name=name,
        sheet=found.sheet,
        uses={column.key: column.use for column in found.columns},
        marks={"mark:x": "absent"},
        used_on=TODAY,
    )


def test_columns_are_told_and_can_be_read_otherwise() -> None:
    found = read(ROWS)
    assert uses(found) == {"A": "name", "B": "nothing", "C": "nothing", "D": "nothing"}
    assert [column.words for column in found.columns][1] == "Column B: “Seat”"
    other = read(ROWS, {"column:C": "role", "column:D": "phone", "column:B": "name"})
    assert uses(other) == {"A": "nothing", "B": "name", "C": "role", "D": "phone"}
    assert [(one.parsed.name, one.role, one.phone) for one in other.people] == [
        ("Bo Day", Role.CARER, "01632 960 101"),
        ("Di Fox", Role.VOLUNTEER, ""),
    ]
    both = read(ROWS, {"column:A": "surname", "column:B": "first name"})
    assert both.people[0].parsed.name == "Bo Day Ann Lee"
    assert uses(read(ROWS, {"column:A": "first name"}))["A"] == "name"


def test_a_list_with_one_mark_a_row_can_be_read_otherwise_too() -> None:
    assert uses(read(LIST)) == {"A": "name", "B": "nothing", "C": "day", "D": "nothing"}
    found = read(LIST, {"column:D": "mark"})
    assert [mark.value for mark in found.people[0].marks.values()] == ["no word"]


@pytest.mark.parametrize(
    ("rows", "answers", "words"),
    [
        (ROWS, {"column:Z": "name"}, "no answer to “column:Z”"),
        (ROWS, {"column:B": "day"}, "no answer to “column:B”"),
        (ROWS, {"column:B": "hat"}, "no answer to “column:B”"),
        (ROWS, {"column:A": "nothing"}, "No column is left for names"),
        (LIST, {"column:C": "nothing"}, "No column is left for the days"),
        (ROWS, {"column:B": "role", "column:C": "role"}, "Column B: “Seat” and Column C: “Kind” would both"),
    ],
)
def test_what_cannot_be_is_said(rows: Rows, answers: dict[str, str], words: str) -> None:
    with pytest.raises(InvalidInputError, match=words):
        read(rows, answers)


def test_a_file_of_the_same_shape_is_read_as_last_time() -> None:
    settled = remembered(read(ROWS, {"column:C": "role"}))
    later: Rows = [[*ROWS[0][:4], "12/1/27"], ["Ed Gray", None, "carer", None, "x"]]
    found = read(later, {}, settled)
    assert (found.as_before, found.questions) == ("Hall", ())
    assert uses(found)["C"] == "role"
    assert found.answers["mark:x"] == "absent"
    assert read(later, {"mark:x": "present"}, settled).answers["mark:x"] == "present"
    assert uses(read(later, {"column:C": "nothing"}, settled))["C"] == "nothing"
    afresh = read(later, {"columns": "afresh"}, settled)
    assert (afresh.as_before, uses(afresh)["C"], len(afresh.questions)) == ("", "nothing", 1)
    older = KeptColumns(name="Older", sheet="", uses=settled.uses, used_on=TODAY)
    assert read(later, {}, settled, older).as_before == "Hall"
    assert read(later, {"columns": "older"}, settled, older).as_before == "Older"


def test_a_file_of_another_shape_is_not() -> None:
    settled = remembered(read(LIST))
    assert read(ROWS, {}, settled).as_before == ""
    with pytest.raises(InvalidInputError, match="is of files with other headings"):
        read(ROWS, {"columns": "Hall"}, settled)
    with pytest.raises(NotFoundError, match="is called “Town”"):
        read(ROWS, {"columns": "Town"}, settled)


def test_the_sheet_of_last_time_is_not_asked_for_again() -> None:
    again: Rows = [["Name", "3/11/26"], ["Ann Lee", "/"]]
    assert next(question.code for question in read(ROWS, sheets=(again,)).questions) == "sheet"
    settled = remembered(read(ROWS, {"sheet": "Sheet2"}, sheets=(again,)))
    found = read(ROWS, {}, settled, sheets=(again,))
    assert (found.sheet, found.as_before, found.questions) == ("Sheet2", "Hall", ())
    assert read(ROWS, {"columns": "afresh"}, settled, sheets=(again,)).questions
    assert read(ROWS, {}, remembered(read(LIST)), sheets=(again,)).questions


def test_headings_that_stand_there_twice_or_not_at_all_have_a_key_each() -> None:
    found = read([["", "Note", "Note", "3/11/26", "10/11/26"], ["Ann Lee", "a", "b", "/", "/"]])
    assert [column.key for column in found.columns] == ["column a", "note", "note 2"]
    assert found.columns[0].words == "Column A"
    assert remembered(found).headings == "Names: “column a”"


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["Hall", "hall", "Church"]), max_size=6))
def test_no_two_have_one_name(names: list[str]) -> None:
    kept: tuple[KeptColumns, ...] = ()
    for name in names:
        free = free_name(kept, name)
        kept = with_this(kept, KeptColumns(name=free, sheet="", uses={}, used_on=TODAY))
    assert len({one.name.casefold() for one in kept}) == len(names)
    for one in kept:
        assert of_name(kept, one.name.upper()) is one
        assert new_name(kept, one.name, f" {one.name} ") == one.name
        assert len(with_this(kept, one)) == len(kept)


@pytest.mark.parametrize("typed", ["", " ", "Afresh", "church"])
def test_a_name_that_cannot_be_is_refused(typed: str) -> None:
    kept = [
        KeptColumns(name=name, sheet="", uses={"name": ColumnUse.NAME}, used_on=TODAY)
        for name in ("Hall", "Church")
    ]
    with pytest.raises(InvalidInputError):
        new_name(kept, "Hall", typed)
