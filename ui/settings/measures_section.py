"""The way to the measures of the service: what is on offer, and one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.open_to import is_open_to
from ui.settings.section import Section
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.words import Words

if TYPE_CHECKING:
    from ui.screen import Screen


class MeasuresSection(Section):
    """Everybody may look; what changes the service is for those who look after it."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.open = Button(_("Open the measures"), icon="clipboard-list")
        self.open.clicked.connect(lambda: screen.go.emit("offers", None))
        own = Button(_("Make a measure"), kind="quiet", icon="notebook-pen")
        own.clicked.connect(lambda: screen.go.emit("offers", "own"))
        pile = Button(_("Key a pile of forms"), kind="quiet", icon="file-text")
        if not is_open_to(screen.context.workspace.worker.role, "piles"):
            pile.hide()
        pile.clicked.connect(lambda: screen.go.emit("piles", None))
        card = Card(_("Measures"))
        card.add(Words(_("Questions with a score: what is on offer, on which terms, and your own.")))
        row = Flow(gap=10)
        for button in (self.open, own, pile):
            row.addWidget(button)
        card.body.addLayout(row)
        self.column.addWidget(card)
