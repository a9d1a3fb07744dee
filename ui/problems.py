"""What happens when the program itself is at fault: one calm dialog, and a log without names or answers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.errors import AppError
from app.faults import trail
from app.i18n import _
from ui.streams import say_wrong
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.icon import RoundIcon
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from app.clock import Clock

LARGEST_LOG = 200_000
"""Bytes. An older log is started anew, so that it never grows for ever."""


def write_log(path: Path, clock: Clock, error: BaseException) -> bool:
    """Add one entry to the log; False if the folder refused."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = "w" if path.exists() and path.stat().st_size > LARGEST_LOG else "a"
        with path.open(mode, encoding="utf-8") as log:
            log.write(f"{clock().isoformat(timespec='seconds')} {trail(error)}\n\n")
    except OSError:
        return False
    return True


class FaultDialog(Dialog):
    """Says calmly that the program is at fault, what is safe, and where the note about it lies."""

    def __init__(self, page: QWidget, note: str) -> None:
        super().__init__(page, _("Something in Trestle did not work"))
        words = Words(_("What was saved is safe. The last thing you did may not be. Try it once more."))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(RoundIcon("triangle-alert", kind="bad"))
        row.addWidget(words, 1)
        self.body.addLayout(row)
        if note:
            self.body.addWidget(Quiet(note))
        carry_on = Button(_("Carry on"), kind="primary", keys=_("Enter"))
        carry_on.clicked.connect(self.accept)
        self.buttons.addWidget(carry_on)


class ProblemDesk(QObject):
    """Takes every exception nobody expected; belongs to the window.

    Signals:
        refused: Something outside the program refused, with advice; the window says it in a banner.
        noticed: A fault of our own, for whoever drives the program without a person in front of it.
    """

    refused = Signal(object)
    noticed = Signal(object)

    def __init__(self, owner: QWidget, log: Path, clock: Clock) -> None:
        super().__init__(owner)
        self._owner, self._log, self._clock = owner, log, clock
        self._dialog: FaultDialog | None = None

    def install(self) -> None:
        """From now on, exceptions in slots, timers and overrides come here."""
        sys.excepthook = self.take

    def take(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        """Deal with an exception that reached the top."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self.report(error.with_traceback(where))

    def report(self, error: BaseException) -> None:
        """Say what a person can act on; log and show everything else as our own fault."""
        if isinstance(error, AppError):
            self.refused.emit(error)
            return
        kept = write_log(self._log, self._clock, error)
        say_wrong(trail(error))
        self.noticed.emit(error)
        self._show(kept=kept)

    def _show(self, *, kept: bool) -> None:
        if self._dialog is not None:
            return
        note = _("A note without names is kept in {path}.").format(path=self._log) if kept else ""
        over = QApplication.activeModalWidget()
        # Over a dialog that is open, so that what is typed there stays.
        page = over if isinstance(over, Dialog) else self._owner
        self._dialog = dialog = FaultDialog(page, note)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self._dialog = None
