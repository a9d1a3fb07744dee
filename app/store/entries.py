"""Entries of the sections of people's records: what was written last counts, nothing is overwritten."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.domain.national_codes import NationalCode, first_codes
from app.domain.record_entries import Entry, paused, tags_in
from app.domain.record_of_work import PAUSES, TAGS
from app.domain.tagged import has_tags
from app.store.facts import current
from app.store.settings import SettingsRepository
from app.store.tables import EntryRow, PersonRow, WorkerRow

CODES: Final = "national codes"
NAMES: Final = "names"


class EntryRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._settings = SettingsRepository(session)

    def of(self, person_id: UUID) -> tuple[Entry, ...]:
        """Everything in force about a person, the latest first."""
        return self._read(current(EntryRow).where(EntryRow.person_id == person_id))

    def in_section(
        self, section: str, start: date | None = None, end: date | None = None
    ) -> tuple[tuple[UUID, Entry], ...]:
        """(person, entry) for everybody in use, in one section, between two days, both included."""
        wanted = (
            current(EntryRow)
            .join(PersonRow, PersonRow.id == EntryRow.person_id)
            .where(EntryRow.section == section, PersonRow.void.is_(False), EntryRow.withdrawn.is_(False))
        )
        if start is not None:
            wanted = wanted.where(EntryRow.on_day >= start)
        if end is not None:
            wanted = wanted.where(EntryRow.on_day <= end)
        rows = self._session.scalars(wanted.order_by(EntryRow.on_day, EntryRow.id))
        return tuple((row.person_id, _as_entry(row, {})) for row in rows)

    def resting(self, today: date) -> frozenset[UUID]:
        """Those who are in a pause: nothing of their plan is asked of them until it is over."""
        pauses = self.in_section(PAUSES, end=today)
        return frozenset(person_id for person_id, entry in pauses if paused([entry], today) is not None)

    def add(self, person_id: UUID, section: str, content: Mapping[str, str], on: date | None) -> UUID:
        """Write an entry; gives its id."""
        return self._state(EntryRow(person_id=person_id, section=section, content=dict(content), on_day=on))

    def correct(self, entry_id: UUID, content: Mapping[str, str], on: date | None) -> UUID:
        """Write an entry anew, by a fact that supersedes it; gives its id."""
        was = self._session.get_one(EntryRow, entry_id)
        return self._follow(was, content, on, withdrawn=was.withdrawn)

    def turn(self, entry_id: UUID) -> UUID:
        """Take an entry out, or put one back, by a fact that supersedes it; gives its id."""
        was = self._session.get_one(EntryRow, entry_id)
        return self._follow(was, was.content, was.on_day, withdrawn=not was.withdrawn)

    def newest(self, entry_id: UUID) -> UUID:
        """The entry as it was written last: the end of the facts that supersede one another."""
        later = self._session.scalars(select(EntryRow.id).where(EntryRow.supersedes == entry_id)).first()
        return entry_id if later is None else self.newest(later)

    def aliases(self, person_id: UUID) -> tuple[str, ...]:
        """The other names somebody is found by."""
        entries = (entry for entry in self.of(person_id) if entry.section == NAMES)
        return tuple(name for entry in entries for name in tags_in(entry.content.get("alias", "")))

    def tagged(self, wanted: Iterable[str]) -> frozenset[UUID]:
        """Everybody in use who has each of these tags."""
        tags = tuple(wanted)
        return frozenset(person_id for person_id, known in self.tags() if has_tags(known, tags))

    def tags(self) -> tuple[tuple[UUID, tuple[str, ...]], ...]:
        """The tags of everybody in use who has some."""
        return tuple(
            (person_id, tags_in(entry.content["tags"])) for person_id, entry in self.in_section(TAGS)
        )

    def codes(self) -> tuple[NationalCode, ...]:
        """The national codes of the service; the first ones until others were set."""
        kept = self._settings.preference(CODES)
        return first_codes() if kept is None else tuple(NationalCode(code, term) for code, term in kept)

    def set_codes(self, codes: Iterable[NationalCode]) -> None:
        """Use these codes from now on."""
        self._settings.set_preference(CODES, [[each.code, each.term] for each in codes])

    def _follow(self, was: EntryRow, content: Mapping[str, str], on: date | None, *, withdrawn: bool) -> UUID:
        return self._state(
            EntryRow(
                person_id=was.person_id,
                section=was.section,
                content=dict(content),
                on_day=on,
                withdrawn=withdrawn,
                supersedes=was.id,
            )
        )

    def _state(self, row: EntryRow) -> UUID:
        self._session.add(row)
        self._session.flush()
        return row.id

    def _read(self, wanted: Select[EntryRow]) -> tuple[Entry, ...]:
        names = {row.id: row.name for row in self._session.scalars(select(WorkerRow))}
        rows = [row for row in self._session.scalars(wanted) if not row.withdrawn]
        found = [(row.on_day or date.min, row.made_at, _as_entry(row, names)) for row in rows]
        return tuple(entry for _on, _at, entry in sorted(found, key=lambda one: one[:2], reverse=True))


def _as_entry(row: EntryRow, names: Mapping[UUID, str]) -> Entry:
    return Entry(
        id=row.id,
        section=row.section,
        content=dict(row.content),
        on=row.on_day,
        by=names.get(row.made_by, ""),
    )
