"""What pages in front of the vault share: Text and colours and Help on top, and what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _
from ui.gate import Gate
from ui.theme import current_theme
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from app.errors import AppError
    from ui.gate import GateContext

CARD_WIDTH = 560


class GatePage(Gate):
    """A page with one card in its middle.

    Attributes:
        middle: The column for the card; it is 560 px wide and grows with the text.
    """

    def __init__(self, context: GateContext) -> None:
        super().__init__(context)
        self.problem = Banner("", kind="bad")
        self.problem.hide()
        self._holder = QWidget()
        self._holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.middle = QVBoxLayout(self._holder)
        self.middle.setSpacing(12)
        self.middle.addWidget(self.problem)
        scroll = ScrollPage(margin=20)
        scroll.body.addLayout(self._top())
        scroll.body.addStretch(2)
        scroll.body.addLayout(self._in_the_middle())
        scroll.body.addStretch(3)
        scroll.body.addLayout(self._promise())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        context.theme.changed.connect(self._fit)
        self._fit()

    def say(self, error: AppError) -> None:
        """Tell what went wrong, above the card."""
        self.problem.tell(error.message, error.advice)
        self.problem.show()

    def _in_the_middle(self) -> QHBoxLayout:
        """Room at both sides; not an alignment, which takes the height of words that do not wrap."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._holder, 1000)
        row.addStretch(1)
        return row

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        display = Button(_("Text and colours"), icon="a-large-small")
        display.clicked.connect(self.display_wanted)
        help_button = Button(_("Help"), icon="circle-question-mark", keys=_("F1"))
        help_button.clicked.connect(self.help_wanted)
        row.addWidget(display)
        row.addWidget(help_button)
        return row

    @staticmethod
    def _promise() -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(Icon("shield-check", side=20, tone="good"))
        row.addWidget(Quiet(_("Everything stays on this laptop. No internet is used."), size=17))
        row.addStretch(1)
        return row

    def _fit(self) -> None:
        self._holder.setMinimumWidth(min(current_theme().px(CARD_WIDTH), 600))
        self._holder.setMaximumWidth(current_theme().px(CARD_WIDTH))
