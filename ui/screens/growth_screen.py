"""What people do in a group: who takes part, helps or leads, and since when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from app.domain.growing import PersonsPart, grown
from app.domain.spoken_dates import day_and_month
from app.i18n import _
from ui.group_lines import GroupLines, Line
from ui.widgets.growth_dialog import GrowthDialog

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from app.domain.growing import GroupPart


class GrowthScreen(GroupLines[tuple[PersonsPart, ...]]):
    """Opened with a group's id."""

    name: ClassVar[str] = "growth"
    help_page: ClassVar[str] = "growth"

    def title(self) -> str:
        """The heading."""
        return _("What people do here")

    def introduction(self) -> str:
        """What the page is for."""
        return _("Someone who comes may come to help, and to lead. Nothing of what they were is lost.")

    def read(self, group_id: UUID) -> tuple[PersonsPart, ...]:
        """Everybody of the group."""
        return self.context.workspace.joining.everybody(group_id)

    def lines(self, page: tuple[PersonsPart, ...]) -> Sequence[Line]:
        """A to Z, with how they grew."""
        return [
            Line(one.person_id, one.name, _path(one), _("has grown") if grown(one.history) else "")
            for one in page
        ]

    def dialog_about(self, person_id: UUID) -> GrowthDialog | None:
        """What somebody does from today on."""
        one = next((one for one in self.page or () if one.person_id == person_id), None)
        if one is None:
            return None
        dialog = GrowthDialog(self, one.name, one.history)
        dialog.kept.connect(partial(self._keep, person_id))
        return dialog

    def _keep(self, person_id: UUID, part: GroupPart, both: bool) -> None:
        joining = self.context.workspace.joining

        def take(group_id: UUID) -> tuple[PersonsPart, ...]:
            joining.take_part(group_id, person_id, part, still_takes_part=both)
            return joining.everybody(group_id)

        self.change(take)


def _path(one: PersonsPart) -> str:
    steps = (
        _("{part} since {day}").format(part=since.part.words, day=day_and_month(since.since))
        for since in one.history
    )
    return ", ".join(steps) or _("Carer or staff")
