"""The measures of one person: what can be asked now, and how their scores went."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from app.i18n import _
from ui.measures.ask_part import AskPart
from ui.measures.history_part import HistoryPart
from ui.parts_screen import PartsScreen
from ui.printing import Paper
from ui.screen import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ui.screen import Context
    from ui.settings.section import Section


class MeasuresScreen(PartsScreen):
    """Opened with a person's id, or with their id and the name of a part."""

    name: ClassVar[str] = "measures"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "measures"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        self.person_id: UUID | None = None
        self._called = ""
        super().__init__(context)
        self.paper = Paper(self)

    def parts(self) -> dict[str, tuple[str, Callable[[], Section]]]:
        """Ask, and over time."""
        return {
            "ask": (_("Ask a measure"), lambda: AskPart(self, self.person_id)),
            "time": (_("Over time"), lambda: HistoryPart(self, self.person_id)),
        }

    def open(self, argument: object) -> None:
        """Show what can be asked, or how it went."""
        person, part = argument if isinstance(argument, tuple) else (argument, "ask")
        self.person_id = person_id = self.id_in(person)
        people = self.context.workspace.people
        self.show_part(str(part))
        self.tabs.focus()
        self.run(lambda: people.page(person_id).person.name, self._name)

    def title(self) -> str:
        """What the page holds."""
        return _("Measures")

    def window_title(self) -> str:
        """Never a name: other people may see the taskbar."""
        return _("Measures")

    def context_line(self) -> str:
        """Whose they are."""
        return self._called

    def about_person(self) -> UUID | None:
        """Whose page it is."""
        return self.person_id

    def measure_action(self) -> None:
        """Ask: the first part."""
        self.show_part("ask")

    def main_action(self) -> None:
        """Ask the first measure shown."""
        if isinstance(self.part, AskPart):
            self.part.ask_first()

    def print_action(self) -> None:
        """Print how the scores went."""
        if self.person_id is not None:
            self.paper.print(partial(self.context.workspace.fillings.on_paper, self.person_id))

    def _name(self, name: str) -> None:
        self._called = name
        self.heading_changed.emit()
