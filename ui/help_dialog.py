"""Help in front of the vault, where there is no page to go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.help_pages import read_page
from ui.widgets.dialog import Dialog
from ui.widgets.reading import Reading

if TYPE_CHECKING:
    from app.domain.help_pages import HelpPage
    from ui.background import Background
    from ui.frame import Frame


class HelpDialog(Dialog):
    """One page of help over the page it is about."""

    def __init__(self, frame: Frame, background: Background, name: str) -> None:
        super().__init__(frame, "", width=760)
        self._reading = Reading()
        self.body.addWidget(self._reading)
        background.run(self, lambda: read_page(name), self._show, frame.say)

    def _show(self, page: HelpPage) -> None:
        self.set_title(page.title)
        self._reading.show_pieces(page.pieces)
        self.open()
