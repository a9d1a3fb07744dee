"""A list that opens below its own field; painted like the other fields."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import current_theme
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.tokens import BODY, CONTROL_RADIUS, TARGET
from ui.widgets.lettering import width_of
from ui.widgets.scroll_page import ScrollBar

SIDE, PADDING = 22, 14


class _TallRows(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(current_theme().tall(TARGET), size.height()))


class DropList(QComboBox):
    """A QComboBox: named by its label's buddy, opened with Space, F4 or Alt+Down."""

    def __init__(self, icon: str = "") -> None:
        super().__init__()
        self._icon, self._problem = icon, False
        self.setItemDelegate(_TallRows(self))
        self.view().setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def show_problem(self, problem: bool) -> None:
        """Mark the edge while the choice has to be put right."""
        self._problem = problem
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the longest choice."""
        theme = current_theme()
        words = max((width_of(self.itemText(i), self.font()) for i in range(self.count())), default=0)
        return QSize(max(theme.px(160), words + self._around()), theme.tall(48))

    def minimumSizeHint(self) -> QSize:
        """Long choices are shortened before anything is cut."""
        theme = current_theme()
        return QSize(min(self.sizeHint().width(), theme.px(160)), theme.tall(48))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, never the choice by accident."""
        event.ignore()

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring goes round the whole field."""
        return self.rect(), CONTROL_RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw edge, icon, the choice made and the arrow."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        whole = QRectF(self.rect())
        edge = (tokens.bad, 3.0) if self._problem else (tokens.border, float(theme.edge))
        rounded(painter, whole, CONTROL_RADIUS, tokens.surface, edge)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, top = theme.px(SIDE), (self.height() - theme.px(SIDE)) / 2
        left = float(PADDING)
        if self._icon:
            spot = mirrored(QRectF(left, top, side, side), whole, right_to_left=rtl)
            pixmap = theme.icon(self._icon, tokens.ink2, SIDE, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(spot.x(), spot.y()), pixmap)
            left += side + 8
        right = self.width() - PADDING - side
        spot = mirrored(QRectF(right, top, side, side), whole, right_to_left=rtl)
        arrow = theme.icon("chevron-down", tokens.ink, SIDE, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(spot.x(), spot.y()), arrow)
        painter.setPen(tokens.ink)
        room = mirrored(QRectF(left, 0, right - left - 8, self.height()), whole, right_to_left=rtl)
        words = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), words)

    def changeEvent(self, event: QEvent) -> None:
        """A font set on the page changes how much room the words need."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _around(self) -> int:
        theme = current_theme()
        return 2 * PADDING + theme.px(SIDE) + 8 + (theme.px(SIDE) + 8 if self._icon else 0)

    def _restyle(self) -> None:
        theme = current_theme()
        self.setFont(theme.font(BODY))
        self.view().setFont(self.font())
        self.updateGeometry()
        self.update()
