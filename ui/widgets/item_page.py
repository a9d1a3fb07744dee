"""One question of a measure on a page of its own: its words, its answers, and why there may be none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.measures.filled import Given
from app.measures.measure import Method, NotAnswered
from ui.theme.heading_role import be_group
from ui.theme.tokens import HELP, QUESTION
from ui.widgets.button import Button
from ui.widgets.goal_weight import GoalWeight
from ui.widgets.item_pad import pad_for
from ui.widgets.not_answered import NotAnsweredRow
from ui.widgets.one_of_cards import COMMANDS
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Title, Words

if TYPE_CHECKING:
    from decimal import Decimal

    from PySide6.QtGui import QKeyEvent

    from app.measures.measure import Item, Measure, Way

ItemAnswer: TypeAlias = Given | NotAnswered | None
LONG: Final = 80
"""Questions with more letters than this stand in smaller type."""


class ItemPage(QWidget):
    """Signals:
    answered: The new answer: `Given`, `NotAnswered`, or None where it was taken back.
    listen: Read the question aloud, or stop.

    Attributes:
        item: The question.
        answer: What stands on the page.
    """

    answered = Signal(object)
    listen = Signal()

    def __init__(self, measure: Measure, item: Item, answer: ItemAnswer, way: Way, *, moves_on: bool) -> None:
        super().__init__()
        self.item, self.answer = item, answer
        self._lead_in = measure.lead_in
        self.pad = pad_for(measure, item, way, moves_on=moves_on)
        be_group(self.pad, item.text)
        self._reasons = NotAnsweredRow()
        self.weight = GoalWeight() if _is_weighed(measure, item) else None
        if self.weight is not None:
            self.weight.chosen.connect(self._weigh)
        self.listen_button = Button(_("Listen"), kind="soft", icon="volume-2", keys=_("F5"))
        self._single = True
        self._build()
        self.show_answer(answer)
        self.pad.given.connect(self._given)
        self._reasons.chosen.connect(self._take)
        self.listen_button.clicked.connect(self.listen)

    def heard(self) -> str:
        """What a screen reader is told when the question comes."""
        return f"{self._lead_in} {self.item.text}".strip()

    def spoken(self) -> str:
        """The question as it is read aloud, with its answers."""
        offered = "".join(f"\n{label}." for _number, label in self.item.options)
        return f"{self._lead_in}\n{self.item.text}{offered}".strip()

    def focus_first(self) -> None:
        """Put the keyboard where the answer goes."""
        self.pad.focus_first()

    def keep(self) -> bool:
        """Take what is typed; False where nothing is that was not taken before."""
        return self.pad.keep()

    def use_single_keys(self, *, on: bool) -> None:
        """Single keys answer, or are left alone."""
        self._single = on
        self.pad.use_single_keys(on=on)

    def show_answer(self, answer: ItemAnswer) -> None:
        """Show what was answered. Tells nobody."""
        self.answer = answer
        self.pad.show_value(answer.value if isinstance(answer, Given) else None)
        if self.weight is not None and isinstance(answer, Given):
            self.weight.show_weight(answer.weight)
        self._reasons.show_reason(answer if isinstance(answer, NotAnswered) else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Minus, slash, star and plus say why there is no answer; numbers answer from everywhere."""
        text = event.text()
        if not self._single or not text or event.modifiers() & COMMANDS:
            event.ignore()
        elif self._reasons.press(text):
            event.accept()
        elif text.isdecimal():
            self.pad.take_key(event)
        else:
            event.ignore()

    def _given(self, value: Decimal) -> None:
        self._take(Given(value) if self.weight is None else Given(value, self.weight.weight))

    def _weigh(self, weight: Decimal) -> None:
        if isinstance(self.answer, Given) and self.answer.weight != weight:
            self._take(Given(self.answer.value, weight))

    def _take(self, answer: ItemAnswer) -> None:
        self.show_answer(answer)
        self.answered.emit(answer)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(8)
        if self._lead_in:
            lead = Words(self._lead_in, size=HELP, tone="ink2")
            lead.be_wide()
            words.addWidget(lead)
        words.addWidget(Title(self.item.text, size=QUESTION if len(self.item.text) <= LONG else 30))
        if self.item.upright:
            self._stand_upright(column, words)
            return
        head = TurningRow(gap=20)
        head.addLayout(words, 1)
        head.addWidget(self.listen_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if self.weight is not None:
            column.addWidget(self.weight)
        column.addWidget(self.pad)
        column.addWidget(self._reasons)

    def _stand_upright(self, column: QVBoxLayout, words: QVBoxLayout) -> None:
        """The line at the right of the question; where the text is large, below it."""
        words.addWidget(Words(_("10 is the most. 0 is the least."), size=HELP, tone="ink2"))
        words.addWidget(self.listen_button, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._reasons)
        words.addStretch(1)
        row = TurningRow(gap=24)
        row.addLayout(words, 6)
        row.addWidget(self.pad, 7)
        column.addLayout(row)


def _is_weighed(measure: Measure, item: Item) -> bool:
    """Whether the item is a goal that may count for more than others."""
    return any(rule.method is Method.GOALS and item.code in rule.items for rule in measure.scores)
