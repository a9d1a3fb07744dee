"""Another schedule for a group, from one day on: what was before that day stays as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from datetime import date

    from app.domain.groups import Group
    from app.domain.schedule import Schedule

DAY: Final = timedelta(days=1)
SOON: Final = timedelta(days=800)
"""How far ahead the first day of a schedule is looked for."""


def first_day_of_change(asked: date | None, today: date) -> date:
    """From which day a change holds: today where nobody said.

    Raises:
        InvalidInputError: The day is past.
    """
    if asked is not None and asked < today:
        raise InvalidInputError(
            _("The past is not changed."), _("Choose today or a later day."), "holds_from"
        )
    return asked or today


def with_schedule(before: Group, after: Group, from_on: date) -> Group:
    """A group as it stands when its schedule is another one from a day on.

    Where days, times and rhythm are the same, nothing begins anew.

    Args:
        before: The group until now.
        after: The group as it shall be, with the schedule it shall have.
        from_on: The first day on which the schedule of `after` holds.
    """
    old, new = before.schedule, after.schedule
    kept = replace(after, earlier=before.earlier, closed=before.closed)
    if old is None or _same_pattern(old, new):
        return kept
    starts_anew = None if new is None else _from(new, from_on)
    return replace(kept, schedule=starts_anew, earlier=_until(before, from_on - DAY))


def _same_pattern(old: Schedule, new: Schedule | None) -> bool:
    return new is not None and replace(old, last_on=None) == replace(new, last_on=None)


def _from(schedule: Schedule, day: date) -> Schedule:
    """The same rhythm, beginning with its first day from `day` on."""
    first = next(schedule.days(day, day + SOON), None)
    return schedule if first is None else replace(schedule, first_on=first)


def _until(group: Group, last: date) -> tuple[Schedule, ...]:
    """Everything a group met by before, each schedule ending on `last` at the latest."""
    known = (*group.earlier, *([group.schedule] if group.schedule is not None else []))
    return tuple(
        replace(when, last_on=min(last, when.last_on or last)) for when in known if when.first_on <= last
    )
