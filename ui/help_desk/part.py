"""What the parts of the help desk share: what Enter does there, and where one begins."""

from __future__ import annotations

from ui.paper_parts import PaperPart


class DeskPart(PaperPart):
    """One part. The page gives it the focus once it is shown."""

    def main(self) -> None:
        """What Enter does where no field takes it."""

    def focus_first(self) -> None:
        """Go to where one begins."""
