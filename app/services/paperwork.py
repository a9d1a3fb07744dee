"""The papers about how the service looks after what it knows, filled with its own details."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from app.domain.paperwork import GovernanceDetails, filled, tidy_details
from app.domain.retention import RecordKind
from app.domain.roles import Act
from app.i18n import _
from app.services.permission import needs
from app.services.turning import remember

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.paperwork import PaperKind, PaperTemplate
    from app.domain.retention import RetentionRule
    from app.services.desk import Desk

DETAILS: Final = "governance details"


class PaperworkService:
    """Drafts to be checked: none of them says that it is complete.

    Args:
        templates: The papers with places to fill.
        rules: The schedule a service starts with.
    """

    def __init__(
        self, desk: Desk, templates: Mapping[PaperKind, PaperTemplate], rules: tuple[RetentionRule, ...]
    ) -> None:
        self._desk = desk
        self._templates = templates
        self._rules = rules

    @needs(Act.RECORDS)
    def details(self) -> GovernanceDetails:
        """What the service says about itself on these papers."""
        with self._desk.store.read() as repositories:
            return GovernanceDetails(**(repositories.settings.preference(DETAILS) or {}))

    @needs(Act.RECORDS)
    def change_details(self, details: GovernanceDetails) -> GovernanceDetails:
        """Say something else on these papers.

        Raises:
            InvalidInputError: Something is too long.
        """
        before, after = self.details(), tidy_details(details)
        if after != before:
            with self._desk.store.write(self._desk.author, "change paperwork") as repositories:
                repositories.settings.set_preference(DETAILS, asdict(after))
            remember(
                self._desk,
                None,
                _("Details for papers about data changed"),
                redo=lambda r: r.settings.set_preference(DETAILS, asdict(after)),
                undo=lambda r: r.settings.set_preference(DETAILS, asdict(before)),
            )
        return after

    @needs(Act.RECORDS)
    def paper(self, kind: PaperKind) -> PaperTemplate:
        """A paper, filled with what is known; a line to write on where nothing is."""
        with self._desk.store.read() as repositories:
            service = repositories.settings.organisation()
            schedule = repositories.keeping.own_rules(self._rules)
        known = {
            "service": service.name,
            "phone": service.phone,
            "years_adult": str(schedule[RecordKind.ADULT].years),
            "years_child": str(schedule[RecordKind.CHILD].years),
        }
        return filled(self._templates[kind], known | asdict(self.details()))
