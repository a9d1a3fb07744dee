"""Putting a safe copy in the place of what is here, after showing what would change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.spoken_dates import clock_time, whole_day
from app.errors import AppError, InvalidInputError, StoppedError, WrongPassphraseError
from app.i18n import _, ngettext
from ui.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.busy_line import BusyLine
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField, SecretField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.bootstrap import RestoreReport
    from app.domain.copies import CopyContents, NewestCopy
    from ui.gate import GateContext


class RestoreDialog(Dialog):
    """Signals:
    restored: The copy is in place; carries what else there is to say, which may be nothing.
    failed: An exception nobody expected.
    """

    restored = Signal(str)
    failed = Signal(object)

    def __init__(self, page: QWidget, context: GateContext) -> None:
        super().__init__(page, _("Use a different copy"), width=680)
        self._context = context
        self._chosen: Path | None = None
        self._start: Path | None = None
        self.words = Words(_("A safe copy holds everything as it was on the day it was saved."))
        self.problem = Banner("", kind="bad")
        self.problem.hide()
        self.passphrase = SecretField(_("The passphrase of that copy"), icon="key-round")
        self.passphrase.hide()
        self.key = LineField(
            _("The rescue key of that copy"),
            hint=_("It is on the rescue sheet that was printed before the copy was saved."),
            icon="life-buoy",
        )
        self.key.hide()
        self.forgot = Button(_("I forgot that passphrase"), kind="quiet")
        self.forgot.clicked.connect(self._ask_key)
        self.forgot.hide()
        self.choose = Button(_("Choose a safe copy"), kind="primary", icon="folder-open")
        self.choose.clicked.connect(self._choose)
        self.use = Button(_("Put this copy in place"), kind="primary", icon="hard-drive-download")
        self.use.clicked.connect(self._use)
        self.use.hide()
        self.line = BusyLine()
        self.line.hide()
        for widget in (self.problem, self.words, self.passphrase, self.key, self.line):
            self.body.addWidget(widget)
        for button in (self.use, self.choose, self.forgot):
            self.buttons.addWidget(button)
        context.background.run(self, context.door.newest_copy, self._show_newest, self._refused)

    def _show_newest(self, copy: NewestCopy | None) -> None:
        if copy is not None and self._chosen is None:
            self._start = copy.folder
            self.words.setText(_("{about} {newest}").format(about=self.words.text(), newest=copy.words))

    def _ask_key(self) -> None:
        self.passphrase.hide()
        self.forgot.hide()
        self.key.show()
        self.key.setFocus()
        announce(self, self.key.label.text())

    def _choose(self) -> None:
        kinds = _("Safe copies (*.trestle-copy);;All files (*)")
        found = self._context.files.open(self, _("Choose a safe copy"), kinds, self._start)
        if found is None:
            return
        self.problem.hide()
        self._chosen = found
        door = self._context.door
        self._context.background.run(self, lambda: door.look_at_copy(found), self._show, self._refused)

    def _show(self, contents: CopyContents) -> None:
        self.words.setText(_described(contents))
        self.key.hide()
        self.passphrase.show()
        self.forgot.show()
        self.use.show()
        self.choose.set_kind("secondary")
        self.use.setDefault(
            True
        )  # Enter in the field puts the copy in place; the first focus was on the other
        self.passphrase.setFocus()
        announce(self, self.words.text())

    def _use(self) -> None:
        chosen, door, by_key = self._chosen, self._context.door, not self.key.isHidden()
        if chosen is None or not self.line.isHidden():
            return
        field, put_back = self._field, door.restore_with_rescue if by_key else door.restore
        typed = field.text()
        missing = (
            _("Type the key from the rescue sheet.") if by_key else _("Type the passphrase of the copy.")
        )
        field.set_problem("" if typed else missing)
        if not typed:
            field.setFocus()
            return
        self._show_busy(busy=True)
        stop = self._context.background.run_long(
            self, partial(put_back, chosen, typed), self._restored, self._refused, self.line.say
        )
        self.line.stop.connect(stop.ask)
        self.finished.connect(stop.ask)

    def _show_busy(self, *, busy: bool) -> None:
        """What is done, and Stop, in the place of the buttons."""
        self.line.setVisible(busy)
        self.line.say(_("Putting the copy in place") if busy else "")
        for button in (self.use, self.choose):
            button.setVisible(not busy)
        self.forgot.setVisible(not busy and self.key.isHidden())
        if busy:
            self.line.button.setFocus()

    @property
    def _field(self) -> SecretField | LineField:
        return self.passphrase if self.key.isHidden() else self.key

    def _restored(self, report: RestoreReport) -> None:
        by_key = not self.key.isHidden()
        self.accept()
        words = []
        if report.set_aside is not None:
            words.append(_("What was here before is kept in {place}.").format(place=report.set_aside))
        if by_key:
            words.append(_("Now press “I forgot my passphrase” and type the same key."))
        self.restored.emit(" ".join(words))

    def _refused(self, error: BaseException) -> None:
        if not self.line.isHidden():
            self._show_busy(busy=False)
        if isinstance(error, StoppedError):
            self.problem.tell(_("Stopped. Nothing was changed."))
            self.problem.show()
        elif isinstance(error, WrongPassphraseError | InvalidInputError):
            self._field.set_problem(f"{error.message} {error.advice}")
            announce(self, error.message)
            self._field.setFocus()
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
