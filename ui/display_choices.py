"""Text size and colours, chosen and seen at once: in the dialog, in Settings and at the start."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.theme import Look, current_theme
from ui.theme.tokens import TEXT_SIZES
from ui.widgets.columns import Columns
from ui.widgets.display_tiles import ColourTile, SizeTile
from ui.widgets.key_cap import KeyCap
from ui.widgets.words import Strong

if TYPE_CHECKING:
    from PySide6.QtWidgets import QRadioButton


def system_name() -> str:
    """What the system's own colours are called here."""
    if sys.platform == "win32":
        return _("Same as Windows")
    return _("Same as the Mac") if sys.platform == "darwin" else _("Same as the computer")


class DisplayChoicesPanel(QWidget):
    """Two sets of radio buttons; choosing changes the whole program at once."""

    def __init__(self) -> None:
        super().__init__()
        sizes = (_("Normal"), _("Large"), _("Very large"), _("Giant"))
        looks = (_("Cream"), _("Night"), _("High contrast"), system_name())
        self.sizes = [SizeTile(words, share) for words, share in zip(sizes, TEXT_SIZES, strict=True)]
        self.looks = [ColourTile(words, look) for words, look in zip(looks, Look, strict=True)]
        self._groups = (_group(self, self.sizes), _group(self, self.looks))
        self._groups[0].idClicked.connect(lambda place: current_theme().use(scale=TEXT_SIZES[place]))
        self._groups[1].idClicked.connect(lambda place: current_theme().use(look=tuple(Look)[place]))
        head = QHBoxLayout()
        head.addWidget(Strong(_("Text size")), 1)
        head.addWidget(KeyCap(_("Ctrl +")))
        head.addWidget(KeyCap(_("Ctrl -")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(_row(_("Text size"), self.sizes))
        column.addWidget(Strong(_("Colours")))
        column.addWidget(_row(_("Colours"), self.looks))
        current_theme().changed.connect(self._show)
        self._show()

    def first(self) -> QRadioButton:
        """The text size in use, to have the focus first."""
        return next(tile for tile in self.sizes if tile.isChecked())

    def _show(self) -> None:
        theme = current_theme()
        nearest = min(range(len(TEXT_SIZES)), key=lambda place: abs(TEXT_SIZES[place] - theme.scale))
        self.sizes[nearest].setChecked(True)
        self.looks[tuple(Look).index(theme.look)].setChecked(True)


def _group(owner: QWidget, tiles: list[SizeTile] | list[ColourTile]) -> QButtonGroup:
    group = QButtonGroup(owner)
    for place, tile in enumerate(tiles):
        group.addButton(tile, place)
    return group


def _row(name: str, tiles: list[SizeTile] | list[ColourTile]) -> QWidget:
    row = QWidget()
    row.setAccessibleName(name)
    grid = Columns(row, least=130, most=4, gap=8)
    for tile in tiles:
        grid.addWidget(tile)
    return row
