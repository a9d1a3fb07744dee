"""What the parts about supervision share: whose it is, and days that may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.paper_parts import PaperPart
from ui.widgets.typed_when import DayField

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


class OptionalDay(DayField):
    """A day that may stay empty."""

    def missing(self) -> str:
        """What is to be put right; empty where nothing was typed, or a day was understood."""
        return super().missing() if self.text() else ""

    def checked(self) -> bool:
        """Whether it can be kept as it stands; if not, that is said at the field, which is gone to."""
        self.set_problem(self.missing())
        if self.problem:
            self.setFocus()
        return not self.problem
