"""Work of a page that may take longer than a second: then it says what it is doing, and can be stopped."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import StoppedError
from ui.widgets.working_dialog import WorkingDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.stopping import Look, Stop
    from ui.background import Background

T = TypeVar("T")

SLOW_MS: Final = 1000


class LongJob(QObject):
    """Belongs to one page; one piece of work at a time.

    Signals:
        stopped: It was stopped, and everything is as before.
    """

    stopped = Signal()

    def __init__(self, page: QWidget, background: Background, title: str) -> None:
        super().__init__(page)
        self._page, self._background, self._title = page, background, title
        self._words = title
        self._stop: Stop | None = None
        self._dialog: WorkingDialog | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self.show)

    @property
    def under_way(self) -> bool:
        """Whether it is being done."""
        return self._stop is not None

    def run(
        self,
        work: Callable[[Look], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Do the work on the worker; `work` calls what it is given again and again."""
        self._words = self._title
        self._slow.start()
        self._stop = self._background.run_long(
            self, work, partial(self._done, done), partial(self._failed, failed), self._say
        )

    def show(self) -> None:
        """Show what is being done; by itself after a second."""
        if self._stop is None:
            return
        self._dialog = dialog = WorkingDialog(self._page, self._title)
        dialog.finished.connect(self._forget_dialog)
        dialog.line.stop.connect(self._stop.ask)
        dialog.open()
        dialog.line.say(self._words)

    def _say(self, words: str) -> None:
        self._words = words
        if self._dialog is not None and self._stop is not None and not self._stop.asked:
            self._dialog.line.say(words)

    def _done(self, done: Callable[[T], None], found: T) -> None:
        self._end()
        done(found)

    def _failed(self, failed: Callable[[BaseException], None], error: BaseException) -> None:
        self._end()
        if isinstance(error, StoppedError):
            self.stopped.emit()
        else:
            failed(error)

    def _end(self) -> None:
        self._slow.stop()
        self._stop = None
        if self._dialog is not None:
            self._dialog.accept()

    def _forget_dialog(self) -> None:
        self._dialog = None
