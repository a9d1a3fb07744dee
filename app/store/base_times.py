"""Base times of the week, and who asked at each."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.base_times import BaseTime, BaseTimeForm
from app.store.tables import BaseContactRow, BaseTimeRow, DeskContactRow


class BaseTimeRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def times(self, *, also_gone: bool = False) -> tuple[BaseTime, ...]:
        """The base times, in the order of the week.

        Args:
            also_gone: With those that are no longer kept.
        """
        rows = self._session.scalars(
            select(BaseTimeRow).order_by(BaseTimeRow.weekday, BaseTimeRow.starts, BaseTimeRow.id)
        )
        return tuple(
            BaseTime(
                id=row.id,
                form=BaseTimeForm(weekday=row.weekday, starts=row.starts, ends=row.ends, place=row.place),
            )
            for row in rows
            if also_gone or not row.void
        )

    def keep(self, base_id: UUID, form: BaseTimeForm) -> None:
        """Write a base time down under its id; the same again puts back what was taken out."""
        row = self._session.get(BaseTimeRow, base_id)
        if row is not None:
            row.void = False
            return
        self._session.add(
            BaseTimeRow(
                id=base_id, weekday=form.weekday, starts=form.starts, ends=form.ends, place=form.place
            )
        )

    def take_out(self, base_id: UUID) -> None:
        """Take a base time out of use; who asked at it stays."""
        self._session.get_one(BaseTimeRow, base_id).void = True

    def asked_at(self, contact_id: UUID, base_id: UUID) -> None:
        """Somebody asked at a base time; said once for each."""
        known = select(BaseContactRow.id).where(BaseContactRow.contact_id == contact_id)
        if self._session.scalar(known) is None:
            self._session.add(BaseContactRow(contact_id=contact_id, base_id=base_id))

    def asked(self, first: date, last: date) -> tuple[tuple[UUID, date], ...]:
        """The base time and the day of everybody who asked at one, between two days, both included."""
        wanted = (
            select(BaseContactRow.base_id, DeskContactRow.asked_on)
            .join(DeskContactRow, DeskContactRow.id == BaseContactRow.contact_id)
            .where(DeskContactRow.asked_on.between(first, last), DeskContactRow.void.is_(False))
        )
        return tuple((base_id, day) for base_id, day in self._session.execute(wanted))
