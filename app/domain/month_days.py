"""Days by their place in a month: "first Thursday in December", "the 24th", "in two months"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from app.domain.day_words import ANY_MONTH, ANY_WEEKDAY, MONTHS, WEEKDAYS, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACES: Final = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 0,
}  # fmt: skip
_OF_A_MONTH: Final = (
    rf"\s+(?:of|in)\s+(?:(?:the|every|each|this)\s+)?(?:(?P<next>next\s+)?month\b"
    rf"|(?P<month>{ANY_MONTH})\b(?:\s+(?P<year>\d{{4}}))?)"
)
_PLACE: Final = f"(?:{'|'.join(PLACES)})"
_NTH: Final = re.compile(
    rf"\b(?P<place>{_PLACE})(?:\s+(?:and|or)\s+(?P<other>{_PLACE}))?"
    rf"\s+(?P<weekday>{ANY_WEEKDAY})s?\b(?P<of>{_OF_A_MONTH})?"
)
_BARE: Final = re.compile(
    r"(?<![\d/.:])\b(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?:\s+of\s+(?:the|every|each)\s+month\b)?"
    r"(?=\s*(?:$|[-,;.)–]|(?:at|from|to|or|and|by|with|until|till|in the)\b|\d))"
)
_MONTHS_AHEAD: Final = 12
_WEEK: Final = 7


def by_place(text: str, today: date) -> date | None:
    """The day that "second Tuesday in January" or "the 24th" means, from today on; None where none is meant.

    "Last Friday" alone is the one that was.
    """
    found = _NTH.search(text)
    if found is not None:
        return _nth(found, today)
    bare = _BARE.search(text)
    return _next_such(int(bare["day"]), today) if bare else None


def in_any_month(text: str) -> bool:
    """Whether a day is named by its place in a month, but not which month."""
    found = _NTH.search(text)
    return (found is None or not found["month"]) and bool(found or _BARE.search(text))


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or the last day of one that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _nth(found: re.Match[str], today: date) -> date | None:
    weekday = place_of(found["weekday"], WEEKDAYS)
    places = [PLACES[found[key]] for key in ("place", "other") if found[key]]
    if places == [0] and not found["of"]:
        return today - timedelta(days=(today.weekday() - weekday) % _WEEK or _WEEK)
    days = (_in_month(first, place, weekday) for first in _months(found, today) for place in places)
    return min((day for day in days if day >= today or found["year"]), default=None)


def _months(found: re.Match[str], today: date) -> Iterator[date]:
    """The first day of every month that may be meant."""
    first = today.replace(day=1)
    named = place_of(found["month"], MONTHS) + 1 if found["month"] else 0
    if found["year"]:
        return iter((date(int(found["year"]) or today.year, named, 1),))
    ahead = range(1 if found["next"] else 0, _MONTHS_AHEAD + 1)
    months = (months_later(first, each) for each in ahead)
    return (month for month in months if named in {0, month.month})


def _in_month(first: date, place: int, weekday: int) -> date:
    """The first such weekday of a month, or the second ..., or for 0 the last."""
    if place:
        return first + timedelta(days=(weekday - first.weekday()) % _WEEK + _WEEK * (place - 1))
    end = first.replace(day=monthrange(first.year, first.month)[1])
    return end - timedelta(days=(end.weekday() - weekday) % _WEEK)


def _next_such(number: int, today: date) -> date | None:
    firsts = (months_later(today.replace(day=1), ahead) for ahead in range(_MONTHS_AHEAD))
    days = (
        first.replace(day=number) for first in firsts if 1 <= number <= monthrange(first.year, first.month)[1]
    )
    return next((day for day in days if day >= today), None)
