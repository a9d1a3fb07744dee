"""Why there is no answer: four different things, each with its own key, none of them a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.measures.measure import NotAnswered
from ui.theme.tokens import HELP
from ui.widgets.columns import Columns
from ui.widgets.tap import ManyTap, TapFace

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS: Final[Mapping[str, NotAnswered]] = {
    "-": NotAnswered.DID_NOT_WANT_TO_SAY,
    "/": NotAnswered.COULD_NOT_TELL,
    "*": NotAnswered.DOES_NOT_APPLY,
    "+": NotAnswered.NOT_ASKED,
}
"""The four keys beside the digits of a number pad."""


def own_words(reason: NotAnswered) -> str:
    """A reason as the person says it."""
    return {
        NotAnswered.DID_NOT_WANT_TO_SAY: _("I do not want to say"),
        NotAnswered.COULD_NOT_TELL: _("I am not sure"),
        NotAnswered.DOES_NOT_APPLY: _("This is not about me"),
        NotAnswered.NOT_ASKED: _("Leave this one out"),
    }[reason]


def reason_words(reason: NotAnswered) -> str:
    """A reason as it is written down."""
    return {
        NotAnswered.DID_NOT_WANT_TO_SAY: _("Did not want to say"),
        NotAnswered.COULD_NOT_TELL: _("Could not tell"),
        NotAnswered.DOES_NOT_APPLY: _("Does not apply"),
        NotAnswered.NOT_ASKED: _("Not asked"),
    }[reason]


class NotAnsweredRow(QWidget):
    """Signals:
    chosen: The `NotAnswered` that was pressed, or None where it was taken back.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._taps: dict[NotAnswered, ManyTap] = {}
        row = Columns(self, least=230, most=4, gap=12)
        for key, reason in KEYS.items():
            tap = ManyTap(TapFace(words=own_words(reason), key=key, size=HELP - 4))
            tap.clicked.connect(lambda on, reason=reason: self.chosen.emit(reason if on else None))
            self._taps[reason] = tap
            row.addWidget(tap)

    def show_reason(self, reason: NotAnswered | None) -> None:
        """Show which was pressed; None for none. Tells nobody."""
        for other, tap in self._taps.items():
            tap.setChecked(other is reason)

    def press(self, key: str) -> bool:
        """Press the reason of a key; False for any other key."""
        reason = KEYS.get(key)
        if reason is None:
            return False
        self._taps[reason].setFocus()
        self._taps[reason].click()
        return True
