"""Days and times as they are said on paper and on screen."""

from datetime import date, time

import pytest

from app.domain import spoken_dates

TUESDAY = date(2026, 11, 17)


def test_a_day_is_spoken_whole() -> None:
    assert spoken_dates.whole_day(TUESDAY) == "Tuesday 17 November 2026"
    assert spoken_dates.weekday_and_day(TUESDAY) == "Tuesday 17 November"
    assert spoken_dates.short_day(date(2027, 9, 3)) == "3 Sep"


def test_the_year_is_left_out_only_when_it_is_this_one() -> None:
    assert spoken_dates.day_and_month(TUESDAY, date(2026, 1, 1)) == "17 November"
    assert spoken_dates.day_and_month(date(2027, 1, 12), TUESDAY) == "12 January 2027"
    assert spoken_dates.day_and_month(TUESDAY) == "17 November 2026"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(0, 5), "12:05 am"),
        (time(9, 30), "9:30 am"),
        (time(12, 0), "12:00 pm"),
        (time(14, 0), "2:00 pm"),
        (time(23, 59), "11:59 pm"),
    ],
)
def test_times_are_spoken_with_am_and_pm(at: time, words: str) -> None:
    assert spoken_dates.clock_time(at) == words


def test_a_time_follows_its_day_where_there_is_one() -> None:
    assert spoken_dates.day_and_time(date(2026, 11, 24), time(14)) == "Tuesday 24 November, 2:00 pm"
    assert spoken_dates.day_and_time(date(2026, 11, 24), None) == "Tuesday 24 November"
    today = date(2026, 11, 17)
    assert spoken_dates.day_and_time(date(2026, 11, 24), None, today) == "Tuesday 24 November"
    said = spoken_dates.day_and_time(date(2027, 11, 20), time(14), today)
    assert said == "Saturday 20 November 2027, 2:00 pm"
