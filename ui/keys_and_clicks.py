"""One ear for all keys and clicks of the program: Qt asks it about everything that happens anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import (
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QTouchEvent,
    QWheelEvent,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

HEARD: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
        QEvent.Type.Drop,
    }
)
KINDS: Final = frozenset({QDropEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QTouchEvent, QWheelEvent})
"""What those come as."""


class KeysAndClicks(QObject):
    """Tells of each key and click, and lets it through.

    Signals:
        happened: What kind it was, one of `HEARD`.
    """

    happened = Signal(QEvent.Type)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app, self._asking = app, WeakSet[QObject]()

    def begin(self, asking: QObject) -> None:
        """Listen, for one who is connected to `happened`."""
        if not self._asking:
            self._app.installEventFilter(self)
        self._asking.add(asking)

    def end(self, asking: QObject) -> None:
        """Stop listening for this one; it may still hear what others ask for."""
        self._asking.discard(asking)
        if not self._asking:
            self._app.removeEventFilter(self)

    def listens_for(self, asking: QObject) -> bool:
        """Whether this one has begun and not ended."""
        return asking in self._asking

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of it."""
        # Thousands of other events come by while a page is drawn: of those not even the name is asked.
        if type(event) in KINDS:
            kind = event.type()
            if kind in HEARD:
                self.happened.emit(kind)
        return False


def keys_and_clicks(app: QApplication) -> KeysAndClicks:
    """The one ear of the program; each ear more would slow down all that is drawn."""
    found = app.findChild(KeysAndClicks)
    return KeysAndClicks(app) if found is None else found
