"""Closes the window: keeps what is half typed, closes the vault, and stays where something cannot be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import AppError
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.frame import Frame


class NotKept(Dialog):
    """Says that what was typed last could not be kept.

    Attributes:
        stay: Back to the page, where it still is.
        close_anyway: Close the window all the same.
    """

    def __init__(self, page: QWidget, problem: AppError) -> None:
        super().__init__(page, _("What you typed last is not kept yet"))
        for words in (problem.message, problem.advice, _("If you close now, you type it again.")):
            self.body.addWidget(Words(words))
        self.stay = Button(_("Stay here"), kind="primary", keys=_("Enter"))
        self.stay.setDefault(True)
        self.stay.clicked.connect(self.accept)
        self.close_anyway = Button(_("Close anyway"), size="large", icon="x")
        self.close_anyway.clicked.connect(self.accept)
        self.buttons.addWidget(self.stay)
        self.buttons.addWidget(self.close_anyway)


class Closing:
    """The end of a frame, once: nothing is asked of its worker afterwards."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._finished = self._anyway = False

    def may_close(self) -> bool:
        """Bring everything to its end. False if the window has to stay for a question."""
        frame = self._frame
        if self._finished:
            return True
        if frame.gate is not None and not frame.gate.closing():
            return False
        problem = None if self._anyway else frame.drafts.keep_now() or frame.background.last(lambda: None)
        if isinstance(problem, AppError):
            self._ask(problem)
            return False
        if problem is not None:
            frame.problems.report(problem)
        self._finish()
        return True

    def _ask(self, problem: AppError) -> None:
        dialog = NotKept(self._frame, problem)
        dialog.close_anyway.clicked.connect(self._close_anyway)
        dialog.open()

    def _close_anyway(self) -> None:
        self._anyway = True
        self._frame.close()

    def _finish(self) -> None:
        frame = self._frame
        self._finished = True
        workspace = frame.workspace or (frame.gate.workspace if frame.gate is not None else None)
        frame.stop_work(keep=False)
        if frame.window_open is not None:
            frame.window_open.hide()
        frame.workspace = frame.window_open = None
        frame.hide()
        frame.display.finish()
        if workspace is not None:
            frame.background.run(frame, workspace.close, lambda _done: None, frame.say)
        frame.background.finish()
