"""Saves a safe copy from any page: asks where, says what is happening, says what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.i18n import _, ngettext
from ui.long_job import LongJob
from ui.widgets.same_disk import SameDisk

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.copies import SafeCopy
    from ui.screen import Screen


class CopySaver(QObject):
    """Belongs to one screen.

    Signals:
        said: A sentence about what is happening, or what came of it.
        saved: The copy is whole.
        refused: It could not be saved; carries what to do.
    """

    said = Signal(str)
    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen, self._busy = screen, False
        self.job = LongJob(screen, screen.context.background, _("Saving a safe copy"))
        self.job.stopped.connect(self._stopped)

    def save(self) -> None:
        """Ask for a folder, sticks first, and save a copy there; on the disk of the records only if meant."""
        if self._busy:
            return
        self._busy = True
        context = self._screen.context
        context.background.run(self, context.workspace.vault.sticks, self._ask_where, self._refused)

    def _ask_where(self, sticks: tuple[Path, ...]) -> None:
        context, start = self._screen.context, next(iter(sticks), None)
        folder = context.files.folder(self._screen, _("Where to save the safe copy"), start)
        if folder is None:
            self._end()
            return
        look = partial(context.workspace.vault.same_disk, folder)
        context.background.run(self, look, partial(self._looked, folder), self._refused)

    def _looked(self, folder: Path, same_disk: bool) -> None:
        if not same_disk:
            self._write(folder)
            return
        dialog = SameDisk(self._screen)
        dialog.here.connect(lambda: self._write(folder))
        dialog.elsewhere.connect(lambda: self._ask_where(()))
        dialog.rejected.connect(self._end)
        dialog.open()

    def _write(self, folder: Path) -> None:
        vault = self._screen.context.workspace.vault
        self.job.run(partial(vault.save_copy, folder), self._saved, self._refused)

    def _stopped(self) -> None:
        self._end()
        self.said.emit(_("Stopped. No copy was saved."))

    def _saved(self, copy: SafeCopy) -> None:
        self._end()
        people = ngettext("{n} person", "{n} people", copy.people).format(n=copy.people)
        sessions = ngettext("{n} session", "{n} sessions", copy.sessions).format(n=copy.sessions)
        self.saved.emit(copy)
        said = _("Safe copy saved and checked: {people}, {sessions}.").format(
            people=people, sessions=sessions
        )
        gone = len(copy.tidied)
        if gone:
            tidied = ngettext("{n} old copy was cleared away.", "{n} old copies were cleared away.", gone)
            said = _("{said} {tidied}").format(said=said, tidied=tidied.format(n=gone))
        self.said.emit(said)

    def _refused(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, AppError):
            self.refused.emit(error)
        else:
            self._screen.failed.emit(error)

    def _end(self) -> None:
        self._busy = False
