"""The register: names in columns, the whole row a check box, marked from the keyboard alone."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMargins,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from ui.theme import current_theme
from ui.theme.tokens import CONTROL_RADIUS
from ui.widgets.name_jump import NameJump
from ui.widgets.register_paint import GAP, RegisterPainter, row_height, row_place
from ui.widgets.register_rows import RegisterRow, RegisterRows

NARROWEST, DENSE = 300, 218
"""Least width of a column in px: usually, and where a long list takes one more column."""
FULL = 8
"""Rows that fit on the page of a small laptop; more of them stand in one more column."""
SLACK = 4
"""Qt starts a new column when the last row would touch the lower edge."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
AWAY = (Qt.Key.Key_Minus, Qt.Key.Key_Slash)
"""Nobody's name begins with these; on the scores they say as much: no score, and why."""
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class RegisterList(QListView):
    """Space marks and moves down, arrows move, letters jump to a name. It never scrolls: its page does.

    Minus says that somebody did not come, slash that they sent an apology; both move down too.

    Signals:
        marked: Key of a person, and whether they are here now.
        away: Key of a person who did not come, and whether they sent an apology.
        adding: The row that adds somebody was pressed.
    """

    marked = Signal(object, bool)
    away = Signal(object, bool)
    adding = Signal()

    def __init__(self, name: str, *, columns: int = 2, adding: str = "", keys: str = "") -> None:
        """Start empty.

        Args:
            name: What the list holds, for screen readers, such as "People".
            columns: Most columns side by side.
            adding: Words on the last row that adds somebody; "" for no such row.
            keys: Key shown on that row.
        """
        super().__init__()
        self.setAccessibleName(name)
        self._most, self._adding, self._in_column = columns, adding, 1
        self._jump = NameJump()
        self._rows = RegisterRows(self)
        painter = RegisterPainter(self)
        painter.keys = keys
        self.setModel(self._rows)
        self.setItemDelegate(painter)
        self._gap = painter.column_gap
        self._be_bare()
        self._rows.marked.connect(self.marked)
        self.clicked.connect(self._press)
        self.selectionModel().selectionChanged.connect(self._hear_reader)
        current_theme().changed.connect(self._fit)
        self._fit()

    @property
    def rows(self) -> tuple[RegisterRow, ...]:
        """The people, as shown now."""
        return self._rows.rows

    @property
    def current_key(self) -> object:
        """Key of the person whose row is current; None on the row that adds somebody."""
        row = self._rows.row_at(self.currentIndex())
        return None if row is None else row.key

    def offer(self, adding: str) -> None:
        """Change the words of the last row from the next `show_rows` on; "" for no such row."""
        self._adding = adding

    def show_rows(self, rows: Sequence[RegisterRow]) -> None:
        """Show these people; the current row stays where it is."""
        current = self._rows.row_at(self.currentIndex())
        self._rows.show(rows, self._adding)
        self._fit()
        keys = [row.key for row in rows]
        if current is not None and current.key in keys:
            self.setCurrentIndex(self._rows.index(keys.index(current.key)))

    def go_to(self, key: object) -> None:
        """Make a person the current row."""
        for at, row in enumerate(self._rows.rows):
            if row.key == key:
                self.setCurrentIndex(self._rows.index(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark, move or jump; everything else belongs to the page."""
        at = self.currentIndex().row()
        steps = {
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Up: at - 1,
            Qt.Key.Key_Right: at + self._sideways(),
            Qt.Key.Key_Left: at - self._sideways(),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self._rows.rowCount() - 1,
        }
        key = Qt.Key(event.key())
        if event.modifiers() & COMMANDS:
            event.ignore()
        elif key == Qt.Key.Key_Space:
            self._jump.forget()
            self._mark_and_go_on()
        elif key in steps:
            self._jump.forget()
            self._go(steps[key])
        elif key in AWAY:
            self._jump.forget()
            self._say_away(apology=key == Qt.Key.Key_Slash)
        elif key in ENTER and self._rows.row_at(self.currentIndex()) is None:
            self._press(self.currentIndex())
        elif event.text().isprintable() and event.text().strip():
            self.keyboardSearch(event.text())
        else:
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Go to the name that begins with what is typed."""
        found = self._jump.find(search, [row.name for row in self.rows], self.currentIndex().row())
        if found is not None:
            self._go(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a current row while the list has the focus."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Nothing is selected here: a row is current, and here or not."""
        del index, event
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def dataChanged(
        self,
        top_left: QModelIndex | QPersistentModelIndex,
        bottom_right: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Draw a row that was marked; Qt's own list would lay all of them out anew."""
        QAbstractItemView.dataChanged(self, top_left, bottom_right, list(roles))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as fit."""
        super().resizeEvent(event)
        self._fit()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible,
    ) -> None:
        """Everything is in view here; the page scrolls, not the list."""
        del index, hint

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Wide enough for its columns."""
        width = self._most * (current_theme().px(NARROWEST) + self._gap) - self._gap
        return QSize(width, self._height(self._most))

    def minimumSizeHint(self) -> QSize:
        """One column."""
        return QSize(current_theme().px(240), row_height())

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring goes round the current row."""
        cell = self.visualRect(self.currentIndex())
        if not cell.isValid():
            return self.rect(), CONTROL_RADIUS
        place = row_place(cell, self._gap, right_to_left=self._right_to_left())
        return place.translated(self.viewport().mapTo(self, QPoint(0, 0))), CONTROL_RADIUS - 1

    def _be_bare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        palette = self.palette()
        palette.setBrush(QPalette.ColorRole.Base, Qt.BrushStyle.NoBrush)
        self.setPalette(palette)

    def _fit(self) -> None:
        rtl = self._right_to_left()
        margins = QMargins(-self._gap * rtl, 0, -self._gap * (not rtl), 0)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)
        columns = 1 if current_theme().large_text else self._columns()
        self._in_column = max(1, -(-self._rows.rowCount() // columns))
        cell = QSize((self.width() + self._gap) // columns, row_height() + current_theme().px(GAP))
        if cell != self.gridSize():  # every setting of it lays all rows out again
            self.setGridSize(cell)
        self.setFixedHeight(self._height(columns))

    @property
    def long(self) -> bool:
        """Whether there are more people than fit in the usual columns of one page."""
        return self._most > 1 and self._rows.rowCount() > self._most * FULL

    def _columns(self) -> int:
        most, narrowest = (self._most + 1, DENSE) if self.long else (self._most, NARROWEST)
        fitting = (self.width() + self._gap) // (current_theme().px(narrowest) + self._gap)
        return max(1, min(most, fitting))

    def _height(self, columns: int) -> int:
        rows = max(1, -(-self._rows.rowCount() // columns))
        return rows * (row_height() + current_theme().px(GAP)) + SLACK

    def _sideways(self) -> int:
        return -self._in_column if self._right_to_left() else self._in_column

    def _right_to_left(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _go(self, at: int) -> None:
        if 0 <= at < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(at))

    def _mark_and_go_on(self) -> None:
        at = self.currentIndex().row()
        self._press(self.currentIndex())
        self._go(at + 1)

    def _say_away(self, *, apology: bool) -> None:
        index = self.currentIndex()
        row = self._rows.row_at(index)
        if row is not None:
            self.away.emit(row.key, apology)
            self._go(index.row() + 1)

    def _hear_reader(self, selected: QItemSelection) -> None:
        """The Toggle of a screen reader selects a row and no more; here it marks the row, as a click does."""
        rows = selected.indexes()
        if rows:
            self.selectionModel().clearSelection()
            self.setCurrentIndex(rows[0])
            self._press(rows[0])

    def _press(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index)
        if row is not None:
            state = Qt.CheckState.Unchecked if row.here else Qt.CheckState.Checked
            self._rows.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        elif index.isValid():
            self.adding.emit()
