"""Asked before a safe copy is saved on the very disk it is to be safe from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SameDisk(Dialog):
    """Signals:
    elsewhere: Choose another place was pressed.
    here: Save it here was pressed.
    """

    elsewhere = Signal()
    here = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, _("This is the disk your records are on"))
        self.body.addWidget(
            Words(_("If the laptop is lost, the copy is lost too. A memory stick is a better place."))
        )
        other = Button(_("Choose another place"), kind="primary", icon="folder-open", keys=_("Enter"))
        other.setDefault(True)
        other.clicked.connect(self.accept)
        other.clicked.connect(self.elsewhere)
        here = Button(_("Save it here"), size="large")
        here.clicked.connect(self.accept)
        here.clicked.connect(self.here)
        self.buttons.addWidget(other)
        self.buttons.addWidget(here)
