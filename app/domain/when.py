"""Days and times as people say them: "Tue", "24/11", "next week", "2pm"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class When:
    """What was understood of a day and a time; None where nothing was."""

    on: date | None = None
    at: time | None = None


def understand(text: str, today: date) -> When:
    """Read a day and a time out of what was typed. What is not understood stays words only.

    A weekday means the next one after today; a day and month without a year the next such day.
    """
    words = text.casefold()
    return When(_day(words, today), _clock(words))


def _day(text: str, today: date) -> date | None:
    if re.search(r"\btomorrow\b", text):
        return today + timedelta(days=1)
    if re.search(r"\btoday\b", text):
        return today
    return _numbered(text, today) or _named_month(text, today) or _weekday(text, today)


def _numbered(text: str, today: date) -> date | None:
    found = re.search(r"\b(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2}|\d{4}))?(?![\d:])", text)
    if not found:
        return None
    return _dated(int(found[1]), int(found[2]), found[3], today)


def _named_month(text: str, today: date) -> date | None:
    found = re.search(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({'|'.join(MONTHS)})[a-z]*\b(?:\s+(\d{{4}}))?", text)
    if not found:
        return None
    return _dated(int(found[1]), MONTHS.index(found[2]) + 1, found[3], today)


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        this_year = date(today.year, month, day)
        return this_year if this_year >= today else date(today.year + 1, month, day)
    except ValueError:
        return None


def _weekday(text: str, today: date) -> date | None:
    for number, name in enumerate(WEEKDAYS):
        if re.search(rf"\b(?:{name}s?|{name[:3]}|{name[:4]})\b", text):
            ahead = (number - today.weekday()) % 7 or 7
            return today + timedelta(days=ahead)
    if re.search(r"\bnext week\b", text):
        return today + timedelta(days=7)
    return None


def _clock(text: str) -> time | None:
    found = re.search(r"\b(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)\b|\b(\d{1,2}):(\d{2})\b", text)
    if not found:
        return None
    hour, minute = int(found[1] or found[4]), int(found[2] or found[5] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3] == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
