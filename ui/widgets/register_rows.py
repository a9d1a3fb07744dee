"""The rows of a register as Qt sees them: names that can be ticked, and a last row that adds somebody."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.i18n import _
from ui.theme.tokens import Tone

ROW: Final = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """One person on the register.

    Attributes:
        key: Whatever tells the screen who this is.
        name: As shown.
        here: Whether the person is marked here.
        away: What is said of somebody who did not come; "" where nothing is.
        note: Quiet words after the name, such as "with Rose".
        role: Word for carers and volunteers, or "".
        role_tone: Colour of that word.
    """

    key: object
    name: str
    here: bool = False
    away: str = ""
    note: str = ""
    role: str = ""
    role_tone: Tone = "plum"

    @property
    def spoken(self) -> str:
        """Name, role and state in words."""
        state = _("here") if self.here else (self.away.lower() or _("not marked"))
        if self.role:
            return _("{name}, {role}, {state}").format(name=self.name, role=self.role, state=state)
        return _("{name}, {state}").format(name=self.name, state=state)


class RegisterRows(QAbstractListModel):
    """Signals:
    marked: Key of a person, and whether they are here now.
    """

    marked = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RegisterRow, ...] = ()
        self._last = ""

    @property
    def rows(self) -> tuple[RegisterRow, ...]:
        """The people, as shown now."""
        return self._rows

    def show(self, rows: Sequence[RegisterRow], last: str = "") -> None:
        """Show these people, and words for a row that adds somebody ("" for none)."""
        same = [row.key for row in rows] == [row.key for row in self._rows] and last == self._last
        if same:
            before, self._rows = self._rows, tuple(rows)
            for at, (was, row) in enumerate(zip(before, rows, strict=True)):
                if was != row:
                    self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self._rows, self._last = tuple(rows), last
        self.endResetModel()

    def row_at(self, index: Index) -> RegisterRow | None:
        """The person at an index; nothing for the row that adds somebody."""
        at = index.row()
        return self._rows[at] if index.isValid() and at < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """People, and the last row."""
        return 0 if parent.isValid() else len(self._rows) + bool(self._last)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """People can be ticked; the last row is pressed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.row_at(index) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, tick, spoken words, and the row itself."""
        row = self.row_at(index)
        if row is None:
            words = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self._last if index.isValid() and role in words else None
        return {
            int(Qt.ItemDataRole.DisplayRole): row.name,
            int(Qt.ItemDataRole.AccessibleTextRole): row.spoken,
            int(Qt.ItemDataRole.CheckStateRole): Qt.CheckState.Checked
            if row.here
            else Qt.CheckState.Unchecked,
            int(ROW): row,
        }.get(int(role))

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick; the screen is told and shows what was saved."""
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        here = Qt.CheckState(value) == Qt.CheckState.Checked
        at = index.row()
        self._rows = (*self._rows[:at], replace(row, here=here), *self._rows[at + 1 :])
        self.dataChanged.emit(index, index)
        self.marked.emit(row.key, here)
        return True
