"""What the parts of the help desk share: what Enter does there, and what is on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.records.part import RecordPart

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.printed import PrintedDocument
    from ui.parts_screen import PartsScreen


class DeskPart(RecordPart):
    """One part. The page gives it the focus once it is shown."""

    def __init__(self, screen: PartsScreen) -> None:
        super().__init__(screen)
        self.page = screen

    def main(self) -> None:
        """What Enter does where no field takes it."""

    def focus_first(self) -> None:
        """Go to where one begins."""

    def paper(self) -> Callable[[], PrintedDocument] | None:
        """What Ctrl+P prints here; None where there is nothing to print."""
        return None
