"""An answer from the talk before, and whether it is still right."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Strong, Words


class StillRight(Card):
    """Stands above an answer that is shown as it was last time.

    Signals:
        later: It is not to be asked today; the old answer is not taken over.
    """

    later = Signal()

    def __init__(self) -> None:
        super().__init__(kind="info")
        self.set_padding(16, 10)
        self.add(Strong(_("This is what you said last time. Is it still right?"), size=20, tone="info"))
        later = Button(_("Leave it for another day"), kind="quiet", icon="clock")
        later.clicked.connect(self.later)
        row = TurningRow()  # one line: the question above has to stay in sight
        row.addWidget(Words(_("Enter keeps it. Choose another answer if it has changed."), size=18), 1)
        row.addWidget(later)
        self.body.addLayout(row)
