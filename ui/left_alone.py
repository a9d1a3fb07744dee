"""Locks a laptop that was left alone, and says so a minute before."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.domain.spoken_dates import clock_time
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from app.bootstrap import Workspace
    from app.clock import Clock
    from ui.frame import Frame
    from ui.idle import IdleWatch
    from ui.window import Window

MAY_BE_COVERED: Final = frozenset({"register", "scores", "score_person"})
"""Pages to which a helper comes back again and again while a session goes on."""


class LeftAlone(QObject):
    """Turns what the idle watch notices into a banner, and then into a lock."""

    def __init__(self, frame: Frame, idle: IdleWatch, clock: Clock) -> None:
        super().__init__(frame)
        self._frame, self._idle, self._clock = frame, idle, clock
        self._covers_work = False

    def follow(self) -> None:
        """Listen to the watch from now on."""
        self._idle.warned.connect(self._warn)
        self._idle.resumed.connect(self._stay)
        self._idle.left.connect(self._lock_unused)
        self._idle.slept.connect(self._lock_slept)

    def watch(self, window: Window, workspace: Workspace) -> None:
        """Watch an open desk, for as long as its service chose."""
        settings, run = workspace.settings, self._frame.background.run
        run(window, lambda: (settings.idle_minutes(), settings.covers_work()), self._begin, self._frame.say)

    def _begin(self, chosen: tuple[int, bool]) -> None:
        minutes, self._covers_work = chosen
        self._idle.start(timedelta(minutes=minutes))

    def _covers(self) -> bool:
        """Whether the page that is open now is covered instead of locked."""
        window, workspace = self._frame.window_open, self._frame.workspace
        if window is None or workspace is None or not self._covers_work:
            return False
        return window.at[0] in MAY_BE_COVERED and workspace.cover.has_pin

    def _minutes(self) -> int:
        return round(self._idle.limit.total_seconds() / 60)

    def _warn(self) -> None:
        window, unused, covers = self._frame.window_open, self._minutes() - 1, self._covers()
        if window is None:
            return
        now = (_("Cover now"), self._frame.cover) if covers else (_("Lock now"), self._frame.lock)
        words = ngettext(
            "Nobody has used this for {n} minute. Your work is saved.",
            "Nobody has used this for {n} minutes. Your work is saved.",
            unused,
        )
        window.banners.tell(
            "idle",
            _("Covering in 1 minute") if covers else _("Locking in 1 minute"),
            words.format(n=unused),
            (_("Stay open"), self._idle.used),
            now,
            kind="warn",
        )

    def _stay(self) -> None:
        if self._frame.window_open is not None:
            self._frame.window_open.banners.take("idle")

    def _lock_unused(self) -> None:
        if self._frame.covering.window is not None:
            self._frame.covering.lock_too_long()
            return
        if self._covers():
            self._cover_unused()
            return
        words = ngettext(
            "This was locked at {time} because nobody used it for {n} minute. Everything is saved.",
            "This was locked at {time} because nobody used it for {n} minutes. Everything is saved.",
            self._minutes(),
        )
        at = clock_time(self._clock().astimezone().time())
        self._frame.lock(words.format(time=at, n=self._minutes()))

    def _cover_unused(self) -> None:
        words = ngettext(
            "Nobody used this for {n} minute, so it is covered. Type your PIN to come back.",
            "Nobody used this for {n} minutes, so it is covered. Type your PIN to come back.",
            self._minutes(),
        )
        self._stay()
        self._frame.covering.begin(words.format(n=self._minutes()))

    def _lock_slept(self) -> None:
        self._frame.lock(_("This was locked because the laptop was asleep. Everything is saved."))
