"""What was heard from somebody who had not come: a reason, and their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.follow_up import AbsenceReason
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Dropdown, LineField
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class HeardDialog(Dialog):
    """Signals:
    kept: The reason, and words.
    """

    kept = Signal(object, str)

    def __init__(self, page: QWidget, name: str, reach: str) -> None:
        super().__init__(page, _("What did {name} say?").format(name=name))
        if reach:
            self.body.addWidget(Words(reach))
        self.reason = Dropdown(_("Why they did not come"), [one.words for one in AbsenceReason])
        self.words = LineField(_("In their words, if you like"))
        self.body.addWidget(self.reason)
        self.body.addWidget(self.words)
        self.body.addWidget(Quiet(_("They stay in the group, whatever they say.")))
        keep = Button(_("Keep this"), kind="primary", icon="check", keys=_("Enter"))
        keep.clicked.connect(self._keep)
        keep.setDefault(True)
        self.buttons.addWidget(keep)

    def _keep(self) -> None:
        if not self.has_too_much():
            self.kept.emit(list(AbsenceReason)[self.reason.place], self.words.text())
            self.accept()
