"""Covers the open desk with a plain page, and brings it back as it was, with its dialogs and the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from app.domain.pin import LONGEST_COVER
from app.domain.spoken_dates import clock_time
from app.i18n import _
from ui.pin_dialog import PinDialog
from ui.screens.cover_screen import CoverScreen
from ui.widgets.dialog import Dialog, Dimmer

if TYPE_CHECKING:
    from uuid import UUID

    from app.bootstrap import Workspace
    from ui.drafts import OpenPage
    from ui.frame import Frame
    from ui.window import Window


class UnderCover(QObject):
    """Belongs to the frame. Without a PIN, covering is a lock that looks plain.

    Attributes:
        window: The desk that is covered; None while nothing is.
        page: What was open on it.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self.window: Window | None = None
        self.page: OpenPage | None = None
        self._hidden: list[QWidget] = []
        self._focus: QWidget | None = None
        self._offer_to: UUID | None = None
        self._refused: set[UUID] = set()

    def begin(self, sentence: str = "") -> None:
        """Cover the desk; where no PIN was chosen yet, lock it and offer one afterwards.

        Args:
            sentence: Why it is covered, said on the page; empty if somebody asked for it.
        """
        frame = self._frame
        window, workspace = frame.window_open, frame.workspace
        if window is None or workspace is None:
            return
        if not workspace.cover.has_pin:
            self._offer_to = workspace.worker.id
            frame.lock(_("The screen is covered. Type your passphrase to come back."), covered=True)
            return
        self.window, self.page, self._focus = window, window.kept.open_page(), QApplication.focusWidget()
        frame.drafts.rest()
        frame.idle.start(LONGEST_COVER, ends_with_use=False)
        frame.background.hold(self._is_behind)
        self._hide_dialogs()
        frame.window_open = None
        page = CoverScreen(frame.gate_context(), workspace.cover, sentence)
        page.switch.setVisible(window.shared)
        page.uncovered.connect(self._end)
        page.used_up.connect(self._lock_used_up)
        page.passphrase_wanted.connect(
            lambda: frame.lock(_("Type your passphrase to come back."), covered=True)
        )
        page.switch_wanted.connect(frame.switch_person)
        frame.show_gate(page)
        frame.activateWindow()  # where a dialog went, the keys went with it
        frame.background.run(page, workspace.cover.begin, lambda _done: None, frame.say)

    def forget(self) -> OpenPage | None:
        """It is locked now instead: gives what was open on the desk, whose dialogs go."""
        self._frame.background.drop_held()
        for dialog in self._still_there():
            if isinstance(dialog, Dialog):
                dialog.put_away()
        page = self.page
        self.window = self.page = self._focus = None
        self._hidden = []
        return page

    def lock_too_long(self) -> None:
        """Nobody came back for the longest time that a cover may last."""
        hours = round(LONGEST_COVER.total_seconds() / 3600)
        words = _("This was locked at {time} because it was covered for {n} hours. Everything is saved.")
        self._frame.lock(words.format(time=self._now(), n=hours), covered=True)

    def offer_pin(self, window: Window, workspace: Workspace) -> None:
        """Whoever covered the screen and had to type the passphrase may choose a PIN for the next time."""
        who, self._offer_to = self._offer_to, None
        if who != workspace.worker.id or who in self._refused:
            return
        self._refused.add(who)
        window.banners.tell(
            "pin",
            _("Come back with a PIN next time"),
            _("6 digits take the cover off. They are forgotten when Trestle locks."),
            (_("Choose a PIN"), lambda: self._choose_pin(window)),
            (_("Not now"), lambda: None),
        )

    def _choose_pin(self, window: Window) -> None:
        dialog = PinDialog(window, window.context)
        dialog.failed.connect(window.refused)
        dialog.chosen.connect(
            lambda: window.screen_shown.status.emit(_("F9 covers the screen. Your PIN is kept."))
        )
        dialog.open()

    def _end(self) -> None:
        frame, window, workspace = self._frame, self.window, self._frame.workspace
        page = frame.gate
        if window is None or workspace is None or not isinstance(page, CoverScreen):
            return
        hidden, focus = self._still_there(), self._focus
        self.window = self.page = self._focus = None
        self._hidden = []
        frame.show_desk(window)
        window.name_page()
        for widget in hidden:
            widget.show()
            if not widget.isWindow():
                widget.raise_()
        if focus is not None and isValid(focus):
            focus.setFocus()
        frame.drafts.go_on()
        frame.leaving.watch(window, workspace)
        frame.background.release()
        for error in page.withheld:
            frame.say(error)

    def _lock_used_up(self) -> None:
        words = _("This was locked at {time} because the PIN was wrong too often. Everything is saved.")
        self._frame.lock(words.format(time=self._now()), covered=True)

    def _hide_dialogs(self) -> None:
        over = [*self._frame.findChildren(Dimmer), *self._frame.findChildren(QDialog)]
        self._hidden = [widget for widget in over if widget.isVisible()]
        for widget in self._hidden:
            widget.hide()

    def _still_there(self) -> list[QWidget]:
        return [widget for widget in self._hidden if isValid(widget)]

    def _is_behind(self, owner: QObject) -> bool:
        """Whether an answer is for the covered desk, or for a dialog over it."""
        behind = [self.window, *self._still_there()]
        step: QObject | None = owner
        while step is not None and step not in behind:
            step = step.parent()
        return step is not None

    def _now(self) -> str:
        return clock_time(self._frame.door.clock().astimezone().time())
