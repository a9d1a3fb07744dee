"""Writing marks on an open register, inside a transaction that is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.attendance import Mark, Presence, state_after
from app.domain.groups import SessionState
from app.domain.people import Role
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

    from app.domain.groups import GroupSession
    from app.store.repositories import Repositories

Presences = dict["UUID", Presence | None]
"""Person -> what their mark says; None where there is no mark."""


def open_session(repositories: Repositories, session_id: UUID) -> GroupSession:
    """A session whose register may be written on.

    Raises:
        NotFoundError: There is no such session.
        InvalidInputError: The register is finished, or the session was cancelled.
    """
    held = repositories.sessions.get(session_id)
    if held.state is SessionState.DONE:
        raise InvalidInputError(
            _("This register is finished."), _("Open it again to change who came."), "register"
        )
    if held.state is SessionState.CANCELLED:
        raise InvalidInputError(
            _("This session was cancelled."), _("Add a session for that day if it took place."), "register"
        )
    return held


def put_marks(
    repositories: Repositories, held: GroupSession, wanted: Mapping[UUID, Presence | None], at: datetime
) -> Presences:
    """Mark people as they come to this group; gives what was marked before.

    Raises:
        NotFoundError: One of them is not known.
    """
    known = repositories.attendance.marks(held.id)
    before = {person_id: mark.presence for person_id, mark in known.items()}
    marks = {
        person_id: Mark(_role(repositories, held, person_id, known.get(person_id)), presence)
        for person_id, presence in wanted.items()
        if before.get(person_id) is not presence
    }
    write_marks(repositories, held, known, marks, at)
    return {person_id: before.get(person_id) for person_id in wanted}


def write_marks(
    repositories: Repositories,
    held: GroupSession,
    known: Mapping[UUID, Mark],
    marks: Mapping[UUID, Mark],
    at: datetime,
) -> None:
    """Write marks over those known; the session begins with the first, or waits again without the last."""
    repositories.attendance.mark(held.id, marks, at)
    marked = any(mark.presence for mark in {**known, **marks}.values())
    state = state_after(held.state, marked=marked)
    if state is not held.state:
        repositories.sessions.set_state(held.id, state)


def _role(repositories: Repositories, held: GroupSession, person_id: UUID, mark: Mark | None) -> Role:
    if mark is not None:
        return mark.role
    person = repositories.people.get(person_id)
    return repositories.groups.role_on(held.group_id, person.id, held.held_on) or Role.PARTICIPANT
