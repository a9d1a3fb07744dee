"""Enter, on the letters or on the number pad: it runs once, however long it is held down."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_enter(event: QKeyEvent) -> bool:
    """Whether Enter has just been pressed, with nothing held beside it."""
    beside = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in ENTER and beside == Qt.KeyboardModifier.NoModifier and not event.isAutoRepeat()


def is_held_enter(event: QKeyEvent) -> bool:
    """Whether this is Enter again because the key is still down; nothing is to happen."""
    return event.key() in ENTER and event.isAutoRepeat()
