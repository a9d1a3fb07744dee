"""The way in for somebody who forgot the passphrase: the key on the rescue sheet, and a new passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.bootstrap import judge_passphrase
from app.errors import AppError
from app.i18n import _
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.words import Words

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ui.gate import GateContext


class RescueDialog(Dialog):
    """Gives whoever was chosen a new passphrase.

    Signals:
    opened: The vault is open with its new passphrase; carries its workspace.
    failed: An exception nobody expected.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, page: QWidget, context: GateContext, who: UUID | None = None) -> None:
        super().__init__(page, _("I forgot my passphrase"), width=680)
        self._context, self._who, self._busy = context, who, False
        self.key = LineField(
            _("Your rescue key"),
            hint=_(
                "It is on your rescue sheet, in groups of 4. Small or large letters do not matter. "
                "With more than one sheet, take the one with the highest number."
            ),
            icon="life-buoy",
        )
        self.passphrase = NewPassphrase(_("A new passphrase"), judge_passphrase)
        self.open_button = Button(_("Open with the rescue key"), kind="primary", icon="arrow-right")
        self.open_button.clicked.connect(self._open)
        self.body.addWidget(Words(_("Nobody can look up your passphrase. Your rescue sheet opens Trestle.")))
        self.body.addWidget(self.key)
        self.body.addWidget(self.passphrase)
        self.buttons.addWidget(self.open_button)

    def _open(self) -> None:
        key, passphrase = self.key.text(), self.passphrase.text()
        self.key.set_problem("" if key else _("Type the key from your rescue sheet."))
        if not key:
            self.key.setFocus()
            return
        if not self.passphrase.check() or self._busy:
            return
        self._busy = True
        self.open_button.setText(_("Opening"))
        door, who = self._context.door, self._who
        self._context.background.run(
            self, lambda: door.open_with_rescue(key, passphrase, who), self._opened, self._refused
        )

    def _opened(self, workspace: object) -> None:
        self.accept()
        self.opened.emit(workspace)

    def _refused(self, error: BaseException) -> None:
        self._busy = False
        self.open_button.setText(_("Open with the rescue key"))
        if not isinstance(error, AppError):
            self.failed.emit(error)
            return
        words = f"{error.message} {error.advice}"
        self.key.set_problem(words)
        announce(self, words)
        self.key.setFocus()
