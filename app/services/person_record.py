"""What is recorded about a person section by section, and the national codes it is recorded with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.names import fold
from app.domain.national_codes import tidy_codes
from app.domain.record_entries import day_of, tidy_content
from app.domain.record_page import RecordPage
from app.domain.record_sections import sections
from app.domain.roles import Act
from app.errors import NotFoundError
from app.i18n import _
from app.services.permission import needs, within
from app.services.turning import remember
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from app.domain.national_codes import NationalCode
    from app.domain.record_entries import Entry
    from app.domain.record_items import Section
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class PersonRecordService:
    """The sections of the national standard; none of them has to be filled in."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.SEE_PERSON)
    def page(self, person_id: UUID) -> RecordPage:
        """Everything in the sections of one person's record; that it was looked at is put in the audit.

        Raises:
            NotFoundError: There is no such person.
        """
        page = self._page(person_id)
        self._desk.store.record(self._desk.author, "view person", Subject("person", person_id))
        return page

    @needs(Act.PRIVATE_VIEW)
    def opened_private(self, person_id: UUID) -> None:
        """Put in the audit that a section was opened that is for the worker alone."""
        self._desk.store.record(self._desk.author, "view worries", Subject("person", person_id))

    @needs(Act.CHANGE_PEOPLE)
    def keep(
        self, person_id: UUID, section: str, content: Mapping[str, str], entry_id: UUID | None = None
    ) -> RecordPage:
        """Write an entry, or write one anew. In a section with a single entry, that one is written anew.

        Args:
            content: Key of an item -> what was typed; days as 2026-11-17.

        Raises:
            NotFoundError: The person or the entry is gone.
            InvalidInputError: Something cannot be kept as it is; names the item.
        """
        kind, subject = _section(section), Subject("person", person_id)
        with self._desk.store.write(self._desk.author, "keep entry", subject) as repositories:
            called = repositories.people.get(person_id).called
            known = _known(repositories, person_id, kind, entry_id)
            tidied = tidy_content(kind, content, self._desk.today(), _words(repositories, known))
            on = day_of(kind, tidied)
            latest = (
                repositories.entries.add(person_id, section, tidied, on)
                if known is None
                else repositories.entries.correct(known.id, tidied, on)
            )
            repositories.people.keep_words(person_id)
        label = _label(_("{section} of {name} written"), kind, called)
        self._remember(person_id, label, latest, known, (tidied, on))
        return self._page(person_id)

    @needs(Act.CHANGE_PEOPLE)
    def take_out(self, person_id: UUID, entry_id: UUID) -> RecordPage:
        """Take an entry out that was wrong; it can be put back with undo.

        Raises:
            NotFoundError: The person or the entry is gone.
        """
        with self._desk.store.write(
            self._desk.author, "take entry out", Subject("person", person_id)
        ) as repositories:
            person = repositories.people.get(person_id)
            entry = _find(repositories, person_id, entry_id)
            latest = repositories.entries.turn(entry.id)
            repositories.people.keep_words(person_id)

        def turn(r: Repositories) -> None:
            nonlocal latest
            latest = r.entries.turn(latest)
            r.people.keep_words(person_id)

        label = _label(_("{section} of {name} taken out"), _section(entry.section), person.called)
        remember(self._desk, Subject("person", person_id), label, turn, turn)
        return self._page(person_id)

    @needs(Act.SEE_NAMES)
    def tags(self) -> tuple[str, ...]:
        """The tags of everybody whose page may be opened, A to Z, each once whatever its case."""
        with self._desk.store.read() as repositories:
            opened = within(self._desk, repositories, Act.SEE_PERSON)
            known = [
                tag for who, tags in repositories.entries.tags() if opened.has_person(who) for tag in tags
            ]
        return tuple(sorted({fold(tag): tag for tag in known}.values(), key=fold))

    @needs(Act.OWN_DESK)
    def codes(self) -> tuple[NationalCode, ...]:
        """The national codes of the service."""
        with self._desk.store.read() as repositories:
            return repositories.entries.codes()

    @needs(Act.SETTINGS)
    def set_codes(self, codes: tuple[NationalCode, ...]) -> tuple[NationalCode, ...]:
        """Use these codes from now on; entries keep the one they were written with.

        Raises:
            InvalidInputError: One cannot be a code; says why.
        """
        tidied = tidy_codes(codes)
        with self._desk.store.write(self._desk.author, "change codes") as repositories:
            before = repositories.entries.codes()
            repositories.entries.set_codes(tidied)
        remember(
            self._desk,
            None,
            _("National codes changed"),
            redo=lambda r: r.entries.set_codes(tidied),
            undo=lambda r: r.entries.set_codes(before),
        )
        return tidied

    def _page(self, person_id: UUID) -> RecordPage:
        with self._desk.store.read() as repositories:
            entries = repositories.entries.of(person_id)
            return RecordPage(
                person=repositories.people.get(person_id),
                entries=entries,
                codes=_words(repositories, *entries),
                needs=repositories.people.needs(person_id),
                today=self._desk.today(),
            )

    def _remember(
        self,
        person_id: UUID,
        label: str,
        latest: UUID,
        known: Entry | None,
        written: tuple[Mapping[str, str], date | None],
    ) -> None:
        """An entry that is new is taken out by undo; one that was there says again what it said."""

        def back(r: Repositories) -> None:
            nonlocal latest
            if known is None:
                latest = r.entries.turn(latest)
            else:
                latest = r.entries.correct(latest, known.content, known.on)
            r.people.keep_words(person_id)

        def again(r: Repositories) -> None:
            nonlocal latest
            latest = r.entries.turn(latest) if known is None else r.entries.correct(latest, *written)
            r.people.keep_words(person_id)

        remember(self._desk, Subject("person", person_id), label, redo=again, undo=back)


def _section(key: str) -> Section:
    found = sections().get(key)
    if found is None:
        raise NotFoundError(_("There is no such section."), _("Choose one on the person's page."))
    return found


def _label(words: str, section: Section, name: str) -> str:
    """What Undo calls it: others may see the screen."""
    if section.private:
        return _("A change on your private page")
    return words.format(section=section.title, name=name)


def _known(
    repositories: Repositories, person_id: UUID, section: Section, entry_id: UUID | None
) -> Entry | None:
    """The entry that is written anew; None for a new one."""
    if entry_id is not None:
        return _find(repositories, person_id, entry_id)
    if section.many:
        return None
    return next((e for e in repositories.entries.of(person_id) if e.section == section.key), None)


def _find(repositories: Repositories, person_id: UUID, entry_id: UUID) -> Entry:
    found = next((e for e in repositories.entries.of(person_id) if e.id == entry_id), None)
    if found is None:
        raise NotFoundError(_("That entry was changed or taken out meanwhile."), _("Look at the page again."))
    return found


def _words(repositories: Repositories, *entries: Entry | None) -> dict[str, str]:
    """The codes that can be chosen, and those of entries written before others were set."""
    known = {each.code: f"{each.term} ({each.code})" for each in repositories.entries.codes()}
    old = (entry.content["code"] for entry in entries if entry is not None and "code" in entry.content)
    return {**{code: code for code in old}, **known}
