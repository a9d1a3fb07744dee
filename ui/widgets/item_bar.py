"""The bar on top of the questions of a measure."""

from __future__ import annotations

from app.i18n import _, ngettext
from ui.widgets.asking_bar import AskingBar

MOST_BARS = 10
"""More questions than this are counted in words alone."""


class ItemBar(AskingBar):
    """Counts the questions."""

    def show_place(self, at: int, items: int) -> None:
        """Say which question this is, counted from 1."""
        self._where.setText(_("Question {at} of {items}").format(at=at, items=items))
        self._bars.show_progress(items, at)
        self._bars.setVisible(items <= MOST_BARS)

    def show_cards(self, count: int) -> None:
        """Say that all questions are here at once, as cards."""
        self._where.setText(ngettext("{n} card", "{n} cards", count).format(n=count))
        self._bars.hide()
