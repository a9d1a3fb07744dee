"""The question before somebody is removed from this laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.second_person import SecondPersonError
from app.errors import AppError
from app.i18n import _
from ui.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.domain.organisation import LaptopUser
    from ui.screen import Screen


class RemoveUserDialog(Dialog):
    """Asks once, for it cannot be undone.

    Signals:
        changed: As of `UserDialog`.
        second_wanted: As of `UserDialog`.
    """

    changed = Signal(object, str)
    second_wanted = Signal(str, object, object, str)

    def __init__(self, screen: Screen, user: LaptopUser) -> None:
        super().__init__(screen, _("Remove {name} from this laptop?").format(name=user.worker.name))
        self._screen, self._user = screen, user
        self.problem = Banner("", kind="bad")
        self.problem.hide()
        self.body.addWidget(self.problem)
        for sentence in (
            _("Their passphrase opens nothing from now on. Everything they wrote stays, with their name."),
            _("All records are sealed with a new key. This takes a moment."),
            _("Safe copies made before today still open with their passphrase. Keep those locked away."),
            _("If they have seen the rescue sheet, make a new one next."),
        ):
            self.body.addWidget(Words(sentence))
        self.remove = Button(_("Remove {name}").format(name=user.worker.name), kind="primary", icon="trash-2")
        self.remove.clicked.connect(self._remove)
        self.buttons.addWidget(self.remove)

    def _remove(self) -> None:
        users, worker = self._screen.context.workspace.users, self._user.worker
        self.remove.setEnabled(False)
        self._screen.context.background.run(
            self, lambda: users.remove(worker.id), self._removed, self._refused
        )

    def _removed(self, everybody: tuple[LaptopUser, ...]) -> None:
        self.accept()
        self.changed.emit(everybody, self._said())

    def _said(self) -> str:
        return _("{name} is removed, and the records have a new key.").format(name=self._user.worker.name)

    def _refused(self, error: BaseException) -> None:
        self.remove.setEnabled(True)
        if isinstance(error, SecondPersonError):
            users, who = self._screen.context.workspace.users, self._user.worker.id
            self.accept()
            what = _("Remove {name} from this laptop.").format(name=self._user.worker.name)
            self.second_wanted.emit(what, error, lambda second: users.remove(who, second), self._said())
            return
        tell_refused(self, self._screen, self.problem, error)


def tell_refused(dialog: Dialog, screen: Screen, banner: Banner, error: BaseException) -> None:
    """Say in the dialog what stood in the way; anything unexpected goes to the window."""
    if not isinstance(error, AppError):
        screen.failed.emit(error)
        return
    banner.tell(error.message, error.advice)
    banner.show()
    announce(dialog, f"{error.message} {error.advice}")
