"""The list of people: names, groups, when they last came."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.domain.attendance import Presence
from app.domain.names import fold, search_tokens
from app.domain.namesakes import Namesake, marked, marks, same_named
from app.domain.people import PersonSummary
from app.store.column_rows import column_rows
from app.store.facts import in_force
from app.store.search import held_by_many, name_has, name_has_as_well
from app.store.tables import GroupRow, MarkRow, MembershipRow, PersonRow, SessionRow

FEW: Final = 1000
"""Up to so many people a query names each of them; above, it reads everybody."""
MANY: Final = 200
"""Where so many have a name that begins as is typed, the first are read in the order of names."""


class PeopleListRepository:
    """Reads many people at once, in a fixed number of queries."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def summaries(
        self,
        query: str = "",
        *,
        archived: bool = False,
        by_group: bool = True,
        among: Callable[[UUID], bool] | None = None,
        most: int | None = None,
    ) -> tuple[PersonSummary, ...]:
        """Everybody whose name has every word of `query` (all without one), A to Z.

        People of one name are told apart by their groups as well, where whoever asks may know them.

        Args:
            query: Words, or their beginnings.
            archived: Those who are out of the lists, instead of the others.
            by_group: Whoever asks may know the groups of all.
            among: Whether somebody is wanted.
            most: So many of them, the first.
        """
        if query.strip() and not search_tokens(query):
            return ()
        rows = self._named(query, PersonRow.archived.is_(archived))
        return self._summed_up(rows, by_group=by_group, among=among, most=most)

    def found(
        self,
        query: str,
        *,
        by_group: bool = True,
        among: Callable[[UUID], bool] | None = None,
        most: int | None = None,
    ) -> tuple[tuple[PersonSummary, ...], tuple[tuple[UUID, str], ...]]:
        """Those `summaries` gives, and id and name of those who are out of the lists, both A to Z."""
        if not search_tokens(query):
            return (), ()
        if among is None and most is not None and held_by_many(self._session, query, MANY):
            return self._first_of_many(query, by_group=by_group, most=most)
        rows = self._named(query)
        used = [row for row in rows if not row.archived]
        aside = _first([row for row in rows if row.archived], among, most)
        return (
            self._summed_up(used, by_group=by_group, among=among, most=most),
            tuple((row.id, row.name) for row in aside),
        )

    def _first_of_many(
        self, query: str, *, by_group: bool, most: int
    ) -> tuple[tuple[PersonSummary, ...], tuple[tuple[UUID, str], ...]]:
        """What `found` gives where a letter or two begin the names of very many.

        The first by name are read off the list of names; who else has exactly such a name is asked apart.
        """
        used, aside = (
            self._session.connection()
            .execute(
                _rows()
                .where(PersonRow.archived.is_(archived), name_has_as_well(query))
                .order_by(PersonRow.name, PersonRow.id)
                .limit(most)
            )
            .all()
            for archived in (False, True)
        )
        alike = _rows().where(PersonRow.archived.is_(False), PersonRow.name.in_([row.name for row in used]))
        everybody = {row.id: row for row in (*used, *self._session.connection().execute(alike))}
        shown = {row.id for row in used}
        return (
            self._summed_up(list(everybody.values()), by_group=by_group, among=shown.__contains__, most=most),
            tuple((row.id, row.name) for row in _first(aside, None, most)),
        )

    def _summed_up(
        self,
        rows: Sequence[Row[UUID, str, bool, bool]],
        *,
        by_group: bool,
        among: Callable[[UUID], bool] | None,
        most: int | None,
    ) -> tuple[PersonSummary, ...]:
        names = {row[0]: row[1] for row in rows}
        if not names:
            return ()
        shown = _first(rows, among, most)
        alike = set(same_named(names))
        only = {row[0] for row in shown}
        groups, came = self.groups_of(only | alike), self.last_came(only)
        told_apart = self._marks(names, groups if by_group else {}, alike)
        return tuple(
            PersonSummary(
                id=person_id,
                name=name,
                mark=told_apart.get(person_id, ""),
                groups=groups.get(person_id, ()),
                last_came=came.get(person_id),
                finish_later=finish_later,
            )
            for person_id, name, finish_later, _archived in shown
        )

    def born(self) -> dict[UUID, tuple[str, date | None]]:
        """Everybody in use, also whoever is out of the lists: id -> name and day of birth."""
        used = select(PersonRow.id, PersonRow.name, PersonRow.born_on).where(PersonRow.void.is_(False))
        return {row[0]: (row[1], row[2]) for row in self._session.connection().execute(used)}

    def told_apart(self, names: Mapping[UUID, str]) -> dict[UUID, str]:
        """The names of one group's people; what tells those apart that stand twice follows in brackets.

        The groups they go to are left out: in their own group that says nothing, and others are not told.
        """
        found = self._marks(names, {}, set(same_named(names)))
        return {person_id: marked(name, found.get(person_id, "")) for person_id, name in names.items()}

    def groups_of(self, people: set[UUID]) -> dict[UUID, tuple[str, ...]]:
        """The names of the groups each of them belongs to now."""
        found: dict[UUID, dict[str, None]] = {}
        for person_id, name in column_rows(self._session, _groups(len(people) <= FEW), _these(people)):
            found.setdefault(person_id, {})[name] = None
        return {person_id: tuple(names) for person_id, names in found.items()}

    def last_came(self, people: set[UUID]) -> dict[UUID, date]:
        """The last day each of them came to anything; those who never did are left out."""
        return self._came(people)

    def first_came(self, person_id: UUID) -> date | None:
        """The first day somebody came to anything."""
        return self._came({person_id}, first=True).get(person_id)

    def _named(self, query: str, *wanted: ColumnElement[bool]) -> Sequence[Row[UUID, str, bool, bool]]:
        named = _rows().where(*wanted)
        if query.strip():
            named = named.where(name_has(query))
        # Straight from the connection: ten thousand rows need nothing of what a session keeps about rows.
        return self._session.connection().execute(named).all()

    def _marks(
        self, names: Mapping[UUID, str], groups: Mapping[UUID, tuple[str, ...]], alike: set[UUID]
    ) -> dict[UUID, str]:
        """What tells people of one name apart; nobody else is asked for."""
        if not alike:
            return {}
        rows = column_rows(self._session, _born(len(alike) <= FEW), _these(alike))
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

    def _came(self, people: set[UUID], *, first: bool = False) -> dict[UUID, date]:
        rows = column_rows(self._session, _days(len(people) <= FEW, first), _these(people))
        return {row[0]: row[1] for row in rows}


