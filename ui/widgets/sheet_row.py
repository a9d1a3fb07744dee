"""One row of a sheet from paper: the question, the box its answer is keyed into, and what was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import InvalidInputError
from app.i18n import _
from app.measures.filled import Given
from app.measures.measure import NotAnswered
from app.measures.typed_answers import read_answer
from ui.enter_key import ENTER
from ui.theme import current_theme
from ui.widgets.not_answered import KEYS, reason_words
from ui.widgets.one_of_cards import COMMANDS
from ui.widgets.turning_row import TurningRow
from ui.widgets.typing_box import Box, TypingLine
from ui.widgets.words import Words, label_for

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.measures.measure import Item, Measure
    from ui.widgets.item_page import ItemAnswer


ONE_DIGIT: Final = 9
TEN: Final = 10
BOX: Final = 120
"""Width of the box in px at 100 % text."""


class SheetLine(TypingLine):
    """Enter and Down go on; Up, and Backspace in an empty box, go back.

    Signals:
        on_wanted: Go on to the next row.
        back_wanted: Go back to the row before.
    """

    on_wanted = Signal()
    back_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between rows; everything else is typed."""
        if event.key() in (*ENTER, Qt.Key.Key_Down) and not event.modifiers() & COMMANDS:
            self.on_wanted.emit()
        elif event.key() == Qt.Key.Key_Up or (event.key() == Qt.Key.Key_Backspace and not self.text()):
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)


class SheetRow(QWidget):
    """Signals:
    answered: The answer as it is understood now; None where the box is empty.
    on_wanted: The answer is complete: go on.
    back_wanted: Go back to the row before.

    Attributes:
        item: The question.
        answer: What was understood; None for an empty box.
        line: Where it is typed.
    """

    answered = Signal(object)
    on_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, measure: Measure, place: int) -> None:
        """Make the row of an item.

        Args:
            measure: What is keyed.
            place: Of the item, counted from 0.
        """
        super().__init__()
        self._measure, self.item = measure, measure.items[place]
        self.answer: ItemAnswer = None
        self._first: ItemAnswer = None
        self.line = SheetLine()
        self.line.setFrame(False)
        palette = self.line.palette()
        palette.setBrush(QPalette.ColorRole.Base, Qt.BrushStyle.NoBrush)
        self.line.setPalette(palette)
        words = _("{n}. {question}").format(n=place + 1, question=self.item.text or _("Question"))
        self._box = Box()
        self._box.row.addWidget(self.line)
        self._said = Words(size=17)
        self._build(label_for(words, self.line))
        self.line.textEdited.connect(self._typed)
        self.line.on_wanted.connect(self.go_on)
        self.line.back_wanted.connect(self.back_wanted)

    @property
    def problem(self) -> str:
        """What is wrong with what is typed; "" where nothing is."""
        return self._said.text() if self._box.problem else ""

    def show_answer(self, answer: ItemAnswer) -> None:
        """Put in an answer that was keyed before."""
        self.line.setText(_typed_words(self.item, answer))
        self._understood(answer)

    def type_again(self, words: str) -> None:
        """Type what was half typed, without going on."""
        self.line.setText(words)
        if words in KEYS:
            self._understood(KEYS[words])
        else:
            self._read()

    def go_on(self) -> None:
        """Read the box; go on unless it holds what is no answer."""
        if self._read():
            self.on_wanted.emit()

    def _typed(self, text: str) -> None:
        if text in KEYS and not (text == "-" and self.item.lowest < 0):
            self._understood(KEYS[text])
            self.answered.emit(self.answer)
            self.line.setText(_typed_words(self.item, self.answer))
            self.on_wanted.emit()
        elif text and text[0] in KEYS and text[1:] and self.item.lowest >= 0:
            self.line.setText(text[1:])
            self._typed(text[1:])
        elif self._complete(text) or not text:
            self.go_on() if text else self._read()
        else:
            self._say("", bad=False)

    def _complete(self, text: str) -> bool:
        """Whether one digit is all there can be."""
        if not text.isdecimal() or self.item.units or self.item.lowest < 0:
            return False
        if self.item.highest <= ONE_DIGIT:
            return True
        return self.item.highest == TEN and text != "1"

    def _read(self) -> bool:
        text = self.line.text().strip()
        if text in KEYS and isinstance(self.answer, NotAnswered):
            return True
        try:
            answer = read_answer(self._measure, self.item, text) if text else None
        except InvalidInputError as problem:
            self._say(f"{problem.message} {problem.advice}", bad=True)
            self.line.selectAll()
            return False
        self._understood(answer)
        self.answered.emit(answer)
        return True

    def _understood(self, answer: ItemAnswer) -> None:
        self.answer = answer
        self._say(answer_words(self.item, answer), bad=False)

    def _say(self, words: str, *, bad: bool) -> None:
        self._said.set_tone("bad" if bad else "ink2")
        self._said.setText(words)
        self.line.setAccessibleDescription(words)
        self._box.problem = bad
        self._box.update()

    def _fit_box(self) -> None:
        self._box.setFixedWidth(current_theme().px(BOX))

    def _build(self, label: QWidget) -> None:
        row = TurningRow(gap=16)
        row.addWidget(label, 6)
        typed = QHBoxLayout()
        typed.setSpacing(12)
        current_theme().changed.connect(self._fit_box)
        self._fit_box()
        typed.addWidget(self._box, 0, Qt.AlignmentFlag.AlignVCenter)
        typed.addWidget(self._said, 1)
        row.addLayout(typed, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)


def answer_words(item: Item, answer: ItemAnswer) -> str:
    """An answer in words; "" for an empty box."""
    if isinstance(answer, NotAnswered):
        return reason_words(answer)
    if not isinstance(answer, Given):
        return ""
    label = dict(item.options).get(int(answer.value))
    if label is not None:
        return label
    unit = item.units[0].name if item.units else ""
    return f"{answer.value.normalize():f} {unit}".strip() if unit else ""


def said_words(item: Item, answer: ItemAnswer) -> str:
    """An answer in words, or as its number where it has none; "Blank" for none at all."""
    if answer is None:
        return _("Blank")
    words = answer_words(item, answer)
    return words or (f"{answer.value.normalize():f}" if isinstance(answer, Given) else "")


def _typed_words(item: Item, answer: ItemAnswer) -> str:
    """What stands in the box for an answer."""
    if isinstance(answer, NotAnswered):
        return next(key for key, reason in KEYS.items() if reason is answer)
    if not isinstance(answer, Given):
        return ""
    weight = f"x{answer.weight.normalize():f}" if answer.weight != 1 else ""
    unit = f" {item.units[0].name}" if item.units else ""
    return f"{answer.value.normalize():f}{unit}{weight}"
