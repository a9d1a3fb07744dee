"""Who waits for a place in a group, and who has a role in it that must be there."""

from collections.abc import Iterable
from functools import cache
from uuid import UUID

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from app.domain.waiting import WaitingPlace, in_order
from app.store.column_rows import column_rows
from app.store.restricted import in_use
from app.store.tables import DutyRow, PersonRow, WaitingRow


class WaitingRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_group(self, group_id: UUID) -> tuple[WaitingPlace, ...]:
        """Everybody who waits or waited for a group, those who asked first on top."""
        rows = self._session.execute(
            select(WaitingRow, PersonRow.name)
            .join(PersonRow, PersonRow.id == WaitingRow.person_id)
            .where(WaitingRow.group_id == group_id, WaitingRow.void.is_(False))
            .where(PersonRow.void.is_(False), in_use())
        )
        return in_order(_as_place(row, name) for row, name in rows)

    def put(self, group_id: UUID, place: WaitingPlace, *, void: bool = False) -> None:
        """Write where somebody stands; a new place is made."""
        row = self._session.get(WaitingRow, place.id)
        if row is None:
            row = WaitingRow(
                id=place.id, group_id=group_id, person_id=place.person_id, asked_on=place.asked_on
            )
            self._session.add(row)
        row.state, row.offered_on, row.answer_by = place.state, place.offered_on, place.answer_by
        row.answered_on, row.reason, row.void = place.answered_on, place.reason, void

    def duties(self, group_id: UUID) -> dict[UUID, tuple[str, ...]]:
        """The roles that somebody has in a group, by person."""
        rows = column_rows(self._session, _duties(), {"group_id": group_id})
        found: dict[UUID, tuple[str, ...]] = {}
        for person_id, duty in rows:
            found[person_id] = (*found.get(person_id, ()), duty)
        return found

    def set_duties(self, group_id: UUID, person_id: UUID, duties: Iterable[str]) -> None:
        """From now on somebody has these roles in a group and no others."""
        wanted = set(duties)
        known = select(DutyRow).where(DutyRow.group_id == group_id, DutyRow.person_id == person_id)
        for row in self._session.scalars(known):
            row.void = row.duty not in wanted
            wanted.discard(row.duty)
        self._session.add_all(
            DutyRow(group_id=group_id, person_id=person_id, duty=duty) for duty in sorted(wanted)
        )


@cache
def _duties() -> Select[UUID, str]:
    of_group = select(DutyRow.person_id, DutyRow.duty).where(DutyRow.group_id == bindparam("group_id"))
    return of_group.where(DutyRow.void.is_(False)).order_by(DutyRow.made_at, DutyRow.id)


def _as_place(row: WaitingRow, name: str) -> WaitingPlace:
    return WaitingPlace(
        id=row.id,
        person_id=row.person_id,
        name=name,
        asked_on=row.asked_on,
        state=row.state,
        offered_on=row.offered_on,
        answer_by=row.answer_by,
        answered_on=row.answered_on,
        reason=row.reason,
    )
