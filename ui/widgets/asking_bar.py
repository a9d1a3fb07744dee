"""The bar on top of questions for the person: how far they have come, a break, text and colours."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.part_bars import PartBars
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Strong


class AskingBar(Card):
    """Signals say which button was pressed."""

    break_wanted = Signal()
    display_wanted = Signal()

    def __init__(self, before: tuple[QWidget, ...] = (), buttons: tuple[Button, ...] = ()) -> None:
        """Start without a place.

        Args:
            before: What stands before the place.
            buttons: Further buttons, before those that every bar has.
        """
        super().__init__()
        self._where = Strong(size=17)
        self._where.centre()
        self._bars = PartBars()
        pause = Button(_("Take a break"), icon="pause", keys=_("Esc"))
        pause.clicked.connect(self.break_wanted)
        display = Button(_("Text and colours"), icon="a-large-small")
        display.clicked.connect(self.display_wanted)
        middle = QVBoxLayout()
        middle.setSpacing(5)
        middle.addWidget(self._where)
        middle.addWidget(self._bars, 0, Qt.AlignmentFlag.AlignHCenter)
        ways = TurningRow()
        for button in (*buttons, pause, display):
            ways.addWidget(button)
        row = TurningRow(gap=16)
        for widget in before:
            row.addWidget(widget)
        row.addLayout(middle, 1)
        row.addLayout(ways)
        self.body.addLayout(row)
        self.set_padding(16, 8)

    @property
    def where(self) -> str:
        """How far the questions have come, in words."""
        return self._where.text()
