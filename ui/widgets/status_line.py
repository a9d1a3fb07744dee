"""The line at the foot of a page: what has just been saved, and Undo. It stays, and it is said aloud."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.i18n import _
from ui.announce import announce
from ui.theme.tokens import Tone
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.words import Words


class StatusLine(QWidget):
    """Signals:
    undo: The person wants the last thing undone.
    """

    undo = Signal()

    def __init__(self, *, with_undo: bool = True) -> None:
        super().__init__()
        self._icon = Icon("circle-check", side=20, tone="good")
        self._words = Words(weight=QFont.Weight.Medium, size=17, tone="good")
        self.undo_button = Button(_("Undo"), kind="quiet", icon="undo-2", keys=_("Ctrl+Z"))
        self.undo_button.clicked.connect(self.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self.undo_button)
        self._with_undo = with_undo
        self.clear()

    @property
    def text(self) -> str:
        """The words that stand there now."""
        return self._words.text()

    def say(self, text: str, *, spoken: str = "", can_undo: bool = False, icon: str = "circle-check") -> None:
        """Show a short sentence and have it spoken.

        Args:
            text: As shown, such as "Saved".
            spoken: What a screen reader says instead, such as "Amir Khan, here. 4 people here".
            can_undo: Whether Undo is on offer.
            icon: Name of the icon before the words.
        """
        self._say(text, icon, "good")
        self.undo_button.setVisible(can_undo and self._with_undo)
        announce(self, spoken or text)

    def warn(self, text: str) -> None:
        """Show and say that something needs care."""
        self._say(text, "triangle-alert", "warn")
        announce(self, text)

    def clear(self) -> None:
        """Say nothing."""
        self._words.setText("")
        self._icon.hide()
        self.undo_button.hide()

    def _say(self, text: str, icon: str, tone: Tone) -> None:
        self._icon.set_icon(icon, tone)
        self._icon.show()
        self._words.set_tone(tone)
        self._words.setText(text)
