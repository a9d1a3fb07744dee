"""The list of people: names, groups, when they last came."""

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.domain.attendance import Presence
from app.domain.names import fold, search_tokens
from app.domain.people import PersonSummary
from app.store.facts import in_force
from app.store.search import name_has
from app.store.tables import GroupRow, MarkRow, MembershipRow, PersonRow, SessionRow

FEW: Final = 1000
"""Up to so many people a query names each of them; above, it reads everybody."""


class PeopleListRepository:
    """Reads many people at once, in a fixed number of queries."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def summaries(self, query: str = "", *, archived: bool = False) -> tuple[PersonSummary, ...]:
        """Everybody whose name has every word of `query` (all without one), A to Z."""
        wanted = select(PersonRow.id, PersonRow.name, PersonRow.finish_later).where(
            PersonRow.void.is_(False), PersonRow.archived.is_(archived)
        )
        if query.strip():
            if not search_tokens(query):
                return ()
            wanted = wanted.where(name_has(query))
        # Straight from the connection: ten thousand rows need nothing of what a session keeps about rows.
        rows = self._session.connection().execute(wanted).all()
        only = {row[0] for row in rows}
        groups, came = self.groups_of(only), self.last_came(only)
        found = [
            PersonSummary(
                id=person_id,
                name=name,
                groups=groups.get(person_id, ()),
                last_came=came.get(person_id),
                finish_later=finish_later,
            )
            for person_id, name, finish_later in rows
        ]
        return tuple(sorted(found, key=lambda person: (fold(person.name), person.id)))

    def groups_of(self, people: set[UUID]) -> dict[UUID, tuple[str, ...]]:
        """The names of the groups each of them belongs to now."""
        member = (
            select(MembershipRow.person_id, GroupRow.name)
            .join(GroupRow, GroupRow.id == MembershipRow.group_id)
            .where(MembershipRow.void.is_(False), MembershipRow.left_on.is_(None), GroupRow.void.is_(False))
            .order_by(GroupRow.name, GroupRow.id)
        )
        found: dict[UUID, dict[str, None]] = {}
        for person_id, name in self._session.execute(member.where(_among(MembershipRow.person_id, people))):
            found.setdefault(person_id, {})[name] = None
        return {person_id: tuple(names) for person_id, names in found.items()}

    def last_came(self, people: set[UUID]) -> dict[UUID, date]:
        """The last day each of them came to anything; those who never did are left out."""
        return self._came(people, func.max(SessionRow.held_on))

    def first_came(self, person_id: UUID) -> date | None:
        """The first day somebody came to anything."""
        return self._came({person_id}, func.min(SessionRow.held_on)).get(person_id)

    def _came(self, people: set[UUID], day: ColumnElement[date]) -> dict[UUID, date]:
        came = (
            select(MarkRow.person_id, day)
            .join(SessionRow, SessionRow.id == MarkRow.session_id)
            .where(MarkRow.presence == Presence.HERE, in_force(MarkRow))
            .group_by(MarkRow.person_id)
        )
        rows = self._session.execute(came.where(_among(MarkRow.person_id, people)))
        return {row[0]: row[1] for row in rows}


def _among(column: InstrumentedAttribute[UUID], people: set[UUID]) -> ColumnElement[bool]:
    return column.in_(people) if len(people) <= FEW else true()
