"""The bar on top of the questions of a measure: how far they have come, a break, text and colours."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.part_bars import PartBars
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Strong

MOST_BARS = 10
"""More questions than this are counted in words alone."""


class ItemBar(Card):
    """Signals say which button was pressed."""

    break_wanted = Signal()
    display_wanted = Signal()

    def __init__(self) -> None:
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
        buttons = TurningRow()
        buttons.addWidget(pause)
        buttons.addWidget(display)
        row = TurningRow(gap=16)
        row.addLayout(middle, 1)
        row.addLayout(buttons)
        self.body.addLayout(row)
        self.set_padding(16, 8)

    @property
    def where(self) -> str:
        """How far the questions have come, in words."""
        return self._where.text()

    def show_place(self, at: int, items: int) -> None:
        """Say which question this is, counted from 1."""
        self._where.setText(_("Question {at} of {items}").format(at=at, items=items))
        self._bars.show_progress(items, at)
        self._bars.setVisible(items <= MOST_BARS)
