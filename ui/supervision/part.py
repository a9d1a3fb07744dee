"""What the parts about supervision share: whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.paper_parts import PaperPart

if TYPE_CHECKING:
    from uuid import UUID

    from ui.parts_screen import PartsScreen


class SupervisionPart(PaperPart):
    """A part about one worker.

    Args:
        screen: The page it stands on.
        worker_id: Whose supervision it is.
    """

    def __init__(self, screen: PartsScreen, worker_id: UUID) -> None:
        super().__init__(screen)
        self.worker_id = worker_id
