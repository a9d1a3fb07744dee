"""What the parts about one person's agreement share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.paper_parts import PaperPart

if TYPE_CHECKING:
    from uuid import UUID

    from ui.parts_screen import PartsScreen


class AgreedPart(PaperPart):
    """A part about one person.

    Args:
        screen: The page it stands on.
        person_id: Whom it is about.
    """

    def __init__(self, screen: PartsScreen, person_id: UUID) -> None:
        super().__init__(screen)
        self.person_id = person_id
