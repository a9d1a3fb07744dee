"""What groups have settled, when they met before, and on which days they do not meet."""

from collections.abc import Iterable
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, bindparam, select
from sqlalchemy.orm import Session

from app.domain.arrangement import NOTHING_SETTLED, Arrangement
from app.domain.closed_days import ClosedDays
from app.domain.groups import Group
from app.domain.schedule import Schedule
from app.store.column_rows import column_rows
from app.store.tables import ArrangementRow, ClosedDaysRow, TimetableRow


class ArrangementRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_groups(self) -> dict[UUID, Arrangement]:
        """What each group has settled; a group without a row has settled nothing."""
        rows = column_rows(self._session, _settled(), {})
        return {row.group_id: _as_arrangement(row) for row in rows}

    def of_group(self, group_id: UUID) -> Arrangement:
        """What one group has settled."""
        rows = column_rows(self._session, _settled_by_one(), {"group_id": group_id})
        return _as_arrangement(rows[0]) if rows else NOTHING_SETTLED

    def earlier(self, group_id: UUID | None = None) -> dict[UUID, tuple[Schedule, ...]]:
        """When a group, or each of them, met before, the earliest first."""
        given = {} if group_id is None else {"group_id": group_id}
        found: dict[UUID, tuple[Schedule, ...]] = {}
        for row in column_rows(self._session, _timetables(one=bool(given)), given):
            found[row.group_id] = (*found.get(row.group_id, ()), _as_schedule(row))
        return found

    def closed(self) -> tuple[ClosedDays, ...]:
        """Every span of closed days, the earliest first."""
        return tuple(
            ClosedDays(group_id=row.group_id, first_on=row.first_on, last_on=row.last_on, reason=row.reason)
            for row in column_rows(self._session, _closed(), {})
        )

    def keep(self, group: Group) -> None:
        """Write what a group has settled, and when it met before."""
        row = self._session.get(ArrangementRow, group.id)
        if row is None and group.arrangement != NOTHING_SETTLED:
            row = ArrangementRow(id=group.id, group_id=group.id)
            self._session.add(row)
        if row is not None:
            _write(row, group.arrangement)
        known = self.earlier(group.id).get(group.id, ())
        if known != group.earlier:
            self._replace(group.id, group.earlier)

    def close(self, days: ClosedDays, *, void: bool) -> None:
        """Closed days, or none any more."""
        row = self._session.scalars(
            select(ClosedDaysRow).where(
                ClosedDaysRow.group_id.is_(days.group_id)
                if days.group_id is None
                else ClosedDaysRow.group_id == days.group_id,
                ClosedDaysRow.first_on == days.first_on,
                ClosedDaysRow.last_on == days.last_on,
                ClosedDaysRow.reason == days.reason,
            )
        ).first()
        if row is None:
            row = ClosedDaysRow(
                group_id=days.group_id, first_on=days.first_on, last_on=days.last_on, reason=days.reason
            )
            self._session.add(row)
        row.void = void

    def _replace(self, group_id: UUID, schedules: Iterable[Schedule]) -> None:
        rows = self._session.scalars(select(TimetableRow).where(TimetableRow.group_id == group_id)).all()
        wanted = list(schedules)
        for row in rows:
            row.void = _as_schedule(row) not in wanted
            if not row.void:
                wanted.remove(_as_schedule(row))
        for when in wanted:
            self._session.add(
                TimetableRow(
                    group_id=group_id,
                    first_on=when.first_on,
                    last_on=when.last_on or when.first_on,
                    starts=when.starts,
                    ends=when.ends,
                    rule=when.rule,
                )
            )


# Built once: building a query costs as much as running it.


@cache
def _settled() -> Select[*tuple[Any, ...]]:
    return _arrangements().where(ArrangementRow.void.is_(False))


@cache
def _settled_by_one() -> Select[*tuple[Any, ...]]:
    return _arrangements().where(ArrangementRow.id == bindparam("group_id"))


def _arrangements() -> Select[*tuple[Any, ...]]:
    return select(
        ArrangementRow.group_id,
        ArrangementRow.kind,
        ArrangementRow.places,
        ArrangementRow.session_places,
        ArrangementRow.funder,
        ArrangementRow.opens,
        ArrangementRow.closes,
        ArrangementRow.needed,
    )


@cache
def _timetables(*, one: bool) -> Select[*tuple[Any, ...]]:
    rows = select(
        TimetableRow.group_id,
        TimetableRow.first_on,
        TimetableRow.last_on,
        TimetableRow.starts,
        TimetableRow.ends,
        TimetableRow.rule,
    ).where(TimetableRow.void.is_(False))
    if one:
        rows = rows.where(TimetableRow.group_id == bindparam("group_id"))
    return rows.order_by(TimetableRow.last_on, TimetableRow.id)


@cache
def _closed() -> Select[*tuple[Any, ...]]:
    return (
        select(ClosedDaysRow.group_id, ClosedDaysRow.first_on, ClosedDaysRow.last_on, ClosedDaysRow.reason)
        .where(ClosedDaysRow.void.is_(False))
        .order_by(ClosedDaysRow.first_on, ClosedDaysRow.id)
    )


def _as_arrangement(row: Row[*tuple[Any, ...]]) -> Arrangement:
    return Arrangement(
        kind=row.kind,
        places=row.places,
        session_places=row.session_places,
        funder=row.funder,
        opens=row.opens,
        closes=row.closes,
        needed=tuple(row.needed),
    )


def _write(row: ArrangementRow, settled: Arrangement) -> None:
    row.kind, row.funder, row.needed = settled.kind, settled.funder, list(settled.needed)
    row.places, row.session_places = settled.places, settled.session_places
    row.opens, row.closes = settled.opens, settled.closes


def _as_schedule(row: TimetableRow | Row[*tuple[Any, ...]]) -> Schedule:
    return Schedule(
        first_on=row.first_on, last_on=row.last_on, starts=row.starts, ends=row.ends, rule=row.rule
    )
