"""Registers from spreadsheets: what is understood, what is asked, what is refused; nothing in silence."""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.attendance import Presence
from app.domain.people import Role
from app.domain.register_file import MarkKind, RegisterFile
from app.errors import InvalidInputError
from app.exchange.register_dates import read_day
from app.exchange.register_reading import read_register
from tests.exchange.hall_registers import CHURCH_HALL, EXPECTED, church_hall, workbook

if TYPE_CHECKING:
    from app.exchange.workbook import CellValue
    from tests.exchange.hall_registers import Expected, Rows

TODAY = date(2026, 11, 22)
SHARED = Path(__file__).parents[3] / "shared" / "samples"


def read(content: bytes, answers: dict[str, str] | None = None, name: str = "register.xlsx") -> RegisterFile:
    return read_register(name, content, answers or {}, TODAY)


def as_csv(rows: Rows) -> bytes:
    output = StringIO(newline="")
    csv.writer(output).writerows(rows)
    return output.getvalue().encode("utf-8-sig")


def names(found: RegisterFile) -> list[str]:
    return [one.parsed.name for one in found.people]


def problems(found: RegisterFile) -> str:
    return "\n".join(problem.sentence for problem in found.problems)


def check_church_hall(found: RegisterFile, expected: Expected) -> None:
    assert [day.isoformat() for day in found.days] == expected["sessions"]
    assert {one.parsed.name: one.role.value for one in found.people} == expected["people"]
    assert found.counts == {
        MarkKind.PRESENT: 29, MarkKind.ABSENT: 3, MarkKind.APOLOGIES: 1, MarkKind.UNCLEAR: 4
    }  # fmt: skip
    assert [question.code for question in found.questions] == ["mark:x"]
    assert "“x” 3 times, “X” 1 time" in found.questions[0].words
    assert found.problems == ()
    assert any("46317 is Thursday 22 October 2026" in guess for guess in found.guesses)


def test_the_register_of_a_church_hall_is_understood() -> None:
    found = read(church_hall())
    check_church_hall(found, EXPECTED)
    assert (found.sheet, found.header_row) == ("Sheet1", 4)
    assert found.people[0].phone == "01632 960 101"


def test_the_sample_comes_out_as_its_expected_file_says() -> None:
    sample = SHARED / "register_church_hall.xlsx"
    # The project also stands alone, without the folder of samples; then the like workbook above is the test.
    content = sample.read_bytes() if sample.exists() else church_hall()
    file = SHARED / "register_church_hall.expected.json"
    expected = json.loads(file.read_text("utf-8")) if file.exists() else EXPECTED
    check_church_hall(read(content), expected)


def test_the_same_register_as_csv_says_the_same() -> None:
    rows = [["01/10/2026" if cell == date(2026, 10, 1) else cell for cell in row] for row in CHURCH_HALL]
    check_church_hall(read(as_csv(rows), name="register.csv"), EXPECTED)


def test_an_answer_about_a_mark_counts_for_every_one_of_them() -> None:
    found = read(church_hall(), {"mark:x": "absent"})
    assert found.questions == ()
    assert found.counts[MarkKind.ABSENT] == 7
    mo = next(one for one in found.people if one.parsed.name == "Mo Siddiqui")
    assert set(mo.marks.values()) == {Presence.NO_WORD}
    assert read(church_hall(), {"mark:x": "nothing"}).counts[MarkKind.UNCLEAR] == 0


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"mark:x": "perhaps"}, "“perhaps” is no answer to “mark:x”"),
        ({"colour": "red"}, "“red” is no answer to “colour”"),
        ({"sheet": "Tea"}, "“Tea” is no answer to “sheet”"),
        ({"year": "1066"}, "no answer to “year”"),
    ],
)
def test_an_answer_that_no_question_has_is_refused(answers: dict[str, str], says: str) -> None:
    with pytest.raises(InvalidInputError, match=says):
        read(church_hall(), answers)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("1/10/26", date(2026, 10, 1)),
        ("01-10-2026", date(2026, 10, 1)),
        ("2026-10-01", date(2026, 10, 1)),
        ("1st October 2026", date(2026, 10, 1)),
        ("Oct 1 2026", date(2026, 10, 1)),
        ("thursday 1 Oct. 26", date(2026, 10, 1)),
        ("29/2/28", date(2028, 2, 29)),
        (46296.0, date(2026, 10, 1)),
        ("46296", date(2026, 10, 1)),
        (3.0, None),
        ("Tea", None),
        ("3 cakes", None),
        (True, None),
    ],
)
def test_days_are_read_as_they_are_written_here(cell: CellValue, day: date | None) -> None:
    read_as = read_day(cell)
    assert (read_as.day if read_as else None) == day


