"""What is typed about one session: another day, time, place or kind, for it alone or from it on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.arrangement import SessionKind, check_open, tidied
from app.domain.closed_days import closed_on
from app.domain.group_form import check_times
from app.domain.groups import SessionState
from app.domain.schedule import DAYS, Schedule, monthly, week_of_month
from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from datetime import date, time

    from app.domain.groups import Group, GroupSession


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionForm:
    """One session as it shall be.

    Attributes:
        following: The sessions after it, too.
    """

    held_on: date
    starts: time
    ends: time
    venue: str = ""
    kind: SessionKind = SessionKind.SESSION
    places: int | None = None
    following: bool = False


def form_of(session: GroupSession) -> SessionForm:
    """What stands in the form before anything is typed."""
    return SessionForm(
        held_on=session.held_on,
        starts=session.starts,
        ends=session.ends,
        venue=session.venue,
        kind=session.kind,
        places=session.places,
    )


def changed_session(session: GroupSession, group: Group, form: SessionForm) -> GroupSession:
    """One session, changed by itself: what is changed for the group leaves it alone from now on.

    Raises:
        InvalidInputError: It is finished, ends before it starts, lies outside the hours of the venue or on
            a closed day, or its kind cannot be changed.
    """
    if session.state is SessionState.DONE:
        raise InvalidInputError(
            _("The register of this session is finished."), _("Open the register again first."), "session"
        )
    check_times(form.starts, form.ends, form.held_on)
    check_open(group.arrangement, form.starts, form.ends)
    _check_kind(group, form.kind)
    closed = closed_on(group.closed, form.held_on)
    if closed is not None and form.held_on != session.held_on:
        raise InvalidInputError(
            _("The group does not meet on that day: {reason}.").format(reason=closed.reason),
            _("Choose another day."),
            "held_on",
        )
    settled = tidied(replace(group.arrangement, session_places=form.places))
    return replace(
        session,
        held_on=form.held_on,
        starts=form.starts,
        ends=form.ends,
        venue=tidy_line(form.venue, "venue"),
        kind=form.kind,
        places=settled.session_places,
        own=True,
    )


def group_from_session(group: Group, session: GroupSession, form: SessionForm, today: date) -> Group:
    """The group as it stands when a session and all after it change in the same way.

    Raises:
        InvalidInputError: The session is past, or the group has no schedule to change.
    """
    when = group.schedule
    if when is None or not when.rule:
        raise InvalidInputError(
            _("This group has no fixed day."), _("Change this session only."), "following"
        )
    if min(session.held_on, form.held_on) < today:
        raise InvalidInputError(_("The past is not changed."), _("Choose today or a later day."), "held_on")
    return replace(
        group,
        venue=tidy_line(form.venue, "venue"),
        schedule=_moved(when, session.held_on, form),
        arrangement=tidied(replace(group.arrangement, kind=form.kind, session_places=form.places)),
    )


def _check_kind(group: Group, kind: SessionKind) -> None:
    if SessionKind.CHILDREN in {kind, group.arrangement.kind} and kind is not group.arrangement.kind:
        raise InvalidInputError(
            _("Children’s events keep counts only, and are a group of their own."),
            _("Add a group for them, or choose another kind."),
            "kind",
        )


def _moved(when: Schedule, was_on: date, form: SessionForm) -> Schedule:
    """The schedule with the day of one session, and its times, in place of the old ones."""
    timed = replace(when, starts=form.starts, ends=form.ends)
    if form.held_on == was_on:
        return timed
    if when.weeks_of_month:
        return replace(
            timed, first_on=form.held_on, rule=monthly(form.held_on, [week_of_month(form.held_on)])
        )
    days = {form.held_on.weekday() if day == was_on.weekday() else day for day in when.weekdays}
    named = ",".join(DAYS[day] for day in sorted(days))
    rule = f"FREQ=WEEKLY;INTERVAL={when.every_weeks};BYDAY={named}"
    return replace(timed, first_on=form.held_on, rule=rule)
