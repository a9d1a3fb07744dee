"""The list of people as a Qt model: one immutable tuple, read as it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.spoken_dates import day_and_month
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from PySide6.QtCore import QObject

    from app.domain.people import PersonSummary

Index = QModelIndex | QPersistentModelIndex
DetailRole: Final = Qt.ItemDataRole.UserRole
NO_PARENT: Final = QModelIndex()


class PeopleModel(QAbstractListModel):
    """Shows people in the order they are given."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[PersonSummary, ...] = ()
        self._today = today
        self._read: dict[int, Callable[[PersonSummary], str]] = {
            Qt.ItemDataRole.DisplayRole: lambda person: person.name,
            DetailRole: self.detail,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
        }

    def show_people(self, people: tuple[PersonSummary, ...]) -> None:
        """Show other people."""
        self.beginResetModel()
        self._people = people
        self.endResetModel()

    def person_id(self, row: int) -> UUID:
        """Who stands in a row."""
        return self._people[row].id

    def person(self, row: int) -> PersonSummary:
        """What is known of whoever stands in a row."""
        return self._people[row]

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many people there are."""
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name; the quiet line below it; both together for a screen reader."""
        read = self._read.get(role)
        return read(self._people[index.row()]) if read and index.isValid() else None

    def detail(self, person: PersonSummary) -> str:
        """The quiet line below a name: what tells it apart, groups, when they last came, what is missing."""
        parts = [*person.about]
        if person.last_came is not None:
            parts.append(_("last came {day}").format(day=day_and_month(person.last_came, self._today)))
        if person.finish_later:
            parts.append(_("to be finished"))
        if not person.opens:
            parts.append(_("by name only"))
        return ", ".join(parts)

    def _spoken(self, person: PersonSummary) -> str:
        return ", ".join(part for part in (person.name, self.detail(person)) if part)