def test_a_day_that_cannot_be_is_said_with_its_row() -> None:
    rows: Rows = [["Name", "29/2/26", "31/9/26", "5/11/26"], ["Ann Lee", "/", "/", "/"]]
    found = read(workbook(rows))
    assert found.days == (date(2026, 11, 5),)
    assert problems(found).splitlines() == [
        "Row 1: “29/2/26” is not a day of the calendar",
        "Row 1: “31/9/26” is not a day of the calendar",
    ]
    with pytest.raises(InvalidInputError, match="no day in it can be read"):
        read(workbook([["Name", "30/2/26"], ["Ann Lee", "/"]]))


def test_a_weekday_that_does_not_fit_and_a_day_twice_are_said() -> None:
    found = read(workbook([["Name", "Fri 1/10/26", "1/10/26"], ["Ann Lee", "/", "a"]]))
    assert "the second column, C, is left out" in problems(found)
    assert any("is a Thursday" in guess for guess in found.guesses)


def test_days_kept_as_numbers_count_from_1904_where_the_workbook_does() -> None:
    rows: Rows = [["Name", "1/10/26", 46317 - 1462], ["Ann Lee", "/", "/"]]
    found = read(workbook(rows, date_1904=True))
    assert found.days == (date(2026, 10, 1), date(2026, 10, 22))
    real = read(workbook([["Name", date(2026, 10, 1)], ["Ann Lee", "/"]], date_1904=True))
    assert real.days == (date(2026, 10, 1),)


def test_a_year_that_is_missing_is_taken_from_the_title_or_asked_for() -> None:
    rows: Rows = [["Name", "3 Dec", "7 Jan"], ["Ann Lee", "/", "/"]]
    asked = read(workbook(rows))
    assert [question.code for question in asked.questions] == ["year"]
    assert asked.days == ()
    over_new_year = (date(2025, 12, 3), date(2026, 1, 7))
    assert read(workbook(rows), {"year": "2025"}).days == over_new_year
    assert read(workbook([["Lunch club 2025"], *rows])).days == over_new_year


def test_one_name_in_two_rows_and_two_people_in_one_row_are_asked_about() -> None:
    rows: Rows = [
        ["First name", "Surname", "1/10/26"],
        ["Ann", "Lee", "/"],
        ["ann", "lee", "a"],
        ["Mr & Mrs", "Bell", "/"],
    ]
    found = read(workbook(rows))
    assert [question.code for question in found.questions] == ["same:2:3", "row:4"]
    assert names(found) == ["Ann Lee", "ann lee", "Mr Bell", "Mrs Bell"]
    one = read(workbook(rows), {"same:2:3": "one", "row:4": "out"})
    assert names(one) == ["Ann Lee"]
    assert one.people[0].marks == {date(2026, 10, 1): Presence.HERE}
    assert "Row 3: “Ann Lee” has two different marks on 1 day" in problems(one)
    assert len(read(workbook(rows), {"same:2:3": "two", "row:4": "two"}).people) == 4


def test_what_is_no_mark_and_what_is_nobody_is_said_by_row() -> None:
    rows: Rows = [
        ["Name", "Role", "Mobile", "1/10/26", "8/10/26"],
        ["Ann Lee", "helper", "call her son", "went home early", 7],
        ["Bo Day", "king", "", "/", "/"],
        ["???", "", "", "/", ""],
        ["", "", "", "/", ""],
        ["Visitors", "", "", 3, "some"],
        ["Number present", "", "", 2, 2],
    ]
    found = read(workbook(rows))
    assert [(one.parsed.name, one.role) for one in found.people] == [
        ("Ann Lee", Role.VOLUNTEER),
        ("Bo Day", Role.PARTICIPANT),
    ]
    assert found.visitors == {date(2026, 10, 1): 3}
    assert problems(found).splitlines() == [
        "Row 2: “Ann Lee” has no mark on any day",
        "Row 2: “went home early” is no mark; it is left out",
        "Row 2: “7” is no mark; it is left out",
        "Row 2: “call her son” is no phone number; it is left out",
        "Row 3: “king” is no role that is known here",
        "Row 4: “???” is no name; the row is left out",
        "Row 5: there are marks without a name; they are left out",
        "Row 6: “some” is no number of visitors",
    ]


