"""Days and times as they are typed into a plan."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.month_days import in_any_month, months_later
from app.domain.spoken_dates import clock_time, day_and_time, whole_day
from app.domain.when import When, no_such_day, says_more, understand

SUNDAY = date(2026, 11, 22)
days = st.dates(date(2024, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", date(2026, 11, 22)),
        ("Tonight", date(2026, 11, 22)),
        ("tomorrow afternoon", date(2026, 11, 23)),
        ("Tue", date(2026, 11, 24)),
        ("next Tuesday at the library", date(2026, 11, 24)),
        ("weds", date(2026, 11, 25)),
        ("Thurs", date(2026, 11, 26)),
        ("Mondays", date(2026, 11, 23)),
        ("Sunday", date(2026, 11, 29)),
        ("Tuesday week", date(2026, 12, 1)),
        ("a week on Friday", date(2026, 12, 4)),
        ("Tuesday next week", date(2026, 11, 24)),
        ("next week", date(2026, 11, 29)),
        ("in 3 days", date(2026, 11, 25)),
        ("in two weeks", date(2026, 12, 6)),
        ("in a week", date(2026, 11, 29)),
        ("24/11", date(2026, 11, 24)),
        ("24.11.", date(2026, 11, 24)),
        ("22/11", date(2026, 11, 22)),
        ("21/11", date(2027, 11, 21)),
        ("1/2/27", date(2027, 2, 1)),
        ("01.02.2027", date(2027, 2, 1)),
        ("24 Nov", date(2026, 11, 24)),
        ("24th of November", date(2026, 11, 24)),
        ("3rd March", date(2027, 3, 3)),
        ("Dec 1st", date(2026, 12, 1)),
        ("December 1, 2028", date(2028, 12, 1)),
        ("17 Sept 2027", date(2027, 9, 17)),
        ("1st Thursday", date(2026, 12, 3)),
        ("first Thursday of the month", date(2026, 12, 3)),
        ("4th Sunday of the month", date(2026, 11, 22)),
        ("first Thursday of next month", date(2026, 12, 3)),
        ("2nd Tuesday in Jan", date(2027, 1, 12)),
        ("third Monday in March 2028", date(2028, 3, 20)),
        ("first Monday in May 2020", date(2020, 5, 4)),
        ("last Friday of the month", date(2026, 11, 27)),
        ("last Friday in December 9999", date(9999, 12, 31)),
        ("last Friday", date(2026, 11, 20)),
        ("yesterday", date(2026, 11, 21)),
        ("the 24th at 3", date(2026, 11, 24)),
        ("Sunday 6th", date(2026, 12, 6)),
        ("31st", date(2026, 12, 31)),
        ("Tuesday, 2nd floor", date(2026, 11, 24)),
        ("two weeks on Tuesday", date(2026, 12, 8)),
        ("Tuesday fortnight", date(2026, 12, 8)),
        ("in a fortnight", date(2026, 12, 6)),
        ("in three months", date(2027, 2, 22)),
        ("next month", date(2026, 12, 22)),
        ("2026-12-01", date(2026, 12, 1)),
        ("the 1st and 3rd Thursday", date(2026, 12, 3)),
        ("2nd of the month", date(2026, 12, 2)),
    ],
)
def test_a_day_is_understood(typed: str, meant: date) -> None:
    assert understand(typed, SUNDAY).on == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "31/2",
        "0/5",
        "29 Feb",
        "5 markers",
        "2 decorations",
        "when I feel like it",
        "2:10",
        "2.10pm",
        "in 5 minutes",
        "32nd",
        "the 2nd door",
        "Easter Monday",
    ],
)
def test_what_is_no_day_stays_words(typed: str) -> None:
    assert understand(typed, SUNDAY).on is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2pm", time(14)),
        ("Tue 2.30 pm", time(14, 30)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("noon", time(12)),
        ("at 14:05", time(14, 5)),
        ("2.10pm", time(14, 10)),
        ("at 2", time(14)),
        ("2:10", time(14, 10)),
        ("Tue at 10.30", time(10, 30)),
        ("Tuesday 10.30am", time(10, 30)),
        ("24/11 2pm", time(14)),
        ("24.11. 10.30", time(10, 30)),
        ("24 Nov 2026 10.30", time(10, 30)),
        ("24/11/2026 14h30", time(14, 30)),
        ("10.30", time(10, 30)),
        ("10.30-12", time(10, 30)),
        ("10.30 on Tue", time(10, 30)),
        ("Tue 1030", time(10, 30)),
        ("Wed at 0930", time(9, 30)),
        ("tomorrow 9.05", time(9, 5)),
        ("Tue 9.05", time(9, 5)),
        ("1/2/27 at 9.05", time(9, 5)),
        ("from 10.30 to 12 on Thursday", time(10, 30)),
        ("half past ten tomorrow", time(10, 30)),
        ("Friday quarter to 3", time(14, 45)),
        ("at ten to 2 on Tue", time(13, 50)),
        ("next Tue 2 o’clock with Anya", time(14)),
        ("Tuesday at 2.30 in the afternoon", time(14, 30)),
        ("24:00 or 2pm", time(14)),
        ("Tue 10 am. Bring biscuits", time(10)),
    ],
)
def test_a_time_is_understood(typed: str, meant: time) -> None:
    assert understand(typed, SUNDAY).at == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "2",
        "1030",
        "Tue 2",
        "Tue 24.11",
        "9.05",
        "at 2 Mill Lane",
        "24 people",
        "costs 2.50",
        "17 Sept 2027",
        "Tue 2027",
        "13pm",
        "0am",
        "24:00",
        "9:75",
        "0800 1111",
        "ring 0800 1111 on Tue",
        "9.75 am",
        "in two to three weeks",
    ],
)
def test_what_is_no_time_stays_words(typed: str) -> None:
    assert understand(typed, SUNDAY).at is None


def test_the_end_of_february_is_looked_for_in_the_coming_year_too() -> None:
    assert understand("29/2", date(2027, 11, 22)).on == date(2028, 2, 29)
    assert months_later(date(2026, 12, 31), 2) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("typed", "more"), [("every Tuesday", True), ("by Friday", True), ("Tuesdays", True), ("Tue at 2", False)]
)
def test_words_that_say_more_than_a_day_are_known(typed: str, more: bool) -> None:
    assert says_more(typed) is more


@pytest.mark.parametrize(
    ("typed", "so"),
    [("the 24th", True), ("1st Thursday", True), ("1st Thursday in May", False), ("24 Nov", False)],
)
def test_it_is_known_whether_a_day_may_be_in_any_month(typed: str, so: bool) -> None:
    assert in_any_month(typed.casefold()) is so


@given(st.integers(1, 31), days)
def test_a_day_of_the_month_is_the_next_one(number: int, today: date) -> None:
    on = understand(f"the {number}th", today).on
    assert on is not None
    assert on.day == number
    assert today <= on <= today + timedelta(days=62)


def test_a_weekday_in_next_week_counts_from_monday() -> None:
    wednesday = date(2026, 11, 25)
    assert understand("Tuesday next week", wednesday).on == date(2026, 12, 1)
    assert understand("Friday next week", wednesday).on == date(2026, 12, 4)
    assert understand("Friday", wednesday).on == date(2026, 11, 27)


@given(days, days)
def test_a_day_as_we_write_it_is_read_as_that_day(day: date, today: date) -> None:
    assert understand(whole_day(day), today).on == day


def test_figures_with_a_dot_are_a_day_or_a_time_by_what_stands_beside_them() -> None:
    assert understand("9.05", SUNDAY) == When(date(2027, 5, 9), None)
    assert understand("Tue 24.11", SUNDAY) == When(date(2026, 11, 24), None)
    assert understand("Tue 9.05", SUNDAY) == When(date(2026, 11, 24), time(9, 5))
    assert understand("24.11 9.05", SUNDAY) == When(date(2026, 11, 24), time(9, 5))
    assert understand("Tue 25.11", SUNDAY) == When(date(2026, 11, 25), None)


@given(days, st.times(), days)
def test_a_day_and_a_time_as_we_write_them_are_read_as_such(day: date, at: time, today: date) -> None:
    written = f"{whole_day(day)}, {clock_time(at)}"
    assert understand(written, today) == When(day, at.replace(second=0, microsecond=0))


@given(st.integers(0, 360), st.times(), days)
def test_a_step_of_the_coming_year_is_read_back_without_its_year(ahead: int, at: time, today: date) -> None:
    day = today + timedelta(days=ahead)
    expected = When(day, at.replace(second=0, microsecond=0))
    assert understand(day_and_time(day, at), today) == expected


@given(st.text(max_size=60), days)
def test_nothing_typed_is_ever_a_problem(typed: str, today: date) -> None:
    assert isinstance(understand(typed, today), When)


@given(st.sampled_from(["mon", "tues", "wed", "thu", "fri", "sat", "sun"]), days)
def test_a_weekday_lies_within_the_next_seven_days(name: str, today: date) -> None:
    on = understand(name, today).on
    assert on is not None
    assert timedelta(days=1) <= on - today <= timedelta(days=7)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31 November", "November 2026 has 30 days."),
        ("29 February 2027", "February 2027 has 28 days."),
        ("29 February", "February 2027 has 28 days."),
        ("30/2/28", "February 2028 has 29 days."),
        ("29 February 2028", ""),
        ("31/13", ""),
        ("never", ""),
    ],
)
def test_a_day_that_no_calendar_has_is_said(typed: str, said: str) -> None:
    assert no_such_day(typed, date(2026, 11, 17)) == said
