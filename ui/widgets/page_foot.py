"""The foot of a working page: what is counted, whether it is saved, Undo, and the main button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.announce import announce
from ui.theme import current_theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.icon import Icon
from ui.widgets.steady_words import Steady
from ui.widgets.words import Words

if TYPE_CHECKING:
    from ui.theme.tokens import Tone


class Count(QWidget):
    """A figure and the word for what it counts."""

    def __init__(self, tone: Tone, *, size: float = 28, word_first: bool = False) -> None:
        super().__init__()
        self._figure = Steady(size=size, weight=QFont.Weight.Bold, tone=tone)
        self._word = Words(size=17, tone="ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        self._parts = (self._word, self._figure) if word_first else (self._figure, self._word)
        for part in self._parts:
            row.addWidget(part)

    @property
    def text(self) -> str:
        """Figure and word as they are read."""
        return " ".join(part.text() for part in self._parts)

    def show_count(self, figure: str, word: str) -> None:
        """Show another figure."""
        self._figure.setText(figure)
        self._word.setText(word)


class PageFoot(Card):
    """Signals:
    undo: The person wants the last thing undone.
    main: The main button was pressed.

    Attributes:
        counts: A row for what is counted.
        extra: A row for one more button before "Saved".
        main_button: The one filled button of the page.
        spoken: The sentence a screen reader was given last.
    """

    undo = Signal()
    main = Signal()

    def __init__(self, main: str, *, icon: str, keys: str) -> None:
        super().__init__()
        self.counts, self.extra = Flow(gap=20), QHBoxLayout()
        self._icon = Icon("circle-check", side=20, tone="good")
        in_turn = (_("Saving"), _("Saved"))
        self._saved = Steady(size=17, weight=QFont.Weight.Medium, tone="good", others=in_turn)
        self.undo_button = Button(_("Undo"), kind="quiet", icon="undo-2", keys=_("Ctrl+Z"))
        self.undo_button.clicked.connect(self.undo)
        self.main_button = Button(main, kind="primary", icon=icon, keys=keys)
        self.main_button.clicked.connect(self.main)
        row = QHBoxLayout()
        row.setSpacing(16)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addLayout(self.counts)
        middle.addStretch(1)
        row.addLayout(middle, 1)
        row.addLayout(self.extra)
        mark = QHBoxLayout()
        mark.setSpacing(8)
        mark.addWidget(self._icon)
        mark.addWidget(self._saved)
        row.addLayout(mark)
        row.addWidget(self.undo_button)
        row.addWidget(self.main_button)
        self.body.addLayout(row)
        column = self.layout()
        if column is not None:
            column.setContentsMargins(20, 6, 14, 6)
        current_theme().changed.connect(self._fit)
        self._fit()
        self.spoken = ""
        self.say("")

    @property
    def said(self) -> str:
        """What stands beside Undo, such as "Saved"."""
        return self._saved.text()

    def say(self, text: str, spoken: str = "") -> None:
        """Show what is saved, and have it spoken.

        Args:
            text: One or two words; "" for nothing yet.
            spoken: What a screen reader says instead.
        """
        self._saved.setText(text)
        self._saved.set_tone("good")
        self._icon.set_icon("circle-check", "good")
        self._icon.setVisible(bool(text))
        self.spoken = spoken or text
        announce(self, self.spoken)

    def wait(self) -> None:
        """Something is on its way to the disk: not saved yet."""
        self._saved.setText(_("Saving"))
        self._saved.set_tone("ink2")
        self._icon.set_icon("clock", "ink2")
        self._icon.show()

    def _fit(self) -> None:
        """Large text has room for the buttons, once Undo is a button with an edge."""
        self.undo_button.set_kind("secondary" if current_theme().large_text else "quiet")
