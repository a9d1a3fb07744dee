"""When a group meets: a recurrence rule, and the sessions it makes."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from dateutil.rrule import rrulestr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a group meets. Times are the clock on the wall; `rule` is an RFC 5545 RRULE or empty."""

    first_on: date
    starts: time
    ends: time
    rule: str = ""
    last_on: date | None = None

    @property
    def weekdays(self) -> tuple[int, ...]:
        """The days of the week it meets on, from Monday 0; that of the first day where no rule says more."""
        named = re.search(r"BYDAY=([^;]+)", self.rule)
        if named is None:
            return (self.first_on.weekday(),)
        return tuple(sorted({DAYS.index(day[-2:]) for day in named[1].split(",")}))

    @property
    def weeks_of_month(self) -> tuple[int, ...]:
        """Which of its weekdays of a month it meets on, the last as -1; empty for a rule by weeks."""
        named = re.search(r"BYDAY=([^;]+)", self.rule) if "FREQ=MONTHLY" in self.rule else None
        if named is None:
            return ()
        found = {int(day[:-2]) for day in named[1].split(",") if day[:-2]}
        return tuple(sorted(found, key=lambda week: (week < 0, week)))

    @property
    def every_weeks(self) -> int:
        """How many weeks lie between two sessions; 0 for a group that meets once."""
        interval = re.search(r"INTERVAL=(\d+)", self.rule)
        return int(interval[1]) if interval else int(bool(self.rule))

    def days(self, start: date, end: date) -> Iterator[date]:
        """The days it meets from `start` to `end`, both included, in order."""
        last = min(end, self.last_on or end)
        if not self.rule:
            if start <= self.first_on <= last:
                yield self.first_on
            return
        rule = rrulestr(self.rule, dtstart=datetime.combine(self.first_on, time.min))
        lowest, highest = datetime.combine(start, time.min), datetime.combine(last, time.min)
        for moment in rule.xafter(lowest, inc=True):
            if moment > highest:
                return
            yield moment.date()


def weekly(first_on: date, every: int = 1, further: Iterable[int] = ()) -> str:
    """The rule for a group that meets on the weekday of `first_on`, every so many weeks.

    Args:
        further: Other days of those weeks, from Monday 0. A week begins on Monday, as RFC 5545 has it
            where nothing else is said.
    """
    days = sorted({first_on.weekday(), *further})
    return f"FREQ=WEEKLY;INTERVAL={every};BYDAY={','.join(DAYS[day] for day in days)}"


def monthly(first_on: date, weeks: Iterable[int]) -> str:
    """The rule for a group that meets on certain weekdays of a month: the first and third Thursday.

    Args:
        weeks: 1 to 4, or -1 for the last; that of `first_on` where none is named.
    """
    day = DAYS[first_on.weekday()]
    wanted = sorted(set(weeks) or {week_of_month(first_on)}, key=lambda week: (week < 0, week))
    return f"FREQ=MONTHLY;BYDAY={','.join(f'{week}{day}' for week in wanted)}"


def week_of_month(day: date) -> int:
    """Which of its weekdays in its month a day is, from 1 to 4; a fifth is the last, -1."""
    week = (day.day - 1) // 7 + 1
    return -1 if week > 4 else week


def session_id(group_id: UUID, day: date, starts: time) -> UUID:
    """The id of a planned session: the same on every laptop that works it out.

    A UUIDv7 (RFC 9562) whose time is the session's start read as UTC and whose other bits come
    from the group, so that two laptops offline never plan the same meeting twice.
    """
    moment = datetime.combine(day, starts)
    millis = (moment - datetime(1970, 1, 1)) // timedelta(milliseconds=1)  # noqa: DTZ001 - the wall clock
    noise = hashlib.sha256(group_id.bytes + moment.isoformat().encode()).digest()
    raw = bytearray(millis.to_bytes(6, "big") + noise[:10])
    raw[6] = 0x70 | raw[6] & 0x0F
    raw[8] = 0x80 | raw[8] & 0x3F
    return UUID(bytes=bytes(raw))
