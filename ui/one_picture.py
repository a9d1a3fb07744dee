"""One picture for one key: what a key changes is drawn together with the answer of the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

MOMENT: Final = 16
"""Milliseconds that a picture waits at most: one frame of a usual screen, which nobody sees."""


class OnePicture(QObject):
    """Keeps a window from being drawn while a save is on its way, for a moment at most.

    The disk usually answers within it. To draw a tick meanwhile would make the save wait for the drawing, and
    everything would be drawn once more with the answer. Keys go on as ever, and no change of the picture is
    lost.

    Signals:
        late: The moment has passed without an answer; what is shown next is drawn without it.
    """

    late = Signal()

    def __init__(self, widget: QWidget) -> None:
        """Stand by.

        Args:
            widget: Something in the window that is drawn.
        """
        super().__init__(widget)
        self._widget = widget
        self._window: QWidget | None = None
        self._due = False
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setTimerType(Qt.TimerType.PreciseTimer)
        self._moment.setInterval(MOMENT)
        self._moment.timeout.connect(self._go_on)

    def wait(self) -> None:
        """From now on nothing is drawn, until `show` or for a moment."""
        if self._window is None:
            self._window = self._widget.window()
            self._window.installEventFilter(self)
            self._moment.start()

    def show(self) -> None:
        """Draw everything that has changed meanwhile."""
        window, self._window = self._window, None
        self._moment.stop()
        if window is not None:
            window.removeEventFilter(self)
            if self._due:
                self._due = False
                # Qt asks for a drawing once, and not again until it was drawn.
                QCoreApplication.postEvent(window, QEvent(QEvent.Type.UpdateRequest))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that a drawing is due."""
        del watched
        if event.type() == QEvent.Type.UpdateRequest:
            self._due = True
            return True
        return False

    def _go_on(self) -> None:
        self.late.emit()
        self.show()
