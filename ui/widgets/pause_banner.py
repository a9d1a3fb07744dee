"""Says on somebody's page that they are taking a break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.record_entries import paused
from app.i18n import _
from ui.widgets.banner import Banner
from ui.widgets.record_card import pause_words

if TYPE_CHECKING:
    from datetime import date

    from app.domain.person_page import PersonPage


class PauseBanner(Banner):
    """Not there for anybody else."""

    def __init__(self) -> None:
        super().__init__("", kind="info", icon="pause")
        self.change = self.add_button(_("Change the pause"))
        self.hide()

    def show_page(self, page: PersonPage, today: date) -> None:
        """Show it where they take a break today."""
        pause = paused(page.entries, today)
        self.setVisible(pause is not None)
        if pause is not None:
            self.tell(_("{name} is taking a break").format(name=page.person.called), pause_words(pause))
