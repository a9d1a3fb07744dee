"""What people ask about their own record, records that are not used, and the breach log."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.names import tidy_name
from app.domain.retention import needed_reason
from app.domain.roles import Act
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _
from app.services.permission import needs
from app.services.turning import remember
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.rights import Breach, BreachForm, RequestForm, Restriction, RightsRequest
    from app.services.desk import Desk


class RightsService:
    """One method, one transaction, one undo."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.RECORDS)
    def requests(self) -> tuple[RightsRequest, ...]:
        """Every request, the one asked first first."""
        with self._desk.store.read() as repositories:
            return repositories.rights.requests()

    @needs(Act.RECORDS)
    def ask(self, person_id: UUID, form: RequestForm) -> RightsRequest:
        """Write down that somebody asked.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: It is not said who asked, the day is ahead, or something is too long.
        """
        tidied = replace(form, asked_by=tidy_name(form.asked_by), proof=tidy_words(form.proof, "proof"))
        if form.asked_on > self._desk.today():
            raise InvalidInputError(_("That day is ahead."), _("Enter the day it was asked."), "asked_on")
        subject = Subject("person", person_id)
        with self._desk.store.write(self._desk.author, "rights request", subject) as repositories:
            repositories.people.get(person_id)
            request_id = repositories.rights.add_request(person_id, tidied)
        remember(
            self._desk,
            subject,
            _("Request written down"),
            redo=lambda r: r.rights.take_out_request(request_id, void=False),
            undo=lambda r: r.rights.take_out_request(request_id, void=True),
        )
        return self._request(request_id)

    @needs(Act.RECORDS)
    def take_longer(self, request_id: UUID, reason: str) -> RightsRequest:
        """Take two months more, for a complex request; the person has to be told why in the first month.

        Raises:
            InvalidInputError: There is no reason.
        """
        why = needed_reason(reason)
        return self._change(request_id, _("Two months more"), longer_reason=why)

    @needs(Act.RECORDS)
    def answer(self, request_id: UUID, sent_on: date, answer: str) -> RightsRequest:
        """Write down when and how a request was answered.

        Raises:
            InvalidInputError: The day is ahead, or it is not said how.
        """
        if sent_on > self._desk.today():
            raise InvalidInputError(_("That day is ahead."), _("Enter the day it was sent."), "sent_on")
        words = needed_reason(answer, "answer")
        return self._change(request_id, _("Request answered"), sent_on=sent_on, answer=words)

    @needs(Act.RECORDS)
    def withhold(self, request_id: UUID, what: str) -> RightsRequest:
        """Write down, for the worker alone, what is left out of an answer and why."""
        return self._change(request_id, _("Request changed"), withheld=tidy_words(what, "withheld"))

    @needs(Act.SEE_PERSON)
    def restriction(self, person_id: UUID) -> Restriction | None:
        """Why a record is not used; None if it is."""
        with self._desk.store.read() as repositories:
            return repositories.rights.restriction(person_id)

    @needs(Act.RECORDS)
    def restrict(self, person_id: UUID, reason: str) -> None:
        """Keep a record and no longer use it: it can be seen, and nothing be changed.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: There is no reason.
        """
        self._restrict(person_id, needed_reason(reason), restricted=True)

    @needs(Act.RECORDS)
    def use_again(self, person_id: UUID, reason: str) -> None:
        """Use a record again; the person has to be told first.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: There is no reason.
        """
        self._restrict(person_id, needed_reason(reason), restricted=False)

    @needs(Act.RECORDS)
    def breaches(self) -> tuple[Breach, ...]:
        """The breach log, the first first."""
        with self._desk.store.read() as repositories:
            return repositories.rights.breaches()

    @needs(Act.RECORDS)
    def keep_breach(self, breach_id: UUID | None, form: BreachForm) -> Breach:
        """Write down a new breach, or what is known by now.

        Raises:
            InvalidInputError: It is not said what happened, it was known ahead of now, or is too long.
        """
        tidied = _tidy(form)
        if form.known_at > self._desk.now():
            raise InvalidInputError(_("That moment is ahead."), _("Enter when it was known."), "known_at")
        before = None if breach_id is None else self._breach(breach_id)
        with self._desk.store.write(self._desk.author, "breach") as repositories:
            kept = repositories.rights.keep_breach(breach_id, tidied)
        remember(
            self._desk,
            Subject("breach", kept),
            _("Breach written down"),
            redo=lambda r: (
                r.rights.take_out_breach(kept, void=False)
                if before is None
                else r.rights.keep_breach(kept, tidied)
            ),
            undo=lambda r: (
                r.rights.take_out_breach(kept, void=True)
                if before is None
                else r.rights.keep_breach(kept, before.form)
            ),
        )
        return self._breach(kept)

    def _restrict(self, person_id: UUID, reason: str, *, restricted: bool) -> None:
        subject, now = Subject("person", person_id), self._desk.now()
        with self._desk.store.write(
            self._desk.author, "restrict record" if restricted else "use record again", subject
        ) as repositories:
            repositories.people.get(person_id)
            repositories.rights.restrict(person_id, reason, now, restricted=restricted)
        remember(
            self._desk,
            subject,
            _("Record not used") if restricted else _("Record used again"),
            redo=lambda r: r.rights.restrict(person_id, reason, now, restricted=restricted),
            undo=lambda r: r.rights.restrict(person_id, reason, now, restricted=not restricted),
        )

    def _change(self, request_id: UUID, label: str, **after: object) -> RightsRequest:
        request = self._request(request_id)
        before = {name: getattr(request, name) for name in after}
        subject = Subject("person", request.person_id)
        with self._desk.store.write(self._desk.author, "rights request", subject) as repositories:
            repositories.rights.change_request(request_id, **after)
        remember(
            self._desk,
            subject,
            label,
            redo=lambda r: r.rights.change_request(request_id, **after),
            undo=lambda r: r.rights.change_request(request_id, **before),
        )
        return self._request(request_id)

    def _request(self, request_id: UUID) -> RightsRequest:
        found = [request for request in self.requests() if request.id == request_id]
        if not found:
            raise NotFoundError(_("That request is no longer here."), _("Open the list of requests again."))
        return found[0]

    def _breach(self, breach_id: UUID) -> Breach:
        return next(breach for breach in self.breaches() if breach.id == breach_id)


def _tidy(form: BreachForm) -> BreachForm:
    what = tidy_words(form.what, "what")
    if not what:
        raise InvalidInputError(_("It is not said what happened."), _("Write it in a sentence."), "what")
    return replace(
        form,
        what=what,
        people=max(0, form.people),
        happened=tidy_line(form.happened, "happened"),
        who=tidy_words(form.who, "who"),
        told_regulator=tidy_line(form.told_regulator, "told_regulator"),
        told_people=tidy_words(form.told_people, "told_people"),
        done=tidy_words(form.done, "done"),
    )
