"""What may get in the way, to tick: one stop of the Tab key, arrow keys inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.columns import Columns
from ui.widgets.tap import ManyTap, TapFace

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from app.domain.talk import Option, Question

ARROWS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class _Tick(ManyTap):
    reached = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class BarrierTicks(QWidget):
    """Signals:
    ticked: Key of what was ticked or not any more, and whether it is now.
    """

    ticked = Signal(str, bool)

    def __init__(self, question: Question, *, pictures: bool) -> None:
        super().__init__()
        self.ticks: dict[str, _Tick] = {}
        with_pictures = pictures and any(option.picture for option in question.options)
        self._columns = Columns(self, least=152 if with_pictures else 200, most=8)
        for option in question.options:
            tick = self._tick(option, pictures=pictures)
            self.ticks[option.key] = tick
            self._columns.addWidget(tick)
        self._stop_at(next(iter(self.ticks)))

    def show_ticked(self, keys: frozenset[str]) -> None:
        """Show what is ticked. Tells nobody."""
        for key, tick in self.ticks.items():
            tick.setChecked(key in keys)

    def focus_first(self) -> None:
        """Put the focus where the Tab key stops."""
        stop = next(t for t in self.ticks.values() if t.focusPolicy() is Qt.FocusPolicy.StrongFocus)
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move over the ticks as they stand."""
        ticks = list(self.ticks.values())
        at = next((place for place, tick in enumerate(ticks) if tick.hasFocus()), None)
        across = self._columns.columns_in(self.width())
        right = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        steps = dict(zip(ARROWS, (-right, right, -across, across), strict=True))
        step = steps.get(Qt.Key(event.key()))
        if at is None or step is None:
            super().keyPressEvent(event)
        elif 0 <= at + step < len(ticks):
            ticks[at + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _tick(self, option: Option, *, pictures: bool) -> _Tick:
        tick = _Tick(TapFace(words=option.label, picture=option.picture if pictures else "", size=18))
        tick.clicked.connect(lambda on, key=option.key: self.ticked.emit(key, on))
        tick.reached.connect(lambda key=option.key: self._stop_at(key))
        return tick

    def _stop_at(self, key: str) -> None:
        for other, tick in self.ticks.items():
            stops = Qt.FocusPolicy.StrongFocus if other == key else Qt.FocusPolicy.ClickFocus
            tick.setFocusPolicy(stops)
