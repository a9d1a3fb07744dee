"""The three ways to ask how somebody feels, chosen for one session."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.session_scores import Mode
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.check import RadioBox
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words


def mode_words(mode: Mode) -> str:
    """What a way of asking is called."""
    words = {
        Mode.FACES: _("Five faces"),
        Mode.ZERO_TO_TEN: _("Numbers from 0 to 10"),
        Mode.UPRIGHT: _("An upright line from 0 to 10"),
    }
    return words[mode]


class ModeBoxes(QWidget):
    """One box for each way of asking."""

    def __init__(self, mode: Mode) -> None:
        super().__init__()
        self.setAccessibleName(_("How to ask for scores"))
        self.boxes = {way: RadioBox(mode_words(way)) for way in Mode}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for box in self.boxes.values():
            column.addWidget(box)
        self.boxes[mode].setChecked(True)

    @property
    def mode(self) -> Mode:
        """The way chosen."""
        return next(mode for mode, box in self.boxes.items() if box.isChecked())

    def choose(self, mode: Mode) -> None:
        """Choose a way."""
        self.boxes[mode].setChecked(True)


class WaysToScore(Dialog):
    """Signals:
    chosen: The way to ask at this session from now on.
    """

    chosen = Signal(object)

    def __init__(self, page: QWidget, mode: Mode) -> None:
        super().__init__(page, _("Another way to ask"))
        self.body.addWidget(
            Words(_("Ask before and after in the same way. Scores given in two ways are never compared."))
        )
        self.modes = ModeBoxes(mode)
        self.body.addWidget(self.modes)
        self.body.addWidget(Words(_("The upright line helps people who do not see one side well.")))
        self.use = Button(_("Ask this way"), kind="primary", keys=_("Enter"))
        self.use.clicked.connect(self._choose)
        self.buttons.addWidget(self.use)
        self.use.setDefault(True)

    def _choose(self) -> None:
        self.chosen.emit(self.modes.mode)
        self.accept()
