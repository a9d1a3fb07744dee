"""A set of answers of which one is chosen: by key, by arrow keys, or by pressing it."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.theme.in_view import CLEAR
from ui.widgets.answer_card import Answer, AnswerCard, Shape
from ui.widgets.columns import Columns
from ui.widgets.face import HIGHEST, LOWEST, face_words

BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
ONWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class AnswerPad(QWidget):
    """Number keys work only while the focus is in the pad.

    While nothing is chosen the focus begins on the whole question: a ring round one answer would suggest it.

    Class attributes:
        middle: The place where the first arrow key goes.

    Signals:
        chosen: The place of the answer, counted from 0, chosen by hand; also when it was chosen before.
    """

    chosen = Signal(int)
    middle: ClassVar[int] = 0

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
        super().__init__()
        self.setAccessibleName(name)
        self._moves_on, self._single = moves_on, True
        self._group = QButtonGroup(self)
        self._cards = [AnswerCard(answer, shape) for answer in answers]
        gap = 10 if shape is Shape.SMALL else 14
        row = Columns(self, least=130 if shape is Shape.SMALL else 180, gap=max(gap, CLEAR))
        for place, card in enumerate(self._cards):
            self._group.addButton(card, place)
            row.addWidget(card)
        self._group.idClicked.connect(self._fit_focus)
        self._group.idClicked.connect(self.chosen)
        self._fit_focus()

    @property
    def place(self) -> int | None:
        """The answer chosen, counted from 0."""
        at = self._group.checkedId()
        return at if at >= 0 else None

    @property
    def cards(self) -> tuple[AnswerCard, ...]:
        """The cards, in reading order."""
        return tuple(self._cards)

    def choose(self, place: int | None) -> None:
        """Show an answer as chosen, or none, without telling anybody."""
        self._group.setExclusive(False)
        for at, card in enumerate(self._cards):
            card.setChecked(at == place)
        self._group.setExclusive(True)
        self._fit_focus()
        if place is None and any(card.hasFocus() for card in self._cards):
            self.focus()

    def focus(self, place: int | None = None) -> None:
        """Give the keyboard to an answer, the one given or the one chosen; else to the question."""
        at = place if place is not None else self.place
        target = self if at is None else self._cards[at]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard belongs to the question or one of its answers."""
        return self.hasFocus() or any(card.hasFocus() for card in self._cards)

    def use_single_keys(self, *, on: bool) -> None:
        """Number keys choose, or are left alone."""
        self._single = on

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
        self._cards[at].setFocus(Qt.FocusReason.TabFocusReason)
        if not self._moves_on:
            self._press(at)
        return True

    def _press(self, place: int) -> bool:
        card = self._cards[place]
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        card.click()
        return True

    def _focused(self) -> int | None:
        return next((at for at, card in enumerate(self._cards) if card.hasFocus()), self.place)

    def _fit_focus(self) -> None:
        """The question is a stop of its own only until it is answered."""
        open_still = self.place is None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if open_still else Qt.FocusPolicy.NoFocus)


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
