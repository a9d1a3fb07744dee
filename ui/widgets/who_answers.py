"""Who answers in a talk: the person, the person with a supporter, or somebody for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.answering import AnsweredBy, Answering
from app.domain.names import LONGEST_NAME
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.check import RadioBox
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.domain.talk import Talk


def who_words(talk: Talk) -> str:
    """Who answers at the moment, as it stands on the bar of the talk."""
    return talk.answering.words or _("{name} answers").format(name=talk.called)


class WhoAnswers(Dialog):
    """It is said with every answer from now on. The answers given before keep what was said with them.

    Signals:
        chosen: The new `Answering`.
    """

    chosen = Signal(object)

    def __init__(self, page: QWidget, talk: Talk) -> None:
        super().__init__(page, _("Who answers?"))
        choices = {
            AnsweredBy.THEMSELF: _("{name} alone").format(name=talk.called),
            AnsweredBy.WITH_SUPPORTER: _("{name}, with a supporter").format(name=talk.called),
            AnsweredBy.PROXY: _("Somebody else, for {name}").format(name=talk.called),
        }
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.boxes = {by: RadioBox(words) for by, words in choices.items()}
        for by, box in self.boxes.items():
            box.setChecked(by is talk.answering.by)
            box.clicked.connect(self._show_name)
            column.addWidget(box)
        self.helper = LineField(_("Their name, if they say it"), most=LONGEST_NAME)
        self.helper.set_text(talk.answering.helper)
        words = _("It is written down beside every answer from now on. You can change it at any time.")
        self.body.addWidget(Words(words))
        self.body.addWidget(holder)
        self.body.addWidget(self.helper)
        keep = Button(_("That is right"), kind="primary", keys=_("Enter"))
        keep.setDefault(True)
        keep.clicked.connect(self._keep)
        self.buttons.addWidget(keep)
        self._show_name()

    @property
    def _by(self) -> AnsweredBy:
        return next(by for by, box in self.boxes.items() if box.isChecked())

    def _show_name(self) -> None:
        if self._by is AnsweredBy.THEMSELF:
            self.helper.hide()
        else:
            self.helper.show()

    def _keep(self) -> None:
        if self.has_too_much():
            return
        helper = "" if self._by is AnsweredBy.THEMSELF else self.helper.text()
        self.chosen.emit(Answering(self._by, helper))
        self.accept()
