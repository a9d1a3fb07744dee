"""What's on, on paper: for one person, for the whole desk, and for a group that is getting ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.easy_read import laid_out
from app.documents.styles import STANDARD, style_named
from app.documents.whats_on import desk_list_document, improving_document, whats_on_document
from app.domain.roles import Act
from app.errors import NotFoundError
from app.i18n import _
from app.services.directory import EVERYTHING
from app.services.permission import needs
from app.services.printed import printed
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.directory import ServiceFilter
    from app.services.desk import Desk
    from app.services.directory import DirectoryService
    from app.services.matching import MatchService
    from app.services.printed import PrintedDocument


class PlacePaperService:
    """Papers about places; only the one for a person knows of anybody."""

    def __init__(self, desk: Desk, directory: DirectoryService, matches: MatchService) -> None:
        self._desk, self._directory, self._matches = desk, directory, matches

    @needs(Act.PLAN)
    def for_person(
        self,
        person_id: UUID,
        style: str | None = None,
        tint: str | None = None,
        wanted: ServiceFilter = EVERYTHING,
    ) -> PrintedDocument:
        """What fits one person and passes a filter, the best first; in their own style without another.

        Raises:
            NotFoundError: Nothing fits, or there is no such person.
            FollowUpFirstError: A sign was seen, and nobody was told yet.
            InvalidInputError: There is no such style or paper colour.
            RestrictedRecordError: The record is kept and not used.
        """
        with self._desk.store.read() as repositories:
            own, owner = repositories.people.needs(person_id), repositories.settings.organisation()
        look = style_named(style or own.print_style, own.large_points, tint or own.tint)
        fits = self._matches.match(person_id).fits
        known = {service.id: service for service in self._directory.find(wanted)}
        places = [(known[key], told) for key, told in fits if key in known]
        if not places:
            raise NotFoundError(
                _("No place fits now."), _("Take a filter away, or write more places into What's on.")
            )
        today = self._desk.today()
        document = whats_on_document(places, owner, look, today)
        return printed(document, look, document.title, today, Subject("person", person_id))

    @needs(Act.PRINT)
    def desk_list(
        self, wanted: ServiceFilter = EVERYTHING, style: str | None = None, tint: str | None = None
    ) -> PrintedDocument:
        """Every place that passes a filter, by name, with what the desk knows of each.

        Raises:
            InvalidInputError: There is no such style or paper colour.
        """
        today, services = self._desk.today(), self._directory.find(wanted)
        with self._desk.store.read() as repositories:
            owner = repositories.settings.organisation()
        look = style_named(style or STANDARD.key, tint=tint or STANDARD.tint)
        document = laid_out(desk_list_document(services, owner, today), look)
        return printed(document, look, document.title, today)

    @needs(Act.PRINT)
    def to_improve(
        self, service_id: UUID, style: str | None = None, tint: str | None = None
    ) -> PrintedDocument:
        """One page for a group: what is still to do before people are sent there.

        Raises:
            NotFoundError: The place is no longer there.
            InvalidInputError: There is no such style or paper colour.
        """
        service, today = self._directory.service(service_id), self._desk.today()
        checks = {check.code: check for check in self._directory.checks(service_id)}
        with self._desk.store.read() as repositories:
            owner = repositories.settings.organisation()
        missing = self._directory.gaps(service_id)
        look = style_named(style or STANDARD.key, tint=tint or STANDARD.tint)
        document = laid_out(improving_document(service, missing, checks, owner, today), look)
        return printed(document, look, document.title, today, Subject("local_service", service_id))
