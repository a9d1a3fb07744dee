"""Lets the Toggle of a screen reader do what a click does; Qt alone only turns the mark on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6

# A class cannot have two of Qt as its parents; this is mixed in before the one that is the control.
if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    Toggle = QAbstractButton
else:
    Toggle = object


class ReaderToggle(Toggle):
    """A control that is turned by hand, by the program, or by a screen reader.

    Qt tells of a click with `clicked`, and of a screen reader's own action with `toggled` alone, as it does
    when the program turns the control. What is neither a click nor the program is the reader: it is told on
    as a click, so that a page that listens to clicks keeps the answer.
    """

    _expected = 0

    def hear_reader(self) -> None:
        """Begin to listen; once, when the control is made."""
        self.toggled.connect(self._turned)

    def setChecked(self, on: bool) -> None:
        """Turn it from the program, which tells nobody of a click."""
        self._expected += 1
        try:
            super().setChecked(on)
        finally:
            self._expected -= 1

    def nextCheckState(self) -> None:
        """Turn it because it was clicked; Qt tells of that by itself."""
        self._expected += 1
        try:
            super().nextCheckState()
        finally:
            self._expected -= 1

    def _turned(self, on: bool) -> None:
        one_of_a_set = self.autoExclusive() or self.group() is not None
        if self._expected or (one_of_a_set and not on):  # another one of the set was chosen
            return
        self.clicked[bool].emit(on)  # type: ignore[index]  # the stubs know no overloads
        group = self.group() if shiboken6.isValid(self) else None
        if group is not None:
            group.idClicked.emit(group.id(self))
            group.buttonClicked.emit(self)
