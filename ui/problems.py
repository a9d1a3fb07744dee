"""What happens when the program itself is at fault: one calm dialog, and a log without names or answers."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from app.errors import AppError
from app.i18n import _
from ui.streams import say_wrong

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from app.clock import Clock

LARGEST_LOG = 200_000
"""Bytes. An older log is started anew, so that it never grows for ever."""


def trail(error: BaseException) -> str:
    """Where it happened: kinds of error and places in the code, never what somebody typed."""
    lines = []
    link: BaseException | None = error
    while link is not None:
        lines.append(type(link).__name__)
        lines += [
            f"  {frame.filename.replace(chr(92), '/').rpartition('/')[2]}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(link.__traceback__)
        ]
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


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


class ProblemDesk(QObject):
    """Takes every exception nobody expected; belongs to the window.

    Signals:
        refused: Something outside the program refused, with advice; the window says it in a banner.
        noticed: A fault of our own, for whoever drives the program without a person in front of it.
    """

    refused = Signal(object)
    noticed = Signal(object)

    def __init__(self, owner: QObject, log: Path, clock: Clock) -> None:
        super().__init__(owner)
        self._log, self._clock = log, clock
        self._dialog: QMessageBox | None = None

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
        dialog = QMessageBox(QApplication.activeWindow())
        dialog.setWindowTitle(_("Trestle"))
        dialog.setText(_("Something in Trestle did not work."))
        advice = _("What was saved is safe. The last thing you did may not be. Try it once more.")
        note = _("A note without names is kept in {path}.").format(path=self._log) if kept else ""
        dialog.setInformativeText(f"{advice}\n\n{note}".strip())
        dialog.addButton(_("Carry on"), QMessageBox.ButtonRole.AcceptRole)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None
