"""People: adding them, finding them, changing what is known, noting what happened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.consent import tidy_consent
from app.domain.name_list import parse_names
from app.domain.needs import tidy_needs
from app.domain.people import NamePreview
from app.domain.person_form import tidy_form
from app.domain.roles import Act
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError
from app.i18n import _, ngettext
from app.services.enrolling import enrol_from_now
from app.services.finding import find, listed, marked, matches_of, meant_by
from app.services.permission import keep_as_own, needs, within
from app.services.person_page import person_page
from app.services.turning import remember
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.consent import Consent
    from app.domain.needs import Needs
    from app.domain.people import ChosenName, FindHit, PersonForm, PersonSummary, PossibleMatch, Role
    from app.domain.person_page import PersonPage
    from app.domain.safety import RedFlag
    from app.services.desk import Desk
    from app.services.permission import Within
    from app.store.repositories import Repositories


class PeopleService:
    """What a helper can do with people. One method, one transaction, one undo.

    Args:
        flags: The signs of "Something worries me"; a page only says whether something is to follow up.
    """

    def __init__(self, desk: Desk, flags: tuple[RedFlag, ...]) -> None:
        self._desk = desk
        self._flags = flags

    @needs(Act.SEE_NAMES)
    def list_people(self, query: str = "", *, archived: bool = False) -> tuple[PersonSummary, ...]:
        """Everybody, or all who were archived, with each word of `query` in the name, and each “#tag”."""
        with self._desk.store.read() as repositories:
            reach, opened = self._reach(repositories), self._reach(repositories, Act.SEE_PERSON)
            return marked(listed(repositories, reach, query, archived=archived, opened=opened), opened)

    @needs(Act.SEE_NAMES)
    def find(self, query: str) -> tuple[FindHit, ...]:
        """People and groups by name; names that are close where there is none."""
        with self._desk.store.read() as repositories:
            return find(self._desk, repositories, query)

    @needs(Act.ADD_PEOPLE)
    def preview_names(self, text: str) -> tuple[NamePreview, ...]:
        """Read a pasted list of names, each beside the people it may be. Nothing is saved.

        Raises:
            InvalidInputError: A line cannot be a name; the message says which.
        """
        parsed = parse_names(text)
        with self._desk.store.read() as repositories:
            matches = matches_of(repositories, self._reach(repositories), [n.name for n in parsed])
        return tuple(NamePreview(name, matches[name.name]) for name in parsed)

    @needs(Act.SEE_NAMES)
    def possible_matches(self, name: str) -> tuple[PossibleMatch, ...]:
        """People already known who may be meant by a name, or by one that sounds like it."""
        with self._desk.store.read() as repositories:
            return meant_by(repositories, self._reach(repositories), name)

    @needs(Act.ADD_PEOPLE)
    def add_names(self, names: tuple[ChosenName, ...], group_id: UUID | None, role: Role) -> int:
        """Keep the names that were chosen, in a group or without one; gives how many.

        Raises:
            NotFoundError: The group, or a person who is meant, is gone.
        """
        with self._desk.store.write(self._desk.author, "add names") as repositories:
            kept = enrol_from_now(repositories, names, group_id, role, self._desk.now())
            keep_as_own(self._desk, repositories, people=kept.added)
        if kept.changed:
            label = ngettext("{n} person added", "{n} people added", len(names)).format(n=len(names))
            subject = Subject("support_group", group_id) if group_id else None
            redo, undo = partial(kept.turn, void=False), partial(kept.turn, void=True)
            remember(self._desk, subject, label, redo, undo)
        return len(names)

    @needs(Act.CHANGE_PEOPLE)
    def add(self, form: PersonForm) -> PersonPage:
        """A new person.

        Raises:
            InvalidInputError: There is no name, or something is too long.
        """
        tidied = tidy_form(form)
        with self._desk.store.write(self._desk.author, "add person") as repositories:
            person_id = repositories.people.add(tidied)
            keep_as_own(self._desk, repositories, people=[person_id])
        remember(
            self._desk,
            _subject(person_id),
            _("{name} added").format(name=tidied.name),
            redo=lambda r: r.people.take_out([person_id], void=False),
            undo=lambda r: r.people.take_out([person_id], void=True),
        )
        return self._page(person_id)

    @needs(Act.SEE_PERSON)
    def page(self, person_id: UUID) -> PersonPage:
        """Everything about one person; that it was looked at is put in the audit.

        Raises:
            NotFoundError: There is no such person.
        """
        page = self._page(person_id)
        self._desk.store.record(self._desk.author, "view person", _subject(person_id))
        return page

    @needs(Act.CHANGE_PEOPLE)
    def change(self, person_id: UUID, form: PersonForm) -> PersonPage:
        """Other details for a person; a walk-in's details count as finished.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: There is no name, or something is too long.
        """
        tidied = tidy_form(form)
        with self._desk.store.write(self._desk.author, "change person", _subject(person_id)) as repositories:
            before = repositories.people.get(person_id)
            repositories.people.change(person_id, tidied, finish_later=False)
        remember(
            self._desk,
            _subject(person_id),
            _("Details of {name} changed").format(name=before.name),
            redo=lambda r: r.people.change(person_id, tidied, finish_later=False),
            undo=lambda r: r.people.change(person_id, before.form, finish_later=before.finish_later),
        )
        return self._page(person_id)

    @needs(Act.CHANGE_PEOPLE)
    def change_needs(self, person_id: UUID, needs: Needs) -> PersonPage:
        """How to talk with a person, and how they want their papers.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: Something is too long, or the text size is not from 16 to 28.
        """
        tidied = tidy_needs(needs)
        with self._desk.store.write(self._desk.author, "change needs", _subject(person_id)) as repositories:
            person, before = repositories.people.get(person_id), repositories.people.needs(person_id)
            repositories.people.change_needs(person_id, tidied)
        remember(
            self._desk,
            _subject(person_id),
            _("How to talk with {name} changed").format(name=person.called),
            redo=lambda r: r.people.change_needs(person_id, tidied),
            undo=lambda r: r.people.change_needs(person_id, before),
        )
        return self._page(person_id)

    @needs(Act.CHANGE_PEOPLE)
    def record_consent(self, person_id: UUID, consent: Consent) -> PersonPage:
        """A decision of the person about one purpose; the one before stays on record.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: It is not said who decided, or something is too long.
        """
        tidied = tidy_consent(consent)
        with self._desk.store.write(self._desk.author, "record consent", _subject(person_id)) as repositories:
            person, known = repositories.people.get(person_id), repositories.people.consents(person_id)
            repositories.people.record_consent(person_id, tidied)
        before = next((c for c in known if c.purpose is consent.purpose), None)
        back = before or tidied
        remember(
            self._desk,
            _subject(person_id),
            _("Decision of {name} recorded").format(name=person.called),
            redo=lambda r: r.people.record_consent(person_id, tidied),
            undo=lambda r: r.people.record_consent(person_id, back, taken_back=before is None),
        )
        return self._page(person_id)

    @needs(Act.CHANGE_PEOPLE)
    def add_note(self, person_id: UUID, words: str) -> PersonPage:
        """A note about what happened, as it was written.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: There are no words, or too many.
        """
        tidied = tidy_words(words, "note")
        if not tidied:
            raise InvalidInputError(_("There is no note yet."), _("Write what happened."), "note")
        with self._desk.store.write(self._desk.author, "add note", _subject(person_id)) as repositories:
            person = repositories.people.get(person_id)
            latest = repositories.people.add_note(person_id, tidied, self._desk.now())

        def turn(r: Repositories) -> None:
            nonlocal latest
            latest = r.people.turn_note(latest)

        label = _("Note about {name} added").format(name=person.called)
        remember(self._desk, _subject(person_id), label, turn, turn)
        return self._page(person_id)

    @needs(Act.CHANGE_PEOPLE)
    def archive(self, person_id: UUID) -> None:
        """Leave a person out of lists and searches; nothing about them is lost.

        Raises:
            NotFoundError: There is no such person.
        """
        self._archive(person_id, _("{name} put away"), archived=True)

    @needs(Act.CHANGE_PEOPLE)
    def bring_back(self, person_id: UUID) -> None:
        """Show a person in lists and searches again.

        Raises:
            NotFoundError: There is no such person.
        """
        self._archive(person_id, _("{name} brought back"), archived=False)

    @needs(Act.CHANGE_PEOPLE)
    def link_carer(self, person_id: UUID, carer_id: UUID, relationship: str = "") -> PersonPage:
        """Somebody comes with a person.

        Raises:
            NotFoundError: One of them is gone.
            InvalidInputError: They are the same person, or the words are too long.
        """
        words = tidy_line(relationship, "relationship")
        if person_id == carer_id:
            raise InvalidInputError(
                _("Nobody is their own carer."), _("Choose somebody who comes with them."), "carer"
            )
        with self._desk.store.write(self._desk.author, "link carer", _subject(person_id)) as repositories:
            person, carer = repositories.people.get(person_id), repositories.people.get(carer_id)
            repositories.carers.link(person_id, carer_id, words)
        remember(
            self._desk,
            _subject(person_id),
            _("{carer} comes with {name}").format(carer=carer.called, name=person.called),
            redo=lambda r: r.carers.link(person_id, carer_id, words),
            undo=lambda r: r.carers.unlink(person_id, carer_id),
        )
        return self._page(person_id)

    @needs(Act.CHANGE_PEOPLE)
    def unlink_carer(self, person_id: UUID, carer_id: UUID) -> PersonPage:
        """Somebody comes with a person no longer.

        Raises:
            NotFoundError: One of them is gone.
        """
        with self._desk.store.write(self._desk.author, "unlink carer", _subject(person_id)) as repositories:
            person, carer = repositories.people.get(person_id), repositories.people.get(carer_id)
            words = repositories.carers.unlink(person_id, carer_id)
        if words is not None:
            remember(
                self._desk,
                _subject(person_id),
                _("{carer} comes with {name} no longer").format(carer=carer.called, name=person.called),
                redo=lambda r: r.carers.unlink(person_id, carer_id),
                undo=lambda r: r.carers.link(person_id, carer_id, words),
            )
        return self._page(person_id)

    def _page(self, person_id: UUID) -> PersonPage:
        """The page after a change, which has its own line in the audit; it was being looked at before."""
        with self._desk.store.read() as repositories:
            return person_page(repositories, person_id, self._flags)

    def _archive(self, person_id: UUID, label: str, *, archived: bool) -> None:
        with self._desk.store.write(self._desk.author, "archive person", _subject(person_id)) as repositories:
            person = repositories.people.get(person_id)
            repositories.people.archive(person_id, archived=archived)
        remember(
            self._desk,
            _subject(person_id),
            label.format(name=person.name),
            redo=lambda r: r.people.archive(person_id, archived=archived),
            undo=lambda r: r.people.archive(person_id, archived=person.archived),
        )

    def _reach(self, repositories: Repositories, act: Act = Act.SEE_NAMES) -> Within:
        return within(self._desk, repositories, act)


def _subject(person_id: UUID) -> Subject:
    return Subject("person", person_id)
