"""Days of a register whose month stands before the day: asked about, never changed over in silence."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.exchange.hall_registers import workbook
from tests.exchange.test_register_reading import problems, read

if TYPE_CHECKING:
    from tests.exchange.hall_registers import Rows


def test_days_that_are_none_unless_the_month_stands_first_are_asked_about() -> None:
    """A program that reads day first made a real date of the first, with day and month changed over."""
    rows: Rows = [["Name", date(2026, 3, 11), "11/10/26", "Tue 11/17/26", "18 Nov 26"], ["Ann", *"////"]]
    asked = read(workbook(rows))
    (question,) = asked.questions
    assert [choice.words for choice in question.choices] == [
        "Month first: 3 Nov, 10 Nov, 17 Nov, 18 Nov", "Day first: 11 Mar, 11 Oct, 18 Nov",
    ]  # fmt: skip
    assert [day.day for day in read(workbook(rows), {"order": "month"}).days] == [3, 10, 17, 18]
    left = read(workbook(rows), {"order": "day"})
    assert [day.month for day in left.days] == [3, 10, 11]
    assert "is not a day" in problems(left)
    open_ = read(workbook([["Name", "11/3", "11/17"], ["Ann", *"//"]]), {"year": "2026"})
    assert open_.questions[0].choices[0].words == "Month first: 3 Nov, 17 Nov"
    assert read(workbook([["Name", "31/11/26", "29/2/28"], ["Ann", *"//"]])).questions == ()


def test_a_long_list_with_one_mark_a_row_asks_about_the_order_of_its_days_too() -> None:
    days = ["03/11/26", "03/11/26", "10/11/26", "11/17/26", date(2026, 11, 18)]
    rows: Rows = [
        ["Date", "Name"],
        *([day, name] for day, name in zip(days, ("Ann", "Bo") * 3, strict=False)),
    ]
    asked = read(workbook(rows))
    assert [choice.words for choice in asked.questions[0].choices] == [
        "Month first: 11 Mar, 11 Oct, 17 Nov, 18 Nov", "Day first: 3 Nov, 10 Nov, 18 Nov",
    ]  # fmt: skip
    assert [(day.day, day.month) for day in read(workbook(rows), {"order": "month"}).days] == [
        (11, 3), (11, 10), (17, 11), (18, 11),
    ]  # fmt: skip
    left = read(workbook(rows), {"order": "day"})
    assert left.questions == ()
    assert "Row 5: “11/17/26” is no day with a year" in problems(left)
    assert read(workbook([["Date", "Name"], ["11/17/26", "Ann"]])).questions[0].code == "order"
