"""The papers of the help desk: the slip for a sign of danger, and the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.desk_figures import desk_figures_document
from app.documents.easy_read import laid_out
from app.documents.slip import slip_document
from app.documents.styles import STANDARD, style_named
from app.domain.help_desk import JOINT_SIGNS
from app.domain.roles import Act
from app.i18n import _
from app.services.base_times import BaseTimeService
from app.services.help_desk import MONTHS
from app.services.permission import needs
from app.services.printed import printed

if TYPE_CHECKING:
    from app.domain.local_routes import LocalRoute
    from app.domain.safety import RedFlag
    from app.services.desk import Desk
    from app.services.help_desk import HelpDeskService
    from app.services.printed import PrintedDocument


class DeskPaperService:
    """Nobody's name is on either.

    Args:
        flags: Every sign, of which one is asked about at the desk.
        first: Every route as it came with the program.
    """

    def __init__(
        self,
        desk: Desk,
        help_desk: HelpDeskService,
        flags: tuple[RedFlag, ...],
        first: tuple[LocalRoute, ...],
    ) -> None:
        self._desk = desk
        self._help_desk = help_desk
        self._bases = BaseTimeService(desk)
        self._flag = next(flag for flag in flags if flag.code == JOINT_SIGNS)
        self._first = first

    @needs(Act.HELP_DESK)
    def signs(self) -> str:
        """What to ask about where somebody comes with a sore back or joints."""
        return self._flag.sign

    @needs(Act.HELP_DESK)
    def steps(self) -> tuple[str, ...]:
        """What to do where one of the signs is there, as this service has written it."""
        with self._desk.store.read() as repositories:
            routes = repositories.routes.routes(self._first)
        return next(route.steps for route in routes if route.code == JOINT_SIGNS)

    @needs(Act.HELP_DESK)
    def slip(self, style: str | None = None) -> PrintedDocument:
        """The slip to take away: where to go today.

        Raises:
            InvalidInputError: There is no such style.
        """
        with self._desk.store.read() as repositories:
            known = {number.key: number for number in repositories.safety.numbers()}
            organisation = repositories.settings.organisation()
        numbers = tuple(known[key] for key in self._flag.numbers if key in known)
        look = style_named(style or STANDARD.key)
        document = laid_out(slip_document(self._flag, self.steps(), numbers, organisation), look)
        return printed(document, look, _("See a doctor today"), self._desk.today())

    @needs(Act.HELP_DESK)
    def figures(
        self, months: int = MONTHS, *, shared: bool = True, style: str | None = None
    ) -> PrintedDocument:
        """What the desk did over the last months.

        Raises:
            InvalidInputError: There is no such style, or it goes back too far.
        """
        with self._desk.store.read() as repositories:
            organisation = repositories.settings.organisation()
        today = self._desk.today()
        bases = self._bases.log(months)
        document = desk_figures_document(
            self._help_desk.figures(months), organisation, today, bases, shared=shared
        )
        return printed(document, style_named(style or STANDARD.key), _("Help desk"), today)
