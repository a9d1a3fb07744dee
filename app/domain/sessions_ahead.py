"""The sessions a group's schedule makes, before anybody has come."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.domain.closed_days import closed_on
from app.domain.groups import GroupSession, SessionState
from app.domain.schedule import session_id

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, time

    from app.domain.groups import Group
    from app.domain.schedule import Schedule

AHEAD: Final = timedelta(weeks=8)
"""How far ahead sessions are planned, and how far back a gap is filled."""


def planned(group: Group, first: date, last: date) -> tuple[GroupSession, ...]:
    """The sessions of a group from one day to another, both included, as its schedules have them.

    One on a closed day is cancelled, with the reason.
    """
    if group.ended:
        return ()
    return tuple(_on(group, day, when) for day, when in group.days(first, last))


def one_session(group: Group, day: date, starts: time, ends: time) -> GroupSession:
    """A session of a group on a day of its own, planned as the group has settled."""
    return GroupSession(
        id=session_id(group.id, day, starts),
        group_id=group.id,
        group_name=group.name,
        held_on=day,
        starts=starts,
        ends=ends,
        venue=group.venue,
        state=SessionState.PLANNED,
        mode=group.mode,
        kind=group.arrangement.kind,
        places=group.arrangement.session_places,
    )


def _on(group: Group, day: date, when: Schedule) -> GroupSession:
    session, closed = one_session(group, day, when.starts, when.ends), closed_on(group.closed, day)
    if closed is None:
        return session
    return replace(session, state=SessionState.CANCELLED, reason=closed.reason)


def ahead(groups: Iterable[Group], today: date) -> tuple[GroupSession, ...]:
    """The sessions that ought to be planned today.

    They reach eight weeks ahead. Weeks in which nobody opened the program are filled in, but never
    before the day the group was written down.
    """
    return tuple(
        session
        for group in groups
        for session in planned(group, max(group.written_on or today, today - AHEAD), today + AHEAD)
    )
