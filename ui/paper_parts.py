"""Pages of several parts with a paper of their own, and what a part that changes one thing at a time is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from app.i18n import _
from ui.parts_screen import PartsScreen
from ui.printing import Paper
from ui.records.part import RecordPart
from ui.widgets.button import Button
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.services.printed import PrintedDocument
    from ui.screen import Context
    from ui.settings.section import Section
    from ui.widgets.field import Field


class PaperPart(RecordPart):
    """A part whose rows can be chosen to change them, and that may have a paper.

    Attributes:
        page: The page it stands on.
        chosen: The row that is being changed; None where what is typed is new.
        offers_paper: Whether the page shows its buttons for paper; Ctrl+P prints without them too.
    """

    offers_paper: ClassVar[bool] = False

    def __init__(self, screen: PartsScreen) -> None:
        super().__init__(screen)
        self.page = screen
        self.chosen: UUID | None = None

    def choose(self, row_id: UUID) -> None:
        """Put something that is kept into the fields, to change it; nothing where it is gone."""

    def fit(self) -> None:
        """Show the fields that belong to what is filled in, after words were put back."""

    def paper(self) -> Callable[[], PrintedDocument] | None:
        """What Ctrl+P prints here; None where there is nothing to print."""
        return None

    def change(self, work: Callable[[], object], fields: Mapping[str, Field] | None = None) -> None:
        """Do it, then show the page again and say that it is kept."""
        self.keep(work, lambda _done: self._changed(), fields)

    def _changed(self) -> None:
        self.owner.refreshed()
        self.say(_("Saved"))


class PaperPartsScreen(PartsScreen):
    """Prints and saves the paper of the part on show; what was being changed outlives a lock.

    Args:
        context: What every page gets.
        print_words: What the button that prints says.
    """

    def __init__(self, context: Context, print_words: str) -> None:
        self._chosen: UUID | None = None
        super().__init__(context)
        self.paper = Paper(self)
        self.buttons = (
            Button(print_words, icon="printer", keys=_("Ctrl+P")),
            Button(_("Save as PDF"), icon="download"),
        )
        row = Flow(gap=12)
        for button, work in zip(self.buttons, (self.print_action, self.save), strict=True):
            button.clicked.connect(work)
            row.addWidget(button)
        self.tabs_column.addLayout(row)
        self.heading_changed.connect(self._offer_paper)

    def print_action(self) -> None:
        """Print the paper of the part on show."""
        work = self.paper_wanted()
        if work is not None:
            self.paper.print(work)

    def save(self) -> None:
        """Save the same as a PDF."""
        work = self.paper_wanted()
        if work is not None:
            self.paper.save(work)

    def paper_wanted(self) -> Callable[[], PrintedDocument] | None:
        """What makes the paper of the part on show; None where it has none."""
        return self.part.paper() if isinstance(self.part, PaperPart) else None

    def offers_paper(self) -> bool:
        """Whether the buttons for paper are shown."""
        return isinstance(self.part, PaperPart) and self.part.offers_paper

    def draft(self) -> Mapping[str, Any] | None:
        """What is half typed, and what it changes."""
        typed, part = super().draft(), self.part
        if typed is None or not isinstance(part, PaperPart):
            return None
        return {**typed, "chosen": part.chosen.hex if part.chosen else ""}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Open again what was being changed, and type it once it is filled."""
        chosen = content["chosen"]
        self._chosen = UUID(chosen) if chosen else None
        super().restore(content)

    def type_again(self, part: Section, typed: Mapping[str, Any]) -> None:
        """Choose again what was being changed, then type it."""
        if isinstance(part, PaperPart):
            if self._chosen is not None:
                part.choose(self._chosen)
            super().type_again(part, typed)
            part.fit()

    def _offer_paper(self) -> None:
        for button in self.buttons:
            button.setVisible(self.offers_paper())
