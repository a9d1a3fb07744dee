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
    from collections.abc import Iterator

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


def weekly(first_on: date, every: int = 1) -> str:
    """The rule for a group that meets on the weekday of `first_on`, every so many weeks."""
    return f"FREQ=WEEKLY;INTERVAL={every};BYDAY={DAYS[first_on.weekday()]}"


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
