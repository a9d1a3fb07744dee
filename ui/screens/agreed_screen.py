"""What one person, or somebody for them, agreed to: photos, and for a child that anything is asked at all."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from app.i18n import _
from ui.agreed.child_part import ChildPart
from ui.agreed.photos_part import PhotosPart
from ui.paper_parts import PaperPartsScreen
from ui.screen import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from app.domain.young import YoungPage
    from ui.agreed.part import AgreedPart
    from ui.screen import Context
    from ui.settings.section import Section


class AgreedScreen(PaperPartsScreen):
    """Opened with a person's id, or with that and the name of a part."""

    name: ClassVar[str] = "agreed"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "agreed"

    def __init__(self, context: Context) -> None:
        self._person_id: UUID | None = None
        self._called = ""
        super().__init__(context, _("Print this"))

    def parts(self) -> dict[str, tuple[str, Callable[[], Section]]]:
        """The two parts."""
        every: dict[str, tuple[str, type[AgreedPart]]] = {
            "photos": (_("Photos"), PhotosPart),
            "child": (_("Under 16"), ChildPart),
        }
        return {key: (words, partial(self._make, kind)) for key, (words, kind) in every.items()}

    def open(self, argument: object) -> None:
        """Show a part about one person."""
        person, part = argument if isinstance(argument, tuple) else (argument, "photos")
        self._person_id = person_id = self.id_in(person)
        children = self.context.workspace.children
        self.run(lambda: children.of_person(person_id), self._name_person)
        self.show_part(part if part in self.parts() else "photos")
        self.tabs.focus()

    def draft(self) -> Mapping[str, Any] | None:
        """What is half typed, and the photo that was chosen."""
        typed, part = super().draft(), self.part
        path = part.path if isinstance(part, PhotosPart) else None
        if path is None:
            return typed
        return {**(typed or {"part": "photos", "typed": {}, "chosen": ""}), "file": str(path)}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Type it again, and choose the photo again; its file may be gone by then."""
        super().restore(content)
        part, file = self.part, content.get("file", "")
        if file and isinstance(part, PhotosPart):
            self.run(lambda: None, lambda _loaded: part.take_file(Path(file)))

    def title(self) -> str:
        """Whose."""
        if not self._called:
            return _("Photos, and who agrees")
        return _("Photos of {name}, and who agrees").format(name=self._called)

    def window_title(self) -> str:
        """Never a name."""
        return _("Photos, and who agrees")

    def context_line(self) -> str:
        """What it is for."""
        return _("Nothing is shown, printed or asked without a yes.")

    def about_person(self) -> UUID | None:
        """Whose it is."""
        return self._person_id

    def _make(self, kind: type[AgreedPart]) -> AgreedPart:
        if self._person_id is None:
            raise TypeError("a part is shown before it is known of whom")
        return kind(self, self._person_id)

    def _name_person(self, page: YoungPage) -> None:
        self._called = page.called
        self.heading_changed.emit()
