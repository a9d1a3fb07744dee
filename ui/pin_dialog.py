"""Chooses the PIN that takes the cover off, until Trestle is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from app.errors import AppError
from app.i18n import _
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import SecretField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.screen import Context


class PinField(SecretField):
    """Six digits; dots until Show is pressed."""

    def __init__(self, label: str, *, hint: str = "") -> None:
        super().__init__(label, hint=hint, icon="key-round")
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)

    def text(self) -> str:
        """The digits, without the spaces that some people put between them."""
        return "".join(super().text().split())


class PinDialog(Dialog):
    """Asks for it twice, for nobody can look it up.

    Signals:
        chosen: The PIN takes the cover off from now on.
        failed: An exception nobody expected.
    """

    chosen = Signal()
    failed = Signal(object)

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page, _("Choose a PIN"), width=600)
        self._context = context
        self.pin = PinField(_("6 digits"))
        self.again = PinField(_("The same 6 digits again"))
        self.keep = Button(_("Keep the PIN"), kind="primary", icon="check")
        self.keep.clicked.connect(self._keep)
        self.body.addWidget(
            Words(_("F9 covers the screen. The PIN brings you back. It is forgotten when Trestle locks."))
        )
        self.body.addWidget(self.pin)
        self.body.addWidget(self.again)
        self.buttons.addWidget(self.keep)

    def _keep(self) -> None:
        pin, cover = self.pin.text(), self._context.workspace.cover
        same = pin == self.again.text()
        self.pin.set_problem("")
        self.again.set_problem("" if same else _("The two are different. Type the same 6 digits."))
        if not same:
            announce(self, self.again.problem)
            self._type_again(self.again)
            return
        self._context.background.run(self, lambda: cover.choose_pin(pin), self._kept, self._refused)

    def _kept(self, nothing: None) -> None:
        del nothing
        self.accept()
        self.chosen.emit()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, AppError):
            self.failed.emit(error)
            return
        words = f"{error.message} {error.advice}"
        self.pin.set_problem(words)
        announce(self, words)
        self.again.set_text("")
        self._type_again(self.pin)

    def _type_again(self, field: PinField) -> None:
        """Other digits take the place of those that cannot be used."""
        field.setFocus()
        field.line.selectAll()
