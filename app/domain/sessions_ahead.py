"""The sessions a group's schedule makes, before anybody has come."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.domain.groups import GroupSession, SessionState
from app.domain.schedule import session_id

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.domain.groups import Group

AHEAD: Final = timedelta(weeks=8)
"""How far ahead sessions are planned, and how far back a gap is filled."""


def planned(group: Group, first: date, last: date) -> tuple[GroupSession, ...]:
    """The sessions of a group from one day to another, both included, as its schedule has them."""
    when = group.schedule
    if when is None or group.ended:
        return ()
    return tuple(
        GroupSession(
            id=session_id(group.id, day, when.starts),
            group_id=group.id,
            group_name=group.name,
            held_on=day,
            starts=when.starts,
            ends=when.ends,
            venue=group.venue,
            state=SessionState.PLANNED,
            mode=group.mode,
        )
        for day in when.days(first, last)
    )


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
