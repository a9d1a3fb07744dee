"""The sessions of all groups in one calendar, and their figures with everybody counted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.groups import SessionLine, SessionState
from app.domain.roles import Act
from app.domain.series_figures import SeriesFigures, by_funder, by_kind, counted, figures, guests
from app.services.group_page import unasked
from app.services.nation import nation_of
from app.services.permission import needs, within
from app.services.planning import plan_ahead

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.closed_days import ClosedDays
    from app.domain.groups import Group, GroupSession
    from app.domain.series_figures import Came
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class WholeCalendarService:
    """What stands in the calendar of the whole service."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.SEE_GROUPS)
    def sessions(self, first: date, last: date) -> tuple[SessionLine, ...]:
        """The sessions of one's groups from one day to another, both included, in order; nobody is named."""
        plan_ahead(self._desk)
        with self._desk.store.read() as repositories:
            groups = self._groups(repositories)
            held = [s for s in repositories.sessions.between(first, last) if s.group_id in groups]
            came = repositories.attendance.came(s.id for s in held)
            nation, today = nation_of(repositories), self._desk.today()
            return tuple(_line(s, came[s.id], unasked(s, nation, today)) for s in held)

    @needs(Act.SEE_GROUPS)
    def figures(self, first: date, last: date) -> SeriesFigures:
        """The figures of the sessions that ran between two days: together, by funder, and by kind.

        A session that several pay for counts for each of them, and once together. Whoever said no to
        being counted in reports, or took back their yes, is not in them.
        """
        with self._desk.store.read() as repositories:
            groups = self._groups(repositories)
            held = [s for s in repositories.sessions.between(first, last) if s.group_id in groups]
            everybody = repositories.attendance.came(s.id for s in held)
            came = counted(everybody, repositories.people.not_counted())
        ran = [s for s in held if s.state is SessionState.DONE]
        return SeriesFigures(
            together=figures(came[s.id] for s in ran),
            by_funder=by_funder(
                (funder, s.group_name, came[s.id])
                for s in ran
                for funder in groups[s.group_id].arrangement.funders or ("",)
            ),
            by_kind=by_kind((s.kind, came[s.id]) for s in ran),
        )

    @needs(Act.SEE_GROUPS)
    def closed(self) -> tuple[ClosedDays, ...]:
        """The days on which no group meets, the earliest first."""
        with self._desk.store.read() as repositories:
            return tuple(days for days in repositories.arrangements.closed() if days.group_id is None)

    def _groups(self, repositories: Repositories) -> dict[UUID, Group]:
        reach = within(self._desk, repositories, Act.SEE_GROUPS)
        return {group.id: group for group in repositories.groups.all() if reach.has_group(group.id)}


def _line(session: GroupSession, came: Came, holiday: str) -> SessionLine:
    return SessionLine(
        id=session.id,
        group_id=session.group_id,
        group_name=session.group_name,
        held_on=session.held_on,
        starts=session.starts,
        ends=session.ends,
        state=session.state,
        people=len(guests(came)),
        reason=session.reason,
        kind=session.kind,
        places=session.places,
        venue=session.venue,
        exception=session.exception,
        own=session.own,
        holiday=holiday,
    )
