"""The list of places as a Qt model: one immutable tuple, read as it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.distance import miles_words, typed_miles_words
from app.domain.match_words import typed_words
from app.domain.place_words import place_facts
from app.domain.quality import Quality
from app.i18n import _
from ui.models.people_model import DetailRole

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from decimal import Decimal

    from PySide6.QtCore import QObject

    from app.domain.directory import Service
    from app.domain.match_words import Told
    from ui.widgets.facts_card import Fact

Index = QModelIndex | QPersistentModelIndex
NO_PARENT: Final = QModelIndex()
ICONS: Final = {
    "when": "calendar-days",
    "where": "map-pin",
    "getting there": "bus",
    "cost": "pound-sterling",
    "access": "accessibility",
    "talking": "ear",
    "people": "users-round",
    "who": "user-round-check",
    "spaces": "list-checks",
    "booking": "play",
    "ring": "phone",
    "mail": "mail",
    "organisation": "building-2",
}
WASHES: Final = {
    Quality.GREEN: ("good", "circle-check"),
    Quality.AMBER: ("warn", "hand-heart"),
    Quality.GREY: ("soft", "circle-question-mark"),
    Quality.RED: ("bad", "triangle-alert"),
}
"""Kind of chip and icon of each status."""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place of a list, with why it may be right where the list is for one person.

    Attributes:
        metres: From the postcode that was asked about.
        why_not: Why it is left out for that person.
        typed: Miles, where somebody typed how far it is for that person.
        unmeasured: It fits that person, and no postcode says how far it is.
    """

    service: Service
    told: Told | None = None
    metres: float | None = None
    why_not: str = ""
    typed: Decimal | None = None
    unmeasured: bool = False

    @property
    def miles(self) -> str:
        """How far it is in a straight line, or as typed; "" where that is not known or was not asked."""
        if self.typed is not None:
            return typed_words(typed_miles_words(self.typed))
        if self.told is not None and self.told.miles:
            return self.told.miles
        return "" if self.metres is None else miles_words(self.metres)


def icon_facts(service: Service) -> tuple[Fact, ...]:
    """The facts of a place with an icon each."""
    return tuple((ICONS[code], label, words) for code, label, words in place_facts(service))


class PlaceModel(QAbstractListModel):
    """Shows places in the order they are given."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PlaceRow, ...] = ()
        self._today = today
        self._read: dict[int, Callable[[PlaceRow], str]] = {
            Qt.ItemDataRole.DisplayRole: lambda row: row.service.name,
            DetailRole: self.detail,
            Qt.ItemDataRole.AccessibleTextRole: lambda row: f"{row.service.name}, {self.detail(row)}",
        }

    def show_places(self, rows: tuple[PlaceRow, ...]) -> None:
        """Show other places."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def place(self, row: int) -> PlaceRow:
        """What stands in a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many places there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name; the quiet line below it; both together for a screen reader."""
        read = self._read.get(role)
        return read(self._rows[index.row()]) if read and index.isValid() else None

    def detail(self, row: PlaceRow) -> str:
        """The quiet line below a name: how far, whether it may be out of date, what, and when.

        What warns comes before what may find no room at the end of the line.
        """
        service = row.service
        parts = [row.miles] if row.miles else []
        if service.quality is Quality.RED:
            parts.append(service.quality.words)
        if service.stale(self._today):
            parts.append(_("may be out of date"))
        parts += [*service.interests[:1], service.when_words]
        return ". ".join(filter(None, parts))
