"""The row below a question: back, other ways to ask, what was saved, what this talk is, and on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.status_line import StatusLine
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet


class TalkFoot(QWidget):
    """Signals say which button was pressed.

    Attributes:
        saved: Says that an answer was kept.
    """

    back_wanted = Signal()
    ways_wanted = Signal()
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._back = Button(_("Back"), icon="arrow-left", size="large")
        self._back.clicked.connect(self.back_wanted)
        ways = Button(_("Ways to ask this"), kind="quiet", icon="info", keys=_("F6"))
        ways.clicked.connect(self.ways_wanted)
        self.saved = StatusLine(with_undo=False)
        self._statement = Quiet()
        self._next = Button("", kind="primary", icon="arrow-right", keys=_("Enter"))
        self._next.clicked.connect(self.next_wanted)
        row = TurningRow(gap=16)
        self.setLayout(row)
        row.setContentsMargins(8, 0, 8, 4)
        for widget in (self._back, ways):
            row.addWidget(widget)
        row.addWidget(self.saved, 1)
        row.addWidget(self._statement)
        row.addWidget(self._next)

    def show_place(self, statement: str, onward: str, *, can_go_back: bool) -> None:
        """Say what this talk is and where Next leads."""
        self._statement.setText(statement)
        self._next.setText(onward)
        self._back.setVisible(can_go_back)
