"""Bank holidays of the nations of the United Kingdom, worked out from their rules.

The rules are those of the Banking and Financial Dealings Act 1971 and the proclamations made under it; days
that were proclaimed once stand in a table. A day that is proclaimed later is not known here.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from dateutil.easter import easter

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SATURDAY: Final = 5
DAY: Final = timedelta(days=1)


class Nation(StrEnum):
    """Where a service is, as far as its bank holidays go."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern ireland"


def nation_word(nation: Nation) -> str:
    """The name of a nation."""
    words = {
        Nation.ENGLAND: _("England"),
        Nation.WALES: _("Wales"),
        Nation.SCOTLAND: _("Scotland"),
        Nation.NORTHERN_IRELAND: _("Northern Ireland"),
    }
    return words[nation]


def bank_holidays(nation: Nation, year: int) -> Mapping[date, str]:
    """The bank holidays of one nation in one year, each with its name, in order."""
    found = dict(_everywhere(year))
    found |= dict(_in_scotland(year) if nation is Nation.SCOTLAND else _outside_scotland(year))
    if nation is Nation.NORTHERN_IRELAND:
        found |= dict(_in_northern_ireland(year))
    for day, name, only in _once(year):
        if only is None or only is nation:
            found[day] = name
    return dict(sorted(found.items()))


def bank_holiday(nation: Nation, day: date) -> str:
    """The name of the bank holiday on a day; empty where it is none."""
    return bank_holidays(nation, day.year).get(day, "")


def _everywhere(year: int) -> Iterator[tuple[date, str]]:
    yield easter(year) - 2 * DAY, _("Good Friday")
    yield _early_may(year), _("Early May bank holiday")
    yield _spring(year), _("Spring bank holiday")
    yield from _with_weekdays((date(year, 12, 25), _("Christmas Day")), (date(year, 12, 26), _("Boxing Day")))


def _in_scotland(year: int) -> Iterator[tuple[date, str]]:
    yield from _with_weekdays((date(year, 1, 1), _("New Year’s Day")), (date(year, 1, 2), _("2 January")))
    yield _monday_from(date(year, 8, 1)), _("Summer bank holiday")
    yield from _with_weekdays((date(year, 11, 30), _("St Andrew’s Day")))


def _outside_scotland(year: int) -> Iterator[tuple[date, str]]:
    yield from _with_weekdays((date(year, 1, 1), _("New Year’s Day")))
    yield easter(year) + DAY, _("Easter Monday")
    yield _monday_from(date(year, 8, 25)), _("Summer bank holiday")


def _in_northern_ireland(year: int) -> Iterator[tuple[date, str]]:
    yield from _with_weekdays((date(year, 3, 17), _("St Patrick’s Day")))
    yield from _with_weekdays((date(year, 7, 12), _("Battle of the Boyne")))


def _early_may(year: int) -> date:
    """The first Monday of May; in 2020 the 75th anniversary of VE Day."""
    return date(2020, 5, 8) if year == 2020 else _monday_from(date(year, 5, 1))


def _spring(year: int) -> date:
    """The last Monday of May; in 2022 moved for the Platinum Jubilee."""
    return date(2022, 6, 2) if year == 2022 else _monday_from(date(year, 5, 25))


def _once(year: int) -> tuple[tuple[date, str, Nation | None], ...]:
    """Days that were proclaimed once, and where; None for everywhere."""
    days = {
        2022: (
            (date(2022, 6, 3), _("Platinum Jubilee"), None),
            (date(2022, 9, 19), _("State funeral of Queen Elizabeth II"), None),
        ),
        2023: ((date(2023, 5, 8), _("Coronation of King Charles III"), None),),
        2026: ((date(2026, 6, 15), _("World Cup bank holiday"), Nation.SCOTLAND),),
    }
    return days.get(year, ())


def _monday_from(day: date) -> date:
    return day + (-day.weekday() % 7) * DAY


def _with_weekdays(*days: tuple[date, str]) -> Iterator[tuple[date, str]]:
    """Each day, and for one on a weekend the next weekday that is free, which is kept instead of it."""
    taken = {day for day, _name in days}
    for day, name in days:
        yield day, name
        instead = day
        while instead.weekday() >= SATURDAY or (instead in taken and instead != day):
            instead += DAY
        if instead != day:
            taken.add(instead)
            yield instead, _("{holiday}, kept on this day").format(holiday=name)
