"""Base times: when and where somebody of the team can be found without an appointment, week by week."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from app.domain.disclosure import shared_count
from app.domain.schedule_words import time_span, weekday_words
from app.domain.spoken_dates import day_and_month
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, time
    from uuid import UUID

AROUND: Final = timedelta(minutes=30)
"""Somebody who asks so long before or after is written down for that time all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseTimeForm:
    """A time of the week.

    Attributes:
        weekday: 0 for Monday to 6 for Sunday.
    """

    weekday: int
    starts: time
    ends: time
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseTime:
    """One that is kept."""

    id: UUID
    form: BaseTimeForm

    @property
    def words(self) -> str:
        """ "Tuesday, 10:00 am to 12:00 pm, foyer"."""
        form = self.form
        (day,) = weekday_words((form.weekday,))
        when = _("{day}, {times}").format(day=day, times=time_span(form.starts, form.ends))
        return _("{when}, {place}").format(when=when, place=form.place) if form.place else when


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseLog:
    """How many people asked at one base time.

    Attributes:
        days: Each day somebody asked, the latest first, and how many did.
    """

    base: BaseTime
    days: tuple[tuple[date, int], ...]

    @property
    def people(self) -> int:
        """How many asked in all."""
        return sum(number for _day, number in self.days)


def base_now(times: Iterable[BaseTime], now: datetime) -> BaseTime | None:
    """The base time that it is, or is nearly or was just now; the nearest of several.

    Args:
        now: Local time.
    """
    near = [(_away(one.form, now), one) for one in times if one.form.weekday == now.weekday()]
    inside = [(away, one) for away, one in near if away <= AROUND]
    return min(inside, key=lambda pair: (pair[0], pair[1].form.starts), default=(None, None))[1]


def log_of(times: Iterable[BaseTime], asked: Iterable[tuple[UUID, date]]) -> tuple[BaseLog, ...]:
    """Each base time in the order of the week, with the days somebody asked.

    Args:
        asked: Which base time somebody asked at, and on which day.
    """
    counted = Counter(asked)
    return tuple(
        BaseLog(
            base=one,
            days=tuple(
                sorted(((day, n) for (key, day), n in counted.items() if key == one.id), reverse=True)
            ),
        )
        for one in sorted(times, key=lambda one: (one.form.weekday, one.form.starts, one.form.place))
    )


def log_words(line: BaseLog, today: date, *, shared: bool = False) -> str:
    """ "12 people asked, on 5 days. Last on 17 November."

    Args:
        shared: As it may leave the building: small numbers are hidden, others rounded, no day is named.
    """
    if shared:
        return _("{number} people asked.").format(number=shared_count(line.people))
    if not line.days:
        return _("Nobody has asked yet.")
    people = ngettext("{n} person asked", "{n} people asked", line.people).format(n=line.people)
    days = ngettext("on {n} day", "on {n} days", len(line.days)).format(n=len(line.days))
    last = day_and_month(line.days[0][0], today)
    return _("{people}, {days}. Last on {day}.").format(people=people, days=days, day=last)


def _away(form: BaseTimeForm, now: datetime) -> timedelta:
    starts, ends = (datetime.combine(now.date(), at, now.tzinfo) for at in (form.starts, form.ends))
    return max(starts - now, now - ends, timedelta(0))
