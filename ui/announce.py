"""Says a short sentence to people who use a screen reader."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader speak one short sentence now; nothing changes on the screen.

    Args:
        widget: Something in the window that is shown.
        text: A whole sentence, already translated.
    """
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
