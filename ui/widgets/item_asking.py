"""The page of a measure while it is asked: bar, one question, whose words they are, the row that leads on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.announce import announce
from ui.theme import current_theme
from ui.widgets.item_bar import ItemBar
from ui.widgets.item_foot import ItemFoot
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from ui.widgets.cards_page import CardsPage
    from ui.widgets.item_page import ItemPage


class ItemAsking(QWidget):
    """Attributes:
    bar: How far the questions have come.
    foot: Back, another way to ask, and on.
    """

    def __init__(self) -> None:
        super().__init__()
        self.bar, self.foot, self._scroll = ItemBar(), ItemFoot(), ScrollPage()
        self._whose = Quiet()
        self._whose.be_wide()
        self._scroll.body.addStretch(1)
        self._scroll.body.addWidget(self._whose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 0, 12, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._scroll, 1)
        self._page: ItemPage | CardsPage | None = None
        current_theme().changed.connect(self._arrange)
        self._arrange()

    def show_page(self, page: ItemPage | CardsPage, attribution: str) -> None:
        """Show another question in place of the last, from its beginning, ready for its answer."""
        old, self._page = self._page, page
        self._whose.setText(attribution)
        self._scroll.body.insertWidget(1 if current_theme().large_text else 0, page)
        if old is not None:
            old.hide()
            old.deleteLater()
        self._scroll.verticalScrollBar().setValue(0)
        page.show()  # a layout shows what it takes in later, too late for the focus
        page.focus_first()
        announce(page, f"{self.bar.where}. {page.heard()}")

    def _arrange(self) -> None:
        """Large text needs the whole page: then bar and buttons scroll with the question."""
        column = self._scroll.body if current_theme().large_text else self._column
        column.insertWidget(0, self.bar)
        column.addWidget(self.foot)
