"""The page of the talk while it is under way: the bar, one question, and the row that leads on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.announce import announce
from ui.theme import current_theme
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.talk_bar import TalkBar
from ui.widgets.talk_foot import TalkFoot

if TYPE_CHECKING:
    from ui.widgets.board_page import BoardPage
    from ui.widgets.question_page import QuestionPage


class TalkAsking(QWidget):
    """Attributes:
    bar: Whose talk it is and how far it has come.
    foot: Back, other ways to ask, and on.
    said: What a screen reader was told last.
    """

    def __init__(self) -> None:
        super().__init__()
        self.bar, self.foot, self._scroll = TalkBar(), TalkFoot(), ScrollPage()
        self._scroll.body.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 0, 12, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._scroll, 1)
        self._page: QuestionPage | BoardPage | None = None
        self.said = ""
        current_theme().changed.connect(self._arrange)
        self._arrange()

    def show_page(self, page: QuestionPage | BoardPage) -> None:
        """Show another question in place of the last, from its beginning, ready for its answer."""
        old, self._page = self._page, page
        self._scroll.body.insertWidget(1 if current_theme().large_text else 0, page)
        if old is not None:
            old.hide()
            old.deleteLater()
        self._scroll.verticalScrollBar().setValue(0)
        page.show()  # a layout shows what it takes in later, too late for the focus
        page.focus_first()
        self.said = f"{self.bar.where}. {page.heard()}"
        announce(page, self.said)

    def _arrange(self) -> None:
        """Large text needs the whole page: then bar and buttons scroll with the question."""
        column = self._scroll.body if current_theme().large_text else self._column
        column.insertWidget(0, self.bar)
        column.addWidget(self.foot)
