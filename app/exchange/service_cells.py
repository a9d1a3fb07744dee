"""What stands in one cell of a list of places: days, times, yes and no, how much, a day of the calendar."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from app.domain.day_words import ANY_WEEKDAY, WEEKDAYS, place_of
from app.domain.directory import DAYS, ServiceStatus
from app.domain.names import fold
from app.domain.open_referral import clock
from app.exchange.register_dates import read_day
from app.exchange.service_access import MANY

if TYPE_CHECKING:
    from datetime import date, time

_DAY: Final = f"({ANY_WEEKDAY})s?"
_RANGE: Final = re.compile(rf"\b{_DAY}\s*(?:-|\u2013|to|until|till)\s*{_DAY}\b")
_ONE_DAY: Final = re.compile(rf"\b{_DAY}\b")
_CODE: Final = re.compile(rf"\b({'|'.join(DAYS)})\b")
_WHOLE_WEEK: Final = re.compile(r"\b(daily|every ?day|(?:7|seven) days)\b")
_WEEKDAYS: Final = re.compile(r"\bweek ?days?\b")
_WEEKEND: Final = re.compile(r"\bweek ?ends?\b")
_ITEMS: Final = re.compile(r"[,;/&+\n]|\band\b")
_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(am|pm)?")
_HALF_OF_DAY: Final = re.compile(r"\b([ap])\.\s?m\b\.?")
_NOON: Final = frozenset({"noon", "midday", "12 noon", "12 midday"})
YES: Final = frozenset({"yes", "true", "y", "1", "allowed", "welcome"})
NO: Final = frozenset({"no", "false", "n", "0", "not allowed"})
_DEGREES: Final = (
    {"0", "nothing", "none", "no"},
    {"1", "a little", "little", "low"},
    {"2", "some", "medium", "moderate"},
    {"3", "much", "a lot", "lots", "high"},
)
_STATES: Final = {
    ServiceStatus.ACTIVE: {"active", "open", "running", "it runs", "yes", "current"},
    ServiceStatus.INACTIVE: {"inactive", "closed", "no", "not running"},
    ServiceStatus.DEFUNCT: {"defunct", "ended", "finished", "stopped"},
    ServiceStatus.CLOSED: {"temporarily closed", "closed for a while", "paused", "on hold", "suspended"},
}


@lru_cache(MANY)
def days_in(words: str) -> tuple[str, ...]:
    """The codes of the days of the week that a cell names, from Monday on: "Mon to Wed, Sunday"."""
    said = fold(words)
    found = {place_of(name, WEEKDAYS) for name in _ONE_DAY.findall(said)}
    found |= {DAYS.index(code) for code in _CODE.findall(words)}
    for first, last in _RANGE.findall(said):
        begin = place_of(first, WEEKDAYS)
        length = (place_of(last, WEEKDAYS) - begin) % 7
        found |= {(begin + day) % 7 for day in range(length + 1)}
    if _WHOLE_WEEK.search(said):
        found |= set(range(7))
    if _WEEKDAYS.search(said):
        found |= set(range(5))
    if _WEEKEND.search(said):
        found |= {5, 6}
    return tuple(DAYS[day] for day in sorted(found))


@lru_cache(MANY)
def no_day(words: str) -> str:
    """What of a cell of days names none: the whole, or a single word among days; "" where all is well."""
    if not days_in(words):
        return words
    items = (item.strip() for item in _ITEMS.split(words))
    return next((item for item in items if item.isalpha() and not days_in(item)), "")


@lru_cache(MANY)
def clock_in(words: str) -> time | None:
    """A time of day: "2pm", "3.30 pm", "14:00:00", "noon"; None where it is none."""
    said = _HALF_OF_DAY.sub(r"\1m", fold(words).strip()).strip()
    parts = _CLOCK.fullmatch("12:00" if said in _NOON else said)
    if parts is None:
        return None
    hour = int(parts[1]) % 12 + 12 * (parts[3] == "pm") if parts[3] else int(parts[1])
    return clock(f"{hour:02d}:{parts[2] or '00'}")


def yes_or_no(words: str) -> bool | None:
    """Whether a cell says yes; None where it says neither."""
    said = fold(words).strip()
    return True if said in YES else False if said in NO else None


def degree(words: str) -> int | None:
    """How much something asks of somebody, from 0 to 3; None where it is none of that."""
    said = fold(words).strip()
    return next((number for number, names in enumerate(_DEGREES) if said in names), None)


def state(words: str) -> ServiceStatus | None:
    """Whether a place runs; None where a cell says something else."""
    said = fold(words).strip()
    return next((status for status, names in _STATES.items() if said in names), None)


def day_in(words: str) -> date | None:
    """A whole day of the calendar, as people here write it: day, month, year."""
    read = read_day(words)
    return read.day if read else None
