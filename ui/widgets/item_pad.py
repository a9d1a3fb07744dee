"""Where one question of a measure is answered: cards, faces, a row of numbers, or a figure with its unit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import InvalidInputError
from app.i18n import _
from app.measures.filled import Given
from app.measures.measure import Way
from app.measures.typed_answers import read_answer
from ui.widgets.answer_card import Answer, Shape
from ui.widgets.answer_pad import AnswerPad
from ui.widgets.button import Button
from ui.widgets.field import LineField
from ui.widgets.number_pad import HIGHEST, LOWEST, SnugNumberPad
from ui.widgets.words import Strong

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.measures.measure import Item, Measure

BY_KEY: Final = 9
"""Answers with a number key of their own."""
MOST_CARDS: Final = 7
"""Up to so many numbers of a line stand as cards."""
FACES: Final = 5


class ItemPad(QWidget):
    """Shows one answer and says when it is changed by hand.

    Signals:
        given: The number chosen, a `Decimal`.
    """

    given = Signal(object)

    def show_value(self, value: Decimal | None) -> None:
        """Show what was answered; None for nothing. Tells nobody."""
        raise TypeError(f"{type(self).__name__} does not say how to show {value!r}")

    def focus_first(self) -> None:
        """Put the keyboard on the answer that was chosen, else on the question."""
        raise TypeError(f"{type(self).__name__} does not say what comes first")

    def keep(self) -> bool:
        """Take what is typed; False where nothing is that was not taken before."""
        return False

    def use_single_keys(self, *, on: bool) -> None:
        """Number keys choose, or are left alone."""

    def take_key(self, event: QKeyEvent) -> None:
        """A number key that was pressed beside the answers."""
        event.ignore()


class CardsPad(ItemPad):
    """Answers in words, or with faces; or the few numbers of a short line."""

    def __init__(self, item: Item, *, faces: bool, moves_on: bool) -> None:
        super().__init__()
        self._values = tuple(number for number, _words in item.options) or _line(item)
        keyed = bool(item.options)
        cards = [
            Answer(
                words, face=_face(item, place) if faces else 0, key=_key(place + 1 if keyed else int(words))
            )
            for place, words in enumerate(dict(item.options).values() or map(str, self._values))
        ]
        shape = Shape.TALL if faces else Shape.WIDE
        self.pad = AnswerPad(item.text, cards, shape=shape, moves_on=moves_on)
        self.pad.chosen.connect(lambda place: self.given.emit(Decimal(self._values[place])))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pad)
        if item.ends:
            column.addLayout(_ends(item.ends))

    def show_value(self, value: Decimal | None) -> None:
        """Show what was answered."""
        self.pad.choose(None if value is None else self._values.index(int(value)))

    def focus_first(self) -> None:
        """The answer chosen, else the question."""
        self.pad.focus()

    def use_single_keys(self, *, on: bool) -> None:
        """Number keys choose, or are left alone."""
        self.pad.use_single_keys(on=on)

    def take_key(self, event: QKeyEvent) -> None:
        """A number from beside the answers."""
        event.ignore() if self.pad.has_focus else self.pad.keyPressEvent(event)


class LinePad(ItemPad):
    """A number from 0 to 10, in a row or upright."""

    def __init__(self, item: Item, *, moves_on: bool) -> None:
        super().__init__()
        low, high = item.ends or ("", "")
        middle = _("in the middle") if item.upright and item.ends else ""
        self.pad = SnugNumberPad(item.text, low, high, middle=middle, upright=item.upright, moves_on=moves_on)
        self.pad.scored.connect(lambda value: self.given.emit(Decimal(value)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pad)

    def show_value(self, value: Decimal | None) -> None:
        """Show what was answered."""
        self.pad.show_value(None if value is None else int(value))

    def focus_first(self) -> None:
        """The number chosen, else the question."""
        self.pad.focus()

    def use_single_keys(self, *, on: bool) -> None:
        """Number keys choose, or are left alone."""
        self.pad.use_single_keys(on=on)

    def take_key(self, event: QKeyEvent) -> None:
        """A number from beside the answers."""
        event.ignore() if self.pad.has_focus else self.pad.keyPressEvent(event)


class FigurePad(ItemPad):
    """A figure that is typed, such as a weight in kilograms or in stone and pounds."""

    def __init__(self, measure: Measure, item: Item) -> None:
        super().__init__()
        self._measure, self._item = measure, item
        self.field = LineField(_("Answer"), hint=figure_hint(item))
        ready = Button(_("That is right"), kind="soft", icon="check")
        ready.clicked.connect(self.keep)
        self._kept = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.addWidget(ready)
        row.addStretch(1)
        column.addLayout(row)
        if item.ends:
            column.addLayout(_ends(item.ends))

    def keep(self) -> bool:
        """Take what is typed, or say at the field what can be typed."""
        typed = self.field.text()
        if typed == self._kept:
            return False
        try:
            answer = read_answer(self._measure, self._item, typed)
        except InvalidInputError as problem:
            self.field.set_problem(f"{problem.message} {figure_hint(self._item)}")
            return True
        if isinstance(answer, Given):
            self.given.emit(answer.value)
        else:
            self.field.set_problem(_("Type a number."))
        return True

    def show_value(self, value: Decimal | None) -> None:
        """Show what was answered, in the unit it is kept in."""
        unit = f" {self._item.units[0].name}" if self._item.units else ""
        self.field.set_text("" if value is None else f"{value.normalize():f}{unit}")
        self._kept = self.field.text()

    def focus_first(self) -> None:
        """The field."""
        self.field.setFocus()


def pad_for(measure: Measure, item: Item, way: Way, *, moves_on: bool) -> ItemPad:
    """Where an item is answered, in the way it is asked; choosing ends the question if it `moves_on`."""
    if item.options:
        return CardsPad(item, faces=way is Way.FACES and len(item.options) == FACES, moves_on=moves_on)
    if item.units:
        return FigurePad(measure, item)
    if (int(item.lowest), int(item.highest)) == (LOWEST, HIGHEST):
        return LinePad(item, moves_on=moves_on)
    if item.highest - item.lowest < MOST_CARDS and item.lowest >= 0:
        return CardsPad(item, faces=False, moves_on=moves_on)
    return FigurePad(measure, item)


def figure_hint(item: Item) -> str:
    """What can be typed."""
    if len(item.units) > 1:
        return _("In {units}.").format(units=_(" or ").join(unit.name for unit in item.units))
    unit = item.units[0].name if item.units else ""
    words = _("A number from {lowest} to {highest} {unit}")
    return words.format(lowest=item.lowest, highest=item.highest, unit=unit).rstrip() + "."


def _line(item: Item) -> tuple[int, ...]:
    return tuple(range(int(item.lowest), int(item.highest) + 1))


def _key(number: int) -> str:
    return str(number) if 0 <= number <= BY_KEY else ""


def _face(item: Item, place: int) -> int:
    """The face of an answer: the happiest for the most, or for the least where the item is turned round."""
    ranks = sorted((number for number, _words in item.options), reverse=item.reverse)
    return ranks.index(item.options[place][0]) + 1


def _ends(ends: tuple[str, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(Strong(ends[0]))
    row.addStretch(1)
    row.addWidget(Strong(ends[-1]))
    return row
