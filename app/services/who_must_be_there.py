"""Roles without which a session cannot run: who has them, and what is missing on a register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.arrangement import missing_words
from app.domain.attendance import Presence
from app.domain.roles import Act
from app.domain.wording import tidy_words
from app.errors import InvalidInputError
from app.i18n import _
from app.services.desk import Change
from app.services.permission import needs
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.services.desk import Desk
    from app.store.repositories import Repositories


class DutyService:
    """Who has which role in a group."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.SEE_REGISTER)
    def of_group(self, group_id: UUID) -> Mapping[UUID, tuple[str, ...]]:
        """The roles that somebody has, by person."""
        with self._desk.store.read() as repositories:
            return repositories.waiting.duties(group_id)

    @needs(Act.RUN_GROUPS)
    def set(self, group_id: UUID, person_id: UUID, duties: tuple[str, ...]) -> None:
        """From now on somebody has these roles in a group and no others.

        Raises:
            NotFoundError: There is no such group or person.
            InvalidInputError: The group has no such role.
        """
        with self._desk.store.read() as repositories:
            group, person = repositories.groups.get(group_id), repositories.people.get(person_id)
            before = repositories.waiting.duties(group_id).get(person_id, ())
        strange = [duty for duty in duties if duty not in group.arrangement.needed]
        if strange:
            raise InvalidInputError(
                _("{group} has no such role: {role}.").format(group=group.name, role=strange[0]),
                _("Name the roles that must be there on the group’s form first."),
                "needed",
            )
        self._desk.make(
            Change(
                "change duties",
                Subject("support_group", group_id),
                _("What {name} is in charge of").format(name=person.name),
                redo=lambda r: r.waiting.set_duties(group_id, person_id, duties),
                undo=lambda r: r.waiting.set_duties(group_id, person_id, before),
            )
        )


def refuse_incomplete(repositories: Repositories, session_id: UUID, exception: str) -> str:
    """Look whether everybody is there who must be; gives the exception as it is kept.

    Args:
        session_id: The session whose register is to be finished, its last marks written.
        exception: How it ran without them, in words; empty where nobody said.

    Raises:
        InvalidInputError: Somebody is missing, and there are no words about it.
    """
    words = tidy_words(exception, "exception")
    missing = missing_roles(repositories, session_id)
    if missing and not words:
        raise InvalidInputError(missing_words(missing), _("Mark who was, or write how it ran."), "roles")
    return words if missing else ""


def missing_roles(repositories: Repositories, session_id: UUID) -> tuple[str, ...]:
    """The roles that must be there and nobody who is marked here has."""
    standing = repositories.attendance.standing(session_id)
    needed = repositories.arrangements.of_group(standing.group_id).needed
    if not needed:
        return ()
    duties = repositories.waiting.duties(standing.group_id)
    here = {p for p, mark in standing.marks.items() if mark.presence is Presence.HERE}
    there = {duty for person in here for duty in duties.get(person, ())}
    return tuple(role for role in needed if role not in there)
