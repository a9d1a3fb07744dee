"""The record of one person as a record: how long it is kept, what they asked, giving it out, erasing it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from app.domain.roles import Act, scope_of
from app.i18n import _
from ui.parts_screen import PartsScreen
from ui.records.erase_part import ErasePart
from ui.records.hand_over_part import HandOverPart
from ui.records.person_parts import AskedPart, KeepPart, UsePart
from ui.records.twice_part import TwicePart
from ui.screen import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ui.records.person_parts import PersonPart
    from ui.screen import Context
    from ui.settings.section import Section

ACTS = {
    "keep": Act.RECORDS,
    "asked": Act.RECORDS,
    "hand over": Act.SUBJECT_ACCESS,
    "use": Act.RECORDS,
    "twice": Act.RECORDS,
    "erase": Act.ERASE,
}
"""What somebody has to be allowed to do for each part."""


class RecordScreen(PartsScreen):
    """Opened with a person's id."""

    name: ClassVar[str] = "record"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "records"

    def __init__(self, context: Context) -> None:
        self._person_id: UUID | None = None
        self._name = ""
        self._gone = False
        self._role = context.workspace.worker.role
        super().__init__(context)

    def parts(self) -> dict[str, tuple[str, Callable[[], Section]]]:
        """Those parts that whoever is signed in may use."""
        every: dict[str, tuple[str, type[PersonPart]]] = {
            "keep": (_("How long"), KeepPart),
            "asked": (_("What they asked"), AskedPart),
            "hand over": (_("Give it to them"), HandOverPart),
            "use": (_("Stop using it"), UsePart),
            "twice": (_("There twice"), TwicePart),
            "erase": (_("Erase"), ErasePart),
        }
        return {
            key: (words, partial(self._part, kind))
            for key, (words, kind) in every.items()
            if scope_of(self._role, ACTS[key]) is not None
        }

    def open(self, argument: object) -> None:
        """Show how long their record is kept."""
        self._person_id = self.id_in(argument)
        keeping, person_id = self.context.workspace.keeping, self._person_id
        self.run(lambda: keeping.of_person(person_id).name, self._named)
        self.show_part("keep")
        self.tabs.focus()

    @property
    def over(self) -> bool:
        """Whether the person was erased: Back must not come here again."""
        return self._gone

    def title(self) -> str:
        """Whose record."""
        return _("The record of {name}").format(name=self._name) if self._name else _("A record")

    def window_title(self) -> str:
        """Never the whole name: other people may see the taskbar."""
        return _("A record")

    def context_line(self) -> str:
        """What it is for."""
        return _("Keep it, give it out, stop using it, or erase it.")

    def _named(self, name: str) -> None:
        self._name = name
        self.heading_changed.emit()

    def _part(self, kind: type[PersonPart]) -> PersonPart:
        part = kind(self, self.id_in(self._person_id))
        if isinstance(part, ErasePart):
            part.erased.connect(self._be_over)
        return part

    def _be_over(self) -> None:
        self._gone = True
