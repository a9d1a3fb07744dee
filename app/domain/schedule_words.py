"""When a group meets, as people say it: "Tuesdays, 2:00 to 3:30 pm"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from app.domain.spoken_dates import clock_time, weekday_name, whole_day
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import time

    from app.domain.schedule import Schedule

A_MONDAY: Final = date(2026, 1, 5)


def when_words(schedule: Schedule | None) -> str:
    """The days and times of a schedule in a few words."""
    if schedule is None:
        return _("No fixed day")
    return _("{days}, {times}").format(days=_days(schedule), times=time_span(schedule.starts, schedule.ends))


def time_span(starts: time, ends: time) -> str:
    """ "2:00 to 3:30 pm", or "11:00 am to 1:00 pm" across noon."""
    first = clock_time(starts)
    if (starts.hour < 12) == (ends.hour < 12):
        first = _("{hour}:{minute:02}").format(hour=starts.hour % 12 or 12, minute=starts.minute)
    return _("{starts} to {ends}").format(starts=first, ends=clock_time(ends))


def weekday_words(days: Iterable[int]) -> tuple[str, ...]:
    """The names of days of the week, from Monday 0."""
    return tuple(weekday_name(A_MONDAY + timedelta(days=day)) for day in days)


def week_words(weeks: Iterable[int]) -> tuple[str, ...]:
    """Which of its weekdays of a month: "first", "last"."""
    words = {1: _("first"), 2: _("second"), 3: _("third"), 4: _("fourth"), 5: _("fifth")}
    return tuple(words.get(week, _("last")) for week in weeks)


def one_and_another(words: Sequence[str]) -> str:
    """ "Monday", "Monday and Wednesday", "Monday, Wednesday and Friday"."""
    if len(words) < 2:
        return "".join(words)
    return _("{many} and {last}").format(many=", ".join(words[:-1]), last=words[-1])


def _days(schedule: Schedule) -> str:
    names = weekday_words(schedule.weekdays)
    if schedule.weeks_of_month:
        weeks = one_and_another(week_words(schedule.weeks_of_month))
        words = _("{weeks} {day} of the month").format(weeks=weeks, day=one_and_another(names))
        return words[:1].upper() + words[1:]
    weeks_between = schedule.every_weeks
    if not weeks_between:
        return whole_day(schedule.first_on)
    if weeks_between == 1:
        return one_and_another([_("{day}s").format(day=name) for name in names])
    return ngettext("Every week on {day}", "Every {n} weeks on {day}", weeks_between).format(
        day=one_and_another(names), n=weeks_between
    )
