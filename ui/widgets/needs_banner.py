"""How to talk with somebody: on top of every page about them, before every talk and print."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.icon import Icon
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import SectionHeading, Words


class NeedsBanner(Card):
    """Signals:
    change_wanted: Change was pressed.
    """

    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(kind="plum")
        self._heading = SectionHeading(size=18, tone="plum")
        self._needs = Words()
        self.change_button = Button(_("Change"), icon="pencil")
        self.change_button.setAccessibleName(_("Change how to talk with them"))
        self.change_button.clicked.connect(self.change_wanted)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._heading)
        words.addWidget(self._needs)
        row = TurningRow(gap=16)
        row.addWidget(Icon("ear", side=26, tone="plum"))
        row.addLayout(words, 1)
        row.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def show_needs(self, called: str, needs: str) -> None:
        """Show what helps with somebody; "" when nothing is known yet."""
        self._heading.setText(_("How to talk with {name}").format(name=called))
        self._needs.setText(needs or _("Not known yet. Ask what helps, and write it here."))
