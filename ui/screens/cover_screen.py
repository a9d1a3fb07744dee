"""The plain page over a covered screen: it says nothing of what is behind it, and asks for the PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.pin import DIGITS
from app.i18n import _, ngettext
from ui.announce import announce
from ui.gate_page import GatePage
from ui.pin_dialog import PinField
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.icon import Icon
from ui.widgets.words import Quiet, Title

if TYPE_CHECKING:
    from app.domain.pin import PinAnswer
    from app.errors import AppError
    from app.services.cover import CoverService
    from ui.gate import GateContext

MARGIN: Final = 16


class CoverScreen(GatePage):
    """The records stay open behind it, so only the PIN of this unlock takes it off; else Trestle locks.

    Attributes:
        withheld: What went wrong meanwhile; it may name somebody, so it is told when they are back.

    Signals:
        uncovered: The PIN was right.
        used_up: The last try was wrong, or it was covered for too long.
        passphrase_wanted: They would rather type their passphrase.
        switch_wanted: Somebody else wants to use the laptop.
    """

    name = "cover"
    help_page = "unlock"

    uncovered = Signal()
    used_up = Signal()
    passphrase_wanted = Signal()
    switch_wanted = Signal()

    def __init__(self, context: GateContext, cover: CoverService, sentence: str = "") -> None:
        super().__init__(context)
        self._cover, self._trying = cover, False
        self.withheld: list[AppError] = []
        self.sentence = Quiet(sentence or _("Type your PIN to come back. Everything is saved."), size=17)
        self.field = PinField(_("Your PIN"))
        self.open_button = Button(_("Come back"), kind="primary", icon="arrow-right", keys=_("Enter"))
        self.open_button.clicked.connect(self.main_action)
        self.passphrase = Button(_("Use my passphrase"), kind="quiet")
        self.passphrase.clicked.connect(self.passphrase_wanted)
        self.switch = Button(_("Switch person"), kind="quiet")
        self.switch.clicked.connect(self.switch_wanted)
        self._build()

    def title(self) -> str:
        """Neutral: nothing of what is inside."""
        return _("Covered")

    def begin(self) -> None:
        """Be ready for the PIN."""
        self.field.setFocus()
        announce(self, _("The screen is covered. {sentence}").format(sentence=self.sentence.text()))

    def say(self, error: AppError) -> None:
        """Keep what went wrong until they are back."""
        self.withheld.append(error)

    def main_action(self) -> None:
        """Try the PIN; what cannot be one is no try."""
        pin = self.field.text()
        if self._trying:
            return
        if len(pin) != DIGITS:
            self._wrong(_("Type the 6 digits of your PIN."))
            return
        self._trying = True
        self.run(lambda: self._cover.come_back(pin), self._answered)

    def _answered(self, answer: PinAnswer) -> None:
        self._trying = False
        if answer.right:
            self.uncovered.emit()
        elif not answer.tries_left:
            self.used_up.emit()
        else:
            words = ngettext(
                "That is not the PIN. You have {n} try left. Then it locks.",
                "That is not the PIN. You have {n} tries left. Then it locks.",
                answer.tries_left,
            )
            self._wrong(words.format(n=answer.tries_left))

    def _wrong(self, words: str) -> None:
        self.field.set_problem(words)
        announce(self, words)
        self.field.line.selectAll()
        self.field.setFocus()

    def _build(self) -> None:
        card = Card()
        self.middle.addWidget(card)
        inner = QVBoxLayout()
        inner.setContentsMargins(MARGIN, 8, MARGIN, 8)
        inner.setSpacing(12)
        card.body.addLayout(inner)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Icon("eye-off", side=40, tone="primary"))
        head.addWidget(Title(_("Covered"), size=26), 1)
        inner.addLayout(head)
        for widget in (self.sentence, self.field, self.open_button):
            inner.addWidget(widget)
        ways = Flow(gap=12)
        ways.addWidget(self.passphrase)
        ways.addWidget(self.switch)
        inner.addLayout(ways)
