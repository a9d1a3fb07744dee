"""Cards that were sorted together, each board with its day, to look at again and to print."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.spoken_dates import whole_day
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.picture_record import PictureRecord


class SortedCardsCard(Card):
    """The latest board comes first.

    Signals:
        print_wanted: Id of a record that is to be printed.
    """

    print_wanted = Signal(object)

    def __init__(self, records: Sequence[PictureRecord]) -> None:
        super().__init__(_("Cards that were sorted"))
        for record in records:
            self._add(record)

    def _add(self, record: PictureRecord) -> None:
        day = whole_day(record.at.astimezone().date())
        self.add(Strong(record.title))
        self.add(Quiet(day))
        for column in record.columns:
            if column.cards:
                said = _("{column}: {cards}").format(column=column.label, cards=", ".join(column.cards))
                self.add(Words(said, size=17))
        row = Flow(gap=10)
        button = Button(_("Print these cards"), icon="printer")
        button.setAccessibleName(_("Print these cards: {title}, {day}").format(title=record.title, day=day))
        button.clicked.connect(partial(self.print_wanted.emit, record.id))
        row.addWidget(button)
        self.body.addLayout(row)
