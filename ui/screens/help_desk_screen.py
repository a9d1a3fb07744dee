"""The help desk: somebody asks, times of the day, base times, workshops, and what it all comes to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from app.i18n import _
from ui.help_desk.bases_part import BasesPart
from ui.help_desk.cards_part import CardsPart
from ui.help_desk.contact_part import ContactPart
from ui.help_desk.events_part import EventsPart
from ui.help_desk.figures_part import FiguresPart
from ui.help_desk.part import DeskPart
from ui.help_desk.slots_part import SlotsPart
from ui.paper_parts import PaperPartsScreen
from ui.screen import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.screen import Context
    from ui.settings.section import Section


class HelpDeskScreen(PaperPartsScreen):
    """Opened with nothing, or with the name of a part. Nobody who asks is named."""

    name: ClassVar[str] = "help_desk"
    place: ClassVar[Place] = Place.TODAY
    help_page: ClassVar[str] = "help_desk"

    def __init__(self, context: Context) -> None:
        super().__init__(context, _("Print this"))

    def parts(self) -> dict[str, tuple[str, Callable[[], Section]]]:
        """The six parts."""
        every: dict[str, tuple[str, type[DeskPart]]] = {
            "contact": (_("Someone asks"), ContactPart),
            "slots": (_("Times today"), SlotsPart),
            "bases": (_("Base times"), BasesPart),
            "cards": (_("Cards"), CardsPart),
            "events": (_("Workshops and events"), EventsPart),
            "figures": (_("Figures"), FiguresPart),
        }
        return {key: (words, partial(self._make, kind)) for key, (words, kind) in every.items()}

    def open(self, argument: object) -> None:
        """Show a part, ready to begin."""
        self.show_part(argument if isinstance(argument, str) and argument in self.parts() else "contact")
        if isinstance(self.part, DeskPart):
            self.part.focus_first()

    def title(self) -> str:
        """The heading."""
        return _("Help desk")

    def context_line(self) -> str:
        """What is kept here, and what is not."""
        return _("No names are asked. What is kept are topics and numbers.")

    def main_action(self) -> None:
        """What Enter does in the part on show."""
        if isinstance(self.part, DeskPart):
            self.part.main()

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again what was half answered in a part."""
        if self.part is not None:
            self.part.reopen(dialog, argument)

    def _make(self, kind: type[DeskPart]) -> DeskPart:
        part = kind(self)
        if isinstance(part, ContactPart):
            part.slip_wanted.connect(self.print_action)
        return part
