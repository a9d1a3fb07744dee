"""What is shown when somebody's page is left, so that no other names flash up beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.theme.tokens import ANSWER, QUESTION
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.pictogram import Pictogram
from ui.widgets.words import Title, Words


class ThankYou(QWidget):
    """Signals:
    carry_on: Back to where we were.
    leave: On to the helper's own pages.
    """

    carry_on = Signal()
    leave = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Title(size=QUESTION)
        self._title.centre()
        words = Words(_("Everything is saved. You can carry on another day."), size=ANSWER)
        words.centre()
        self.leave_button = Button(_("Finish for today"), kind="primary", keys=_("Enter"))
        self.leave_button.clicked.connect(self.leave)
        again = Button(_("Carry on with the talk"), size="large")
        again.clicked.connect(self.carry_on)
        column = QVBoxLayout(self)
        column.setSpacing(20)
        column.addStretch(1)
        column.addWidget(Pictogram("happy", side=140), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(words)
        buttons = Flow(gap=14, centred=True)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(again)
        column.addLayout(buttons)
        column.addStretch(1)

    def thank(self, called: str) -> None:
        """Say thank you to somebody by name."""
        self._title.setText(_("Thank you, {name}").format(name=called))
