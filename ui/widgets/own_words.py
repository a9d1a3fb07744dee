"""What somebody said, in quote marks and never corrected."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from app.i18n import _
from ui.theme.tokens import LEAD
from ui.widgets.card import Card
from ui.widgets.icon import Icon
from ui.widgets.words import Words


class OwnWords(Card):
    """A plum card with a quote; a screen reader reads the quote marks as well."""

    def __init__(self, words: str = "") -> None:
        super().__init__(kind="plum")
        self._words = Words(size=LEAD, weight=600)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Icon("message-square-quote", side=24, tone="plum"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        self.body.addLayout(row)
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Quote other words."""
        self._words.setText(quoted(words))


def quoted(words: str) -> str:
    """The words in quote marks; nothing stays nothing."""
    return _("“{words}”").format(words=words) if words else ""
