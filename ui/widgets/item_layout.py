"""A layout that keeps its items in order; those made from it say where each one goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class ItemLayout(QLayout):
    """What rows that break and equal columns share."""

    def __init__(self, parent: QWidget | None, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or nothing."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Hand back the item at a place."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def kept(self, width: int, height: Callable[[int], int]) -> int:
        """Height in px at a width; like Qt, it is worked out once until an item needs other room."""
        if width not in self._heights:
            self._heights[width] = height(width)
        return self._heights[width]

    def invalidate(self) -> None:
        """An item needs other room."""
        self._heights.clear()
        super().invalidate()
