"""Somebody comes to a group no longer: why, as far as it is known. A death is kept quietly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.leaving import Leaving
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Dropdown, LineField
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LeavingDialog(Dialog):
    """Signals:
    given: The reason, and words.
    """

    given = Signal(object, str)

    def __init__(self, page: QWidget, name: str) -> None:
        super().__init__(page, _("Has {name} left the group?").format(name=name))
        self.body.addWidget(Words(_("They stay among your people. What happened until now is kept.")))
        self.why = Dropdown(_("Why"), [one.words for one in Leaving])
        self.why.chosen.connect(self._tell)
        self.reason = LineField(_("In a few words, if you know"))
        self.quiet = Quiet(
            _("Their name leaves every list, and nothing will remind you of them. Ctrl+Z undoes it.")
        )
        self.quiet.hide()
        for widget in (self.why, self.reason, self.quiet):
            self.body.addWidget(widget)
        main = Button(_("Take them off the list"), kind="primary", keys=_("Enter"))
        main.clicked.connect(self._give)
        self.buttons.addWidget(main)
        main.setDefault(True)

    @property
    def chosen(self) -> Leaving:
        """The reason that is chosen."""
        return list(Leaving)[self.why.place]

    def _tell(self) -> None:
        died = self.chosen is Leaving.DIED
        self.quiet.setVisible(died)
        self.reason.setVisible(not died)

    def _give(self) -> None:
        if not self.has_too_much():
            self.given.emit(self.chosen, self.reason.text())
            self.accept()
