"""What the parts about one group share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.records.part import RecordPart

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from app.services.printed import PrintedDocument
    from ui.parts_screen import PartsScreen
    from ui.widgets.field import Field


class AroundPart(RecordPart):
    """A part about one group.

    Args:
        screen: The page it stands on.
        group_id: Which group.
    """

    def __init__(self, screen: PartsScreen, group_id: UUID) -> None:
        super().__init__(screen)
        self.page = screen
        self.group_id = group_id
        self.chosen: UUID | None = None

    def choose(self, row_id: UUID) -> None:
        """Put something that is kept into the fields, to change it; nothing where it is gone."""

    def paper(self) -> Callable[[], PrintedDocument] | None:
        """What Ctrl+P prints here; None where there is nothing to print."""
        return None

    def change(self, work: Callable[[], object], fields: Mapping[str, Field] | None = None) -> None:
        """Do it, then show the part again and say that it is kept."""
        self.keep(work, lambda _done: self._changed(), fields)

    def _changed(self) -> None:
        self.owner.refreshed()
        self.say(_("Saved"))
