"""Reads the days at the top of a register: real dates, text in British order, and days kept as numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from app.domain.spoken_dates import weekday_name, whole_day
from app.i18n import _

if TYPE_CHECKING:
    from app.exchange.workbook import CellValue

FIRST_NUMBER: Final = (date(1999, 12, 31) - date(1899, 12, 30)).days
LAST_NUMBER: Final = (date(2099, 12, 31) - date(1899, 12, 30)).days
"""A number outside is not taken for a day of this century."""
EPOCH: Final = date(1899, 12, 30)
EPOCH_1904: Final = date(1904, 1, 1)
MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LETTERS: Final = r"[a-z]{3,9}\.?"
_NUMBERS: Final = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{2}|\d{4}))?")
_BACKWARDS: Final = re.compile(r"(\d{4})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:[t ]00:00(?::00)?)?")
_WORDS: Final = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.]*({_LETTERS})(?:[\s\-/.,']*(\d{{4}}|\d{{2}}))?"
)
_MONTH_FIRST: Final = re.compile(rf"({_LETTERS})\s*(\d{{1,2}})(?:st|nd|rd|th)?(?:[\s,]+(\d{{4}}))?")
_WEEKDAY: Final = re.compile(r"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b[.,]?\s*")


@dataclass(frozen=True, slots=True)
class ReadDay:
    """A day as it was read.

    Attributes:
        day: None where it cannot be: `problem` says why, or the year is missing.
        without_year: Day and month, where no year stands there.
        guess: What was understood though it does not stand there so.
    """

    day: date | None = None
    without_year: tuple[int, int] | None = None
    problem: str = ""
    guess: str = ""


def read_day(cell: CellValue, *, counts_from_1904: bool = False) -> ReadDay | None:
    """The day in a cell; None where there is none. Text is day, month, year always.

    Args:
        counts_from_1904: From when a day that is kept as a number counts.
    """
    if isinstance(cell, datetime):
        return ReadDay(cell.date())
    if isinstance(cell, date):
        return ReadDay(cell)
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return None
    if isinstance(cell, int | float):
        return _number(float(cell), EPOCH_1904 if counts_from_1904 else EPOCH)
    text = " ".join(cell.casefold().split())
    if text.isdecimal() and len(text) == 5:
        return _number(float(text), EPOCH_1904 if counts_from_1904 else EPOCH)
    return _text(text)


def read_month_first(cell: CellValue) -> ReadDay | None:
    """The day in a cell if the month was written before the day; None where that reads no other way.

    A program that reads day first makes real dates of what it can, with day and month changed over.
    """
    if isinstance(cell, date):
        return ReadDay(date(cell.year, cell.day, cell.month)) if cell.day <= 12 else None
    if not isinstance(cell, str):
        return None
    found = _NUMBERS.fullmatch(_WEEKDAY.sub("", cell.casefold().strip()))
    if found is None:
        return None
    day, month, year = int(found[2]), int(found[1]), _year(found[3])
    possible = on_year(day, month, 2000 + (year or 0) % 100, cell)
    if possible.problem:
        return None
    return possible if year is not None else ReadDay(without_year=(day, month))


def on_year(day: int, month: int, year: int, shown: str) -> ReadDay:
    """That day of a year, or why it is none."""
    try:
        return ReadDay(date(year, month, day))
    except ValueError:
        return ReadDay(problem=_("“{day}” is not a day of the calendar").format(day=shown))


def _number(number: float, epoch: date) -> ReadDay | None:
    from_1900 = number + (epoch - EPOCH).days
    if not from_1900.is_integer() or not FIRST_NUMBER <= from_1900 <= LAST_NUMBER:
        return None
    day = EPOCH + timedelta(days=int(from_1900))
    guess = _("{number} is {day}, which was kept as a number.").format(number=int(number), day=whole_day(day))
    return ReadDay(day, guess=guess)


def _text(text: str) -> ReadDay | None:
    weekday = _WEEKDAY.match(text)
    bare = text[weekday.end() :] if weekday else text
    parts = _parts(bare)
    if parts is None:
        return None
    day, month, year = parts
    if year is None:
        possible = on_year(day, month, 2000, text)
        return ReadDay(problem=possible.problem, without_year=None if possible.problem else (day, month))
    read = on_year(day, month, year if year > 99 else 2000 + year, text)
    if weekday and read.day and WEEKDAYS[read.day.weekday()] != weekday[1]:
        return ReadDay(
            read.day,
            guess=_("“{written}” is a {weekday}; the day of the month counts.").format(
                written=text, weekday=weekday_name(read.day)
            ),
        )
    return read


def _parts(text: str) -> tuple[int, int, int | None] | None:
    """Day, month and year; None for no year."""
    if found := _BACKWARDS.fullmatch(text):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _NUMBERS.fullmatch(text):
        return int(found[1]), int(found[2]), _year(found[3])
    if (found := _WORDS.fullmatch(text)) and (month := _month(found[2])):
        return int(found[1]), month, _year(found[3])
    if (found := _MONTH_FIRST.fullmatch(text)) and (month := _month(found[1])):
        return int(found[2]), month, _year(found[3])
    return None


def _year(text: str | None) -> int | None:
    return int(text) if text else None


def _month(word: str) -> int:
    names = ("january", "february", "march", "april", "may", "june", "july", "august", "september")
    whole = (*names, "october", "november", "december", "sept")
    bare = word.rstrip(".")
    known = bare in MONTHS or bare in whole
    return MONTHS.index(bare[:3]) + 1 if known else 0