def test_a_list_with_one_mark_a_row_is_a_register_too() -> None:
    rows: Rows = [
        ["Date", "Name", "Attended"],
        ["1/10/26", "Ann Lee", "Y"],
        ["8/10/26", "Ann Lee", "N"],
        ["8/10/26", "Bo Day", "Y"],
        ["soon", "Bo Day", "Y"],
    ]
    found = read(workbook(rows))
    assert found.days == (date(2026, 10, 1), date(2026, 10, 8))
    assert names(found) == ["Ann Lee", "Bo Day"]
    assert problems(found) == "Row 5: “soon” is no day with a year"


def test_with_a_register_on_several_sheets_it_is_asked_which() -> None:
    one, two = [["Name", "1/10/26"], ["Ann Lee", "/"]], [["Name", "5/11/26"], ["Bo Day", "/"]]
    asked = read(workbook(one, two))
    assert [choice.code for choice in asked.questions[0].choices] == ["Sheet1", "Sheet2"]
    assert names(read(workbook(one, two), {"sheet": "Sheet2"})) == ["Bo Day"]


def without_value(content: bytes, tmp_path: Path) -> bytes:
    """The same workbook, with formulas that no program has worked out yet."""
    old, new = tmp_path / "old.xlsx", tmp_path / "new.xlsx"
    old.write_bytes(content)
    with ZipFile(old) as packed, ZipFile(new, "w") as written:
        for name in packed.namelist():
            written.writestr(name, packed.read(name).replace(b"</f><v>0</v>", b"</f>"))
    return new.read_bytes()


def test_a_formula_without_a_value_is_said_with_its_row(tmp_path: Path) -> None:
    content = workbook([["Name", "1/10/26"], ["Ann Lee", "/"], ["=A9", "/"]])
    found = read(without_value(content, tmp_path))
    assert "Row 3: the formula in A3 has no value yet" in problems(found)


def packed_with(tmp_path: Path, name: str, part: bytes) -> bytes:
    file = tmp_path / "register.xlsm"
    file.write_bytes(church_hall())
    with ZipFile(file, "a") as packed:
        packed.writestr(name, part)
    return file.read_bytes()


def test_macros_are_not_run_and_that_is_said(tmp_path: Path) -> None:
    found = read(packed_with(tmp_path, "xl/vbaProject.bin", b"Sub"))
    assert found.guesses[0] == "The file holds macros. They were not run, and are not kept."


@settings(max_examples=60)
@given(
    st.lists(
        st.lists(
            st.one_of(
                st.none(), st.text(max_size=12), st.integers(-9, 60_000),
                st.sampled_from(["Name", "1/10/26", "Date", "/", "x", "Volunteers", "Total", "8 Oct", "Ann"]),
            ),
            max_size=6,
        ),
        max_size=8,
    )
)  # fmt: skip
def test_any_table_is_read_or_refused_in_a_sentence(rows: Rows) -> None:
    try:
        found = read(as_csv(rows), name="any.csv")
    except InvalidInputError:
        pass
    else:
        assert len(set(found.days)) == len(found.days)
        assert all(set(one.marks) <= set(found.days) for one in found.people)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_of_this_century_is_read_in_every_style(day: date) -> None:
    number = (day - date(1899, 12, 30)) / timedelta(days=1)
    styles = [f"{day:%d/%m/%Y}", f"{day:%d.%m.%y}", f"{day:%a %d %b %Y}", f"{day:%d %B %Y}", day.isoformat()]
    cells: tuple[CellValue, ...] = (*styles, number, day)
    for cell in cells:
        read_as = read_day(cell)
        assert read_as is not None
        assert read_as.day == day
