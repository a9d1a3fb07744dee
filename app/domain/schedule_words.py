"""When a group meets, as people say it: "Tuesdays, 2:00 to 3:30 pm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.spoken_dates import clock_time, weekday_name, whole_day
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from datetime import time

    from app.domain.schedule import Schedule


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


def _days(schedule: Schedule) -> str:
    day = weekday_name(schedule.first_on)
    weeks = schedule.every_weeks
    if not weeks:
        return whole_day(schedule.first_on)
    return ngettext("{day}s", "Every {n} weeks on {day}", weeks).format(day=day, n=weeks)
