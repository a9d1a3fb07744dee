"""What stands in one cell of a list of places, however people write it."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.directory import DAYS, ServiceStatus
from app.domain.spoken_dates import clock_time, whole_day
from app.exchange.service_cells import clock_in, day_in, days_in, degree, no_day, state, yes_or_no
from app.exchange.service_doubts import age_in, doubts

WEEK = ("Monday", "Tues", "weds", "THURSDAYS", "fri", "Sat", "sunday")


@pytest.mark.parametrize(
    ("words", "days", "odd"),
    [
        ("Mon-Wed", "MO TU WE", ""),
        ("Friday to Monday", "MO FR SA SU", ""),
        ("weekdays, not Friday", "MO TU WE TH FR", ""),
        ("weekends", "SA SU", ""),
        ("every day", "MO TU WE TH FR SA SU", ""),
        ("MO, TU", "MO TU", ""),
        ("first Tuesday of the month", "TU", ""),
        ("Mondays, term time only", "MO", ""),
        ("1st of the month", "", "1st of the month"),
        ("Sunnyside", "", "Sunnyside"),
        ("Tue/Frieday", "TU", "Frieday"),
    ],
)
def test_days_of_the_week_are_found_in_words(words: str, days: str, odd: str) -> None:
    assert (" ".join(days_in(words)), no_day(words)) == (days, odd)


@settings(max_examples=30)
@given(st.sets(st.integers(0, 6), min_size=1), st.sampled_from([", ", " & ", "/", " and "]))
def test_any_days_are_read_however_they_are_joined(days: set[int], between: str) -> None:
    words = between.join(WEEK[day] for day in sorted(days))
    assert days_in(words) == tuple(DAYS[day] for day in sorted(days))
    assert no_day(words) == ""


@settings(max_examples=50)
@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_a_time_is_read_as_it_is_said(at: time) -> None:
    for words in (clock_time(at), f"{at:%H:%M}", at.isoformat(), clock_time(at).replace("m", ".m.")):
        assert clock_in(words) == at


@settings(max_examples=50)
@given(st.dates(date(1930, 1, 1), date(2099, 12, 31)))
def test_a_day_is_read_as_it_is_written_here(day: date) -> None:
    for words in (f"{day:%d/%m/%Y}", day.isoformat(), whole_day(day)):
        assert day_in(words) == day


@settings(max_examples=30)
@given(st.dictionaries(st.sampled_from(["day", "starts", "ends", "cost", "access", "physical"]), st.text()))
def test_nothing_typed_stops_the_reading(said: dict[str, str]) -> None:
    assert set(doubts(said)) <= set(said)


def test_yes_and_no_much_and_little_and_whether_it_runs_are_read() -> None:
    assert [yes_or_no(words) for words in ("Yes", " n ", "perhaps", "")] == [True, False, None, None]
    assert [degree(words) for words in ("0", "Low", "some", "a lot", "4")] == [0, 1, 2, 3, None]
    assert [state(words) for words in ("Running", "Ended", "odd")] == [
        ServiceStatus.ACTIVE,
        ServiceStatus.DEFUNCT,
        None,
    ]
    assert [age_in(words) for words in ("18+", "65 years", "200", "old")] == ["18", "65", "", ""]
    assert [clock_in(words) for words in ("25:00", "midday", "9.75")] == [None, time(12), None]
    assert day_in("next year") is None
