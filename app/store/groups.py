"""Groups, and who belongs to them."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Row, Select, bindparam, func, select
from sqlalchemy.orm import Session

from app.domain.arrangement import NOTHING_SETTLED, Arrangement
from app.domain.closed_days import ClosedDays
from app.domain.groups import Group, Membership
from app.domain.names import fold
from app.domain.people import Role
from app.domain.schedule import Schedule
from app.errors import NotFoundError
from app.i18n import _
from app.store.arrangements import ArrangementRepository
from app.store.column_rows import column_rows
from app.store.restricted import in_use
from app.store.tables import GroupRow, MembershipRow, PersonRow


class GroupRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, group_id: UUID) -> Group:
        """One group.

        Raises:
            NotFoundError: There is no such group.
        """
        rows = column_rows(self._session, _one_group(), {"group_id": group_id})
        if not rows:
            raise _no_group()
        settled = ArrangementRepository(self._session)
        return _as_group(
            rows[0],
            settled.of_group(group_id),
            settled.earlier(group_id).get(group_id, ()),
            _closed(settled.closed(), group_id),
        )

    def all(self) -> tuple[Group, ...]:
        """Every group in use, A to Z."""
        used = column_rows(self._session, _groups_in_use(), {})
        repository = ArrangementRepository(self._session)
        settled, earlier, closed = repository.of_groups(), repository.earlier(), repository.closed()
        groups = (
            _as_group(
                row, settled.get(row.id, NOTHING_SETTLED), earlier.get(row.id, ()), _closed(closed, row.id)
            )
            for row in used
        )
        return tuple(sorted(groups, key=lambda group: (fold(group.name), group.id)))

    def names(self) -> tuple[tuple[UUID, str, Schedule | None], ...]:
        """Id, name and times of every group in use, A to Z."""
        used = column_rows(self._session, _groups_in_use(), {})
        named = ((row.id, row.name, _schedule(row)) for row in used)
        return tuple(sorted(named, key=lambda group: (fold(group[1]), group[0])))

    def add(self, group: Group) -> None:
        """A new group."""
        row = GroupRow(id=group.id, name=group.name)
        self._session.add(row)
        _write(row, group)
        ArrangementRepository(self._session).keep(group)

    def change(self, group: Group) -> None:
        """Other details for a group."""
        _write(self._row(group.id), group)
        ArrangementRepository(self._session).keep(group)

    def take_out(self, group_id: UUID, *, void: bool) -> None:
        """Take a group out of use, or back in."""
        self._row(group_id).void = void

    def memberships(self, group_id: UUID) -> tuple[Membership, ...]:
        """Everybody who belongs or belonged to a group, A to Z, in each of their roles."""
        rows = column_rows(self._session, _memberships(), {"group_id": group_id})
        found = (
            Membership(
                id=m_id, person_id=person_id, name=name, role=role, joined_on=joined_on, left_on=left_on
            )
            for m_id, person_id, name, role, joined_on, left_on in rows
        )
        return tuple(sorted(found, key=lambda m: fold(m.name)))

    def join(self, group_id: UUID, person_id: UUID, role: Role, on: date) -> UUID | None:
        """Belong to a group from a day on; gives the membership's id, None if they do already."""
        known = select(MembershipRow.id).where(
            MembershipRow.group_id == group_id,
            MembershipRow.person_id == person_id,
            MembershipRow.role == role,
            MembershipRow.left_on.is_(None),
            MembershipRow.void.is_(False),
        )
        if self._session.scalars(known.limit(1)).first() is not None:
            return None
        row = MembershipRow(group_id=group_id, person_id=person_id, role=role, joined_on=on)
        self._session.add(row)
        return row.id

    def leave(self, membership_ids: Iterable[UUID], on: date | None, reason: str) -> None:
        """Belong to a group no longer; with no day, belong to it again."""
        for membership_id in membership_ids:
            row = self._session.get_one(MembershipRow, membership_id)
            row.left_on, row.reason = on, reason

    def take_out_memberships(self, membership_ids: Iterable[UUID], *, void: bool) -> None:
        """Take memberships made by mistake out of use, or back in."""
        for membership_id in membership_ids:
            self._session.get_one(MembershipRow, membership_id).void = void

    def sizes(self) -> dict[UUID, int]:
        """How many people belong to each group now, each counted once."""
        counted = (
            select(MembershipRow.group_id, func.count(MembershipRow.person_id.distinct()))
            .join(PersonRow, PersonRow.id == MembershipRow.person_id)
            .where(
                MembershipRow.left_on.is_(None),
                MembershipRow.void.is_(False),
                PersonRow.void.is_(False),
                in_use(),
            )
            .group_by(MembershipRow.group_id)
        )
        return {row[0]: row[1] for row in self._session.execute(counted)}

    def role_on(self, group_id: UUID, person_id: UUID, day: date) -> Role | None:
        """As what somebody belongs to a group on a day; None if they do not."""
        there = {"group_id": group_id, "person_id": person_id, "day": day}
        roles = [row.role for row in column_rows(self._session, _roles_on(), there)]
        return min(roles, key=list(Role).index, default=None)

    def _row(self, group_id: UUID) -> GroupRow:
        row = self._session.get(GroupRow, group_id)
        if row is None:
            raise _no_group()
        return row


