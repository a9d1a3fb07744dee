"""The ways of reading register files that are remembered: each can be renamed or forgotten."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.spoken_dates import day_and_month
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.file_columns import KeptColumns


class KeptColumnsCard(Card):
    """Signals:
    renaming: One of them is to be called something else; its name.
    forgetting: One of them is to be forgotten; its name.

    Attributes:
        rename, forget: The buttons of each, by its name.
    """

    renaming = Signal(str)
    forgetting = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Remembered for the next file"))
        self.add(Words(_("A file with the same headings is read in the same way.")))
        self.rename: dict[str, Button] = {}
        self.forget: dict[str, Button] = {}
        self._list: QWidget | None = None

    def show_kept(self, kept: Sequence[KeptColumns]) -> None:
        """Show them, the one used last first; without any the card is not there."""
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self._list, self.rename, self.forget = QWidget(), {}, {}
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        for one in kept:
            self._add(column, one)
        self.add(self._list)
        self.setVisible(bool(kept))

    def _add(self, column: QVBoxLayout, one: KeptColumns) -> None:
        column.addWidget(Strong(one.name))
        used = _("Last used {day}.").format(day=day_and_month(one.used_on))
        column.addWidget(Quiet(_("{used} {headings}").format(used=used, headings=one.headings)))
        self.rename[one.name] = Button(_("Rename"), icon="pencil")
        self.rename[one.name].setAccessibleName(_("Rename {name}").format(name=one.name))
        self.rename[one.name].clicked.connect(partial(self.renaming.emit, one.name))
        self.forget[one.name] = Button(_("Forget it"), icon="x")
        self.forget[one.name].setAccessibleName(_("Forget {name}").format(name=one.name))
        self.forget[one.name].clicked.connect(partial(self.forgetting.emit, one.name))
        row = Flow()
        row.addWidget(self.rename[one.name])
        row.addWidget(self.forget[one.name])
        column.addLayout(row)
