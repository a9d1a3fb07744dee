"""Who comes with whom."""

from collections.abc import Collection, Iterable
from functools import cache
from uuid import UUID

from sqlalchemy import BindParameter, Row, Select, bindparam, select
from sqlalchemy.orm import Session, aliased

from app.domain.attendance import Carer
from app.store.column_rows import column_rows
from app.store.tables import CarerLinkRow, MembershipRow, PersonRow


class CarerRepository:
    """Links between a person and their carers. An unlinked one is taken out of use."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def link(self, person_id: UUID, carer_id: UUID, relationship: str) -> None:
        """Write down that a carer comes with a person; a link that was there comes back."""
        row = self._row(person_id, carer_id)
        if row is None:
            row = CarerLinkRow(person_id=person_id, carer_id=carer_id)
            self._session.add(row)
        row.relationship, row.void = relationship, False

    def unlink(self, person_id: UUID, carer_id: UUID) -> str | None:
        """Take the link out of use; gives what it said, None if there was none."""
        row = self._row(person_id, carer_id)
        if row is None or row.void:
            return None
        row.void = True
        return row.relationship

    def carers_of(self, people: Collection[UUID]) -> dict[UUID, Carer]:
        """The carer each of these people comes with; the first one linked."""
        links = column_rows(self._session, _carers(), {"people": list(people)})
        return {row.person_id: Carer(row.carer_id, row.name) for row in links}

    def cared_for(self, carer_id: UUID) -> frozenset[UUID]:
        """Everybody somebody comes with as their carer."""
        linked = select(CarerLinkRow.person_id).where(CarerLinkRow.carer_id == carer_id)
        return frozenset(self._session.scalars(linked.where(CarerLinkRow.void.is_(False))))

    def companions_in(self, group_id: UUID) -> dict[UUID, tuple[tuple[UUID, str], ...]]:
        """Who the people of a group come with, both ways, as `companions` gives it."""
        return _both_ways(column_rows(self._session, _links_in(), {"group_id": group_id}))

    def companions(self, people: Collection[UUID]) -> dict[UUID, tuple[tuple[UUID, str], ...]]:
        """Who these people come with, both ways: id of one -> (id, name) of each other."""
        return _both_ways(column_rows(self._session, _links_of(), {"people": list(people)}))

    def _row(self, person_id: UUID, carer_id: UUID) -> CarerLinkRow | None:
        known = select(CarerLinkRow).where(
            CarerLinkRow.person_id == person_id, CarerLinkRow.carer_id == carer_id
        )
        return self._session.scalars(known.order_by(CarerLinkRow.made_at).limit(1)).first()


def _both_ways(links: Iterable[Row[UUID, str, UUID, str]]) -> dict[UUID, tuple[tuple[UUID, str], ...]]:
    found: dict[UUID, tuple[tuple[UUID, str], ...]] = {}
    for person_id, name, carer_id, carer_name in links:
        found[person_id] = (*found.get(person_id, ()), (carer_id, carer_name))
        found[carer_id] = (*found.get(carer_id, ()), (person_id, name))
    return found


@cache
def _links_of() -> Select[UUID, str, UUID, str]:
    people: BindParameter[UUID] = bindparam("people", expanding=True)
    return _links().where(CarerLinkRow.person_id.in_(people) | CarerLinkRow.carer_id.in_(people))


@cache
def _links_in() -> Select[UUID, str, UUID, str]:
    people = select(MembershipRow.person_id).where(MembershipRow.group_id == bindparam("group_id"))
    return _links().where(CarerLinkRow.person_id.in_(people) | CarerLinkRow.carer_id.in_(people))


def _links() -> Select[UUID, str, UUID, str]:
    person, carer = aliased(PersonRow), aliased(PersonRow)
    return (
        select(person.id, person.name, carer.id, carer.name)
        .select_from(CarerLinkRow)
        .join(person, person.id == CarerLinkRow.person_id)
        .join(carer, carer.id == CarerLinkRow.carer_id)
        .where(CarerLinkRow.void.is_(False), person.void.is_(False), carer.void.is_(False))
        .order_by(CarerLinkRow.made_at, CarerLinkRow.id)
    )


@cache
def _carers() -> Select[UUID, UUID, str]:
    return (
        select(CarerLinkRow.person_id, CarerLinkRow.carer_id, PersonRow.name)
        .join(PersonRow, PersonRow.id == CarerLinkRow.carer_id)
        .where(CarerLinkRow.person_id.in_(bindparam("people", expanding=True)))
        .where(CarerLinkRow.void.is_(False), PersonRow.void.is_(False), PersonRow.archived.is_(False))
        .order_by(CarerLinkRow.made_at.desc(), CarerLinkRow.id.desc())
    )