def _closed(closed: Iterable[ClosedDays], group_id: UUID) -> tuple[ClosedDays, ...]:
    """Those of one group, and those of every group."""
    return tuple(days for days in closed if days.group_id in {None, group_id})


def _no_group() -> NotFoundError:
    return NotFoundError(_("That group is no longer here."), _("Look for it in Groups."))


def _as_group(
    row: Row[*tuple[Any, ...]],
    arrangement: Arrangement,
    earlier: tuple[Schedule, ...],
    closed: tuple[ClosedDays, ...],
) -> Group:
    return Group(
        id=row.id,
        name=row.name,
        activity=row.activity,
        venue=row.venue,
        venue_note=row.venue_note,
        schedule=_schedule(row),
        mode=row.mode,
        ended=row.ended,
        written_on=row.made_at.astimezone().date(),
        arrangement=arrangement,
        earlier=earlier,
        closed=closed,
    )


def _schedule(row: Row[*tuple[Any, ...]]) -> Schedule | None:
    if row.first_on is None or row.starts is None or row.ends is None:
        return None
    return Schedule(
        first_on=row.first_on, starts=row.starts, ends=row.ends, rule=row.rule, last_on=row.last_on
    )


def _write(row: GroupRow, group: Group) -> None:
    row.name, row.activity, row.venue, row.venue_note = (
        group.name,
        group.activity,
        group.venue,
        group.venue_note,
    )
    row.mode, row.ended = group.mode, group.ended
    when = group.schedule
    row.first_on, row.last_on = (when.first_on, when.last_on) if when else (None, None)
    row.starts, row.ends = (when.starts, when.ends) if when else (None, None)
    row.rule = when.rule if when else ""


# Built once: building a query costs as much as running it.


@cache
def _one_group() -> Select[*tuple[Any, ...]]:
    return _groups().where(GroupRow.id == bindparam("group_id"))


@cache
def _groups_in_use() -> Select[*tuple[Any, ...]]:
    return _groups().where(GroupRow.void.is_(False))


def _groups() -> Select[*tuple[Any, ...]]:
    return select(
        GroupRow.id,
        GroupRow.name,
        GroupRow.activity,
        GroupRow.venue,
        GroupRow.venue_note,
        GroupRow.first_on,
        GroupRow.last_on,
        GroupRow.starts,
        GroupRow.ends,
        GroupRow.rule,
        GroupRow.mode,
        GroupRow.ended,
        GroupRow.made_at,
    )


@cache
def _memberships() -> Select[UUID, UUID, str, Role, date, date | None]:
    return (
        select(
            MembershipRow.id,
            MembershipRow.person_id,
            PersonRow.name,
            MembershipRow.role,
            MembershipRow.joined_on,
            MembershipRow.left_on,
        )
        .join(PersonRow, PersonRow.id == MembershipRow.person_id)
        .where(MembershipRow.group_id == bindparam("group_id"))
        .where(MembershipRow.void.is_(False), PersonRow.void.is_(False), in_use())
        .where(PersonRow.archived.is_(False))
        .order_by(MembershipRow.joined_on, MembershipRow.id)
    )


@cache
def _roles_on() -> Select[Role]:
    day = bindparam("day", type_=Date())
    return (
        select(MembershipRow.role)
        .where(MembershipRow.group_id == bindparam("group_id"))
        .where(MembershipRow.person_id == bindparam("person_id"))
        .where(MembershipRow.joined_on <= day, MembershipRow.void.is_(False))
        .where(MembershipRow.left_on.is_(None) | (MembershipRow.left_on > day))
    )
