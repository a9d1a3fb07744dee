"""Lets somebody else use this laptop: a name, a role, and a passphrase that they type themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.bootstrap import judge_passphrase
from app.domain.roles import DeskRole
from app.domain.second_person import SecondPersonError
from app.errors import AppError, InvalidInputError
from app.i18n import _
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Dropdown, LineField
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.domain.organisation import LaptopUser
    from app.domain.second_person import Second
    from ui.screen import Screen


class AddUserDialog(Dialog):
    """Signals:
    added: Somebody was added; carries everybody who uses this laptop now.
    second_wanted: Somebody has to sign as well. Carries what for, the refusal, the work with who signs, and
        what is said when it is done.
    """

    added = Signal(object)
    second_wanted = Signal(str, object, object, str)

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen, _("Let somebody use this laptop"), width=680)
        self._screen, self._busy = screen, False
        self.name = LineField(_("Their name"), hint=_("They choose it when they open Trestle."))
        self.role = Dropdown(_("Their role"), [role.words for role in DeskRole])
        self.role.choose(list(DeskRole).index(DeskRole.WORKER))
        self.passphrase = NewPassphrase(_("Their own passphrase"), judge_passphrase)
        self.add_button = Button(_("Add them"), kind="primary", icon="user-round-plus")
        self.add_button.clicked.connect(self._add)
        self.body.addWidget(self.name)
        self.body.addWidget(self.role)
        self.body.addWidget(Words(_("Now hand them the laptop. Only they should know their passphrase.")))
        self.body.addWidget(self.passphrase)
        self.buttons.addWidget(self.add_button)

    def _add(self) -> None:
        name, passphrase = self.name.text(), self.passphrase.text()
        self.name.set_problem("" if name.strip() else _("Enter their name. A first name is enough."))
        if not name.strip():
            self.name.setFocus()
            return
        if not passphrase:
            self.passphrase.field.set_problem(_("They type a passphrase of their own here."))
            self.passphrase.setFocus()
            return
        if not self.passphrase.check() or self._busy:
            return
        self._busy = True
        users, role = self._screen.context.workspace.users, list(DeskRole)[self.role.place]

        def work(second: Second | None) -> tuple[LaptopUser, ...]:
            return users.add(name, role, passphrase, second=second)

        def refused(error: BaseException) -> None:
            if not isinstance(error, SecondPersonError):
                self._refused(error)
                return
            self.accept()
            self.second_wanted.emit(raised_words(name.strip(), role), error, work, added_words())

        self._screen.context.background.run(self, lambda: work(None), self._added, refused)

    def _added(self, everybody: object) -> None:
        self.accept()
        self.added.emit(everybody)

    def _refused(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, AppError):
            self._screen.failed.emit(error)
            return
        words = f"{error.message} {error.advice}"
        field = self.name if isinstance(error, InvalidInputError) else self.passphrase.field
        field.set_problem(words)
        announce(self, words)
        field.setFocus()


def added_words() -> str:
    """What is said when somebody was added."""
    return _("Added. Choose what is theirs next.")


def raised_words(name: str, role: DeskRole) -> str:
    """What a second person signs for, where somebody comes to sign for others themselves."""
    return _("{name} will be able to sign as the second person, as {role}.").format(
        name=name, role=role.words[:1].lower() + role.words[1:]
    )
