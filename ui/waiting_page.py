"""A page that says what is happening while something takes a while, with Stop where that is possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.announce import announce
from ui.gate_page import GatePage
from ui.widgets.busy_line import BusyLine
from ui.widgets.card import Card
from ui.widgets.words import Lead

if TYPE_CHECKING:
    from ui.gate import GateContext


class WaitingPage(GatePage):
    """Says one sentence, and in `line` what is done next."""

    name = "waiting"
    help_page = "start"

    def __init__(self, context: GateContext, sentence: str, *, can_stop: bool = False) -> None:
        super().__init__(context)
        self._sentence = sentence
        card = Card()
        card.add(Lead(sentence))
        self.line = BusyLine(aloud=False)
        card.add(self.line)
        if not can_stop:
            self.line.hide()
        self.middle.addWidget(card)

    def title(self) -> str:
        """What the window is called meanwhile."""
        return _("Trestle")

    def begin(self) -> None:
        """Say it aloud."""
        announce(self, self._sentence)
        if not self.line.isHidden():
            self.line.button.setFocus()

    def leave(self) -> bool:
        """Esc is Stop, where there is one."""
        if not self.line.isHidden():
            self.line.button.click()
        return True
