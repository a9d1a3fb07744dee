"""Putting a safe copy in the place of what is here, after showing both side by side; and going back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal

from app.errors import AppError, InvalidInputError, StoppedError, WrongPassphraseError
from app.i18n import _
from ui.announce import announce
from ui.copy_words import held_words
from ui.widgets.banner import Banner
from ui.widgets.busy_line import BusyLine
from ui.widgets.button import Button
from ui.widgets.copy_beside import CopyBeside
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField, SecretField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.bootstrap import RestoreReport
    from app.domain.copies import CopyContents, NewestCopy, Present, SetAside
    from app.stopping import Look
    from ui.gate import GateContext

T = TypeVar("T")


class RestoreDialog(Dialog):
    """Signals:
    restored: The copy is in place; carries what else there is to say, which may be nothing.
    failed: An exception nobody expected.

    Args:
        finding: Look for the newest copy that is whole at once: the records are damaged.
    """

    restored = Signal(str)
    failed = Signal(object)

    def __init__(self, page: QWidget, context: GateContext, *, finding: bool = False) -> None:
        super().__init__(page, _("Use a different copy"), width=700)
        self._context, self._finding = context, finding
        self._chosen: Path | None = None
        self._newest: NewestCopy | None = None
        self._former: SetAside | None = None
        self._going_back = False
        self.words = Words(_("A safe copy holds everything as it was on the day it was saved."))
        self.problem = Banner("", kind="bad")
        self.beside = CopyBeside()
        self.passphrase = SecretField(_("The passphrase of that day"), icon="key-round")
        self.key = LineField(
            _("The rescue key of that time"),
            hint=_("It is on the newest rescue sheet that was printed before that day."),
            icon="life-buoy",
        )
        self.line = BusyLine()
        self.use = Button(_("Put this in place"), kind="primary", icon="hard-drive-download")
        self.use.clicked.connect(self._use)
        self.choose = Button(_("Choose a safe copy"), kind="primary", icon="folder-open")
        self.choose.clicked.connect(self._choose)
        self.search = Button(_("Find the newest whole copy"), icon="shield-check")
        self.search.clicked.connect(self._find)
        self.back = Button(_("Go back to what was here before"), kind="quiet")
        self.back.clicked.connect(self._look_back)
        self.forgot = Button(_("I forgot that passphrase"), kind="quiet")
        self.forgot.clicked.connect(self._ask_key)
        for widget in (self.problem, self.words, self.beside, self.passphrase, self.key, self.line):
            self.body.addWidget(widget)
        for button in (self.use, self.choose, self.search, self.back, self.forgot):
            self.buttons.addWidget(button)
        for hidden in (self.problem, self.beside, self.line):
            hidden.hide()
        self._show_ways()
        run = context.background.run
        run(self, context.door.copies.set_aside, self._show_former, self._refused)
        run(self, context.door.newest_copy, self._show_newest, self._refused)

    def _show_newest(self, copy: NewestCopy | None) -> None:
        if copy is not None and self._chosen is None:
            self._newest = copy
            self.words.setText(_("{about} {newest}").format(about=self.words.text(), newest=copy.words))
            self._show_ways()
            if self._finding:
                self._find()

    def _show_former(self, kept: tuple[SetAside, ...]) -> None:
        self._former = next(iter(kept), None)
        self._show_ways()

    def _find(self) -> None:
        newest = self._newest
        if newest is not None:
            found = partial(self._context.door.copies.newest_whole, newest)
            self._work(_("Looking for the newest copy that is whole"), found, self._found)

    def _found(self, copy: Path) -> None:
        self._show_busy("")
        self._look_at(copy)

    def _choose(self) -> None:
        kinds = _("Safe copies (*.trestle-copy);;All files (*)")
        start = self._newest.folder if self._newest else None
        found = self._context.files.open(self, _("Choose a safe copy"), kinds, start)
        if found is not None:
            self._look_at(found)

    def _look_at(self, copy: Path) -> None:
        look = partial(self._context.door.look_at_copy, copy)
        self._context.background.run(self, look, partial(self._show, copy), self._refused)

    def _show(self, copy: Path, contents: CopyContents) -> None:
        self.beside.show_copy(contents.made_at, held_words(contents.people, contents.sessions))
        self._offer(copy, contents.here, going_back=False)

    def _look_back(self) -> None:
        former = self._former
        if former is not None:
            self.beside.show_former(former.at, held_words(former.people, former.sessions))
            offer = partial(self._offer, former.folder, going_back=True)
            self._context.background.run(self, self._context.door.copies.here, offer, self._refused)

    def _offer(self, chosen: Path, here: Present, *, going_back: bool) -> None:
        self._chosen, self._going_back = chosen, going_back
        self.problem.hide()
        self.words.hide()
        self.beside.show_here(here.at, held_words(here.people, here.sessions))
        self.beside.show()
        self.key.hide()
        self.choose.set_kind("secondary")
        self._show_ways()
        self.use.setDefault(
            True
        )  # Enter in the field puts it in place; the first focus was on another button
        self.passphrase.setFocus()
        announce(self, self.beside.text())

    def _ask_key(self) -> None:
        self.key.show()
        self._show_ways(by_key=True)
        self.key.setFocus()
        announce(self, self.key.label.text())

    def _use(self) -> None:
        chosen = self._chosen
        if chosen is None or not self.line.isHidden():
            return
        field, typed = self._field, self._field.text()
        missing = (
            _("Type the passphrase of that day.")
            if field is self.passphrase
            else _("Type the key from the rescue sheet.")
        )
        field.set_problem("" if typed else missing)
        if typed:
            self._work(_("Putting it in place"), partial(self._way, chosen, typed), self._restored)
        else:
            field.setFocus()

    @property
    def _way(self) -> Callable[[Path, str, Look], RestoreReport]:
        door, by_key = self._context.door, self._field is self.key
        if self._going_back:
            return door.copies.go_back_with_rescue if by_key else door.copies.go_back
        return door.restore_with_rescue if by_key else door.restore

    @property
    def _field(self) -> SecretField | LineField:
        return self.passphrase if self.key.isHidden() else self.key

    def _work(self, words: str, work: Callable[[Look], T], done: Callable[[T], None]) -> None:
        self._show_busy(words)
        stop = self._context.background.run_long(self, work, done, self._refused, self.line.say)
        self.line.stop.connect(stop.ask)
        self.finished.connect(stop.ask)

    def _show_busy(self, words: str) -> None:
        """What is done, and Stop, in the place of the buttons; "" when it has ended."""
        self.line.setVisible(bool(words))
        self.line.say(words)
        self._show_ways(by_key=not self.key.isHidden())
        if words:
            self.problem.hide()
            self.line.button.setFocus()

    def _show_ways(self, *, by_key: bool = False) -> None:
        """The buttons and the field that can be used now."""
        idle, chosen = self.line.isHidden(), self._chosen is not None
        self.passphrase.setVisible(chosen and not by_key)
        self.use.setVisible(idle and chosen)
        self.forgot.setVisible(idle and chosen and not by_key)
        self.choose.setVisible(idle)
        self.search.setVisible(idle and not chosen and self._newest is not None)
        self.back.setVisible(idle and not chosen and self._former is not None)
        if not chosen and not by_key:
            self.key.hide()

    def _restored(self, report: RestoreReport) -> None:
        by_key = not self.key.isHidden()
        self.accept()
        words = []
        if report.set_aside is not None:
            aside = _("What was here before is kept in {place}. “Use a different copy” leads back to it.")
            words.append(aside.format(place=report.set_aside))
        if by_key:
            words.append(_("Now press “I forgot my passphrase” and type the same key."))
        self.restored.emit(" ".join(words))

    def _refused(self, error: BaseException) -> None:
        if not self.line.isHidden():
            self._show_busy("")
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
