"""A table of figures that is easy to read and easy to leave: Tab goes on to the next control."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from ui.theme import current_theme
from ui.theme.tokens import SMALL
from ui.widgets.figure_table_paint import CellPainter, Heads
from ui.widgets.scroll_page import ScrollBar

Index = QModelIndex | QPersistentModelIndex


class Figures(QAbstractTableModel):
    """Rows of words; the first column says what a row is about."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()

    def show(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these columns and rows."""
        self.beginResetModel()
        self._heads = tuple(heads)
        self._rows = tuple(tuple(row) for row in rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many columns."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; figures stand at the right."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The words over a column; figures have theirs at the right."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            end = Qt.AlignmentFlag.AlignTrailing if section else Qt.AlignmentFlag.AlignLeading
            return int(end | Qt.AlignmentFlag.AlignVCenter)
        return None


class FigureTable(QTableView):
    """Arrow keys read it cell by cell."""

    def __init__(self, name: str, *, worded: bool = False) -> None:
        """Start empty.

        Args:
            name: What it holds, for screen readers.
            worded: The first column holds words that need the room, and every row is shown: as high
                as its words, and none behind a scroll bar.
        """
        super().__init__()
        self._worded = worded
        self.setAccessibleName(name)
        self._figures = Figures(self)
        self.setModel(self._figures)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setItemDelegate(CellPainter(self))
        self.setHorizontalHeader(Heads(self))
        self.verticalHeader().hide()
        self.setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def show_figures(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these columns and rows of words."""
        self._figures.show(heads, rows)
        if self._worded:
            self._give_words_room()
        else:
            self._fit_rows()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that wrap make their rows higher."""
        super().resizeEvent(event)
        self._fit_rows()

    def _give_words_room(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if header.count():
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._fit_rows()

    def _fit_rows(self) -> None:
        before = self.verticalHeader().length()
        self.resizeRowsToContents()
        for row in range(self._figures.rowCount()):
            self.setRowHeight(row, max(self.rowHeight(row), self.verticalHeader().defaultSectionSize()))
        if self.verticalHeader().length() != before:
            self.updateGeometry()

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring goes round the current cell."""
        cell = self.visualRect(self.currentIndex())
        if not cell.isValid():
            return self.rect(), 4.0
        return cell.translated(self.viewport().mapTo(self, QPoint(0, 0))), 4.0

    def sizeHint(self) -> QSize:
        """All rows; up to ten where they are figures and no words."""
        if self._worded:
            height = self.horizontalHeader().minimumHeight() + self.verticalHeader().length()
            return QSize(current_theme().px(320), height + 4)
        # The heads are as high as they were fixed, whatever they would ask for themselves.
        heads = self.horizontalHeader().minimumHeight()
        height = heads + sum(self.rowHeight(row) for row in range(min(10, self._figures.rowCount())))
        return QSize(current_theme().px(320), height + 4)

    def minimumSizeHint(self) -> QSize:
        """The heads and three rows."""
        theme = current_theme()
        return QSize(theme.px(240), self.sizeHint().height() if self._worded else theme.tall(160))

    def _restyle(self) -> None:
        theme = current_theme()
        font = theme.font(SMALL)
        self.setFont(font)
        font.setBold(True)
        self.horizontalHeader().setFont(font)
        self.horizontalHeader().setFixedHeight(theme.tall(40))
        self.verticalHeader().setDefaultSectionSize(theme.tall(36))
        self.updateGeometry()
