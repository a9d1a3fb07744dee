"""Registers of past sessions that nobody has finished yet, and the register a printed code names."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from app.domain.groups import SessionState
from app.domain.past_registers import EarlierSessions, earlier_sessions, pile_after
from app.domain.register_code import find_register
from app.domain.roles import Act
from app.i18n import ngettext
from app.services.permission import needs, within
from app.services.room_clash import free_of_clash
from app.services.turning import remember
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.groups import Group, GroupSession
    from app.domain.past_registers import Pile
    from app.services.desk import Desk
    from app.store.repositories import Repositories

OPEN: Final = frozenset({SessionState.PLANNED, SessionState.UNDER_WAY})


class CatchingUpService:
    """What helps to key a pile of paper registers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.SEE_GROUPS)
    def waiting(self) -> tuple[GroupSession, ...]:
        """Every session before today whose register is not finished, the oldest first."""
        yesterday = self._desk.today() - timedelta(days=1)
        return tuple(s for s in self._sessions(date.min, yesterday) if s.state in OPEN)

    @needs(Act.SEE_GROUPS)
    def pile(self, session_id: UUID) -> Pile:
        """What is left of the pile after this register, its own group first.

        Raises:
            NotFoundError: There is no such session.
        """
        with self._desk.store.read() as repositories:
            finished = repositories.sessions.get(session_id)
        return pile_after(finished, self.waiting())

    @needs(Act.RUN_GROUPS)
    def earlier(self) -> tuple[EarlierSessions, ...]:
        """Groups that met before they were written down here, with the sessions that are not here yet.

        A session whose room another group had at that time is left out.
        """
        today = self._desk.today()
        with self._desk.store.read() as repositories:
            reach = within(self._desk, repositories, Act.RUN_GROUPS)
            groups = [group for group in repositories.groups.all() if reach.has_group(group.id)]
            found = [_earlier(repositories, group, today) for group in groups]
        return tuple(one for one in found if one.sessions)

    @needs(Act.RUN_GROUPS)
    def write_down(self, group_id: UUID) -> tuple[GroupSession, ...]:
        """Write down the earlier sessions of a group, each with a register to fill in: one step, one undo.

        Raises:
            NotFoundError: There is no such group.
        """
        subject, today = Subject("support_group", group_id), self._desk.today()
        with self._desk.store.write(self._desk.author, "add earlier sessions", subject) as repositories:
            group = repositories.groups.get(group_id)
            sessions = _earlier(repositories, group, today).sessions
            for session in sessions:
                repositories.sessions.plan(session)
        ids = [session.id for session in sessions]
        words = ngettext("{n} earlier session of {group}", "{n} earlier sessions of {group}", len(ids))
        remember(
            self._desk,
            subject,
            words.format(n=len(ids), group=group.name),
            redo=lambda r: r.sessions.take_out(ids, void=False),
            undo=lambda r: r.sessions.take_out(ids, void=True),
        )
        return sessions

    @needs(Act.SEE_GROUPS)
    def find(self, code: str) -> UUID:
        """The session whose paper register has this code.

        Raises:
            NotFoundError: None of the groups of whoever asks has a register with it.
        """
        return find_register(code, (s.id for s in self._sessions(date.min, date.max)))

    def _sessions(self, first: date, last: date) -> list[GroupSession]:
        with self._desk.store.read() as repositories:
            reach = within(self._desk, repositories, Act.SEE_GROUPS)
            return [s for s in repositories.sessions.between(first, last) if reach.has_group(s.group_id)]


def _earlier(repositories: Repositories, group: Group, today: date) -> EarlierSessions:
    wanted = earlier_sessions(group, repositories.sessions.of_group(group.id), today)
    free, _taken = free_of_clash(repositories, wanted)
    return EarlierSessions(group, free)
