"""A long list of names, quick with ten thousand of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate

from ui.enter_key import is_enter
from ui.models.people_model import DetailRole
from ui.theme import current_theme
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.tokens import BODY, CONTROL_RADIUS, SMALL
from ui.widgets.scroll_page import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

HIGH = 60
PADDING = 16
CHEVRON = 20


class PersonRow(QStyledItemDelegate):
    """Draws one row: the name, a quiet line, and an arrow that says it opens."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every row is as high as the others."""
        del option, index
        return QSize(100, current_theme().px(HIGH))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row; the current one has a wash and an edge."""
        theme = current_theme()
        tokens = theme.tokens
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        place = QRectF(rect).adjusted(0, 1, 0, -1)
        painter.save()
        smooth(painter)
        if state & QStyle.StateFlag.State_Selected:
            rounded(painter, place, CONTROL_RADIUS, tokens.soft, (tokens.primary, 2.0))
        else:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.line))
        rtl = _right_to_left(option)
        pad, side = theme.px(PADDING), theme.px(CHEVRON)
        room = mirrored(place.adjusted(pad, 4, -2 * pad - side, -4), place, right_to_left=rtl)
        detail = str(index.data(DetailRole) or "")
        upper = room.adjusted(0, 0, 0, -room.height() / 2) if detail else room
        self._write(painter, upper, str(index.data()), QFont.Weight.DemiBold, BODY, tokens.ink)
        if detail:
            lower = room.adjusted(0, room.height() / 2, 0, 0)
            self._write(painter, lower, detail, QFont.Weight.Normal, SMALL, tokens.ink2)
        arrow = QRectF(place.right() - pad - side, place.center().y() - side / 2, side, side)
        arrow = mirrored(arrow, place, right_to_left=rtl)
        name = "chevron-left" if rtl else "chevron-right"
        painter.drawPixmap(QPointF(arrow.topLeft()), theme.icon(name, tokens.ink2, CHEVRON))
        painter.restore()

    def _write(
        self, painter: QPainter, room: QRectF, words: str, weight: int, size: float, colour: str
    ) -> None:
        painter.setFont(current_theme().font(size, weight))
        painter.setPen(QColor(colour))
        fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), fitted)


def _right_to_left(option: QStyleOptionViewItem) -> bool:
    """Whether a row reads from right to left."""
    direction: Qt.LayoutDirection = option.direction
    return direction is Qt.LayoutDirection.RightToLeft


class PeopleList(QListView):
    """Arrows move, letters jump to a name, Enter opens the person (`activated`)."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(PersonRow(self))
        self.setUniformItemSizes(True)
        # Rows far down are laid out while nothing else is to do, so that each letter typed is shown at once.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(500)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        current_theme().changed.connect(self.doItemsLayout)
        self.clicked.connect(self.activated)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a current row to move from, and it is to be seen."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection() and self.model().rowCount():
            now = self.currentIndex()
            self.setCurrentIndex(now if now.isValid() else self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the person of the current row."""
        if is_enter(event) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
