"""Putting a safe copy in the place of what is here, after showing what would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.spoken_dates import clock_time, whole_day
from app.errors import AppError, WrongPassphraseError
from app.i18n import _, ngettext
from ui.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import SecretField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.bootstrap import RestoreReport
    from app.domain.copies import CopyContents
    from ui.gate import GateContext


class RestoreDialog(Dialog):
    """Signals:
    restored: The copy is in place; carries a sentence that says where the earlier records are.
    failed: An exception nobody expected.
    """

    restored = Signal(str)
    failed = Signal(object)

    def __init__(self, page: QWidget, context: GateContext) -> None:
        super().__init__(page, _("Use a different copy"), width=680)
        self._context = context
        self._chosen: Path | None = None
        self.words = Words(_("A safe copy holds everything as it was on the day it was saved."))
        self.problem = Banner("", kind="bad")
        self.problem.hide()
        self.passphrase = SecretField(_("The passphrase of that copy"), icon="key-round")
        self.passphrase.hide()
        self.choose = Button(_("Choose a safe copy"), kind="primary", icon="folder-open")
        self.choose.clicked.connect(self._choose)
        self.use = Button(_("Put this copy in place"), kind="primary", icon="hard-drive-download")
        self.use.clicked.connect(self._use)
        self.use.hide()
        for widget in (self.problem, self.words, self.passphrase):
            self.body.addWidget(widget)
        self.buttons.addWidget(self.use)
        self.buttons.addWidget(self.choose)

    def _choose(self) -> None:
        kinds = _("Safe copies (*.trestle-copy);;All files (*)")
        found = self._context.files.open(self, _("Choose a safe copy"), kinds)
        if found is None:
            return
        self.problem.hide()
        self._chosen = found
        door = self._context.door
        self._context.background.run(self, lambda: door.look_at_copy(found), self._show, self._refused)

    def _show(self, contents: CopyContents) -> None:
        self.words.setText(_described(contents))
        self.passphrase.show()
        self.use.show()
        self.choose.set_kind("secondary")
        self.passphrase.setFocus()
        announce(self, self.words.text())

    def _use(self) -> None:
        chosen, door, passphrase = self._chosen, self._context.door, self.passphrase.text()
        if chosen is None:
            return
        self.passphrase.set_problem("" if passphrase else _("Type the passphrase of the copy."))
        if not passphrase:
            self.passphrase.setFocus()
            return
        self.use.setText(_("Putting it in place"))
        self._context.background.run(
            self, lambda: door.restore(chosen, passphrase), self._restored, self._refused
        )

    def _restored(self, report: RestoreReport) -> None:
        self.accept()
        if report.set_aside is None:
            self.restored.emit(_("The safe copy is in place."))
            return
        words = _("The safe copy is in place. What was here before is kept in {place}.")
        self.restored.emit(words.format(place=report.set_aside))

    def _refused(self, error: BaseException) -> None:
        self.use.setText(_("Put this copy in place"))
        if isinstance(error, WrongPassphraseError):
            self.passphrase.set_problem(f"{error.message} {error.advice}")
            announce(self, error.message)
            self.passphrase.setFocus()
        elif isinstance(error, AppError):
            self.problem.tell(error.message, error.advice)
            self.problem.show()
        else:
            self.failed.emit(error)


def _described(contents: CopyContents) -> str:
    people = ngettext("{n} person", "{n} people", contents.people).format(n=contents.people)
    sessions = ngettext("{n} session", "{n} sessions", contents.sessions).format(n=contents.sessions)
    lines = [
        _("This copy was saved on {when}. It holds {people} and {sessions}.").format(
            when=_moment(contents.made_at), people=people, sessions=sessions
        )
    ]
    if contents.present_at is not None:
        lines.append(
            _("It takes the place of what was last changed here on {when}. That is kept aside.").format(
                when=_moment(contents.present_at)
            )
        )
    return "\n".join(lines)


def _moment(moment: datetime) -> str:
    local = moment.astimezone()
    return _("{day} at {time}").format(day=whole_day(local.date()), time=clock_time(local.time()))
