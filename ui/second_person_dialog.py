"""Asks a second person to sign, for what one may not do alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from app.domain.second_person import Second
from app.errors import AppError
from app.i18n import _
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Dropdown, SecretField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.second_person import SecondPersonError
    from ui.screen import Screen


class SecondPersonDialog(Dialog):
    """They choose their name and type their own passphrase; what was to be done is done then.

    Signals:
        signed: They signed, and it is done; carries what the work gave.
    """

    signed = Signal(object)

    def __init__(
        self, screen: Screen, what: str, refusal: SecondPersonError, work: Callable[[Second], Any]
    ) -> None:
        super().__init__(screen, _("Two people are needed"), width=600)
        self._screen, self._able, self._work = screen, refusal.able, work
        self.who = Dropdown(_("Who signs"), [worker.name for worker in self._able], icon="user-round-check")
        self.passphrase = SecretField(_("Their passphrase"))
        self.sign = Button(_("Sign and go on"), kind="primary", icon="check")
        self.sign.clicked.connect(self._sign)
        self.body.addWidget(Words(what, weight=600))
        self.body.addWidget(Words(_("Somebody else signs for it with their own passphrase.")))
        self.body.addWidget(self.who)
        self.body.addWidget(self.passphrase)
        self.buttons.addWidget(self.sign)

    def _sign(self) -> None:
        typed = self.passphrase.text()
        self.passphrase.set_problem("" if typed else _("They type their own passphrase here."))
        if not typed:
            self.passphrase.setFocus()
            return
        second = Second(self._able[self.who.place].id, typed)
        self.sign.setEnabled(False)
        self._screen.context.background.run(self, lambda: self._work(second), self._done, self._refused)

    def _done(self, result: object) -> None:
        self.accept()
        self.signed.emit(result)

    def _refused(self, error: BaseException) -> None:
        self.sign.setEnabled(True)
        if not isinstance(error, AppError):
            self._screen.failed.emit(error)
            return
        words = f"{error.message} {error.advice}"
        self.passphrase.set_problem(words)
        announce(self, words)
        self.passphrase.line.selectAll()
        self.passphrase.setFocus()
