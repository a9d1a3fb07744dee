"""A page that says what is happening while something takes longer than a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.announce import announce
from ui.gate_page import GatePage
from ui.widgets.card import Card
from ui.widgets.words import Lead

if TYPE_CHECKING:
    from ui.gate import GateContext


class WaitingPage(GatePage):
    """Says one sentence."""

    name = "waiting"
    help_page = "start"

    def __init__(self, context: GateContext, sentence: str) -> None:
        super().__init__(context)
        self._sentence = sentence
        card = Card()
        card.add(Lead(sentence))
        self.middle.addWidget(card)

    def title(self) -> str:
        """What the window is called meanwhile."""
        return _("Trestle")

    def begin(self) -> None:
        """Say it aloud."""
        announce(self, self._sentence)