def _first(
    rows: Sequence[Row[UUID, str, bool, bool]], among: Callable[[UUID], bool] | None, most: int | None
) -> Sequence[Row[UUID, str, bool, bool]]:
    wanted = rows if among is None else [row for row in rows if among(row[0])]
    return sorted(wanted, key=lambda row: (fold(row[1]), row[0]))[:most]


def _rows() -> Select[UUID, str, bool, bool]:
    columns = select(PersonRow.id, PersonRow.name, PersonRow.finish_later, PersonRow.archived)
    return columns.where(PersonRow.void.is_(False))


# Built once: at every letter that is typed, building costs as much as asking.


@cache
def _born(few: bool) -> Select[UUID, date | None, datetime]:
    return select(PersonRow.id, PersonRow.born_on, PersonRow.made_at).where(_among(PersonRow.id, few))


@cache
def _groups(few: bool) -> Select[UUID, str]:
    return (
        select(MembershipRow.person_id, GroupRow.name)
        .join(GroupRow, GroupRow.id == MembershipRow.group_id)
        .where(MembershipRow.void.is_(False), MembershipRow.left_on.is_(None), GroupRow.void.is_(False))
        .where(_among(MembershipRow.person_id, few))
        .order_by(GroupRow.name, GroupRow.id)
    )


@cache
def _days(few: bool, first: bool) -> Select[UUID, date]:
    day = func.min(SessionRow.held_on) if first else func.max(SessionRow.held_on)
    return (
        select(MarkRow.person_id, day)
        .join(SessionRow, SessionRow.id == MarkRow.session_id)
        .where(MarkRow.presence == Presence.HERE, in_force(MarkRow), _among(MarkRow.person_id, few))
        .group_by(MarkRow.person_id)
    )


def _among(column: InstrumentedAttribute[UUID], few: bool) -> ColumnElement[bool]:
    return column.in_(bindparam("people", expanding=True)) if few else true()


def _these(people: set[UUID]) -> dict[str, list[UUID]]:
    return {"people": list(people)} if len(people) <= FEW else {}
