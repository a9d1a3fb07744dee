"""Calendars that would be followed for ever, or name days that are none: said, and the rest is read."""

import pytest

from tests.exchange.test_calendars import ZONE, days, event, read, september


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=WEEKLY;INTERVAL=0;BYMONTHDAY=0"]
)
def test_a_rule_that_would_be_followed_for_ever_is_said(rule: str) -> None:
    found = read(event(f"{ZONE}20260907T103000", f"RRULE:{rule}"), event(f"{ZONE}20260908T103000"))
    assert days(found) == september(8)
    assert found.problems == ("“Choir”: it is repeated more often than any group meets",)


@pytest.mark.parametrize(
    "lines",
    [("RECURRENCE-ID:some day",), ("RECURRENCE-ID:00010101T000000Z",), ("RECURRENCE-ID:20260901",) * 2],
)
def test_a_moved_meeting_of_no_day_that_can_be_read_is_said(lines: tuple[str, ...]) -> None:
    found = read(event(f"{ZONE}20260907T103000", *lines), event(f"{ZONE}20260908T103000"))
    assert days(found) == september(8)
    assert found.problems == ("“Choir”: a day, a time or a rule in it cannot be read",)


def test_a_day_left_out_without_a_time_is_left_out_whatever_the_time() -> None:
    found = read(event(f"{ZONE}20260907T103000", "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;VALUE=DATE:20260914"))
    assert (days(found), found.cancelled) == (september(7, 21), tuple(september(14)))
