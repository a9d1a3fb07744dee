"""Registers: who is expected at a session, and what was marked."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import cache
from typing import Final
from uuid import UUID

from sqlalchemy import Select, and_, bindparam, func, select
from sqlalchemy.orm import Session

from app.domain.attendance import (
    Carer,
    Mark,
    Presence,
    Register,
    RegisterEntry,
    RegisterLine,
    Standing,
    expected,
    visit_note,
)
from app.domain.groups import GroupSession, SessionState
from app.domain.names import fold
from app.domain.people import Role, first_name
from app.i18n import _
from app.store.carers import CarerRepository
from app.store.column_rows import column_rows
from app.store.facts import current, in_force, state
from app.store.groups import GroupRepository
from app.store.people_list import PeopleListRepository
from app.store.sessions import SessionRepository, no_session
from app.store.tables import ChildCountRow, GroupRow, HeadCountRow, MarkRow, PersonRow, SessionRow
from app.store.turnout import Turnout, turnout

PEOPLE: Final = frozenset({Role.PARTICIPANT, Role.CARER})
"""Those a register has a note about: who they come with, whether they are new or back."""


class AttendanceRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def register(self, session_id: UUID) -> Register:
        """One register, its entries sorted by name.

        Raises:
            NotFoundError: There is no such session.
        """
        held = SessionRepository(self._session).get(session_id)
        earlier = self._done_before(held)
        return Register(
            session_id=held.id,
            group_id=held.group_id,
            group_name=held.group_name,
            held_on=held.held_on,
            starts=held.starts,
            ends=held.ends,
            venue=held.venue,
            state=held.state,
            entries=self._entries(held, earlier),
            visitors=self.visitors(session_id),
            children=self.children(session_id),
            held_before=bool(earlier),
            places=held.places,
        )

    def standing(self, session_id: UUID) -> Standing:
        """The session and the marks in force, in one query: every tick waits for it.

        Raises:
            NotFoundError: There is no such session.
        """
        rows = column_rows(self._session, _standing(), {"session_id": session_id})
        if not rows:
            raise no_session()
        first = rows[0]
        marked = [row for row in rows if row.person_id is not None]
        return Standing(
            session_id,
            first.group_id,
            first.held_on,
            first.starts,
            first.state,
            marks={row.person_id: Mark(row.role, row.presence) for row in marked},
            facts={row.person_id: row.mark_id for row in marked},
        )

    def mark(self, standing: Standing, marks: Mapping[UUID, Mark], at: datetime) -> None:
        """Write marks, each over the one in force."""
        state(
            self._session,
            (
                MarkRow(
                    session_id=standing.session_id,
                    person_id=person_id,
                    role=mark.role,
                    presence=mark.presence,
                    at=at,
                    supersedes=standing.facts.get(person_id),
                )
                for person_id, mark in marks.items()
            ),
        )

    def here(self, session_id: UUID) -> dict[Role, dict[UUID, str]]:
        """The names of those who came to a session, by what they came as; a role nobody came in is absent."""
        rows = column_rows(self._session, _here(), {"session_id": session_id})
        marks = {row.person_id: (row.role, row.presence, row.name) for row in rows}
        came: dict[Role, dict[UUID, str]] = {}
        for person_id, (role, presence, name) in marks.items():
            if presence is Presence.HERE:
                came.setdefault(role, {})[person_id] = name
        return came

    def visitors(self, session_id: UUID) -> int:
        """How many came who gave no name."""
        counts = column_rows(self._session, _visitors(), {"session_id": session_id})
        return counts[-1].visitors if counts else 0

    def set_visitors(self, session_id: UUID, count: int) -> None:
        """Write how many came who gave no name."""
        rows = self._session.scalars(current(HeadCountRow).where(HeadCountRow.session_id == session_id)).all()
        self._session.add(
            HeadCountRow(session_id=session_id, visitors=count, supersedes=rows[-1].id if rows else None)
        )

    def children(self, session_id: UUID) -> int:
        """How many children came; no more is kept of them."""
        counts = column_rows(self._session, _children(), {"session_id": session_id})
        return counts[-1].children if counts else 0

    def set_children(self, session_id: UUID, count: int) -> None:
        """Write how many children came."""
        rows = self._session.scalars(
            current(ChildCountRow).where(ChildCountRow.session_id == session_id)
        ).all()
        before = rows[-1].id if rows else None
        self._session.add(ChildCountRow(session_id=session_id, children=count, supersedes=before))

    def came(self, session_ids: Iterable[UUID]) -> dict[UUID, Turnout]:
        """Who came to each of these sessions, by what they came as."""
        return turnout(self._session, session_ids)

    def _entries(self, held: GroupSession, earlier: list[date]) -> tuple[RegisterEntry, ...]:
        memberships = GroupRepository(self._session).memberships(held.group_id)
        lines = expected(memberships, self.standing(held.id).marks, held.held_on)
        names = {m.person_id: m.name for m in memberships}
        names |= self._names([person_id for person_id in lines if person_id not in names])
        names = PeopleListRepository(self._session).told_apart({p: names[p] for p in lines})
        company = CarerRepository(self._session).carers_of([p for p, x in lines.items() if x.role in PEOPLE])
        notes = self._notes(held, earlier, lines, company)
        entries = (
            RegisterEntry(
                person_id=person_id,
                name=names[person_id],
                role=line.role,
                presence=line.presence,
                note=notes.get(person_id, ""),
                usual=line.usual,
                carer=company.get(person_id),
            )
            for person_id, line in lines.items()
        )
        return tuple(sorted(entries, key=lambda entry: (fold(entry.name), entry.person_id)))

    def _names(self, people: list[UUID]) -> dict[UUID, str]:
        if not people:
            return {}
        rows = self._session.execute(select(PersonRow.id, PersonRow.name).where(PersonRow.id.in_(people)))
        return {row.id: row.name for row in rows}

    def _notes(
        self,
        held: GroupSession,
        earlier: list[date],
        lines: Mapping[UUID, RegisterLine],
        company: Mapping[UUID, Carer],
    ) -> dict[UUID, str]:
        last_came = self._last_came_before(held)
        return {
            person_id: visit_note(last_came.get(person_id), earlier) or _with(company.get(person_id))
            for person_id, line in lines.items()
            if line.role in PEOPLE
        }

    def _done_before(self, held: GroupSession) -> list[date]:
        before = {"group_id": held.group_id, "day": held.held_on}
        return [row.held_on for row in column_rows(self._session, _done_before(), before)]

    def _last_came_before(self, held: GroupSession) -> dict[UUID, date]:
        before = {"group_id": held.group_id, "day": held.held_on}
        return {row[0]: row[1] for row in column_rows(self._session, _last_came_before(), before)}


# The queries of a register are built once: each tick runs them all, and building costs as much as running.


@cache
def _standing() -> Select[UUID, date, time, SessionState, UUID, UUID, Role, Presence | None]:
    of_session = and_(MarkRow.session_id == SessionRow.id, in_force(MarkRow))
    return (
        select(
            SessionRow.group_id,
            SessionRow.held_on,
            SessionRow.starts,
            SessionRow.state,
            MarkRow.id.label("mark_id"),
            MarkRow.person_id,
            MarkRow.role,
            MarkRow.presence,
        )
        .join(GroupRow, GroupRow.id == SessionRow.group_id)
        .outerjoin(MarkRow, of_session)
        .where(SessionRow.id == bindparam("session_id"))
        .where(SessionRow.void.is_(False), GroupRow.void.is_(False))
        .order_by(MarkRow.made_at, MarkRow.id)
    )


@cache
def _here() -> Select[UUID, Role, Presence | None, str]:
    return (
        select(MarkRow.person_id, MarkRow.role, MarkRow.presence, PersonRow.name)
        .join(PersonRow, PersonRow.id == MarkRow.person_id)
        .where(MarkRow.session_id == bindparam("session_id"), in_force(MarkRow))
        .order_by(MarkRow.made_at, MarkRow.id)
    )


@cache
def _visitors() -> Select[int]:
    counted = select(HeadCountRow.visitors).where(HeadCountRow.session_id == bindparam("session_id"))
    return counted.where(in_force(HeadCountRow)).order_by(HeadCountRow.made_at, HeadCountRow.id)


@cache
def _children() -> Select[int]:
    counted = select(ChildCountRow.children).where(ChildCountRow.session_id == bindparam("session_id"))
    return counted.where(in_force(ChildCountRow)).order_by(ChildCountRow.made_at, ChildCountRow.id)


@cache
def _done_before() -> Select[date]:
    return select(SessionRow.held_on).where(
        SessionRow.group_id == bindparam("group_id"),
        SessionRow.held_on < bindparam("day"),
        SessionRow.state == SessionState.DONE,
        SessionRow.void.is_(False),
    )


@cache
def _last_came_before() -> Select[UUID, date]:
    return (
        select(MarkRow.person_id, func.max(SessionRow.held_on))
        .join(SessionRow, SessionRow.id == MarkRow.session_id)
        .where(SessionRow.group_id == bindparam("group_id"), SessionRow.held_on < bindparam("day"))
        .where(MarkRow.presence == Presence.HERE, in_force(MarkRow))
        .group_by(MarkRow.person_id)
    )


def _with(carer: Carer | None) -> str:
    return _("with {name}").format(name=first_name(carer.name)) if carer else ""
