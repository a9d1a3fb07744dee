"""One question of the talk: its picture and words, the answers, what was said, and other ways to show it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.talk import Answer, AnswerState, Kind
from app.i18n import _
from ui.theme.heading_role import be_group
from ui.theme.tokens import BODY, H1, HELP, QUESTION
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.pictogram import Pictogram, picture_exists
from ui.widgets.question_ways import (
    NOT_SAY_KEY,
    NOT_SURE_KEY,
    Way,
    asked_in,
    other_keys,
    pad_for,
    way_names,
    ways_for,
)
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.spoken_words import SpokenWords
from ui.widgets.still_right import StillRight
from ui.widgets.tap import ManyTap, TapFace
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Title, Words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.domain.talk import Question
    from ui.widgets.talk_pad import Pad

ROOMY: Final = frozenset({Kind.CHOICE, Kind.RULER, Kind.STATEMENT})
"""Kinds whose few answers leave room for a large picture."""
CROWDED: Final = frozenset({Kind.GRID, Kind.BARRIERS})
"""Kinds whose many answers need the room of the picture, and smaller words above."""
FEW: Final = 5
"""So many answers stand in one row."""
OWN_LINES: Final = frozenset({Kind.LINES})
"""Kinds that are answered in words already."""


class QuestionPage(QWidget):
    """Shows a question with its answer, and says when the answer is changed by hand.

    Signals:
        answered: The whole new `Answer`.
        typed: Something was typed; `answer` has it, and it is kept when typing pauses.
        way_chosen: Another `Way` was chosen.
        listen: Read the question aloud, or stop.

    Attributes:
        still_right: Asks about the answer of the talk before; None where there is none to ask about.
        switch: The other ways to show it; None where there is one alone.
    """

    answered = Signal(object)
    typed = Signal()
    way_chosen = Signal(object)
    listen = Signal()

    def __init__(
        self, question: Question, answer: Answer, way: Way, called: str, *, from_before: bool = False
    ) -> None:
        """Show a question.

        Args:
            question: What is asked.
            answer: As it stands; nothing is told of it.
            way: How it is shown, where the question can be shown so.
            called: The name the person goes by.
            from_before: The answer was given in the talk before, and it is asked whether it is still right.
        """
        super().__init__()
        self.still_right = StillRight() if from_before else None
        self.question = question
        self.switch: SegmentedSwitch | None = None
        ways = ways_for(question)
        self.way = way if way in ways else ways[0]
        self._answer = answer
        self.pad = pad_for(question, self.way)
        self.words = SpokenWords(_("In {name}'s own words").format(name=called))
        self.listen_button = Button(_("Listen"), kind="soft", icon="volume-2", keys=_("F5"))
        keys = other_keys(question)
        self._not_sure = ManyTap(TapFace(words=_("I am not sure"), key=keys[0], size=HELP))
        if self.pad is not None:
            be_group(self.pad, self._asked())
        self._not_say = ManyTap(TapFace(words=_("I do not want to say"), key=keys[1], size=HELP))
        self._build(ways)
        self._show(answer)
        self._connect()

    @property
    def answer(self) -> Answer:
        """The answer as it stands on the page, typed words included."""
        return replace(self._answer, words=self.words.text())

    def heard(self) -> str:
        """What a screen reader is told when the question comes: the question and the line below it."""
        return f"{self._asked()} {self.question.hint}".strip()

    def spoken(self) -> str:
        """The question as it is read aloud."""
        offered = "".join(f"\n{option.label}." for option in self.question.options)
        return f"{self._asked()}\n{self.question.hint}{offered}"

    @property
    def too_long(self) -> QWidget | None:
        """Where more is typed than can be kept, and the words say so; None if nowhere."""
        if self.words.too_long:
            return self.words.edit
        return next((field.control for field in self.findChildren(Field) if field.too_long), None)

    def focus_first(self) -> None:
        """Put the focus where the answer goes."""
        if self.pad is None or self._words_first:
            self.words.edit.setFocus()
        else:
            self.pad.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Slash, or the number after the last answer: not sure. Minus, or the next: did not want to say."""
        text, pad = event.text(), self.pad
        taps = {NOT_SURE_KEY: self._not_sure, NOT_SAY_KEY: self._not_say}
        taps |= {tap.face.key: tap for tap in (self._not_sure, self._not_say)}
        if text not in taps or (pad is not None and not pad.single_keys):
            super().keyPressEvent(event)
            if pad is not None and other_keys(self.question)[0].isdigit() and text.isdigit():
                self._answer_from_afar(pad, event)
            return
        taps[text].setFocus()
        taps[text].click()

    def _answer_from_afar(self, pad: Pad, event: QKeyEvent) -> None:
        """A number answers also where the focus is on "I am not sure" or beside it."""
        if not pad.isAncestorOf(self.window().focusWidget()):
            pad.keyPressEvent(event)

    @property
    def _words_first(self) -> bool:
        return self.question.kind is Kind.WORDS

    def _asked(self) -> str:
        return asked_in(self.question, self.way)

    def _build(self, ways: tuple[Way, ...]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(self._head())
        if self.still_right is not None:
            column.addWidget(self.still_right)
        if self._words_first:
            column.addWidget(self.words)
        if self.pad is not None:
            column.addWidget(self.pad)
        column.addLayout(self._other_answers(ways))
        if not self._words_first:
            column.addWidget(self.words)
        self.words.setVisible(self.question.kind not in OWN_LINES)

    def _head(self) -> TurningRow:
        crowded = self.question.kind in CROWDED
        head = TurningRow(gap=24)
        if not crowded:
            head.addWidget(self._picture_card(), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(Title(self._asked(), size=H1 if crowded else QUESTION))
        if self.question.hint:
            words.addWidget(Words(self.question.hint, size=BODY if crowded else HELP, tone="ink2"))
        words.addStretch(1)
        head.addLayout(words, 1)
        if crowded:
            head.addWidget(self.listen_button)
        return head

    def _picture_card(self) -> Card:
        roomy = self.question.kind in ROOMY and len(self.question.options) <= FEW
        card = Card()
        if picture_exists(self.question.picture):
            picture = Pictogram(self.question.picture, side=160 if roomy else 84)
            card.body.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        card.body.addWidget(self.listen_button)
        return card

    def _other_answers(self, ways: tuple[Way, ...]) -> TurningRow:
        row = TurningRow()
        row.addWidget(self._not_sure)
        row.addWidget(self._not_say)
        row.addStretch(1)
        if len(ways) > 1:
            names = way_names()
            self.switch = SegmentedSwitch(_("Show it another way"), [names[way] for way in ways])
            self.switch.choose(ways.index(self.way))
            self.switch.chosen.connect(lambda place: self.way_chosen.emit(ways[place]))
            row.addWidget(Quiet(_("Show it another way"), size=17))
            row.addWidget(self.switch)
        return row

    def _connect(self) -> None:
        if self.pad is not None:
            self.pad.answered.connect(self._take)
            self.pad.typed.connect(self._take_typed)
            self.pad.moved_on.connect(self.words.edit.setFocus)
        self._not_sure.clicked.connect(lambda on: self._say(AnswerState.NOT_SURE, on=on))
        self._not_say.clicked.connect(lambda on: self._say(AnswerState.DID_NOT_WANT_TO_SAY, on=on))
        self.words.edited.connect(self.typed)
        self.listen_button.clicked.connect(self.listen)

    def _take(self, value: object) -> None:
        self._answer = Answer(value=value, words=self.words.text())  # type: ignore[arg-type]  # from the pad
        self._show_state()
        self.answered.emit(self.answer)

    def _take_typed(self, value: object) -> None:
        self._answer = Answer(value=value, words=self.words.text())  # type: ignore[arg-type]  # from the pad
        self._show_state()
        self.typed.emit()

    def _say(self, state: AnswerState, *, on: bool) -> None:
        self._answer = Answer(state=state if on else AnswerState.ANSWERED)
        if self.pad is not None:
            self.pad.show_answer(None)
        self._show_state()
        self.answered.emit(self.answer)

    def _show(self, answer: Answer) -> None:
        self.words.set_text(answer.words)
        if self.pad is not None:
            self.pad.show_answer(answer.value)
        self._show_state()

    def _show_state(self) -> None:
        self._not_sure.setChecked(self._answer.state is AnswerState.NOT_SURE)
        self._not_say.setChecked(self._answer.state is AnswerState.DID_NOT_WANT_TO_SAY)
