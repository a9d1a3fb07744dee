"""Use cases about what's on: entries, whether they are still right, and whether they are safe."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.directory import ServiceFilter
from app.domain.distance import metres_between
from app.domain.quality import CheckState, check_list, gaps
from app.domain.roles import Act
from app.domain.service_form import tidy_service
from app.domain.wording import tidy_words
from app.errors import InvalidInputError, NotFoundError
from app.exchange.postcode_table import postcode_table
from app.i18n import _
from app.ids import new_id
from app.services.desk import Change
from app.services.permission import needs
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from app.domain.directory import Service, ServiceForm
    from app.domain.quality import Check, CheckItem
    from app.services.desk import Desk, Work
    from app.services.directory_shelf import DirectoryShelf
    from app.store.repositories import Repositories

EVERYTHING = ServiceFilter()


class DirectoryService:
    """One method, one transaction, one undo. What changes something gives the entry as it is then."""

    def __init__(self, desk: Desk, shelf: DirectoryShelf) -> None:
        self._desk = desk
        self._shelf = shelf

    @needs(Act.SEE_DIRECTORY)
    def find(self, wanted: ServiceFilter = EVERYTHING) -> tuple[Service, ...]:
        """The entries that pass a filter, by name."""
        return self._shelf.find(wanted)

    @needs(Act.SEE_DIRECTORY)
    def distances(self, postcode: str) -> Mapping[UUID, float]:
        """How far each place is from a postcode, in metres in a straight line, as far as that is known.

        Raises:
            InvalidInputError: It is no whole postcode.
            NotFoundError: Nobody lives there, or it is not in Great Britain.
        """
        here = postcode_table().find(postcode)
        return {
            candidate.service.id: min(metres_between(here, point) for point in candidate.points)
            for candidate in self._shelf.candidates()
            if candidate.points
        }

    @needs(Act.OWN_DESK)
    def postcode_note(self, postcode: str) -> str:
        """What to know of a postcode while it is typed, in sentences; "" where nothing is wrong with it.

        It stops nobody from keeping it: it may be new, or of a place whose distance will be typed.
        """
        try:
            postcode_table().find(postcode)
        except InvalidInputError as error:
            return _("{what} Type it like SW1A 1AA, or leave it empty.").format(what=error.message)
        except NotFoundError as error:
            advice = _("Check it. If it is right, keep it: in What's on you can type how far a place is.")
            return f"{error.message} {advice}"
        return ""

    @needs(Act.SEE_DIRECTORY)
    def service(self, service_id: UUID) -> Service:
        """One entry.

        Raises:
            NotFoundError: It is no longer there.
        """
        with self._desk.store.read() as repositories:
            return self._found(repositories, service_id)

    @needs(Act.SEE_DIRECTORY)
    def stale(self) -> tuple[Service, ...]:
        """The entries that nobody has checked for half a year, the longest first."""
        today = self._desk.today()
        old = (service for service in self._shelf.services() if service.stale(today))
        return tuple(sorted(old, key=lambda service: service.checked_on or today.min))

    @needs(Act.CHANGE_DIRECTORY)
    def add(self, form: ServiceForm) -> Service:
        """Write down a new place; it counts as checked today.

        Raises:
            InvalidInputError: There is no name, a postcode is none, something cannot be or is too long.
        """
        tidied, service_id, today = tidy_service(form), new_id(), self._desk.today()

        def redo(repositories: Repositories) -> None:
            repositories.directory.keep(service_id, tidied)
            repositories.directory.mark_checked(service_id, today)

        self._in_directory(
            "add service",
            service_id,
            _("A place added"),
            redo,
            lambda r: r.directory.take_out(service_id, void=True),
        )
        return self.service(service_id)

    @needs(Act.CHANGE_DIRECTORY)
    def change(self, service_id: UUID, form: ServiceForm) -> Service:
        """Put right what is known of a place.

        Raises:
            InvalidInputError: As for `add`.
            NotFoundError: It is no longer there.
        """
        before, tidied = self.service(service_id), tidy_service(form)
        self._in_directory(
            "change service",
            service_id,
            _("A place changed"),
            lambda r: r.directory.keep(service_id, tidied),
            lambda r: r.directory.put_back(before),
        )
        return self.service(service_id)

    @needs(Act.CHANGE_DIRECTORY)
    def take_out(self, service_id: UUID) -> None:
        """Take a place out of the directory.

        Raises:
            NotFoundError: It is no longer there.
        """
        self.service(service_id)
        self._in_directory(
            "take out service",
            service_id,
            _("A place taken out"),
            lambda r: r.directory.take_out(service_id, void=True),
            lambda r: r.directory.take_out(service_id, void=False),
        )

    @needs(Act.CHANGE_DIRECTORY)
    def checked_today(self, service_id: UUID) -> Service:
        """Somebody made sure today that an entry is right.

        Raises:
            NotFoundError: It is no longer there.
        """
        before, today = self.service(service_id).checked_on, self._desk.today()
        self._in_directory(
            "check service",
            service_id,
            _("A place checked"),
            lambda r: r.directory.mark_checked(service_id, today),
            lambda r: r.directory.mark_checked(service_id, before),
        )
        return self.service(service_id)

    @needs(Act.SEE_DIRECTORY)
    def checks(self, service_id: UUID) -> tuple[Check, ...]:
        """How each thing of the list stands, as far as somebody looked."""
        with self._desk.store.read() as repositories:
            return repositories.directory.checks(service_id)

    @needs(Act.SEE_DIRECTORY)
    def gaps(self, service_id: UUID) -> tuple[CheckItem, ...]:
        """What is not in place of all that a place needs: what to help it with.

        Raises:
            NotFoundError: It is no longer there.
        """
        return gaps(self.checks(service_id), self.service(service_id).levels, self._desk.today())

    @needs(Act.CHANGE_DIRECTORY)
    def check(self, service_id: UUID, *checks: Check) -> Service:
        """Write down how one thing stands, or several, as somebody found them; one undo takes all back.

        Raises:
            InvalidInputError: It is not on the list, the day is ahead, or it is not said why it is not
                needed.
            NotFoundError: The place is no longer there.
        """
        after = [_tidy_check(check, self._desk.today()) for check in checks]
        with self._desk.store.read() as repositories:
            self._found(repositories, service_id)
            before = {check.code: check for check in repositories.directory.checks(service_id)}

        def redo(repositories: Repositories) -> None:
            for check in after:
                repositories.directory.state_check(service_id, check)

        def undo(repositories: Repositories) -> None:
            for check in after:
                was = before.get(check.code)
                repositories.directory.state_check(service_id, was or check, withdrawn=was is None)

        self._in_directory(
            "check service",
            service_id,
            _("A check of a place"),
            redo,
            undo,
        )
        return self.service(service_id)

    @needs(Act.CHANGE_DIRECTORY)
    def set_concern(self, service_id: UUID, concern: str) -> Service:
        """Write down that something is wrong there; empty words once it is cleared up.

        Raises:
            InvalidInputError: It is too long.
            NotFoundError: The place is no longer there.
        """
        before, after = self.service(service_id).concern, tidy_words(concern, "concern")
        self._in_directory(
            "check service",
            service_id,
            _("A concern about a place"),
            lambda r: r.directory.set_concern(service_id, after),
            lambda r: r.directory.set_concern(service_id, before),
        )
        return self.service(service_id)

    def _found(self, repositories: Repositories, service_id: UUID) -> Service:
        found = repositories.directory.service(service_id, self._desk.today())
        if found is None:
            raise NotFoundError(_("This place is no longer there."), _("Choose another one."))
        return found

    def _in_directory(self, action: str, service_id: UUID, label: str, redo: Work, undo: Work) -> None:
        def noticed(work: Work) -> Work:
            def change(repositories: Repositories) -> None:
                self._shelf.forget()
                work(repositories)

            return change

        subject = Subject("local_service", service_id)
        self._desk.make(Change(action, subject, label, noticed(redo), noticed(undo)))


def _tidy_check(check: Check, today: date) -> Check:
    if check.code not in {item.code for item in check_list()}:
        raise InvalidInputError(_("This is not on the list."), _("Choose something from the list."), "code")
    if check.checked_on > today:
        raise InvalidInputError(_("That day is ahead."), _("Enter the day somebody looked."), "checked_on")
    note = tidy_words(check.note, "note")
    if check.state is CheckState.NOT_NEEDED and not note:
        raise InvalidInputError(
            _("It is not said why this is not needed."), _("Write it in a sentence."), "note"
        )
    return replace(check, note=note)
