"""Times of day as people write them into a field that holds nothing else."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.clock_words import Span, understand_span, understand_time
from app.domain.spoken_dates import clock_time

to_the_minute = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10.30", time(10, 30)),
        ("10:30", time(10, 30)),
        ("10;30", time(10, 30)),
        ("10 30", time(10, 30)),
        ("1030", time(10, 30)),
        ("230", time(14, 30)),
        ("0930", time(9, 30)),
        ("12", time(12)),
        ("12 noon", time(12)),
        ("12.00 noon", time(12)),
        ("Noon", time(12)),
        ("midday", time(12)),
        ("midnight", time(0)),
        ("half past 10", time(10, 30)),
        ("half ten", time(10, 30)),
        ("half past twelve", time(12, 30)),
        ("quarter past 2 pm", time(14, 15)),
        ("20 minutes past 2", time(14, 20)),
        ("quarter to 3", time(14, 45)),
        ("quarter to 1", time(12, 45)),
        ("quarter to 7", time(18, 45)),
        ("quarter to 12 am", time(23, 45)),
        ("ten to twelve", time(11, 50)),
        ("2", time(14)),
        ("two", time(14)),
        ("at 2", time(14)),
        ("2pm", time(14)),
        ("2 p.m.", time(14)),
        ("2 PM.", time(14)),
        ("2.15 pm", time(14, 15)),
        ("2 o'clock", time(14)),
        ("2 in the afternoon", time(14)),
        ("7 in the evening", time(19)),
        ("8 in the morning", time(8)),
        ("14h30", time(14, 30)),
        ("14h", time(14)),
        ("1400 hours", time(14)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("\u00a02:00\u202fpm ", time(14)),
    ],
)
def test_a_time_is_read(typed: str, meant: time) -> None:
    assert understand_time(typed) == meant


@pytest.mark.parametrize(
    ("hour", "meant"),
    [(1, 13), (5, 17), (6, 18), (7, 7), (8, 8), (9, 9), (11, 11), (12, 12), (13, 13), (23, 23)],
)
def test_an_hour_alone_lies_between_seven_and_nine_in_the_evening_where_it_can(hour: int, meant: int) -> None:
    assert understand_time(str(hour)) == time(meant)


def test_a_nought_in_front_is_the_clock_of_24_hours() -> None:
    assert understand_time("06:30") == time(6, 30)
    assert understand_time("6:30") == time(18, 30)
    assert understand_time("00:15") == time(0, 15)


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "2ish", "13pm", "0am", "0", "24:00", "9:75", "10.3", "12345", "0800 1111", "40 past 2",
     "half past 13", "10.30-", "- 12", "2 or 3", "twenty", "ten ten"],
)  # fmt: skip
def test_what_is_no_time_is_not_guessed_at(typed: str) -> None:
    assert understand_time(typed) is None


@pytest.mark.parametrize(
    ("typed", "starts", "ends"),
    [
        ("10.30-12", time(10, 30), time(12)),
        ("10.30 – 12 noon", time(10, 30), time(12)),
        ("2-3.30", time(14), time(15, 30)),
        ("2 to 3.30pm", time(14), time(15, 30)),
        ("from 2 until 4", time(14), time(16)),
        ("10 to 12", time(10), time(12)),
        ("10.30-1", time(10, 30), time(13)),
        ("9-5", time(9), time(17)),
        ("6-8", time(18), time(20)),
        ("7-9", time(7), time(9)),
        ("7-9pm", time(19), time(21)),
        ("11-1pm", time(11), time(13)),
        ("10-12pm", time(10), time(12)),
        ("10am-12", time(10), time(12)),
        ("14:00-15:30", time(14), time(15, 30)),
        ("0930-1100", time(9, 30), time(11)),
        ("half past 10 till quarter to 12", time(10, 30), time(11, 45)),
    ],
)
def test_a_start_and_an_end_are_read_together(typed: str, starts: time, ends: time) -> None:
    assert understand_span(typed) == Span(starts, ends)


def test_an_end_before_its_start_is_kept_as_it_was_written() -> None:
    assert understand_span("8.30pm to 7pm") == Span(time(20, 30), time(19))


def test_an_end_comes_after_the_start_it_belongs_to() -> None:
    assert understand_time("8") == time(8)
    assert understand_time("8", after=time(18)) == time(20)
    assert understand_time("12", after=time(10)) == time(12)
    assert understand_time("1", after=time(14)) == time(13)


@pytest.mark.parametrize("form", ["%H:%M", "%H.%M", "%Hh%M", "%H%M", "%I:%M %p", "%I.%M%p"])
@given(at=to_the_minute)
def test_a_time_written_in_full_is_that_time(form: str, at: time) -> None:
    assert understand_time(at.strftime(form)) == at


@given(to_the_minute)
def test_a_time_as_we_write_it_is_read_as_that_time(at: time) -> None:
    assert understand_time(clock_time(at)) == at


@given(to_the_minute, to_the_minute)
def test_two_times_as_we_write_them_are_read_as_start_and_end(starts: time, ends: time) -> None:
    assert understand_span(f"{clock_time(starts)} to {clock_time(ends)}") == Span(starts, ends)


@given(st.text(max_size=40))
def test_nothing_typed_is_ever_a_problem(typed: str) -> None:
    span = understand_span(typed)
    assert span is None or isinstance(span, Span)
