"""Days and times as people say them: "Tue", "24/11", "next week", "2pm"."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final

from app.domain.clock_words import understand_time
from app.domain.day_words import ANY_MONTH, ANY_WEEKDAY, COUNT, MONTHS, WEEKDAYS, count_of, place_of
from app.domain.month_days import by_place, months_later
from app.domain.spoken_dates import month_name
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH: Final = f"(?P<month>{ANY_MONTH})"
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
_WRITTEN: Final = re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])")
"""As computers write days."""
_AHEAD: Final = re.compile(rf"\bin\s+(?P<count>{COUNT})\s+(?P<unit>day|week|fortnight|month)s?\b")
_UNITS: Final = {"day": 1, "week": 7, "fortnight": 14}
_WEEKDAY: Final = f"{ANY_WEEKDAY}s?"
_FEASTS: Final = re.compile(rf"\b(?:easter|good|shrove|ash|palm|bank holiday)\s+{ANY_WEEKDAY}\b")
"""Days of the year that are no coming Monday or Friday."""
_MORE: Final = re.compile(
    rf"\b(?:every|each|weekly|fortnightly|monthly|by|before|after|until|till|or|and|between|{ANY_WEEKDAY}s)\b"
)
"""What is not said by a day alone: how often, by when, or which others."""
_HOUR: Final = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_HALF: Final = r"\s?(?:[ap]m\b|[ap]\.\s?m\b\.?|in the (?:morning|afternoon|evening)\b)"
_GOES_ON: Final = f"(?:on|to|until|till|in|every|with|for|today|tomorrow|next|{_WEEKDAY})"
_ENDS: Final = rf"(?=\s?(?:$|[-,;–)]|\.(?!\d))|\s{_GOES_ON}\b)"
"""After "at 2": not the number of a house."""
_CLOCK: Final = re.compile(
    rf"\b(?:noon|midday)\b"
    rf"|\b(?:half|quarter|twenty|ten|five|\d{{1,2}})\s(?:minutes\s)?past\s{_HOUR}\b(?:{_HALF})?"
    rf"|\b(?:quarter|at\s(?:twenty|ten|five))\sto\s{_HOUR}\b(?:{_HALF})?"
    rf"|(?<![\w:.]){_HOUR}(?:\s?[:.]\s?\d{{2}})?{_HALF}"
    rf"|(?<![\w:.]){_HOUR}\s?o\s?['’]?\s?clock(?:{_HALF})?"
    rf"|(?<![\w:.])\d{{1,2}}(?::\d{{2}}(?![\d:])|h(?:\d{{2}})?\b)"
    rf"|\bat\s\d{{1,2}}\.\d{{2}}(?![\d./])"
    rf"|\bfrom\s\d{{1,2}}\.(?:00|1[3-9]|[2-5]\d)(?![\d./])"
    rf"|\b(?:at|from)\s(?:\d{{4}}|half\s{_HOUR}|{_HOUR}){_ENDS}"
)
_MARK: Final = "\n"
"""Stands where the figures of a day stood."""
_FIGURES: Final = r"(?<![\w:./])(?<!\d\s)(?P<at>\d{1,2}\.\d{2}|(?!20[2-9]\d)\d{4})(?![\d./]|\s\d)"
_NAMES_DAY: Final = rf"(?:{_MARK}|\b(?:{_WEEKDAY}|today|tonight|tomorrow|week)\b)"
_BESIDE: Final = (
    re.compile(rf"{_NAMES_DAY}[\s,.]*(?:from\s)?{_FIGURES}"),
    re.compile(rf"{_FIGURES}[\s,]*(?:on\s)?(?:next\s)?{_NAMES_DAY}"),
)


@dataclass(frozen=True, slots=True)
class When:
    """What was understood of a day and a time; None where nothing was."""

    on: date | None = None
    at: time | None = None


def understand(text: str, today: date) -> When:
    """Read a day and a time out of what was typed. What is not understood stays words only.

    A weekday means the next one after today, "Tuesday next week" the one in the week from Monday on;
    a day and month without a year means the next such day, and so do "the 24th" and "first Thursday".
    "10.30" is a time wherever it cannot be a day, after "at", and beside a weekday it does not fall on;
    which half of the day a time belongs to is settled as in `understand_time`.
    """
    at, words = _clock(" ".join(text.casefold().split()))
    on, words = _day(words, today)
    if at is None:
        beside = (pattern.search(words) for pattern in _BESIDE)
        at = next((understand_time(found["at"]) for found in beside if found), None)
    return When(on, at or _alone(words))


def says_more(text: str) -> bool:
    """Whether the words say more than the day understood: "every Tuesday", "by Friday"."""
    return _MORE.search(text.casefold()) is not None


def no_such_day(text: str, today: date) -> str:
    """What is wrong with a day that no calendar has, such as 31 November; empty where nothing is."""
    words = " ".join(text.casefold().split())
    for pattern in (_NUMBERED, *_NAMED):
        for found in pattern.finditer(words):
            month, year = _month(found["month"]), found["year"]
            coming = today.year + (month < today.month)
            whole = coming if not year else int(year) + (2000 if len(year) == 2 else 0)
            last = monthrange(whole, month)[1] if 1 <= month <= 12 and whole else 0
            if int(found["day"]) > last > 0:
                named = _("{month} {year}").format(month=month_name(date(whole, month, 1)), year=whole)
                return _("{month} has {n} days.").format(month=named, n=last)
    return ""


def _alone(words: str) -> time | None:
    """The time in a text that is nothing else; a number alone may be anything."""
    return None if re.fullmatch(r"\s*[\d\s]*\s*", words) else understand_time(words)


def _clock(words: str) -> tuple[time | None, str]:
    """The first time that can be nothing else, and the words without it."""
    for found in _CLOCK.finditer(words):
        at = understand_time(found[0])
        if at is not None:
            return at, f"{words[: found.start()]} {words[found.end() :]}"
    return None, words


def _day(text: str, today: date) -> tuple[date | None, str]:
    """The day, and the words without its figures."""
    if re.search(r"\btomorrow\b", text):
        return today + timedelta(days=1), text
    if re.search(r"\b(?:today|tonight)\b", text):
        return today, text
    if re.search(r"\byesterday\b", text):
        return today - timedelta(days=1), text
    placed = by_place(text, today)
    weekday = _weekday(text, today)
    for found, day in _dates(text, today):
        if not _is_time_beside(weekday, day, found[0]):
            return day, f"{text[: found.start()]}{_MARK}{text[found.end() :]}"
    return placed or weekday or _ahead(text, today), text


def _dates(text: str, today: date) -> Iterator[tuple[re.Match[str], date]]:
    """Every day in figures, then every day with the name of its month."""
    for pattern in (_WRITTEN, _NUMBERED, *_NAMED):
        for found in pattern.finditer(text):
            day = _dated(int(found["day"]), _month(found["month"]), found["year"], today)
            if day is not None:
                yield found, day


def _month(written: str) -> int:
    return place_of(written, MONTHS) + 1 or int(written)


def _is_time_beside(weekday: date | None, day: date, figures: str) -> bool:
    """Whether "9.05" is a time: a weekday stands there too, and the fifth of September is another one."""
    other = weekday is not None and weekday.weekday() != day.weekday()
    return (
        other
        and re.fullmatch(r"\d{1,2}\.\d{2}", figures) is not None
        and understand_time(figures) is not None
    )


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    """The day with its year, or the next such day of this year or the coming one."""
    if year:
        return _real(int(year) + (2000 if len(year) == 2 else 0), month, day)
    days = (_real(whole, month, day) for whole in (today.year, today.year + 1))
    return next((each for each in days if each and each >= today), None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(text: str, today: date) -> date | None:
    text = _FEASTS.sub("", text)
    for number, names in enumerate(WEEKDAYS):
        if not re.search(rf"\b(?:{names})s?\b", text):
            continue
        if re.search(r"\bnext week\b", text):
            return today + timedelta(days=7 - today.weekday() + number)
        ahead = (number - today.weekday()) % 7 or 7
        return today + timedelta(days=ahead + _later(text, names))
    return None


def _later(text: str, names: str) -> int:
    """Days more for "Tuesday week", "a week on Tuesday" or "two weeks on Tuesday"."""
    after = re.search(rf"\b(?:{names}) (?P<unit>week|fortnight)\b", text)
    if after:
        return _UNITS[after["unit"]]
    on = re.search(rf"(?:\b(?P<count>{COUNT}) )?\b(?P<unit>week|fortnight)s? on (?:{names})\b", text)
    return _UNITS[on["unit"]] * count_of(on["count"] or "one") if on else 0


def _ahead(text: str, today: date) -> date | None:
    if re.search(r"\bnext week\b", text):
        return today + timedelta(days=7)
    if re.search(r"\bnext month\b", text):
        return months_later(today, 1)
    found = _AHEAD.search(text)
    if not found:
        return None
    count = count_of(found["count"])
    if found["unit"] == "month":
        return months_later(today, count)
    return today + timedelta(days=count * _UNITS[found["unit"]])
