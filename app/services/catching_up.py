"""Registers of past sessions that nobody has finished yet, and the register a printed code names."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from app.domain.groups import SessionState
from app.domain.past_registers import pile_after
from app.domain.register_code import find_register
from app.domain.roles import Act
from app.services.permission import needs, within

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.groups import GroupSession
    from app.domain.past_registers import Pile
    from app.services.desk import Desk

OPEN: Final = frozenset({SessionState.PLANNED, SessionState.UNDER_WAY})


class CatchingUpService:
    """What helps to key a pile of paper registers. It only reads."""

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
