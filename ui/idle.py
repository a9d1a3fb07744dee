"""Notices that nobody is using the laptop, or that it has been asleep."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from ui.keys_and_clicks import keys_and_clicks

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QApplication

    from app.clock import Clock

USED: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin}
)
LOOK_EVERY: Final = timedelta(seconds=5)
WARNING: Final = timedelta(minutes=1)
ASLEEP: Final = timedelta(minutes=1)
"""A look that comes this much too late means that the laptop was asleep."""


class IdleWatch(QObject):
    """Watches one application for keys and clicks while it is told to.

    Signals:
        warned: Nobody has used it, and it will be locked in a minute.
        resumed: Somebody used it again after the warning.
        slept: The laptop has been asleep.
        left: Nobody has used it for the whole time allowed.
    """

    warned = Signal()
    resumed = Signal()
    slept = Signal()
    left = Signal()

    def __init__(self, owner: QObject, app: QApplication, clock: Clock) -> None:
        super().__init__(owner)
        self._clock, self._keys = clock, keys_and_clicks(app)
        self._limit = timedelta(minutes=10)
        self._used = self._looked = clock()
        self._warned, self._ends_with_use = False, True
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(int(LOOK_EVERY.total_seconds() * 1000))
        self._timer.timeout.connect(self.look)
        app.applicationStateChanged.connect(self._state_changed)
        self._keys.happened.connect(self._heard)

    @property
    def limit(self) -> timedelta:
        """How long it may lie unused."""
        return self._limit

    def start(self, limit: timedelta, *, ends_with_use: bool = True) -> None:
        """Watch from now on.

        Args:
            limit: How long it may lie unused.
            ends_with_use: The time begins anew with each key; else it goes on, and nobody is warned.
        """
        self.stop()
        self._limit, self._ends_with_use = limit, ends_with_use
        self._used = self._looked = self._clock()
        self._warned = False
        if ends_with_use:
            self._keys.begin(self)
        self._timer.start()

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()
        self._keys.end(self)

    def used(self) -> None:
        """Somebody is here."""
        self._used = self._clock()
        if self._warned:
            self._warned = False
            self.resumed.emit()

    def look(self) -> None:
        """Compare the clock with the last use; called every few seconds."""
        now = self._clock()
        gap, self._looked = now - self._looked, now
        unused = now - self._used
        if gap >= ASLEEP + LOOK_EVERY:
            self.slept.emit()
        elif unused >= self._limit:
            self.left.emit()
        elif self._ends_with_use and unused >= self._limit - WARNING and not self._warned:
            self._warned = True
            self.warned.emit()

    def since(self) -> datetime:
        """When it was last used."""
        return self._used

    def _heard(self, kind: QEvent.Type) -> None:
        if kind in USED and self._keys.listens_for(self):
            self.used()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended and self._timer.isActive():
            self.slept.emit()
