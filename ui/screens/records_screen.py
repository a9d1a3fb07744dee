"""Records and rights: what is due, what was asked, breaches, how long records are kept, papers about data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from app.i18n import _
from ui.parts_screen import PartsScreen
from ui.records.breaches_part import BreachesPart
from ui.records.papers_part import PapersPart
from ui.records.service_parts import DuePart, RequestsPart, SchedulePart
from ui.records.twice_part import PairsPart
from ui.screen import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.settings.section import Section


class RecordsScreen(PartsScreen):
    """Opened with the name of a part, or with what on Today waits for an answer."""

    name: ClassVar[str] = "records"
    place: ClassVar[Place] = Place.SETTINGS
    help_page: ClassVar[str] = "records"

    def parts(self) -> dict[str, tuple[str, Callable[[], Section]]]:
        """The six parts."""
        return {
            "due": (_("To decide about"), partial(DuePart, self)),
            "requests": (_("Requests"), partial(RequestsPart, self)),
            "breaches": (_("Breaches"), partial(BreachesPart, self)),
            "schedule": (_("How long"), partial(SchedulePart, self)),
            "twice": (_("There twice"), partial(PairsPart, self)),
            "papers": (_("Papers"), partial(PapersPart, self)),
        }

    def open(self, argument: object) -> None:
        """Show a part by its name; for something on Today, what waits."""
        known = isinstance(argument, str) and argument in self.parts()
        name = str(argument) if known else "due"
        if isinstance(argument, UUID):
            rights = self.context.workspace.rights
            self.run(
                lambda: any(breach.id == argument for breach in rights.breaches()),
                lambda breach: self.show_part("breaches" if breach else "requests"),
            )
        else:
            self.show_part(name)
        self.tabs.focus()

    def title(self) -> str:
        """The heading."""
        return _("Records and rights")

    def context_line(self) -> str:
        """What it is for."""
        return _("How long records are kept, and what people may ask about theirs.")
