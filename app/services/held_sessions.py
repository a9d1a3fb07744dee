"""The sessions of a group that took place: who came, and how scores changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.groups import SessionState
from app.domain.handing_over import HeldSession
from app.domain.people import Role

if TYPE_CHECKING:
    from uuid import UUID

    from app.store.repositories import Repositories

NOT_COUNTED = frozenset({Role.VOLUNTEER, Role.STAFF})
"""Those who help: they are not the people a group is for."""


def held_sessions(repositories: Repositories, group_id: UUID) -> tuple[HeldSession, ...]:
    """The sessions somebody came to, the earliest first; cancelled ones are left out."""
    sessions = [
        session
        for session in repositories.sessions.of_group(group_id)
        if session.state is not SessionState.CANCELLED
    ]
    came = repositories.attendance.came(session.id for session in sessions)
    scores = repositories.scores.lines(session.id for session in sessions)
    return tuple(
        HeldSession(
            held_on=session.held_on,
            who=frozenset(
                p for role, people in came[session.id].items() if role not in NOT_COUNTED for p in people
            ),
            changes=tuple(line.pair[1] - line.pair[0] for line in scores[session.id] if line.pair),
        )
        for session in sessions
        if came[session.id]
    )
