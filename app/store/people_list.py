"""The list of people: names, groups, when they last came."""

from collections.abc import Mapping
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.domain.attendance import Presence
from app.domain.names import fold, search_tokens
from app.domain.namesakes import Namesake, marked, marks, same_named
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

    def summaries(
        self, query: str = "", *, archived: bool = False, by_group: bool = True
    ) -> tuple[PersonSummary, ...]:
        """Everybody whose name has every word of `query` (all without one), A to Z.

        People of one name are told apart by their groups as well, where whoever asks may know them.
        """
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
        told_apart = self._marks({row[0]: row[1] for row in rows}, groups if by_group else {})
        found = [
            PersonSummary(
                id=person_id,
                name=name,
                mark=told_apart.get(person_id, ""),
                groups=groups.get(person_id, ()),
                last_came=came.get(person_id),
                finish_later=finish_later,
            )
            for person_id, name, finish_later in rows
        ]
        return tuple(sorted(found, key=lambda person: (fold(person.name), person.id)))

    def born(self) -> dict[UUID, tuple[str, date | None]]:
        """Everybody in use, also whoever is out of the lists: id -> name and day of birth."""
        used = select(PersonRow.id, PersonRow.name, PersonRow.born_on).where(PersonRow.void.is_(False))
        return {row[0]: (row[1], row[2]) for row in self._session.connection().execute(used)}

    def told_apart(self, names: Mapping[UUID, str]) -> dict[UUID, str]:
        """The names of one group's people; what tells those apart that stand twice follows in brackets.

        The groups they go to are left out: in their own group that says nothing, and others are not told.
        """
        found = self._marks(names, {})
        return {person_id: marked(name, found.get(person_id, "")) for person_id, name in names.items()}

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

    def _marks(self, names: Mapping[UUID, str], groups: Mapping[UUID, tuple[str, ...]]) -> dict[UUID, str]:
        """What tells people of one name apart; nobody else is asked for."""
        alike = set(same_named(names))
        if not alike:
            return {}
        known = select(PersonRow.id, PersonRow.born_on, PersonRow.made_at)
        rows = self._session.execute(known.where(_among(PersonRow.id, alike)))
        return marks(
            Namesake(
                id=row.id,
                name=names[row.id],
                born_on=row.born_on,
                groups=groups.get(row.id, ()),
                added_on=row.made_at.astimezone().date(),
            )
            for row in rows
            if row.id in alike
        )

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
