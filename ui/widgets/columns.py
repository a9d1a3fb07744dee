"""Equal columns, as many as there is room for, filled across or down."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from ui.theme import current_theme
from ui.widgets.item_layout import ItemLayout


class Columns(ItemLayout):
    """Cards side by side while they fit; fewer columns at larger text."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        least: int,
        most: int = 12,
        gap: int = 10,
        row_gap: int | None = None,
        down: bool = False,
    ) -> None:
        """Set the room columns need.

        Args:
            parent: The widget laid out.
            least: Least width of a column, px at 100 %.
            most: Most columns.
            gap: Between columns, in px.
            row_gap: Between rows, in px, where that is different.
            down: Fill the first column before the second, as in a list of names.
        """
        super().__init__(parent, gap)
        self._least, self._most, self._down = least, most, down
        self._row_gap = gap if row_gap is None else row_gap

    def expandingDirections(self) -> Qt.Orientation:
        """Uses all the width it gets."""
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        """Height in px of all rows."""
        return self.kept(width, self._whole_height)

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        columns, width = self._columns(rect.width())
        heights = self._row_heights(rect.width())
        for place, item in enumerate(self._items):
            column, row = self._cell(place, columns)
            y = rect.y() + sum(heights[:row]) + self._row_gap * row
            item.setGeometry(QRect(self._x(rect, column, width), y, width, heights[row]))

    def sizeHint(self) -> QSize:
        """All in as few rows as allowed."""
        columns = min(self._most, len(self._items)) or 1
        width = max([self._column(), *(item.sizeHint().width() for item in self._items)])
        full = columns * (width + self._gap) - self._gap
        return QSize(full, self.heightForWidth(full))

    def minimumSize(self) -> QSize:
        """One column."""
        width = max((item.minimumSize().width() for item in self._items), default=0)
        height = max((item.minimumSize().height() for item in self._items), default=0)
        return QSize(width, height)

    def columns_in(self, width: int) -> int:
        """How many columns stand side by side at a width in px."""
        return self._columns(width)[0]

    def _column(self) -> int:
        least = max((item.minimumSize().width() for item in self._items), default=0)
        return max(current_theme().px(self._least), least)

    def _columns(self, width: int) -> tuple[int, int]:
        fitting = (width + self._gap) // (self._column() + self._gap)
        columns = max(1, min(self._most, fitting, len(self._items) or 1))
        if not self._down and columns < len(self._items):
            rows = -(-len(self._items) // columns)
            columns = -(-len(self._items) // rows)
        return columns, (width + self._gap) // columns - self._gap

    def _rows(self, columns: int) -> int:
        return -(-len(self._items) // columns)

    def _cell(self, place: int, columns: int) -> tuple[int, int]:
        if self._down:
            return divmod(place, self._rows(columns))
        row, column = divmod(place, columns)
        return column, row

    def _row_heights(self, width: int) -> list[int]:
        columns, column_width = self._columns(width)
        heights = [0] * self._rows(columns)
        for place, item in enumerate(self._items):
            row = self._cell(place, columns)[1]
            heights[row] = max(heights[row], _height(item, column_width))
        return heights

    def _whole_height(self, width: int) -> int:
        heights = self._row_heights(width)
        return sum(heights) + self._row_gap * max(0, len(heights) - 1)

    def _x(self, rect: QRect, column: int, width: int) -> int:
        step = column * (width + self._gap)
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return rect.right() + 1 - step - width
        return rect.x() + step


def _height(item: QLayoutItem, width: int) -> int:
    own = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return max(own, item.minimumSize().height())
