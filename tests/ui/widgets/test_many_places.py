"""Five thousand places in the list: whatever is typed, only the rows in sight are drawn, none is a widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.directory import Service
from app.ids import new_id
from tests.domain.places import TODAY
from ui.models.place_model import PlaceModel, PlaceRow
from ui.widgets.people_list import PeopleList, PersonRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

MANY: Final = 5_000
IN_SIGHT: Final = 25
"""More rows than stand in a list of this height."""
ONCE_EACH: Final = 4
"""The name, the line below it, and whether it is there: asked once each for a row that is drawn."""


class Counted(PersonRow):
    """Counts the rows it draws."""

    drawn = 0

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.drawn += 1
        super().paint(painter, option, index)


class Asked(PlaceModel):
    """Counts what the list asks of it."""

    asked = 0

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        self.asked += role == Qt.ItemDataRole.DisplayRole
        return super().data(index, role)


@pytest.fixture(scope="module")
def rows() -> tuple[PlaceRow, ...]:
    """A county's places."""
    words = ("Singing", "Gardening", "Walking", "Chess", "Art")
    return tuple(
        PlaceRow(Service(id=new_id(), open_referral_id=str(n), name=f"{words[n % 5]} {n}", checked_on=TODAY))
        for n in range(MANY)
    )


def test_each_letter_draws_the_rows_in_sight_and_builds_nothing(
    rows: tuple[PlaceRow, ...], page_with: Callable[..., QWidget]
) -> None:
    places, model = PeopleList("Places"), Asked(TODAY)
    drawing = Counted(places)
    places.setItemDelegate(drawing)
    places.setModel(model)
    page_with(places)
    widgets = len(places.findChildren(QWidget))
    for typed in ("", "g", "gard", "", "w"):
        drawing.drawn = model.asked = 0
        model.show_places(tuple(row for row in rows if row.service.name.casefold().startswith(typed)))
        places.setCurrentIndex(model.index(0, 0))
        for _turn in range(2 * MANY // 500):  # rows far down are laid out in lots of 500
            QApplication.processEvents()
        assert 0 < drawing.drawn <= 2 * IN_SIGHT, typed
        assert model.asked <= ONCE_EACH * drawing.drawn, typed
        assert len(places.findChildren(QWidget)) == widgets, typed
