"""Keeps the sessions ahead as the schedules of the groups have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.groups import SessionState
from app.domain.sessions_ahead import ahead

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.domain.groups import Group, GroupSession
    from app.services.desk import Desk
    from app.store.repositories import Repositories


def plan_ahead(desk: Desk) -> None:
    """Plan what is missing of the next eight weeks; writes nothing when nothing is."""
    with desk.store.read() as repositories:
        missing = unplanned(repositories, repositories.groups.all(), desk.today())
    plan(desk, missing)


def unplanned(repositories: Repositories, groups: Iterable[Group], today: date) -> tuple[GroupSession, ...]:
    """What is missing of the next eight weeks of these groups."""
    wanted = ahead(groups, today)
    known = repositories.sessions.known_ids(session.id for session in wanted)
    return tuple(session for session in wanted if session.id not in known)


def plan(desk: Desk, missing: Iterable[GroupSession]) -> None:
    """Plan sessions that nobody changed; without any, nothing is written."""
    wanted = {session.id: session for session in missing}
    if wanted:
        with desk.store.write(desk.author, "plan sessions") as repositories:
            for key in sorted(wanted):
                repositories.sessions.plan(wanted[key])


def change_group(
    repositories: Repositories, before: Group, after: Group, today: date, from_on: date | None = None
) -> None:
    """Change a group, and with it the sessions from a day on that nobody has come to yet.

    A session that was changed by itself stays as it is.

    Args:
        from_on: The first day whose sessions follow; today where nothing is said.
    """
    repositories.groups.change(after)
    since = max(today, from_on or today)
    wanted = {session.id: session for session in ahead([after], today) if session.held_on >= since}
    dropped = {session.id for session in ahead([before], today) if session.held_on >= since} - wanted.keys()
    for session in repositories.sessions.of_group(after.id):
        if session.id in dropped and session.state is SessionState.PLANNED and not session.own:
            repositories.sessions.take_out([session.id], void=True)
    for session in wanted.values():
        repositories.sessions.plan(session)
