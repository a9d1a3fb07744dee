"""What to look for among places: words, a day, and plain filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.directory import Access, ServiceFilter
from app.domain.schedule_words import weekday_words
from app.i18n import _
from ui.widgets.field import Dropdown, LineField
from ui.widgets.filter_pill import FilterPill
from ui.widgets.flow import Flow
from ui.widgets.turning_row import TurningRow

if TYPE_CHECKING:
    from collections.abc import Mapping


class PlaceFilters(QWidget):
    """Signals:
    typed: A letter was typed.
    changed: Something else was chosen.

    Attributes:
        search: The words.
        fitting: Only what fits the person; not there without one.
        row: Room for buttons beside the search.
    """

    typed = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = LineField(_("Find a place"), icon="search", example=_("Singing, gardening, a street"))
        self.search.edited.connect(lambda _text: self.typed.emit())
        self.day = Dropdown(_("Day"), [_("Any day"), *weekday_words(range(7))])
        self.day.chosen.connect(lambda _place: self.changed.emit())
        self.fitting = FilterPill(_("Fits this person"))
        self.fitting.setChecked(True)
        self._has = {Access.STEP_FREE: FilterPill(_("No steps")), Access.BUS: FilterPill(_("On a bus route"))}
        self._free, self._small = FilterPill(_("Free")), FilterPill(_("Small and quiet"))
        self._supporter, self._open = FilterPill(_("Carers welcome")), FilterPill(_("With places left"))
        self.pills = {
            "fitting": self.fitting,
            "no steps": self._has[Access.STEP_FREE],
            "free": self._free,
            "bus": self._has[Access.BUS],
            "small": self._small,
            "carers": self._supporter,
            "open": self._open,
        }
        pills = Flow(gap=8)
        for pill in self.pills.values():
            pill.toggled.connect(lambda _on: self.changed.emit())
            pills.addWidget(pill)
        self.fitting.hide()
        self.row = TurningRow(gap=12)
        self.row.addWidget(self.search, 3)
        self.row.addWidget(self.day, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self.row)
        column.addLayout(pills)

    def wanted(self) -> ServiceFilter:
        """What is looked for now."""
        return ServiceFilter(
            words=self.search.text(),
            has=frozenset(access for access, pill in self._has.items() if pill.isChecked()),
            free=self._free.isChecked(),
            small=self._small.isChecked(),
            supporter=self._supporter.isChecked(),
            day=self.day.place - 1 if self.day.place else None,
            open_only=self._open.isChecked(),
        )

    def texts(self) -> Mapping[str, Any] | None:
        """What is looked for, to be put back; None if nothing is."""
        return {"words": self.search.text()} if self.search.text() else None
