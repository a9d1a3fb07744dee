"""Papers for one person to take along: how to talk with them, and when to come."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.documents.appointment_card import appointment_card_document
from app.documents.easy_read import laid_out
from app.documents.passport import passport_document
from app.documents.styles import style_named
from app.domain.appointments import DAYS_AHEAD, MOST, Appointment
from app.domain.groups import SessionState
from app.domain.passport import ABOUT_ME, MOST_PICTURES, OwnPicture, Passport
from app.domain.record_entries import paused
from app.domain.roles import Act
from app.i18n import _
from app.services.permission import needs
from app.services.printed import printed
from app.store.restricted import unused_record
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle
    from app.services.desk import Desk
    from app.services.printed import PrintedDocument
    from app.store.repositories import Repositories


class PersonPaperService:
    """They are in the person's own style and colour unless others are asked for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.SEE_PERSON)
    def passport(self, person_id: UUID, style: str | None = None, tint: str | None = None) -> PrintedDocument:
        """The communication passport, with their own words and pictures.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: There is no such style or paper colour.
            RestrictedRecordError: The record is kept and not used.
        """
        with self._desk.store.read() as repositories:
            look = _own_look(repositories, person_id, style, tint)
            document = passport_document(
                _passport(repositories, person_id, self._desk.today()), repositories.settings.organisation()
            )
        return self._printed(document, look, _("How to talk with me"), person_id)

    @needs(Act.SEE_PERSON)
    def appointment_card(
        self, person_id: UUID, style: str | None = None, tint: str | None = None
    ) -> PrintedDocument:
        """When to come: booked times, sessions of their groups, the day the plan is looked at again.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: There is no such style or paper colour.
            RestrictedRecordError: The record is kept and not used.
        """
        with self._desk.store.read() as repositories:
            look = _own_look(repositories, person_id, style, tint)
            ahead = sorted(
                _ahead(repositories, person_id, self._desk.today()),
                key=lambda one: (one.on, str(one.starts or "")),
            )
            document = appointment_card_document(
                repositories.people.get(person_id).called, ahead[:MOST], repositories.settings.organisation()
            )
        return self._printed(document, look, _("When to come"), person_id)

    def _printed(self, document: Document, look: PrintStyle, name: str, person_id: UUID) -> PrintedDocument:
        return printed(laid_out(document, look), look, name, self._desk.today(), Subject("person", person_id))


def _own_look(repositories: Repositories, person_id: UUID, style: str | None, tint: str | None) -> PrintStyle:
    if repositories.rights.restriction(person_id) is not None:
        raise unused_record()
    own = repositories.people.needs(person_id)
    return style_named(style or own.print_style, own.large_points, tint or own.tint)


def _passport(repositories: Repositories, person_id: UUID, today: date) -> Passport:
    entries = [entry for entry in repositories.entries.of(person_id) if entry.section == ABOUT_ME]
    photos = repositories.pictures.photos(person_id)[:MOST_PICTURES]
    return Passport(
        called=repositories.people.get(person_id).called,
        needs=tuple(need.words for need in repositories.people.needs(person_id).needs),
        about=entries[0].content if entries else {},
        pictures=tuple(
            OwnPicture(repositories.pictures.image(person_id, photo.id), photo.label) for photo in photos
        ),
        made_on=today,
    )


def _ahead(repositories: Repositories, person_id: UUID, today: date) -> Iterator[Appointment]:
    for slot in repositories.help_desk.booked_by(person_id, today):
        yield Appointment(on=slot.held_on, starts=slot.starts, what=_("Help desk"), where=slot.place)
    for session in repositories.sessions.between(today, today + timedelta(days=DAYS_AHEAD)):
        belongs = repositories.groups.role_on(session.group_id, person_id, session.held_on) is not None
        if belongs and session.state is SessionState.PLANNED:
            yield Appointment(
                on=session.held_on, starts=session.starts, what=session.group_name, where=session.venue
            )
    plan = repositories.plans.latest(person_id)
    resting = paused(repositories.entries.of(person_id), today) is not None
    if plan is not None and plan.review_on is not None and plan.review_on >= today and not resting:
        yield Appointment(on=plan.review_on, what=_("We look at your plan again."))
