"""What is typed about a group, made into a group with a schedule."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from app.domain.arrangement import check_open, tidied
from app.domain.groups import Group
from app.domain.names import tidy_name
from app.domain.schedule import Schedule, monthly, weekly
from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from datetime import time
    from uuid import UUID

    from app.domain.groups import GroupForm


FIRST_DAY: Final = date(1970, 1, 1)
LAST_DAY: Final = date(2199, 12, 31)
"""Our own rule. The ids of sessions count from the first (see `app.domain.schedule.session_id`)."""


def group_from(form: GroupForm, group_id: UUID, written_on: date | None = None) -> Group:
    """The group a form describes.

    Raises:
        InvalidInputError: There is no name, something is too long, or its times do not fit together.
    """
    return Group(
        id=group_id,
        name=tidy_name(form.name),
        activity=tidy_line(form.activity, "activity"),
        venue=tidy_line(form.venue, "venue"),
        venue_note=tidy_line(form.venue_note, "venue_note"),
        schedule=_schedule(form),
        mode=form.mode,
        written_on=written_on,
        arrangement=tidied(form.arrangement),
    )


def check_times(starts: time, ends: time, held_on: date | None = None) -> None:
    """A session ends after it starts, on the same day; and that day is one on which a group may meet.

    Raises:
        InvalidInputError: It does not, or the day is too far away.
    """
    if held_on is not None:
        check_day(held_on, "held_on")
    if ends <= starts:
        raise InvalidInputError(
            _("The session ends before it starts."), _("Choose an end time later than the start."), "ends"
        )


def check_day(day: date, field: str) -> None:
    """A day on which a group may meet. What is typed beyond that is a slip of the finger.

    Raises:
        InvalidInputError: It is too far away.
    """
    if not FIRST_DAY <= day <= LAST_DAY:
        raise InvalidInputError(
            _("No group meets in the year {year}.").format(year=day.year),
            _("Choose a year from {first} to {last}.").format(first=FIRST_DAY.year, last=LAST_DAY.year),
            field,
        )


def _schedule(form: GroupForm) -> Schedule | None:
    if form.first_on is None:
        return None
    if form.starts is None or form.ends is None:
        raise InvalidInputError(
            _("The group has a first day but no times."),
            _("Enter when a session starts and when it ends."),
            "starts" if form.starts is None else "ends",
        )
    check_day(form.first_on, "first_on")
    check_times(form.starts, form.ends)
    check_open(form.arrangement, form.starts, form.ends)
    if form.last_on is not None and form.last_on < form.first_on:
        raise InvalidInputError(
            _("The last day is before the first day."), _("Choose a later last day."), "last_on"
        )
    if form.every_weeks < 0:
        raise InvalidInputError(
            _("A group cannot meet every {n} weeks.").format(n=form.every_weeks),
            _("Enter 1 for every week, or 0 for no fixed day."),
            "every_weeks",
        )
    return Schedule(
        first_on=form.first_on,
        starts=form.starts,
        ends=form.ends,
        rule=_rule(form, form.first_on),
        last_on=form.last_on,
    )


def _rule(form: GroupForm, first_on: date) -> str:
    if form.weeks_of_month:
        return monthly(first_on, form.weeks_of_month)
    return weekly(first_on, form.every_weeks, form.further_days) if form.every_weeks else ""
