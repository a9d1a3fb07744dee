"""What people asked about their own record, records that are not used, and the breach log."""

from dataclasses import fields
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.rights import Breach, BreachForm, RequestForm, Restriction, RightsRequest
from app.store.facts import current
from app.store.tables import BreachRow, PersonRow, RestrictionRow, RightsRequestRow


class RightsRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def requests(self) -> tuple[RightsRequest, ...]:
        """Every request, the one asked first first."""
        rows = self._session.execute(
            select(RightsRequestRow, PersonRow.name)
            .join(PersonRow, PersonRow.id == RightsRequestRow.person_id)
            .where(RightsRequestRow.void.is_(False), PersonRow.void.is_(False))
            .order_by(RightsRequestRow.asked_on, RightsRequestRow.id)
        )
        return tuple(_as_request(row, name) for row, name in rows)

    def add_request(self, person_id: UUID, form: RequestForm) -> UUID:
        """Write a request down; gives its id."""
        row = RightsRequestRow(
            person_id=person_id,
            kind=form.kind,
            asked_on=form.asked_on,
            asked_by=form.asked_by,
            proof=form.proof,
        )
        self._session.add(row)
        return row.id

    def change_request(self, request_id: UUID, **values: object) -> None:
        """Write down what became of a request, by the names of `RightsRequest`."""
        row = self._session.get_one(RightsRequestRow, request_id)
        for name, value in values.items():
            setattr(row, name, value)

    def take_out_request(self, request_id: UUID, *, void: bool) -> None:
        """Take a request out of use, or back in."""
        self._session.get_one(RightsRequestRow, request_id).void = void

    def restriction(self, person_id: UUID) -> Restriction | None:
        """Why a record is not used; None if it is."""
        rows = self._restriction_rows(person_id)
        if not rows or not rows[-1].restricted:
            return None
        return Restriction(reason=rows[-1].reason, since=rows[-1].at)

    def restrict(self, person_id: UUID, reason: str, at: datetime, *, restricted: bool) -> None:
        """Stop using a record, or use it again."""
        earlier = self._restriction_rows(person_id)
        self._session.add(
            RestrictionRow(
                person_id=person_id,
                restricted=restricted,
                reason=reason,
                at=at,
                supersedes=earlier[-1].id if earlier else None,
            )
        )

    def breaches(self) -> tuple[Breach, ...]:
        """The breach log, the first first; one that was taken out keeps its number."""
        rows = self._session.scalars(select(BreachRow).order_by(BreachRow.made_at, BreachRow.id))
        return tuple(
            Breach(id=row.id, number=number, form=_as_breach(row))
            for number, row in enumerate(rows, start=1)
            if not row.void
        )

    def keep_breach(self, breach_id: UUID | None, form: BreachForm) -> UUID:
        """Write a new breach down, or what is known by now about one; gives its id."""
        row = BreachRow(what=form.what, known_at=form.known_at) if breach_id is None else None
        if row is None:
            row = self._session.get_one(BreachRow, breach_id)
        for field in fields(BreachForm):
            setattr(row, field.name, getattr(form, field.name))
        self._session.add(row)
        return row.id

    def take_out_breach(self, breach_id: UUID, *, void: bool) -> None:
        """Take a breach out of use, or back in."""
        self._session.get_one(BreachRow, breach_id).void = void

    def _restriction_rows(self, person_id: UUID) -> list[RestrictionRow]:
        about = current(RestrictionRow).where(RestrictionRow.person_id == person_id)
        return list(self._session.scalars(about))


def _as_request(row: RightsRequestRow, name: str) -> RightsRequest:
    names = set(RightsRequest.__dataclass_fields__) - {"name"}
    return RightsRequest(name=name, **{field: getattr(row, field) for field in names})


def _as_breach(row: BreachRow) -> BreachForm:
    return BreachForm(**{field.name: getattr(row, field.name) for field in fields(BreachForm)})
