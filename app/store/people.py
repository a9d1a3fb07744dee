"""People: who they are, how to talk with them, what they agreed to, what was noted."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from functools import cache
from typing import Final
from uuid import UUID

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from app.domain.consent import Consent, Purpose
from app.domain.needs import Need, Needs
from app.domain.people import Person, PersonForm
from app.domain.person_page import Note
from app.errors import NotFoundError
from app.i18n import _
from app.store.column_rows import column_rows
from app.store.entries import EntryRepository
from app.store.facts import current
from app.store.said_no import not_counted
from app.store.search import SearchRepository
from app.store.tables import ConsentRow, NeedRow, NoteRow, PersonRow, WorkerRow

FIELDS: Final = tuple(PersonForm.__dataclass_fields__)


class PeopleRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._search = SearchRepository(session)

    def get(self, person_id: UUID) -> Person:
        """One person.

        Raises:
            NotFoundError: There is no such person.
        """
        row = self._row(person_id)
        details = {field: getattr(row, field) for field in FIELDS}
        return Person(id=row.id, finish_later=row.finish_later, archived=row.archived, **details)

    def name(self, person_id: UUID) -> str:
        """What one person is called.

        Raises:
            NotFoundError: There is no such person.
        """
        found = column_rows(self._session, _name(), {"person_id": person_id})
        if not found:
            raise _no_person()
        return str(found[0].name)

    def add(self, form: PersonForm, *, finish_later: bool = False) -> UUID:
        """A new person; gives their id."""
        row = PersonRow(**asdict(form), finish_later=finish_later)
        self._session.add(row)
        self._session.flush()
        self.keep_words(row.id)
        return row.id

    def change(self, person_id: UUID, form: PersonForm, *, finish_later: bool) -> None:
        """Other details for a person."""
        row = self._row(person_id)
        for field, value in asdict(form).items():
            setattr(row, field, value)
        row.finish_later = finish_later
        self.keep_words(person_id)

    def keep_words(self, person_id: UUID) -> None:
        """Find a person by all their names from now on: also by those they are known as besides."""
        row = self._row(person_id)
        aliases = EntryRepository(self._session).aliases(person_id)
        self._search.keep_words(row.id, row.name, row.preferred_name, *aliases)

    def archive(self, person_id: UUID, *, archived: bool) -> None:
        """Put a person away, or bring them back."""
        self._row(person_id).archived = archived

    def take_out(self, person_ids: Iterable[UUID], *, void: bool) -> None:
        """Take people out of use who were added by mistake, or put them back in."""
        for person_id in person_ids:
            self._row(person_id).void = void

    def needs(self, person_id: UUID) -> Needs:
        """How to talk with a person, and how they want their papers."""
        row = self._row(person_id)
        used = (need for need in self._need_rows(person_id) if not need.void)
        return Needs(
            needs=tuple(Need(need.category, need.words) for need in used),
            print_style=row.print_style,
            large_points=row.large_points,
            tint=row.tint,
            language=row.language,
            review_on=row.needs_review_on,
        )

    def change_needs(self, person_id: UUID, needs: Needs) -> None:
        """Make the needs these; one that was there before comes back as the same row."""
        row = self._row(person_id)
        row.print_style, row.large_points, row.tint = needs.print_style, needs.large_points, needs.tint
        row.language, row.needs_review_on = needs.language, needs.review_on
        known = {Need(need.category, need.words): need for need in self._need_rows(person_id)}
        for need_row in known.values():
            need_row.void = True
        for position, need in enumerate(needs.needs):
            found = known.get(need)
            if found is None:
                found = NeedRow(person_id=person_id, category=need.category, words=need.words)
                self._session.add(found)
            found.void, found.position = False, position

    def consents(self, person_id: UUID) -> tuple[Consent, ...]:
        """The decision in force for each purpose that was asked about, in the order of the purposes."""
        newest = {row.purpose: row for row in self._consent_rows(person_id)}
        return tuple(
            _as_consent(newest[purpose])
            for purpose in Purpose
            if purpose in newest and not newest[purpose].taken_back
        )

    def not_counted(self) -> frozenset[UUID]:
        """Whoever said no to being counted in reports, or took back their yes."""
        return frozenset(self._session.scalars(not_counted()))

    def record_consent(self, person_id: UUID, consent: Consent, *, taken_back: bool = False) -> None:
        """Write a decision down; the one before about the same purpose is superseded."""
        earlier = [row for row in self._consent_rows(person_id) if row.purpose is consent.purpose]
        self._session.add(
            ConsentRow(
                person_id=person_id,
                purpose=consent.purpose,
                decision=consent.decision,
                given_by=consent.given_by,
                how=consent.how,
                wording=consent.wording,
                at=consent.at,
                taken_back=taken_back,
                supersedes=earlier[-1].id if earlier else None,
            )
        )

    def notes(self, person_id: UUID) -> tuple[Note, ...]:
        """What was noted about a person, oldest first."""
        of_person = current(NoteRow).where(NoteRow.person_id == person_id)
        names = {row.id: row.name for row in self._session.scalars(select(WorkerRow))}
        return tuple(
            Note(words=row.words, at=row.at, by=names.get(row.made_by, ""))
            for row in self._session.scalars(of_person)
            if not row.withdrawn
        )

    def add_note(self, person_id: UUID, words: str, at: datetime) -> UUID:
        """Write a note; gives its id."""
        row = NoteRow(person_id=person_id, words=words, at=at)
        self._session.add(row)
        return row.id

    def turn_note(self, note_id: UUID) -> UUID:
        """Withdraw a note, or put a withdrawn one back, by a fact that supersedes it; gives its id."""
        was = self._session.get_one(NoteRow, note_id)
        row = NoteRow(
            person_id=was.person_id,
            words=was.words,
            at=was.at,
            withdrawn=not was.withdrawn,
            supersedes=was.id,
        )
        self._session.add(row)
        return row.id

    def _row(self, person_id: UUID) -> PersonRow:
        row = self._session.get(PersonRow, person_id)
        if row is None:
            raise _no_person()
        return row

    def _need_rows(self, person_id: UUID) -> list[NeedRow]:
        of_person = select(NeedRow).where(NeedRow.person_id == person_id)
        return list(self._session.scalars(of_person.order_by(NeedRow.position, NeedRow.id)))

    def _consent_rows(self, person_id: UUID) -> list[ConsentRow]:
        return list(self._session.scalars(current(ConsentRow).where(ConsentRow.person_id == person_id)))


def _as_consent(row: ConsentRow) -> Consent:
    return Consent(
        purpose=row.purpose,
        decision=row.decision,
        given_by=row.given_by,
        how=row.how,
        wording=row.wording,
        at=row.at,
    )


@cache  # built once: each score asks
def _name() -> Select[str]:
    return select(PersonRow.name).where(PersonRow.id == bindparam("person_id"))


def _no_person() -> NotFoundError:
    return NotFoundError(_("That person is no longer here."), _("Look for them in People."))
