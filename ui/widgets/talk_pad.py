"""What every way of answering a question of the talk shares, and the taps most of them are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from app.domain.talk import AnswerValue
    from ui.widgets.tap import OneTap


class Pad(QWidget):
    """Shows one answer and says when it is changed by hand; it keeps nothing else.

    Signals:
        answered: The new `AnswerValue`.
        typed: The new `AnswerValue` after a letter was typed; it is kept when typing pauses.
        moved_on: The last of several parts was answered; the focus may go on.

    Attributes:
        single_keys: Whether a digit alone chooses an answer.
    """

    answered = Signal(object)
    typed = Signal(object)
    moved_on = Signal()
    single_keys = True

    def show_answer(self, value: AnswerValue) -> None:
        """Show what was answered; None for nothing. Tells nobody."""
        raise TypeError(f"{type(self).__name__} does not say how to show {value!r}")

    def focus_first(self) -> None:
        """Put the focus on the answer that was chosen, else on the first."""
        raise TypeError(f"{type(self).__name__} does not say what comes first")

    def use_single_keys(self, *, on: bool) -> None:
        """Let digits choose, or leave them alone."""
        self.single_keys = on

    def refuse_key(self, event: QKeyEvent) -> None:
        """Let the page have a key this pad does not use."""
        super().keyPressEvent(event)


def digit_of(event: QKeyEvent, *, on: bool = True) -> int | None:
    """The digit that was pressed without Ctrl or Alt; None for other keys, or where digits are not `on`."""
    plain = on and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    text = event.text()
    return int(text) if plain and len(text) == 1 and text in "0123456789" else None


def choose_one(taps: Iterable[OneTap], chosen: OneTap | None) -> None:
    """Choose one tap of a row, or none at all, which Qt alone does not allow."""
    row = tuple(taps)
    for tap in row:
        tap.setAutoExclusive(False)
        tap.setChecked(tap is chosen)
    for tap in row:
        tap.setAutoExclusive(True)
