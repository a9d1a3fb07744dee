"""What gets in the way: ticks, and for each ticked one how much, for how long, and what would help."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.widgets.barrier_ticks import BarrierTicks
from ui.widgets.card import Card
from ui.widgets.field import LineField
from ui.widgets.talk_pad import Pad
from ui.widgets.tap_row import TapRow
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from app.domain.talk import AnswerValue, Option, Question

MUCH, HELP = "much", "help"
LONGEST: Final = 200
"""Characters that say what would help with one thing."""
Given = dict[str, str | int]


class BarrierCard(Card):
    """One thing that was ticked, with its taps and its line.

    Signals:
        tapped: Key of the tap, and its answer: a number for how much, else the answer's key.
        said: What would help, as it stands.
    """

    tapped = Signal(str, object)
    said = Signal(str)

    def __init__(self, question: Question, option: Option) -> None:
        super().__init__(option.label)
        self.set_padding(16, 12)
        self._rows: dict[str, TapRow] = {}
        for tap in question.taps:
            row = TapRow(tap.text, [(answer.key, answer.label) for answer in tap.options])
            row.setAccessibleName(_("{what}. {question}").format(what=option.label, question=tap.text))
            row.chosen.connect(lambda answer, key=tap.key: self._take(key, answer))
            self._rows[tap.key] = row
            self.add(row)
        self.help = LineField(
            _("What would help with {what}?").format(what=option.label.lower()), most=LONGEST
        )
        self.help.edited.connect(self._say)
        self.add(self.help)
        self._shown = ""

    def show_given(self, given: Mapping[str, str | int]) -> None:
        """Show what was said of it. Tells nobody."""
        for key, row in self._rows.items():
            row.show_chosen(str(given[key]) if key in given else None)
        self._shown = str(given.get(HELP, ""))
        if self.help.text() != self._shown:
            self.help.set_text(self._shown)

    def use_single_keys(self, *, on: bool) -> None:
        """Let digits choose in each row, or leave them alone."""
        for row in self._rows.values():
            row.single_keys = on

    def _take(self, key: str, answer: str) -> None:
        rows = list(self._rows)
        self.tapped.emit(key, int(answer) if key == MUCH else answer)
        place = rows.index(key) + 1
        if place < len(rows):
            self._rows[rows[place]].focus_chosen()
        else:
            self.help.setFocus()

    def _say(self) -> None:
        words = self.help.text()
        if words != self._shown and not self.help.too_long:
            self._shown = words
            self.said.emit(words)


class BarriersPad(Pad):
    """Ticks first; what is ticked is asked about below, in the order of the ticks.

    Attributes:
        ticks: What may be ticked.
        cards: One for each thing that is ticked, by its key.
    """

    def __init__(self, question: Question, *, pictures: bool) -> None:
        super().__init__()
        self._question = question
        self._options = {option.key: option for option in question.options}
        self._value: dict[str, Given] = {}
        self.ticks = BarrierTicks(question, pictures=pictures)
        self.ticks.ticked.connect(self._tick)
        self.cards: dict[str, BarrierCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.ticks)
        words = _("Arrow keys move and Space ticks. Tab goes on to what is ticked.")
        self._column.addWidget(Quiet(words))

    def show_answer(self, value: AnswerValue) -> None:
        """Show what was ticked and said of it."""
        given = value if isinstance(value, Mapping) else {}
        self._value = {key: dict(said) for key, said in given.items() if isinstance(said, Mapping)}
        self.ticks.show_ticked(frozenset(self._value))
        self._show_cards()

    def focus_first(self) -> None:
        """Put the focus on the ticks."""
        self.ticks.focus_first()

    def use_single_keys(self, *, on: bool) -> None:
        """Let digits choose in the rows, or leave them alone."""
        super().use_single_keys(on=on)
        for card in self.cards.values():
            card.use_single_keys(on=on)

    def _tick(self, key: str, on: bool) -> None:
        if on:
            self._value[key] = {}
        else:
            self._value.pop(key, None)
        self._show_cards()
        self.answered.emit(self._whole())

    def _tap(self, key: str, tap: str, answer: str | int) -> None:
        self._value[key] = {**self._value.get(key, {}), tap: answer}
        self.answered.emit(self._whole())

    def _say(self, key: str, words: str) -> None:
        rest = {name: said for name, said in self._value.get(key, {}).items() if name != HELP}
        self._value[key] = {**rest, HELP: words} if words else rest
        self.typed.emit(self._whole())

    def _whole(self) -> dict[str, Given]:
        return {key: dict(said) for key, said in self._value.items()}

    def _show_cards(self) -> None:
        for key in [key for key in self.cards if key not in self._value]:
            card = self.cards.pop(key)
            card.hide()
            card.deleteLater()
        there = [key for key in self._options if key in self._value]
        for place, key in enumerate(there):
            if key not in self.cards:
                self.cards[key] = self._card(key)
                self._column.insertWidget(2 + place, self.cards[key])
                self.cards[key].show()  # a layout shows what it takes in later, too late for Tab
            self.cards[key].show_given(self._value[key])

    def _card(self, key: str) -> BarrierCard:
        card = BarrierCard(self._question, self._options[key])
        card.use_single_keys(on=self.single_keys)
        card.tapped.connect(lambda tap, answer: self._tap(key, tap, answer))
        card.said.connect(lambda words: self._say(key, words))
        return card
