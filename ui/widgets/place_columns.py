"""Which column of a file of places holds what: guessed, remembered, or chosen by hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.place_columns import ASIDE, SKIPPED, column_words
from app.domain.wording import quote
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.field import Dropdown
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from app.services.service_import import FileColumns


class PlaceColumnsCard(Card):
    """Signals:
    changed: A column was said to hold something else.

    Attributes:
        lists: Heading -> what it holds.
        again: Takes the columns as their headings say.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Which column is what"))
        self._columns: FileColumns | None = None
        self._words = column_words()
        self.lists: dict[str, Dropdown] = {}
        self._said, self._missing = Quiet(), Quiet()
        self.add(self._said)
        self.add(self._missing)
        self._holder = QWidget()
        self.add(self._holder)
        self.again = Button(_("As the headings say"), icon="undo-2")
        self.again.clicked.connect(self._guess)
        row = Flow()
        row.addWidget(self.again)
        self.body.addLayout(row)

    def show_columns(self, columns: FileColumns) -> None:
        """Offer every column of a file, with the first thing that stands in it."""
        self._columns = columns
        old, self._holder, self.lists = self._holder, QWidget(), {}
        grid = Columns(self._holder, least=300, most=3, gap=14)
        for heading, meaning in columns.mapping.items():
            sample = columns.samples.get(heading, "")
            hint = (
                _("Such as {sample}").format(sample=quote(sample)) if sample else _("Nothing stands in it.")
            )
            field = self.lists[heading] = Dropdown(quote(heading), [*self._words.values()], hint=hint)
            field.choose(self._place(meaning))
            field.chosen.connect(partial(self._choose, heading))
            grid.addWidget(field)
        self.body.replaceWidget(old, self._holder)
        old.hide()
        old.deleteLater()
        remembered = _("As you chose it for such a file before.")
        guessed = _("As the headings say. Change what is wrong: it is remembered for the next such file.")
        self._said.setText(remembered if columns.remembered else guessed)
        self.again.setVisible(columns.mapping != columns.guess)

    def show_missing(self, words: str) -> None:
        """What no column was found for."""
        self._missing.setText(words)
        self._missing.setVisible(bool(words))

    def chosen(self) -> dict[str, str]:
        """Heading -> what it holds, as it is chosen now."""
        meanings = [*self._words]
        return {heading: meanings[max(field.place, 0)] for heading, field in self.lists.items()}

    def _choose(self, heading: str, place: int) -> None:
        """Nothing is read from two columns: the one that held it before is kept aside."""
        meaning = [*self._words][place]
        for other, field in self.lists.items():
            if other != heading and field.place == place and meaning not in {ASIDE, SKIPPED}:
                field.choose(self._place(ASIDE))
        self.again.setVisible(self._columns is not None and self.chosen() != self._columns.guess)
        self.changed.emit()

    def _guess(self) -> None:
        if self._columns is not None:
            for heading, field in self.lists.items():
                field.choose(self._place(self._columns.guess[heading]))
            self.again.hide()
            self.changed.emit()

    def _place(self, meaning: str) -> int:
        return [*self._words].index(meaning)
