"""The bar on top of a page that is shown to the person: what it is, text and colours, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Title


class TogetherBar(Card):
    """Signals say which button was pressed."""

    back_wanted = Signal()
    display_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Title()
        back = Button(_("Back to your own pages"), icon="x", keys=_("F11"))
        back.clicked.connect(self.back_wanted)
        display = Button(_("Text and colours"), icon="a-large-small")
        display.clicked.connect(self.display_wanted)
        buttons = Flow(gap=12)
        for button in (display, back):
            buttons.addWidget(button)
        row = TurningRow(gap=16)
        row.addWidget(self._title, 1)
        row.addLayout(buttons)
        self.body.addLayout(row)
        self.set_padding(18, 8)
        self.hide()

    def show_title(self, words: str) -> None:
        """Name the page."""
        self._title.setText(words)
