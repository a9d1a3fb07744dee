"""How long records are kept: the service's schedule, what was decided about one, and who is due."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from app.domain.consent import Purpose
from app.domain.erasing import KnownCopy
from app.domain.retention import Keeping, RecordDates, RecordKind, RetentionRule
from app.store.facts import current
from app.store.last_contact import last_contacts
from app.store.said_no import said_no
from app.store.tables import ConsentRow, DeathRow, KeepingRow, PersonRow, RetentionRow, SavedCopyRow


class KeepingRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def own_rules(self, rules: Iterable[RetentionRule]) -> dict[RecordKind, RetentionRule]:
        """The schedule: what the program starts with, and over it what the service has decided."""
        own = {
            row.kind: row
            for row in self._session.scalars(select(RetentionRow).order_by(RetentionRow.made_at))
        }
        return {rule.kind: _with_own(rule, own.get(rule.kind)) for rule in rules}

    def keep_rule(self, rule: RetentionRule) -> None:
        """Put the service's own years in the place of those before."""
        row = self._session.scalars(select(RetentionRow).where(RetentionRow.kind == rule.kind)).first()
        if row is None:
            row = RetentionRow(kind=rule.kind, years=rule.years)
            self._session.add(row)
        row.years, row.source, row.checked = rule.years, rule.source, rule.checked

    def keeping(self, person_id: UUID) -> Keeping:
        """What was decided about one record."""
        row = self._row(person_id)
        return Keeping() if row is None else _as_keeping(row)

    def keep(self, person_id: UUID, keeping: Keeping) -> None:
        """Write down what was decided."""
        row = self._row(person_id)
        if row is None:
            row = KeepingRow(person_id=person_id)
            self._session.add(row)
        for field in fields(Keeping):
            setattr(row, field.name, getattr(keeping, field.name))

    def records_as_added(self, added_by: date, born_from: date) -> tuple[tuple[RecordDates, Keeping], ...]:
        """Some people, as if nobody had had to do with them since they were added.

        Args:
            added_by: Whoever was added by this day is among them,
            born_from: and whoever was born from this day on, died, wants no record, or was decided about.
        """
        wanted = or_(
            PersonRow.made_at < datetime.combine(added_by + timedelta(days=2), time(), UTC),
            PersonRow.born_on >= born_from,
            *(
                PersonRow.id.in_(ids)
                for ids in (
                    select(KeepingRow.person_id),
                    select(DeathRow.person_id),
                    said_no(Purpose.RECORD).with_only_columns(ConsentRow.person_id),
                )
            ),
        )
        return self._records({}, None, wanted)

    def records(self, of: Collection[UUID] | None = None) -> tuple[tuple[RecordDates, Keeping], ...]:
        """Everybody there is a record of, archived or not, and what was decided about it; or some of them."""
        return self._records(last_contacts(self._session, of), of)

    def _records(
        self, latest: Mapping[UUID, date], of: Collection[UUID] | None, *wanted: ColumnElement[bool]
    ) -> tuple[tuple[RecordDates, Keeping], ...]:
        deaths = self._deaths()
        decided = {row.person_id: _as_keeping(row) for row in self._session.scalars(select(KeepingRow))}
        people = self._session.scalars(select(PersonRow).where(PersonRow.void.is_(False), *wanted))
        refused = {person: at.astimezone().date() for person, at in self._refusals()}
        return tuple(
            (_dates(row, latest, deaths, refused), decided.get(row.id, Keeping()))
            for row in people
            if of is None or row.id in of
        )

    def remember_copy(self, path: Path, made_at: datetime) -> None:
        """Remember a safe copy: it holds everybody who is in the records now."""
        row = self._session.get(SavedCopyRow, str(path))
        if row is None:
            self._session.add(SavedCopyRow(path=str(path), made_at=made_at))
        else:
            row.made_at = made_at

    def copies_with(self, person_id: UUID) -> tuple[KnownCopy, ...]:
        """The copies that were saved since a person was added, the latest first."""
        since = self._session.get_one(PersonRow, person_id).made_at
        copies = (
            select(SavedCopyRow).where(SavedCopyRow.made_at >= since).order_by(SavedCopyRow.made_at.desc())
        )
        return tuple(
            KnownCopy(path=Path(row.path), made_on=row.made_at.astimezone().date())
            for row in self._session.scalars(copies)
        )

    def _row(self, person_id: UUID) -> KeepingRow | None:
        return self._session.scalars(select(KeepingRow).where(KeepingRow.person_id == person_id)).first()

    def _refusals(self) -> Iterable[tuple[UUID, datetime]]:
        """Who said no to a record of them, and when."""
        return ((person, at) for person, at in self._session.execute(said_no(Purpose.RECORD)))

    def _deaths(self) -> dict[UUID, date]:
        """Person -> the day they died; those of whom it is not known are absent."""
        known = current(DeathRow).where(DeathRow.withdrawn.is_(False))
        return {row.person_id: row.died_on for row in self._session.scalars(known) if row.died_on}


def _with_own(rule: RetentionRule, row: RetentionRow | None) -> RetentionRule:
    if row is None:
        return rule
    return RetentionRule(
        kind=rule.kind,
        label=rule.label,
        years=row.years,
        counted=rule.counted,
        source=row.source,
        checked=row.checked,
    )


def _as_keeping(row: KeepingRow) -> Keeping:
    return Keeping(**{field.name: getattr(row, field.name) for field in fields(Keeping)})


def _dates(
    row: PersonRow, latest: Mapping[UUID, date], deaths: Mapping[UUID, date], refused: Mapping[UUID, date]
) -> RecordDates:
    added = row.made_at.astimezone().date()
    return RecordDates(
        person_id=row.id,
        name=row.name,
        last_contact=max(added, latest.get(row.id, added)),
        born_on=row.born_on,
        died_on=deaths.get(row.id),
        refused_on=refused.get(row.id),
    )
