"""Draws the cells and heads of a table of figures with air around them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import current_theme

AIR = 12


class CellPainter(QStyledItemDelegate):
    """Words of a cell, away from its edges; the current cell gets the focus ring of the page."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        tokens = current_theme().tokens
        painter.save()
        painter.fillRect(option.rect, current_theme().color("sunk" if index.row() % 2 else "surface"))
        painter.setFont(option.font)
        painter.setPen(tokens.ink)
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        middle = (
            int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            if align is None
            else int(align)
        )
        words = option.rect.adjusted(AIR, 0, -AIR, 0)
        painter.drawText(words, middle | int(Qt.TextFlag.TextWordWrap), str(index.data()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The words as they wrap between the same edges, and air above and below more than one line."""
        size = super().sizeHint(option, index)
        if option.rect.width() <= 2 * AIR:
            return QSize(size.width() + 2 * AIR, size.height())
        room = QRect(0, 0, option.rect.width() - 2 * AIR, 0)
        wrapped = option.fontMetrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), str(index.data()))
        return QSize(size.width() + 2 * AIR, max(size.height(), wrapped.height() + AIR))


class Heads(QHeaderView):
    """Bold words over the columns, a line below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Draw the words over one column."""
        theme = current_theme()
        model = self.model()
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        painter.setPen(theme.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(theme.color("ink"))
        painter.setFont(self.font())
        words = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal))
        align = int(
            model.headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        )
        painter.drawText(rect.adjusted(AIR, 0, -AIR, 0), align | int(Qt.TextFlag.TextWordWrap), words)
        painter.restore()
