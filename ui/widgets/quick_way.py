"""One line that teaches the keys of a page; large text needs the room for the page itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS
from ui.widgets.flow import Flow
from ui.widgets.key_cap import KeyCap
from ui.widgets.wash import Wash, wash_colours
from ui.widgets.words import Strong, Words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class QuickWay(QFrame):
    """Give it keys and the words after each."""

    def __init__(self, *parts: tuple[str, str]) -> None:
        super().__init__()
        row = Flow(self, gap=8)
        row.setContentsMargins(15, 8, 15, 8)
        row.addWidget(Strong(_("Quick way:"), size=17, tone="softink"))
        for keys, words in parts:
            if keys:
                row.addWidget(KeyCap(keys))
            row.addWidget(_one_line(words))
        current_theme().changed.connect(self._fit)
        if current_theme().large_text:
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the wash."""
        del event
        theme = current_theme()
        fill, edge = wash_colours(Wash.SOFT, theme.tokens)
        line = (edge, 1.5) if theme.outlined else ("", 0.0)
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CONTROL_RADIUS, fill, line)

    def _fit(self) -> None:
        self.setVisible(not current_theme().large_text)


def _one_line(words: str) -> QWidget:
    return Words(words, size=17)
