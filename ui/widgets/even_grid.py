"""Equal columns, as many as the page has room for; at large text they become one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class EvenGrid(QWidget):
    """Fills its rows from left to right with things of one width."""

    def __init__(self, widgets: Sequence[QWidget], *, least: int, most: int = 12, gap: int = 10) -> None:
        """Stand things in columns.

        Args:
            widgets: In reading order.
            least: Least width of a column, px at 100 % text.
            most: Most columns, however wide the page is.
            gap: Between neighbours, in px.
        """
        super().__init__()
        self._widgets, self._least, self._most = tuple(widgets), least, most
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self._place(min(most, len(self._widgets)) or 1)
        current_theme().changed.connect(self._fit)

    def minimumSizeHint(self) -> QSize:
        """One column alone; else the page could never become narrow enough for fewer."""
        widest = max((widget.minimumSizeHint().width() for widget in self._widgets), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take more or fewer columns."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        gap = self._grid.spacing()
        room = (self.width() + gap) // (current_theme().px(self._least) + gap)
        self._place(max(1, min(room, self._most, len(self._widgets) or 1)))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        for place in range(self._columns):
            self._grid.setColumnStretch(place, 0)
        self._columns = columns
        for place, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, place // columns, place % columns)
        for place in range(columns):
            self._grid.setColumnStretch(place, 1)
        self.updateGeometry()
