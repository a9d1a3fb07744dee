"""How true a statement is: five answers in words, or three faces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from ui.widgets.answer_card import Answer, Shape
from ui.widgets.answer_pad import AnswerPad
from ui.widgets.talk_pad import Pad

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.domain.talk import AnswerValue, Option, Question


class StatementPad(Pad):
    """Answers are the numbers 0 to 4. A finer answer given in words keeps its own face among the three."""

    def __init__(self, question: Question, *, faces: bool) -> None:
        super().__init__()
        self._question, self._faces = question, faces
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._options: tuple[Option, ...] = ()
        self._pad = AnswerPad(question.text, ())
        self._offer(None)

    def show_answer(self, value: AnswerValue) -> None:
        """Show the answer given; None for none."""
        given = value if isinstance(value, int) else None
        self._offer(given)
        keys = [int(option.key) for option in self._options]
        self._pad.choose(keys.index(given) if given in keys else None)

    def focus_first(self) -> None:
        """Put the focus on the answer given, else on the first."""
        self._pad.focus(self._pad.place or 0)

    def use_single_keys(self, *, on: bool) -> None:
        """Let digits choose, or leave them alone."""
        super().use_single_keys(on=on)
        self._pad.use_single_keys(on=on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit that comes from beside the answers chooses too; any other key is the page's."""
        keys = [card.answer.key for card in self._pad.cards]
        if not self.single_keys or event.text() not in keys or self._pad.has_focus:
            self.refuse_key(event)
            return
        card = self._pad.cards[keys.index(event.text())]
        card.setFocus()
        card.click()

    def _offer(self, given: int | None) -> None:
        """Offer every answer, or the three of the easy way and the one that was given."""
        every = self._question.options
        offered = tuple(o for o in every if not self._faces or o.easy or o.key == str(given))
        if offered == self._options:
            return
        old, self._options = self._pad, offered
        answers = [
            Answer(option.label, face=option.face if self._faces else 0, key=str(number))
            for number, option in enumerate(offered, start=1)
        ]
        self._pad = AnswerPad(self._question.text, answers, shape=Shape.WIDE)
        self._pad.use_single_keys(on=self.single_keys)
        self._pad.chosen.connect(self._take)
        self._column.addWidget(self._pad)
        old.hide()
        old.deleteLater()

    def _take(self, place: int) -> None:
        self.answered.emit(int(self._options[place].key))
