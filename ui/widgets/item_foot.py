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
    language_wanted = Signal()
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._back = Button(_("Back"), icon="arrow-left", size="large", keys=_("Backspace"))
        self._back.clicked.connect(self.back_wanted)
        self._way = Button("", kind="quiet", icon="info", keys=_("F6"))
        self._way.clicked.connect(self.way_wanted)
        self._language = Button("", kind="quiet", icon="languages", keys=_("F4"))
        self._language.clicked.connect(self.language_wanted)
        self.saved = StatusLine(with_undo=False)
        self._next = Button(_("Next"), kind="primary", icon="arrow-right", keys=_("Enter"))
        self._next.clicked.connect(self.next_wanted)
        row = TurningRow(gap=16)
        self.setLayout(row)
        row.setContentsMargins(8, 0, 8, 4)
        for widget in (self._back, self._way, self._language):
            row.addWidget(widget)
        row.addWidget(self.saved, 1)
        row.addWidget(self._next)

    def show_ways(self, way: str, language: str) -> None:
        """Say which other way there is to ask, and which other language; "" for none."""
        for button, words in ((self._way, way), (self._language, language)):
            button.setText(words)
            button.setVisible(bool(words))

    def show_place(self, *, can_go_back: bool, last: bool) -> None:
        """Say where Back and Next lead."""
        self._back.setVisible(can_go_back)
        self._next.setText(_("That was the last question") if last else _("Next"))
