"""Shown while something takes longer than a second: what is being done, and Stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.widgets.busy_line import BusyLine
from ui.widgets.dialog import Dialog
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class WorkingDialog(Dialog):
    """Closed by the work when it has ended; Esc is Stop. `line.stop` says that it is wanted."""

    def __init__(self, page: QWidget, title: str) -> None:
        super().__init__(page, title)
        self.close_button.hide()
        self.line = BusyLine()
        self.body.addWidget(self.line)
        self.body.addWidget(Quiet(_("If you stop, everything is as it was before.")))

    def leave(self) -> None:
        """Stop the work; the dialog goes when that has happened."""
        self.line.button.click()
