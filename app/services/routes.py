"""Where to turn for each sign and domain: the service's own steps, and when they were last looked up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.roles import Act
from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _
from app.services.desk import Change
from app.services.permission import needs
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.local_routes import LocalRoute
    from app.services.desk import Desk


class RouteService:
    """A route that was changed counts as looked up that day.

    Args:
        first: Every route as it came with the program.
    """

    def __init__(self, desk: Desk, first: tuple[LocalRoute, ...]) -> None:
        self._desk = desk
        self._first = first

    @needs(Act.OWN_DESK)
    def routes(self) -> tuple[LocalRoute, ...]:
        """Every route: of the signs, then of the domains, last of several domains together."""
        with self._desk.store.read() as repositories:
            return repositories.routes.routes(self._first)

    @needs(Act.SETTINGS)
    def change(self, code: str, steps: tuple[str, ...]) -> tuple[LocalRoute, ...]:
        """Write the steps of one route; also unchanged ones are looked up with it.

        Raises:
            InvalidInputError: There is no such route, it has no steps, or one is too long.
        """
        before = next((route for route in self.routes() if route.code == code), None)
        tidied = tuple(line for line in (tidy_line(step, "steps") for step in steps) if line)
        if before is None or not tidied:
            raise InvalidInputError(
                _("A route needs at least one step."), _("Write where to turn, one step a line."), "steps"
            )
        return self._keep(before, replace(before, steps=tidied, checked_on=self._desk.today()))

    @needs(Act.SETTINGS)
    def looked_up(self, code: str, on: date | None) -> tuple[LocalRoute, ...]:
        """Write down when a route was last looked up; None where nobody did.

        Raises:
            InvalidInputError: There is no such route.
        """
        before = next((route for route in self.routes() if route.code == code), None)
        if before is None:
            raise InvalidInputError(_("There is no such route."), _("Open the page again."), "code")
        return self._keep(before, replace(before, checked_on=on))

    def _keep(self, before: LocalRoute, after: LocalRoute) -> tuple[LocalRoute, ...]:
        subject: UUID = self._desk.author.worker_id
        self._desk.make(
            Change(
                "change route",
                Subject("worker", subject),
                _("Where to turn changed"),
                redo=lambda r: r.routes.keep((after,)),
                undo=lambda r: r.routes.keep((before,)),
            )
        )
        return self.routes()
