"""Other ways to ask a question of the talk. The person may see them too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.words import Lead, Quiet, Strong

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.talk import Question


class WaysToAsk(Dialog):
    """Lists the prompts of one question; Enter or Esc closes it."""

    def __init__(self, page: QWidget, question: Question) -> None:
        super().__init__(page, _("Ways to ask this"))
        self.body.addWidget(Quiet(question.text))
        if question.easy_text and question.easy_text != question.text:
            self.body.addWidget(Strong(_("In easy words")))
            self.body.addWidget(Lead(_("“{words}”").format(words=question.easy_text)))
        if question.ways_to_ask:
            self.body.addWidget(Strong(_("You could say")))
        for way in question.ways_to_ask:
            self.body.addWidget(Lead(_("“{words}”").format(words=way)))
        close = Button(_("Back to the question"), kind="primary", keys=_("Enter"))
        close.clicked.connect(self.accept)
        self.buttons.addWidget(close)
        close.setDefault(True)
