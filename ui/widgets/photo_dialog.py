"""What a photo of somebody's own shows: the words below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LONGEST: Final = 60
"""Characters below a photo."""


class PhotoDialog(Dialog):
    """Signals:
    named: What the photo shows.
    """

    named = Signal(str)

    def __init__(self, page: QWidget, *, button: str = "") -> None:
        super().__init__(page, _("A photo of their own"))
        words = _("It is kept in the vault on this laptop, without the place and time it was taken.")
        self.body.addWidget(Words(words))
        self.label = LineField(_("What it shows"), example=_("My dog Bess"), most=LONGEST)
        self.body.addWidget(self.label)
        keep = Button(button or _("Make it a card"), kind="primary", keys=_("Enter"))
        keep.setDefault(True)
        keep.clicked.connect(self._keep)
        self.buttons.addWidget(keep)

    def _keep(self) -> None:
        if not self.label.text():
            self.label.set_problem(_("Write what it shows."))
            self.label.setFocus()
        elif not self.label.too_long:
            self.named.emit(self.label.text())
            self.accept()
