"""Days and times as people say them: "Tue", "24/11", "next week", "2pm"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

WEEKDAYS: Final = (
    "monday|mon",
    "tuesday|tues|tue",
    "wednesday|weds|wed",
    "thursday|thurs|thur|thu",
    "friday|fri",
    "saturday|sat",
    "sunday|sun",
)
MONTHS: Final = (
    "january|jan",
    "february|feb",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sept|sep",
    "october|oct",
    "november|nov",
    "december|dec",
)
_MONTH: Final = f"(?P<month>{'|'.join(MONTHS)})"
_ORDINAL: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?:,?\s+(?P<year>\d{4}))?"
_NAMED: Final = (
    re.compile(rf"\b{_ORDINAL}(?:\s+of)?\s+{_MONTH}\b{_YEAR}"),
    re.compile(rf"\b{_MONTH}\s+{_ORDINAL}\b(?!\s*(?::|am\b|pm\b)){_YEAR}"),
)
# "2.10pm" is a time, and "14:10" never a day.
_NUMBERED: Final = re.compile(
    r"(?<![\d:])(?P<day>\d{1,2})(?P<mark>[/.])(?P<month>\d{1,2})(?:(?P=mark)(?P<year>\d{4}|\d{2}))?(?![\d:]|\s*[ap]m\b)"
)
_AHEAD: Final = re.compile(
    r"\bin\s+(?P<count>\d{1,2}|a|one|two|three|four|six|eight)\s+(?P<unit>day|week)s?\b"
)
_COUNTS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "eight": 8}
_CLOCK: Final = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>am|pm)\b|\b(?P<hour24>\d{1,2}):(?P<minute24>\d{2})\b"
)


@dataclass(frozen=True, slots=True)
class When:
    """What was understood of a day and a time; None where nothing was."""

    on: date | None = None
    at: time | None = None


def understand(text: str, today: date) -> When:
    """Read a day and a time out of what was typed. What is not understood stays words only.

    A weekday means the next one after today, "Tuesday next week" the one in the week from Monday on;
    a day and month without a year means the next such day.
    """
    words = text.casefold()
    return When(_day(words, today), _clock(words))


def _day(text: str, today: date) -> date | None:
    if re.search(r"\btomorrow\b", text):
        return today + timedelta(days=1)
    if re.search(r"\b(?:today|tonight)\b", text):
        return today
    return _numbered(text, today) or _named_month(text, today) or _weekday(text, today) or _ahead(text, today)


def _numbered(text: str, today: date) -> date | None:
    found = _NUMBERED.search(text)
    return _dated(int(found["day"]), int(found["month"]), found["year"], today) if found else None


def _named_month(text: str, today: date) -> date | None:
    for pattern in _NAMED:
        found = pattern.search(text)
        if found:
            month = next(n for n, names in enumerate(MONTHS, 1) if found["month"] in names.split("|"))
            return _dated(int(found["day"]), month, found["year"], today)
    return None


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        this_year = date(today.year, month, day)
        return this_year if this_year >= today else date(today.year + 1, month, day)
    except ValueError:
        return None


def _weekday(text: str, today: date) -> date | None:
    for number, names in enumerate(WEEKDAYS):
        if not re.search(rf"\b(?:{names})s?\b", text):
            continue
        if re.search(r"\bnext week\b", text):
            return today + timedelta(days=7 - today.weekday() + number)
        ahead = (number - today.weekday()) % 7 or 7
        week_later = re.search(rf"\bweek on (?:{names})\b|\b(?:{names}) week\b", text)
        return today + timedelta(days=ahead + (7 if week_later else 0))
    return None


def _ahead(text: str, today: date) -> date | None:
    if re.search(r"\bnext week\b", text):
        return today + timedelta(days=7)
    found = _AHEAD.search(text)
    if not found:
        return None
    count = _COUNTS.get(found["count"]) or int(found["count"])
    return today + timedelta(days=count * (7 if found["unit"] == "week" else 1))


def _clock(text: str) -> time | None:
    if re.search(r"\b(?:noon|midday)\b", text):
        return time(12)
    found = _CLOCK.search(text)
    if not found:
        return None
    hour, minute = int(found["hour"] or found["hour24"]), int(found["minute"] or found["minute24"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"] == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
