"""Locks a laptop that was left alone, and says so a minute before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.spoken_dates import clock_time
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from app.clock import Clock
    from ui.frame import Frame
    from ui.idle import IdleWatch


class LeftAlone(QObject):
    """Turns what the idle watch notices into a banner, and then into a lock."""

    def __init__(self, frame: Frame, idle: IdleWatch, clock: Clock) -> None:
        super().__init__(frame)
        self._frame, self._idle, self._clock = frame, idle, clock

    def follow(self) -> None:
        """Listen to the watch from now on."""
        self._idle.warned.connect(self._warn)
        self._idle.resumed.connect(self._stay)
        self._idle.left.connect(self._lock_unused)
        self._idle.slept.connect(self._lock_slept)

    def _minutes(self) -> int:
        return round(self._idle.limit.total_seconds() / 60)

    def _warn(self) -> None:
        window, unused = self._frame.window_open, self._minutes() - 1
        if window is None:
            return
        words = ngettext(
            "Nobody has used this for {n} minute. Your work is saved.",
            "Nobody has used this for {n} minutes. Your work is saved.",
            unused,
        )
        window.banners.tell(
            "idle",
            _("Locking in 1 minute"),
            words.format(n=unused),
            (_("Stay open"), self._idle.used),
            (_("Lock now"), self._frame.lock),
            kind="warn",
        )

    def _stay(self) -> None:
        if self._frame.window_open is not None:
            self._frame.window_open.banners.take("idle")

    def _lock_unused(self) -> None:
        words = ngettext(
            "This was locked at {time} because nobody used it for {n} minute. Everything is saved.",
            "This was locked at {time} because nobody used it for {n} minutes. Everything is saved.",
            self._minutes(),
        )
        at = clock_time(self._clock().astimezone().time())
        self._frame.lock(words.format(time=at, n=self._minutes()))

    def _lock_slept(self) -> None:
        self._frame.lock(_("This was locked because the laptop was asleep. Everything is saved."))
