"""The keyboard map."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from app.i18n import _
from ui.keys import keyboard_map
from ui.settings.section import Section
from ui.widgets.card import Card
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from ui.screen import Screen


class KeysSection(Section):
    """Every key is also a button; this page only lists them."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.column.addWidget(
            Quiet(_("Everything can be done with the keyboard. Every key is also a button."))
        )
        for where, lines in groupby(keyboard_map(), key=lambda line: line.where):
            card = Card(where)
            grid = QGridLayout()
            grid.setHorizontalSpacing(20)
            grid.setVerticalSpacing(8)
            grid.setColumnStretch(1, 1)
            for row, line in enumerate(lines):
                grid.addWidget(Strong(line.keys), row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(Words(line.does), row, 1)
            card.body.addLayout(grid)
            self.column.addWidget(card)
