"""Asked before the pretend town is wiped: what goes, and that nothing real does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LeavePractice(Dialog):
    """Signals:
    wiped: Wipe and leave was pressed.
    """

    wiped = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, _("Wipe the pretend town?"))
        self.body.addWidget(
            Words(_("Its people and groups go, with everything you tried there. Nothing real is touched."))
        )
        self.body.addWidget(Words(_("Next time, a fresh pretend town is made.")))
        self.stay = Button(_("Stay in practice"), kind="primary", keys=_("Enter"))
        self.stay.setDefault(True)
        self.stay.clicked.connect(self.accept)
        self.wipe = Button(_("Wipe and leave"), size="large", icon="x")
        self.wipe.clicked.connect(self.accept)
        self.wipe.clicked.connect(self.wiped)
        self.buttons.addWidget(self.stay)
        self.buttons.addWidget(self.wipe)
