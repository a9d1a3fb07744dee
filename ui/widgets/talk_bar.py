"""The bar on top of a talk: whose talk it is, how far it has come, a break, text and colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.part_bars import PartBars
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Strong

if TYPE_CHECKING:
    from app.domain.talk import Talk


class TalkBar(Card):
    """Signals say which button was pressed."""

    break_wanted = Signal()
    display_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._whose = Strong()
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
        row.addWidget(self._whose)
        row.addLayout(middle, 1)
        row.addLayout(buttons)
        self.body.addLayout(row)
        frame = self.layout()
        if frame is not None:
            frame.setContentsMargins(18, 8, 12, 8)

    def show_place(self, talk: Talk) -> None:
        """Say where in the talk we are."""
        self._whose.setText(_("{name}'s talk").format(name=talk.called))
        shared = [part for part in talk.definition.parts if part.with_person]
        part = talk.part
        if not part.with_person:
            self._where.setText(_("{part}. Before we start").format(part=part.title))
            self._bars.show_progress(len(shared), 0)
            return
        at = shared.index(part) + 1
        words = _("Part {at} of {parts}: {part}").format(at=at, parts=len(shared), part=part.title)
        self._where.setText(words)
        self._bars.show_progress(len(shared), at)
