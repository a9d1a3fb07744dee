"""Whom to ring for each person of a group, and what to know: for those who lead, not for the room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from app.domain.safety_note import SafetyLine
from app.i18n import _
from ui.group_lines import GroupLines, Line
from ui.widgets.safety_dialog import SafetyDialog

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from app.domain.safety_note import SafetyNote


class SafetyNotesScreen(GroupLines[tuple[SafetyLine, ...]]):
    """Opened with a group's id; what it says is on no other page and on no paper."""

    name: ClassVar[str] = "safety_notes"
    help_page: ClassVar[str] = "safety_notes"

    def title(self) -> str:
        """The heading."""
        return _("Whom to ring")

    def introduction(self) -> str:
        """What the page is for."""
        return _("For those who lead. Turn the screen away from the room before you read on.")

    def read(self, group_id: UUID) -> tuple[SafetyLine, ...]:
        """What is known of each person."""
        return self.context.workspace.staying.safety_notes(group_id)

    def lines(self, page: tuple[SafetyLine, ...]) -> Sequence[Line]:
        """A to Z."""
        return [Line(one.person_id, one.name, _words(one.note)) for one in page]

    def dialog_about(self, person_id: UUID) -> SafetyDialog | None:
        """What is known of somebody, to be changed."""
        one = next((one for one in self.page or () if one.person_id == person_id), None)
        if one is None:
            return None
        dialog = SafetyDialog(self, one)
        dialog.kept.connect(partial(self._keep, person_id))
        return dialog

    def _keep(self, person_id: UUID, note: SafetyNote) -> None:
        staying = self.context.workspace.staying
        self.change(lambda group_id: staying.keep_safety_note(group_id, person_id, note))


def _words(note: SafetyNote) -> str:
    if note.is_empty:
        return _("Nothing written down yet.")
    who = _("{name} ({relationship})") if note.relationship else "{name}"
    contact = who.format(name=note.contact, relationship=note.relationship) if note.contact else ""
    ring = " ".join(part for part in (contact, note.phone) if part)
    return ". ".join(part for part in (ring, note.fitness) if part)
