"""Answers to choose from cards: one, several with pictures, or a number from 1 to 10."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.chosen import chosen, with_chosen
from ui.widgets.columns import Columns
from ui.widgets.talk_pad import Pad, choose_one, digit_of
from ui.widgets.tap import ManyTap, OneTap, TapFace
from ui.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.domain.talk import AnswerValue, Option, Question

NUMBERS: Final = range(1, 11)
BY_KEY: Final = 9
"""Answers with a number key of their own."""
FEW: Final = 4
"""Up to so many answers stand in one row, in large words."""


def _face(option: Option, number: int, *, pictures: bool, size: float, tall: bool = False) -> TapFace:
    return TapFace(
        words=option.label,
        key=str(number) if number <= BY_KEY else "",
        picture=option.picture if pictures else "",
        size=size,
        tall=tall,
    )


class ChoicePad(Pad):
    """One answer of a few, by number key or by a click."""

    def __init__(self, question: Question, *, pictures: bool) -> None:
        super().__init__()
        few = len(question.options) <= FEW
        self._taps: dict[str, OneTap] = {}
        for number, option in enumerate(question.options, start=1):
            tap = OneTap(_face(option, number, pictures=pictures, size=24 if few else 20, tall=few))
            tap.clicked.connect(lambda _checked, key=option.key: self.answered.emit(key))
            self._taps[option.key] = tap
        columns = Columns(self, least=240, most=FEW, gap=14)
        for tap in self._taps.values():
            columns.addWidget(tap)

    def show_answer(self, value: AnswerValue) -> None:
        """Show the chosen answer; None for none."""
        choose_one(self._taps.values(), self._taps.get(value) if isinstance(value, str) else None)

    def focus_first(self) -> None:
        """Put the focus on the chosen answer, else on the first."""
        taps = tuple(self._taps.values())
        next((tap for tap in taps if tap.isChecked()), taps[0]).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2, 3 … choose the answer with that number."""
        digit, taps = digit_of(event, on=self.single_keys), tuple(self._taps.values())
        if digit is None or not 1 <= digit <= len(taps):
            self.refuse_key(event)
            return
        taps[digit - 1].setFocus()
        taps[digit - 1].click()


class SeveralPad(Pad):
    """Any of many answers, ticked one by one."""

    def __init__(self, question: Question, *, pictures: bool) -> None:
        super().__init__()
        self._value: AnswerValue = None
        self._taps: dict[str, ManyTap] = {}
        numbered = len(question.options) <= BY_KEY
        for number, option in enumerate(question.options, start=1):
            face = _face(option, number if numbered else BY_KEY + 1, pictures=pictures, size=18)
            tap = ManyTap(face)
            tap.clicked.connect(lambda _checked: self._take())
            self._taps[option.key] = tap
        with_pictures = pictures and any(option.picture for option in question.options)
        columns = Columns(self, least=148 if with_pictures else 250, most=8)
        for tap in self._taps.values():
            columns.addWidget(tap)

    def show_answer(self, value: AnswerValue) -> None:
        """Show which are ticked, or lie in the first column of a sorting board."""
        self._value, ticked = value, chosen(value)
        for key, tap in self._taps.items():
            tap.setChecked(key in ticked)

    def focus_first(self) -> None:
        """Put the focus on the first answer."""
        next(iter(self._taps.values())).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2, 3 … tick or untick the answer with that number, where answers have one."""
        digit, taps = digit_of(event, on=self.single_keys), tuple(self._taps.values())
        if digit is None or not 1 <= digit <= len(taps) or not taps[digit - 1].face.key:
            self.refuse_key(event)
            return
        taps[digit - 1].setFocus()
        taps[digit - 1].click()

    def _take(self) -> None:
        ticked = tuple(key for key, tap in self._taps.items() if tap.isChecked())
        others = (key for key in chosen(self._value) if key not in self._taps)  # photos of their own
        self._value = with_chosen(self._value, (*ticked, *others))
        self.answered.emit(self._value)


class RulerPad(Pad):
    """A number from 1 to 10, with words at both ends. 1 then 0 is ten; there is no timer."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._taps: dict[int, OneTap] = {}
        for number in NUMBERS:
            words = _end_words(question, number)
            tap = OneTap(TapFace(words=str(number), spoken=words, size=28, tall=True))
            tap.clicked.connect(lambda _checked, n=number: self.answered.emit(n))
            self._taps[number] = tap
        ends = QHBoxLayout()
        ends.addWidget(Words(question.low, size=20, weight=600))
        high = Words(question.high, size=20, weight=600)
        ends.addWidget(high, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        numbers = Columns(least=84, most=10, gap=8)
        for tap in self._taps.values():
            numbers.addWidget(tap)
        column.addLayout(numbers)
        column.addLayout(ends)

    def show_answer(self, value: AnswerValue) -> None:
        """Show the chosen number; None for none."""
        choose_one(self._taps.values(), self._taps.get(value) if isinstance(value, int) else None)

    def focus_first(self) -> None:
        """Put the focus on the chosen number, else on the first."""
        taps = tuple(self._taps.values())
        next((tap for tap in taps if tap.isChecked()), taps[0]).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 9 choose; 0 makes ten of the 1 before it."""
        digit = digit_of(event, on=self.single_keys)
        if digit is None or (digit == 0 and not self._taps[1].isChecked()):
            self.refuse_key(event)
            return
        tap = self._taps[digit or 10]
        tap.setFocus()
        tap.click()


def _end_words(question: Question, number: int) -> str:
    ends = {NUMBERS[0]: question.low, NUMBERS[-1]: question.high}
    return f"{number}, {ends[number]}" if ends.get(number) else ""
