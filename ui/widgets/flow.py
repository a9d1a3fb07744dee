"""A row that breaks: things stand side by side and go to the next line when the room ends."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from ui.widgets.item_layout import ItemLayout


class Flow(ItemLayout):
    """Rows of buttons or chips that never run off the page, at any text size."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 10, centred: bool = False) -> None:
        super().__init__(parent, gap)
        self._centred = centred

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:
        """Height in px of all rows."""
        return self.kept(width, lambda width: self._arrange(QRect(0, 0, width, 0), place=False))

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """Everything in one row."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * max(0, len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return self._with_margins(QSize(width, height))

    def minimumSize(self) -> QSize:
        """The widest item alone."""
        width = max((item.minimumSize().width() for item in self._shown()), default=0)
        height = max((item.minimumSize().height() for item in self._shown()), default=0)
        return self._with_margins(QSize(width, height))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        y = room.y()
        for row in self._rows(room.width()):
            height = max(size.height() for _, size in row)
            if place:
                self._place(row, QRect(room.x(), y, room.width(), height))
            y += height + self._gap
        return max(0, y - self._gap - room.y()) + margins.top() + margins.bottom()

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(width, item.minimumSize().width()), 1 << 20))
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if not rows or used + self._gap + size.width() > width:
                rows.append([])
                used = -self._gap
            rows[-1].append((item, size))
            used += self._gap + size.width()
        return rows

    def _place(self, row: list[tuple[QLayoutItem, QSize]], rect: QRect) -> None:
        parent = self.parentWidget()
        rtl = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        used = sum(size.width() for _, size in row) + self._gap * (len(row) - 1)
        x = rect.x() + (rect.width() - used) // 2 if self._centred else rect.x()
        for item, size in row:
            left = rect.x() + rect.right() - x - size.width() + 1 if rtl else x
            height = max(size.height(), min(rect.height(), item.maximumSize().height()))
            top = rect.y() + (rect.height() - height) // 2
            item.setGeometry(QRect(left, top, size.width(), height))
            x += size.width() + self._gap
