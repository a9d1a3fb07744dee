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

    def __init__(self, *, sentence: str = "", leave: str = "", again: str = "") -> None:
        """Say what comes next.

        Args:
            sentence: Below the thanks; that a talk is saved and can go on if left out.
            leave: Words on the main button.
            again: Words on the other button.
        """
        super().__init__()
        self._title = Title(size=QUESTION)
        self._title.centre()
        self._words = words = Words(
            sentence or _("Everything is saved. You can carry on another day."), size=ANSWER
        )
        words.centre()
        self.leave_button = Button(leave or _("Finish for today"), kind="primary", keys=_("Enter"))
        self.leave_button.clicked.connect(self.leave)
        another = Button(again or _("Carry on with the talk"), size="large")
        another.clicked.connect(self.carry_on)
        column = QVBoxLayout(self)
        column.setSpacing(20)
        column.addStretch(1)
        column.addWidget(Pictogram("happy", side=140), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._words)
        buttons = Flow(gap=14, centred=True)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(another)
        column.addLayout(buttons)
        column.addStretch(1)

    def thank(self, called: str, sentence: str = "") -> None:
        """Say thank you to somebody by name, and what became of what they said."""
        if sentence:
            self._words.setText(sentence)
        self._title.setText(_("Thank you, {name}").format(name=called))
