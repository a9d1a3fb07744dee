"""First of all: text and colours that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.i18n import _
from ui.display_choices import DisplayChoicesPanel
from ui.setup import steps
from ui.setup.step import Step

if TYPE_CHECKING:
    from ui.setup.step import SetupDesk


class DisplayStep(Step):
    """Every choice is seen at once."""

    called = steps.DISPLAY

    def __init__(self, desk: SetupDesk) -> None:
        super().__init__(desk)
        self.panel = DisplayChoicesPanel()
        self.body.addWidget(self.panel)
        self.body.addStretch(1)

    def title(self) -> str:
        """Its heading."""
        return _("Text and colours")

    def sentence(self) -> str:
        """What it is for."""
        return _("Choose what is easy to read. You can change it on every page.")

    def half_typed(self) -> dict[str, Any]:
        """Nothing: a choice counts when it is made."""
        return {}

    def begin(self) -> None:
        """Start at the text size in use."""
        self.panel.first().setFocus()
