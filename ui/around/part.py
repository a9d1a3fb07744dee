"""What the parts about one group share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.paper_parts import PaperPart

if TYPE_CHECKING:
    from uuid import UUID

    from ui.parts_screen import PartsScreen


class AroundPart(PaperPart):
    """A part about one group.

    Args:
        screen: The page it stands on.
        group_id: Which group.
    """

    def __init__(self, screen: PartsScreen, group_id: UUID) -> None:
        super().__init__(screen)
        self.group_id = group_id
