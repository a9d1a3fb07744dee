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
        near: A postcode that places are looked for from.
        nearest: The nearest come first.
        row: Room for buttons beside the search.
    """

    typed = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = LineField(_("Find a place"), icon="search", example=_("Singing, a street, #walking"))
        self.search.edited.connect(lambda _text: self.typed.emit())
        self._home, self._typed = "", False
        self.day = Dropdown(_("Day"), [_("Any day"), *weekday_words(range(7))])
        self.day.chosen.connect(lambda _place: self.changed.emit())
        self.fitting = FilterPill(_("Fits this person"))
        self.fitting.setChecked(True)
        self.near = LineField(_("Near this postcode"))
        self.near.edited.connect(lambda _text: self.typed.emit())
        self.nearest = FilterPill(_("Nearest first"))
        self._has = {Access.STEP_FREE: FilterPill(_("No steps")), Access.BUS: FilterPill(_("On a bus route"))}
        self._free, self._small = FilterPill(_("Free")), FilterPill(_("Small and quiet"))
        self._supporter, self._open = FilterPill(_("Carers welcome")), FilterPill(_("With places left"))
        self.pills = {
            "fitting": self.fitting,
            "nearest": self.nearest,
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
        self.row.addWidget(self.near, 1)
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

    def show_person(self, called: str, postcode: str, *, typed: bool) -> None:
        """Look for somebody; their postcode counts where no other is typed.

        Args:
            typed: Of some places it was typed how far they are for that person.
        """
        self._typed = typed
        self.fitting.setText(_("Fits {name}").format(name=called))
        self._home = postcode
        self.near.set_hint(_("Empty: from where {name} lives").format(name=called) if postcode else "")

    def from_where(self) -> str:
        """The postcode the nearest are counted from; "" where they are not wanted, or none is known."""
        if not self.nearest.isChecked():
            self.near.set_problem("")
            return ""
        typed = self.near.text() or self._home
        self.near.set_problem("" if typed or self._typed else _("Enter a postcode."))
        return typed

    @property
    def from_home(self) -> bool:
        """Whether the nearest are counted from where the person lives."""
        return self.nearest.isChecked() and not self.near.text()

    def texts(self) -> Mapping[str, Any] | None:
        """What is looked for, to be put back; None if nothing is."""
        said = {"words": self.search.text(), "near": self.near.text()}
        return said if any(said.values()) else None

    def put_back(self, said: Mapping[str, Any]) -> None:
        """Look for it again."""
        self.search.set_text(said["words"])
        self.near.set_text(said.get("near", ""))
