"""How the columns of a register file are read: each with a list to say otherwise."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.file_columns import as_before_words
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.field import Dropdown
from ui.widgets.flow import Flow
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.domain.file_columns import ColumnUse, FileColumn
    from app.domain.register_file import RegisterFile


class FileColumnsCard(Card):
    """Signals:
    changed: The letters of a column, and what it is read as from now on.
    afresh: The file is to be read by its headings alone.

    Attributes:
        lists: What each column is read as, by its letters.
    """

    changed = Signal(str, object)
    afresh = Signal()

    def __init__(self) -> None:
        super().__init__(_("What each column holds"))
        self._words = Words()
        self.add(self._words)
        self.lists: dict[str, Dropdown] = {}
        self._shape: list[tuple[str, str, tuple[ColumnUse, ...]]] = []
        self._holder: QWidget | None = None
        self.again = Button(_("Read it by its headings"), kind="quiet", icon="undo-2")
        self.again.clicked.connect(self.afresh)
        self._foot = Flow()
        self._foot.addWidget(self.again)
        self.again.hide()
        self.body.addLayout(self._foot)

    def show_file(self, found: RegisterFile) -> None:
        """Show how a file is read."""
        self.set_heading(_("What each row holds") if found.turned else _("What each column holds"))
        self._words.setText(as_before_words(found.as_before))
        self.again.setVisible(bool(found.as_before))
        shape = [(column.letters, column.heading, column.choices) for column in found.columns]
        if shape != self._shape:
            self._shape = shape
            self._build_lists(found.columns)
        for column in found.columns:
            self.lists[column.letters].choose(column.choices.index(column.use))

    def _build_lists(self, columns: tuple[FileColumn, ...]) -> None:
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        self._holder, self.lists = QWidget(), {}
        row = Columns(self._holder, least=280, gap=14, row_gap=8)
        for column in columns:
            one = self.lists[column.letters] = Dropdown(column.words, [use.words for use in column.choices])
            one.chosen.connect(partial(self._say, column))
            row.addWidget(one)
        self.body.insertWidget(self.body.indexOf(self._words) + 1, self._holder)

    def _say(self, column: FileColumn, place: int) -> None:
        self.changed.emit(column.letters, column.choices[place])
