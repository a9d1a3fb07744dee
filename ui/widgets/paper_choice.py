"""How a paper is to look: print style, size of large print, paper colour, beside its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from app.domain.unprinted import unprinted_words
from app.i18n import _, ngettext
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import CheckBox
from ui.widgets.columns import Columns
from ui.widgets.field import Dropdown
from ui.widgets.flow import Flow
from ui.widgets.large_pages import LargePages
from ui.widgets.page_preview import PagePreview
from ui.widgets.paper_style import (
    EASY_READ,
    LARGE,
    SIZES,
    STANDARD,
    STYLES,
    TINTS,
    style_words,
    tint_colour,
    tint_with,
    tint_words,
)
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.tile import SwatchRadio
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from app.domain.needs import Needs


@dataclass(frozen=True, slots=True)
class PaperLook:
    """How one paper is to look."""

    style: str = STANDARD
    large_points: int = 20
    tint: str = "white"


class PaperChoice(Card):
    """The choices, the pages as they will look, Save as PDF and Print.

    Attributes:
        named: The name of the person is to stand in the name of the file; never by itself.

    Signals:
        look_chosen: The new `PaperLook`.
        print_wanted, save_wanted, pictures_wanted: A button was pressed.
    """

    look_chosen = Signal(object)
    print_wanted = Signal()
    save_wanted = Signal()
    pictures_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("How it will look"))
        self._theirs = Words(size=17, weight=600, tone="plum")
        self.header.addWidget(self._theirs)
        self._style = Dropdown(_("Print style"), [style_words(style) for style in STYLES])
        self._size = Dropdown(_("Size of letters"), [_("{n} point").format(n=size) for size in SIZES])
        self._tints = {tint: SwatchRadio(tint_words(tint), tint_colour(tint)) for tint in TINTS}
        self._pictures = Button(_("Change the pictures"), icon="image")
        self._pictures.clicked.connect(self.pictures_wanted)
        self._large = Button(_("Show on screen, large"), icon="monitor")
        self._large.clicked.connect(self._show_large)
        self._pages: tuple[QImage, ...] = ()
        self._before = STYLES[0]
        self.named = CheckBox(_("Put their name in the file name"))
        self._unprinted = Words(size=17, tone="warn")
        self._preview = PagePreview()
        self._count = Quiet()
        self.print_button = Button(_("Print"), kind="primary", icon="printer", keys=_("Ctrl+P"))
        self.print_button.clicked.connect(self.print_wanted)
        self._build()
        self._style.chosen.connect(self._other_style)
        self._size.chosen.connect(self._tell)
        for tile in self._tints.values():
            tile.clicked.connect(self._tell)

    @property
    def look(self) -> PaperLook:
        """What is chosen now."""
        tint = next((tint for tint, tile in self._tints.items() if tile.isChecked()), TINTS[0])
        return PaperLook(STYLES[self._style.place], SIZES[self._size.place], tint)

    def show_choice(self, called: str, needs: Needs) -> None:
        """Begin with what the person chose before."""
        words = _("{name}'s choice: {style}").format(
            name=called, style=style_words(needs.print_style).lower()
        )
        self.show_look(PaperLook(needs.print_style, needs.large_points, needs.tint), words)

    def show_look(self, look: PaperLook, words: str = "") -> None:
        """Begin with this look.

        Args:
            words: Whose choice that is.
        """
        self._theirs.setText(words)
        self._style.choose(STYLES.index(look.style) if look.style in STYLES else 0)
        self._before = STYLES[self._style.place]
        self._size.choose(SIZES.index(look.large_points) if look.large_points in SIZES else SIZES.index(20))
        self._tints.get(look.tint, self._tints[TINTS[0]]).setChecked(True)
        self._show_parts()

    def show_pages(self, pages: Sequence[QImage], unprinted: Sequence[str] = ()) -> None:
        """Show the pages as they will be printed, and say which characters are printed as words."""
        self._pages = tuple(pages)
        self._preview.show_pages(pages)
        self._unprinted.setText(unprinted_words(unprinted))
        self._unprinted.setVisible(bool(unprinted))
        words = ngettext("Print {n} page", "Print {n} pages", len(pages)).format(n=len(pages))
        self.print_button.setText(words)

    def _show_large(self) -> None:
        if self._pages:
            LargePages(self, self._pages).open()

    def _other_style(self) -> None:
        look = self.look
        self._tints[tint_with(look.style, self._before, look.tint)].setChecked(True)
        self._before = look.style
        self._tell()

    def _tell(self) -> None:
        self._show_parts()
        self.look_chosen.emit(self.look)

    def _show_parts(self) -> None:
        """What belongs to one style alone."""
        self._size.setVisible(self.look.style == LARGE)
        self._pictures.setVisible(self.look.style == EASY_READ)

    def _build(self) -> None:
        top = Flow(gap=12)
        top.addWidget(self._style)
        top.addWidget(self._size)  # below the colours it would make their column scroll
        top.addWidget(self._pictures)
        top.setAlignment(self._pictures, Qt.AlignmentFlag.AlignBottom)
        self._pictures.hide()
        self.body.addLayout(top)
        self.set_padding(16, 14)
        side = ScrollPage(margin=4)
        side.body.setSpacing(0)
        side.body.addWidget(Strong(_("Paper colour")))
        tints = Columns(least=96, most=2, gap=4, row_gap=0)
        for tile in self._tints.values():
            tints.addWidget(tile)
        side.body.addLayout(tints)
        # In rows of their own they would take the height from the page that is shown.
        side.body.addWidget(self._large, 0, Qt.AlignmentFlag.AlignLeft)
        side.body.addSpacing(8)
        side.body.addWidget(self.named)
        side.body.addStretch(1)
        middle = TurningRow(gap=8)
        # Two columns of colours have room even beside a scroll bar, and so none is needed.
        middle.addWidget(self._preview, 2)
        middle.addWidget(side, 3)
        self.body.addLayout(middle, 1)
        self.body.addWidget(self._unprinted)
        self._unprinted.hide()
        save = Button(_("Save as PDF"), size="large")
        save.clicked.connect(self.save_wanted)
        foot = TurningRow(gap=12)
        foot.addWidget(save)
        foot.addStretch(1)
        foot.addWidget(self.print_button)
        self.body.addLayout(foot)
