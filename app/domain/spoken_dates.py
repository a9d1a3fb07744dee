"""Days and times in the words of screens and papers: "Tuesday 17 November 2026", "2:00 pm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _

if TYPE_CHECKING:
    from datetime import date, time


def weekday_name(day: date) -> str:
    """The whole name of the day of the week."""
    names = (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )
    return names[day.weekday()]


def month_name(day: date) -> str:
    """The whole name of the month."""
    first_half = (_("January"), _("February"), _("March"), _("April"), _("May"), _("June"))
    second_half = (_("July"), _("August"), _("September"), _("October"), _("November"), _("December"))
    return (first_half + second_half)[day.month - 1]


def whole_day(day: date) -> str:
    """ "Tuesday 17 November 2026"."""
    return _("{weekday} {day} {month} {year}").format(
        weekday=weekday_name(day), day=day.day, month=month_name(day), year=day.year
    )


def day_and_month(day: date, today: date | None = None) -> str:
    """ "17 November", with the year where it is not this one: "12 January 2027"."""
    if today is not None and day.year == today.year:
        return _("{day} {month}").format(day=day.day, month=month_name(day))
    return _("{day} {month} {year}").format(day=day.day, month=month_name(day), year=day.year)


def weekday_and_day(day: date) -> str:
    """ "Tuesday 24 November"."""
    return _("{weekday} {day} {month}").format(weekday=weekday_name(day), day=day.day, month=month_name(day))


def short_day(day: date) -> str:
    """ "17 Nov", for the axis of a chart or a narrow column."""
    return _("{day} {month}").format(day=day.day, month=month_name(day)[:3])


def clock_time(at: time) -> str:
    """ "2:00 pm"."""
    half = _("am") if at.hour < 12 else _("pm")
    return _("{hour}:{minute:02} {half}").format(hour=at.hour % 12 or 12, minute=at.minute, half=half)


def day_and_time(day: date, at: time | None, today: date | None = None) -> str:
    """ "Tuesday 24 November, 2:00 pm"; without a time the day alone.

    Args:
        today: With it, the year is said where it is another one.
    """
    words = weekday_and_day(day) if today is None or day.year == today.year else whole_day(day)
    if at is None:
        return words
    return _("{day}, {time}").format(day=words, time=clock_time(at))
