"""A page with nothing on it yet: what this is, in one line, and one button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.icon import RoundIcon
from ui.widgets.words import SectionHeading, Words


class EmptyCard(Card):
    """Signals:
    pressed: Its one button was pressed.

    Attributes:
        button: The main button of the page; not there where there is nothing to press.
    """

    pressed = Signal()

    def __init__(self, heading: str, sentence: str, *, icon: str, button: str = "", keys: str = "") -> None:
        super().__init__()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(RoundIcon(icon))
        head.addWidget(SectionHeading(heading, size=22), 1)
        self.body.addLayout(head)
        self.add(Words(sentence))
        self.button = Button(button, kind="primary", icon="plus", keys=keys)
        self.button.clicked.connect(self.pressed)
        row = Flow()
        row.addWidget(self.button)
        self.body.addLayout(row)
        if not button:
            self.button.hide()
