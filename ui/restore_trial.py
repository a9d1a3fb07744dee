"""Tries in one click whether the newest safe copy can be put in place, and says how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.i18n import _
from ui.long_job import LongJob

if TYPE_CHECKING:
    from app.domain.copies import LastTry
    from ui.screen import Screen


class RestoreTrial(QObject):
    """Belongs to one screen.

    Signals:
        tried: It went well; carries how.
        refused: It did not; carries why, and what to do.
        said: A sentence about what came of it.
    """

    tried = Signal(object)
    refused = Signal(object)
    said = Signal(str)

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.job = LongJob(screen, screen.context.background, _("Trying a restore"))
        self.job.stopped.connect(lambda: self.said.emit(_("Stopped. The restore was not tried to its end.")))

    def begin(self) -> None:
        """Try the newest copy."""
        if not self.job.under_way:
            copies = self._screen.context.workspace.copies
            self.job.run(copies.try_restore, self._tried, self.refused.emit)

    def _tried(self, last: LastTry) -> None:
        self.tried.emit(last)
        self.said.emit(_("It works. Your safe copy can be put in place."))
