"""The directory of local services, their checks, gaps in it, and what people wish for."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.directory import Service, ServiceForm
from app.domain.open_referral import form_of, record_of
from app.domain.own_attributes import form_with_own, own_of
from app.domain.quality import Check, quality
from app.domain.wishes import Wishes, wishes_from
from app.store.facts import current
from app.store.tables import (
    MatchWishRow,
    ServiceCheckRow,
    ServiceGapRow,
    ServiceRow,
    TypedDistanceRow,
)

FORM: Final = tuple(field.name for field in fields(ServiceForm))
CHECK: Final = tuple(field.name for field in fields(Check))


class DirectoryRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def services(self, today: date) -> tuple[Service, ...]:
        """Every entry in use, by name, each with what its checks come to today."""
        rows = self._session.scalars(
            select(ServiceRow).where(ServiceRow.void.is_(False)).order_by(ServiceRow.name, ServiceRow.id)
        )
        checks = self._checks()
        return tuple(_as_service(row, checks.get(row.id, ()), today) for row in rows)

    def service(self, service_id: UUID, today: date) -> Service | None:
        """One entry; None if it is not in use."""
        row = self._session.get(ServiceRow, service_id)
        if row is None or row.void:
            return None
        return _as_service(row, self.checks(service_id), today)

    def keep(self, service_id: UUID, form: ServiceForm, record: Mapping[str, Any] | None = None) -> None:
        """Write an entry down under its id, or change it.

        Args:
            service_id: Of the entry.
            form: What is said about it.
            record: Where it comes from a file, as it stands there; otherwise what was known stays.
        """
        self._keep(self._session.get(ServiceRow, service_id), service_id, form, record)

    def keep_all(self, entries: Iterable[tuple[UUID, ServiceForm, Mapping[str, Any]]]) -> None:
        """Write many entries down as `keep` does: those that are there are read at once, and so written."""
        wanted = tuple(entries)
        rows = self._session.scalars(
            select(ServiceRow).where(ServiceRow.id.in_([each[0] for each in wanted]))
        )
        known = {row.id: row for row in rows}
        for service_id, form, record in wanted:
            self._keep(known.get(service_id), service_id, form, record)

    def _keep(
        self, row: ServiceRow | None, service_id: UUID, form: ServiceForm, record: Mapping[str, Any] | None
    ) -> None:
        before = record if record is not None else row.record if row is not None else {}
        written = record_of(form, before, str(service_id))
        if row is None:
            row = ServiceRow(id=service_id, open_referral_id=str(written["id"]), name=form.name)
            self._session.add(row)
        row.name, row.record, row.own, row.void = form.name, written, own_of(form), False
        row.open_referral_id = str(written["id"])

    def put_back(self, service: Service) -> None:
        """Write an entry as it was."""
        self.keep(service.id, service.form, service.record)

    def take_out(self, service_id: UUID, *, void: bool) -> None:
        """Take an entry out of use, or back in."""
        self._session.get_one(ServiceRow, service_id).void = void

    def mark_checked(self, service_id: UUID, day: date | None) -> None:
        """Write down when somebody made sure that an entry is right."""
        self._session.get_one(ServiceRow, service_id).checked_on = day

    def set_concern(self, service_id: UUID, concern: str) -> None:
        """Write down what is wrong there; "" where it is cleared up."""
        self._session.get_one(ServiceRow, service_id).concern = concern

    def checks(self, service_id: UUID) -> tuple[Check, ...]:
        """How each thing stands in one service, as it was last looked at."""
        return self._checks(service_id).get(service_id, ())

    def state_check(self, service_id: UUID, check: Check, *, withdrawn: bool = False) -> None:
        """Write down how one thing stands; what was known of it stays readable behind that."""
        rows = current(ServiceCheckRow).where(
            ServiceCheckRow.service_id == service_id, ServiceCheckRow.code == check.code
        )
        before: list[UUID | None] = [row.id for row in self._session.scalars(rows)]
        said = {name: getattr(check, name) for name in CHECK}
        for supersedes in before or [None]:
            self._session.add(
                ServiceCheckRow(service_id=service_id, supersedes=supersedes, withdrawn=withdrawn, **said)
            )

    def add_gap(
        self, gap_id: UUID, day: date, district: str, areas: Iterable[str], reasons: Mapping[str, int]
    ) -> None:
        """Write down that nothing fits somebody."""
        self._session.add(
            ServiceGapRow(id=gap_id, day=day, district=district, areas=list(areas), reasons=dict(reasons))
        )

    def take_gap_out(self, gap_id: UUID, *, void: bool) -> None:
        """Take a gap out, or back in."""
        self._session.get_one(ServiceGapRow, gap_id).void = void

    def gaps(self) -> tuple[tuple[date, str, tuple[str, ...]], ...]:
        """Day, district and areas of life of what was looked for in vain, the latest first."""
        rows = self._session.scalars(
            select(ServiceGapRow).where(ServiceGapRow.void.is_(False)).order_by(ServiceGapRow.day.desc())
        )
        return tuple((row.day, row.district, tuple(row.areas)) for row in rows)

    def wishes(self, person_id: UUID) -> Wishes:
        """What somebody wishes of a place."""
        row = self._wish_row(person_id)
        return Wishes() if row is None else wishes_from(_said(row), row.miles)

    def keep_wishes(self, person_id: UUID, wishes: Wishes) -> None:
        """Write down what somebody wishes of a place."""
        row = self._wish_row(person_id)
        if row is None:
            row = MatchWishRow(person_id=person_id)
            self._session.add(row)
        row.miles = wishes.miles
        for key, value in wishes.written().items():
            setattr(row, key, value)

    def typed_distances(self, person_id: UUID) -> dict[UUID, Decimal]:
        """Place -> how many miles away it is for somebody, where that was typed."""
        rows = current(TypedDistanceRow).where(TypedDistanceRow.person_id == person_id)
        # The latest row of a place counts: records that were made one may both have one.
        latest = {row.service_id: row.miles for row in self._session.scalars(rows)}
        return {service_id: miles for service_id, miles in latest.items() if miles is not None}

    def type_distance(self, person_id: UUID, service_id: UUID, miles: Decimal | None) -> None:
        """Write down how far a place is for somebody; None takes back what was typed."""
        rows = current(TypedDistanceRow).where(
            TypedDistanceRow.person_id == person_id, TypedDistanceRow.service_id == service_id
        )
        before: list[UUID | None] = [row.id for row in self._session.scalars(rows)]
        for supersedes in before or [None]:
            self._session.add(
                TypedDistanceRow(
                    person_id=person_id, service_id=service_id, miles=miles, supersedes=supersedes
                )
            )

    def _wish_row(self, person_id: UUID) -> MatchWishRow | None:
        rows = select(MatchWishRow).where(MatchWishRow.person_id == person_id, MatchWishRow.void.is_(False))
        return self._session.scalars(rows.order_by(MatchWishRow.changed_at.desc()).limit(1)).first()

    def _checks(self, service_id: UUID | None = None) -> dict[UUID, tuple[Check, ...]]:
        rows = current(ServiceCheckRow).where(ServiceCheckRow.withdrawn.is_(False))
        if service_id is not None:
            rows = rows.where(ServiceCheckRow.service_id == service_id)
        found: dict[UUID, tuple[Check, ...]] = {}
        for row in self._session.scalars(rows):
            check = Check(**{name: getattr(row, name) for name in CHECK})
            found[row.service_id] = (*found.get(row.service_id, ()), check)
        return found


def _as_service(row: ServiceRow, checks: Iterable[Check], today: date) -> Service:
    form = form_of(row.record, form_with_own(row.own))
    return Service(
        id=row.id,
        open_referral_id=row.open_referral_id,
        record=row.record,
        checked_on=row.checked_on,
        concern=row.concern,
        quality=quality(checks, form.levels, row.concern, today),
        **{name: getattr(form, name) for name in FORM},
    )


def _said(row: MatchWishRow) -> dict[str, Any]:
    return {
        name: getattr(row, name)
        for name in ("interests", "access", "cannot", "refused", "demands", "supporter", "most_pence")
    }
