"""Changes the passphrase; the present one is asked for first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.bootstrap import judge_passphrase
from app.errors import AppError
from app.i18n import _
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import SecretField
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.words import Words

if TYPE_CHECKING:
    from ui.screen import Screen


class PassphraseDialog(Dialog):
    """Signals:
    changed: The new passphrase opens Trestle from now on.
    """

    changed = Signal()

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen, _("Change the passphrase"))
        self._screen = screen
        self.old = SecretField(_("Your passphrase now"))
        self.new = NewPassphrase(_("A new passphrase"), judge_passphrase)
        self.change = Button(_("Change it"), kind="primary", icon="key-round")
        self.change.clicked.connect(self._change)
        self.body.addWidget(Words(_("Safe copies made before open with the passphrase they had then.")))
        self.body.addWidget(self.old)
        self.body.addWidget(self.new)
        self.buttons.addWidget(self.change)

    def _change(self) -> None:
        old, new = self.old.text(), self.new.text()
        self.old.set_problem("" if old else _("Type your passphrase."))
        if not old:
            self.old.setFocus()
            return
        if not self.new.check():
            return
        vault = self._screen.context.workspace.vault
        self._screen.context.background.run(
            self, lambda: vault.change_passphrase(old, new), self._changed, self._refused
        )

    def _changed(self, nothing: None) -> None:
        del nothing
        self.accept()
        self.changed.emit()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, AppError):
            self._screen.failed.emit(error)
            return
        self.old.set_problem(f"{error.message} {error.advice}")
        announce(self, error.message)
        self.old.setFocus()
