"""What the parts about supervision share: whose it is, and days that may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.records.part import RecordPart
from ui.widgets.typed_when import DayField

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ui.parts_screen import PartsScreen
    from ui.widgets.field import Field


class SupervisionPart(RecordPart):
    """A part about one worker.

    Args:
        screen: The page it stands on.
        worker_id: Whose supervision it is.
    """

    def __init__(self, screen: PartsScreen, worker_id: UUID) -> None:
        super().__init__(screen)
        self.page = screen
        self.worker_id = worker_id
        self.chosen: UUID | None = None

    def choose(self, row_id: UUID) -> None:
        """Put something that is kept into the fields, to change it; nothing where it is gone."""

    def fit(self) -> None:
        """Show the fields that belong to what is filled in, after words were put back."""

    def change(self, work: Callable[[], object], fields: dict[str, Field] | None = None) -> None:
        """Do it, then show the page again and say that it is kept."""
        self.keep(work, lambda _done: self._changed(), fields)

    def _changed(self) -> None:
        self.owner.refreshed()
        self.say(_("Saved"))


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
