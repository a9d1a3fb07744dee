"""The 21 cells of a week, one of them current; days across, or down where the text is large."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.i18n import _
from ui.theme import current_theme
from ui.widgets.week_cell import WeekCell
from ui.widgets.words import Strong

if TYPE_CHECKING:
    from app.domain.talk import Question

MOVES: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""Where arrow keys lead: so many cells right, and down."""


def whens(question: Question) -> dict[str, str]:
    """Key of each cell -> which time it is: "tue.morning" -> "Tuesday morning". Day by day."""
    return {
        f"{day.key}.{time.key}": _("{day} {time}").format(day=day.label, time=time.label.lower())
        for day in question.days
        for time in question.times
    }


class WeekGrid(QWidget):
    """The cells alone: one is current; Tab comes to it, arrow keys and clicks change it.

    Signals:
        moved: Another cell is current.

    Attributes:
        cells: By their keys.
        current: Key of the current one.
    """

    moved = Signal()

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._days = [day.key for day in question.days]
        self._times = [time.key for time in question.times]
        self._heads = {o.key: Strong(o.label, size=17) for o in (*question.days, *question.times)}
        self.cells: dict[str, WeekCell] = {}
        for key, when in whens(question).items():
            cell = WeekCell(when)
            cell.reached.connect(lambda at=key: self.go(at))
            self.cells[key] = cell
        self.current = next(iter(self.cells))
        for key, cell in self.cells.items():
            cell.be_current(on=key == self.current)
        self._panel: QWidget | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        current_theme().changed.connect(self._lay_out)
        self._lay_out()

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard belongs to a cell."""
        return any(cell.hasFocus() for cell in self.cells.values())

    def go(self, key: str) -> None:
        """Make a cell the current one."""
        if key != self.current:
            self.cells[self.current].be_current(on=False)
            self.current = key
            self.cells[key].be_current(on=True)
            self._place_panel()
            self.moved.emit()

    def hold(self, panel: QWidget | None) -> None:
        """Keep a panel right below the day of the current cell, wherever that goes; None lets it go.

        Only where days stand below each other, so that a large page need not be scrolled past them all.
        """
        if self._panel is not None:
            self._grid.removeWidget(self._panel)
        self._panel = panel
        for cell in self.cells.values():
            cell.panel = panel
        self._place_panel()

    def step(self, right: int, down: int) -> None:
        """Move the focus as an arrow key does on the page; at the edge it stays."""
        if current_theme().large_text:
            right, down = down, right
        day_key, time_key = self.current.split(".")
        day, time = self._days.index(day_key) + right, self._times.index(time_key) + down
        if 0 <= day < len(self._days) and 0 <= time < len(self._times):
            cell = self.cells[f"{self._days[day]}.{self._times[time]}"]
            cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        """Days across at normal text; days down where the text is large."""
        turned = current_theme().large_text
        for widget in (*self._heads.values(), *self.cells.values()):
            self._grid.removeWidget(widget)
        for place in range(len(self._days) + 1):
            self._grid.setColumnStretch(place, 0)
        across, down = (self._times, self._days) if turned else (self._days, self._times)
        for column, key in enumerate(across, start=1):
            self._grid.addWidget(self._heads[key], 0, column)
            self._grid.setColumnStretch(column, 1)
        for row, key in enumerate(down, start=1):
            self._grid.addWidget(self._heads[key], 2 * row, 0)
            for column, other in enumerate(across, start=1):
                cell = self.cells[f"{key}.{other}" if turned else f"{other}.{key}"]
                self._grid.addWidget(cell, 2 * row, column)
        self._place_panel()

    def _place_panel(self) -> None:
        """Rows of cells leave a row free below each of them."""
        if self._panel is not None:
            day, _time = self.current.split(".")
            self._grid.removeWidget(self._panel)
            self._grid.addWidget(self._panel, 2 * self._days.index(day) + 3, 0, 1, len(self._times) + 1)
