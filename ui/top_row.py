"""The row above every page: what this page is, then Find, Text and colours and Help in the same place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.theme import current_theme
from ui.theme.tokens import H1, H2
from ui.widgets.button import Button
from ui.widgets.lettering import width_of
from ui.widgets.words import Quiet, Title

MIDDLE: Final = 25
AROUND: Final = 56
"""Margins and gaps beside the heading, in px."""


class TopRow(QWidget):
    """Signals say which button was pressed."""

    menu_wanted = Signal()
    find_wanted = Signal()
    display_wanted = Signal()
    help_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = Title()
        self._context = Quiet(size=17)
        self._words = QVBoxLayout()
        self.menu = Button(_("Menu"), icon="layout-list")
        self._find = Button(_("Find"), icon="search", keys=_("Ctrl+F"))
        self._display = Button(_("Text and colours"), icon="a-large-small")
        self._help = Button(_("Help"), icon="circle-question-mark", keys=_("F1"))
        self.menu.clicked.connect(self.menu_wanted)
        self._find.clicked.connect(self.find_wanted)
        self._display.clicked.connect(self.display_wanted)
        self._help.clicked.connect(self.help_wanted)
        self._build()
        self.menu.hide()
        current_theme().changed.connect(self._fit_title)

    def show_page(self, title: str, context_line: str) -> None:
        """Name the page, with one quiet line below."""
        self.title.setText(title)
        self._context.setText(context_line)
        self._context.setVisible(bool(context_line))
        self._fit_title()

    def go_narrow(self, narrow: bool) -> None:
        """Small window or large text: one Menu button holds what does not fit."""
        self.menu.setVisible(narrow)
        self._display.setVisible(not narrow)
        self._help.setVisible(not narrow)
        self._words.setContentsMargins(8 if narrow else 0, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves less room for the heading."""
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        """Large text: a long heading is set smaller, down to a card's, before it takes a second line."""
        theme = current_theme()
        beside = self.menu.sizeHint().width() + self._find.sizeHint().width() + AROUND
        room, words = self.width() - beside, self.title.text()
        sizes = (H1, MIDDLE, H2) if theme.large_text else (H1,)
        fitting = (size for size in sizes if width_of(words, theme.font(size, QFont.Weight.Bold)) <= room)
        self.title.set_size(next(fitting, H1))

    def _build(self) -> None:
        self._words.setSpacing(0)
        self._words.addWidget(self.title)
        self._words.addWidget(self._context)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(10)
        row.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words, 1)
        for button in (self._find, self._display, self._help):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
