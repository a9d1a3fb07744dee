"""A set of answers of which one is chosen: by key, by arrow keys, or by pressing it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.theme.in_view import CLEAR
from ui.widgets.answer_card import Answer, AnswerCard, Shape
from ui.widgets.columns import Columns
from ui.widgets.face import HIGHEST, LOWEST, face_words
from ui.widgets.one_of_cards import COMMANDS, ENTER, OneOfCards

BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
ONWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class AnswerPad(OneOfCards[AnswerCard]):
    """Number keys work only while the focus is in the pad.

    Signals:
        chosen: The place of the answer, counted from 0, chosen by hand; also when it was chosen before.
    """

    chosen = Signal(int)

    def __init__(
        self, name: str, answers: Sequence[Answer], *, shape: Shape = Shape.SMALL, moves_on: bool = False
    ) -> None:
        """Lay out the answers.

        Args:
            name: The question, for screen readers.
            answers: In reading order.
            shape: How the cards look.
            moves_on: Choosing ends the question, so that arrow keys move without choosing and Enter chooses.
        """
        super().__init__(name, [AnswerCard(answer, shape) for answer in answers], moves_on=moves_on)
        gap = 10 if shape is Shape.SMALL else 14
        row = Columns(self, least=110 if shape is Shape.SMALL else 180, gap=max(gap, CLEAR))
        for card in self.cards:
            row.addWidget(card)
        self._group.idClicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Number keys choose; arrow keys move."""
        if not self._take_key(event):
            event.ignore()

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & COMMANDS:
            return False
        if event.key() in BACK or event.key() in ONWARD:
            return self._step(self._direction(event))
        if self._moves_on and event.key() in ENTER:
            at = self._focused()
            return at is not None and self._press(at)
        keys = [card.answer.key for card in self._cards]
        text = event.text() if self._single else ""
        return bool(text) and text in keys and self._press(keys.index(text))

    def _direction(self, event: QKeyEvent) -> int:
        onward = event.key() in ONWARD
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if sideways and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            onward = not onward
        return 1 if onward else -1

    def _step(self, by: int) -> bool:
        here = self._focused()
        at = self.middle if here is None else (here + by) % len(self._cards)
        return self._move_to(at)


class FacePad(AnswerPad):
    """Five faces, keys 1 to 5. Values are 1 (very sad) to 5 (very happy).

    Signals:
        scored: The value chosen by hand.
    """

    scored = Signal(int)
    middle = (HIGHEST - LOWEST) // 2

    def __init__(self, name: str, *, shape: Shape = Shape.SMALL, moves_on: bool = False) -> None:
        values = range(LOWEST, HIGHEST + 1)
        answers = [Answer(face_words(value), face=value, key=str(value)) for value in values]
        super().__init__(name, answers, shape=shape, moves_on=moves_on)
        self.chosen.connect(self._tell)

    @property
    def value(self) -> int | None:
        """The value chosen, 1 to 5."""
        return None if self.place is None else self.place + LOWEST

    def show_value(self, value: int | None) -> None:
        """Show a value as chosen, or none, without telling anybody."""
        self.choose(None if value is None else value - LOWEST)

    def _tell(self, place: int) -> None:
        self.scored.emit(place + LOWEST)
