"""Asked before the window closes on something typed that nothing can keep yet: the vault is not made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class StopSettingUp(Dialog):
    """Attributes:
    go_on: Back to the step.
    stop: Close the window all the same.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, _("Stop getting ready?"))
        self.body.addWidget(
            Words(_("There is no safe place yet for what you typed. If you close now, you type it again."))
        )
        self.go_on = Button(_("Go on getting ready"), kind="primary", keys=_("Enter"))
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        self.stop = Button(_("Stop and close"), size="large", icon="x")
        self.stop.clicked.connect(self.accept)
        self.buttons.addWidget(self.go_on)
        self.buttons.addWidget(self.stop)
