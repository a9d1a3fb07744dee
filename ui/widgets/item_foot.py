"""The row below a question of a measure: back, other ways to ask, what was saved, and on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.status_line import StatusLine
from ui.widgets.turning_row import TurningRow


class ItemFoot(QWidget):
    """Signals say which button was pressed.

    Attributes:
        saved: Says that an answer was kept.
    """

    back_wanted = Signal()
    way_wanted = Signal()
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._back = Button(_("Back"), icon="arrow-left", size="large", keys=_("Backspace"))
        self._back.clicked.connect(self.back_wanted)
        self._way = Button("", kind="quiet", icon="info", keys=_("F6"))
        self._way.clicked.connect(self.way_wanted)
        self.saved = StatusLine(with_undo=False)
        self._next = Button(_("Next"), kind="primary", icon="arrow-right", keys=_("Enter"))
        self._next.clicked.connect(self.next_wanted)
        row = TurningRow(gap=16)
        self.setLayout(row)
        row.setContentsMargins(8, 0, 8, 4)
        for widget in (self._back, self._way):
            row.addWidget(widget)
        row.addWidget(self.saved, 1)
        row.addWidget(self._next)

    def show_place(self, way: str, *, can_go_back: bool, last: bool) -> None:
        """Say which other way there is to ask, "" for none, and where Next leads."""
        self._back.setVisible(can_go_back)
        self._way.setText(way)
        self._way.setVisible(bool(way))
        self._next.setText(_("That was the last question") if last else _("Next"))
