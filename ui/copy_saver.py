"""Saves a safe copy from any page: asks where, says what is happening, says what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import AppError
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from app.domain.copies import SafeCopy
    from ui.screen import Screen

SLOW_MS: Final = 1000


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
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._say_slow)

    def save(self) -> None:
        """Ask for a folder or a stick, and save a copy there."""
        if self._busy:
            return
        context = self._screen.context
        folder = context.files.folder(self._screen, _("Where to save the safe copy"))
        if folder is None:
            return
        self._busy = True
        self._slow.start()
        work = context.workspace.vault.save_copy
        context.background.run(self, lambda: work(folder), self._saved, self._refused)

    def _say_slow(self) -> None:
        self.said.emit(_("Saving the copy and reading it back. This can take a minute."))

    def _saved(self, copy: SafeCopy) -> None:
        self._end()
        people = ngettext("{n} person", "{n} people", copy.people).format(n=copy.people)
        sessions = ngettext("{n} session", "{n} sessions", copy.sessions).format(n=copy.sessions)
        self.saved.emit(copy)
        self.said.emit(
            _("Safe copy saved and checked: {people}, {sessions}.").format(people=people, sessions=sessions)
        )

    def _refused(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, AppError):
            self.refused.emit(error)
        else:
            self._screen.failed.emit(error)

    def _end(self) -> None:
        self._busy = False
        self._slow.stop()
