"""One person's score on a page of its own: a large question, large answers, nobody else's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.session_scores import Mode, NoScore
from app.i18n import _
from ui.theme import current_theme
from ui.theme.tokens import ANSWER, HELP
from ui.widgets.answer_card import Shape
from ui.widgets.answer_pad import FacePad
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.number_pad import NumberPad
from ui.widgets.score_answers import ChoiceButton
from ui.widgets.score_pad_card import Pad, question
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Strong, Title, Words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

QUESTION_SIZE = 46
MINUS = ("-", "−", "–")


class PersonScore(QWidget):
    """Signals:
    agreed: "That is right" was pressed.
    leave: Back to the list.
    listen: Read the question aloud.
    display: Text and colours.

    Attributes:
        pad: The faces, the row of numbers or the upright line.
        silent, unsure: Answers that are no number.
    """

    agreed = Signal()
    leave = Signal()
    listen = Signal()
    display = Signal()

    def __init__(self, mode: Mode, *, called: str, can_listen: bool) -> None:
        super().__init__()
        self._mode = mode
        self._name = Strong(called, size=ANSWER)
        self._question = Title(question(mode), size=QUESTION_SIZE)
        self.pad: Pad = _pad(mode)
        self.pad.scored.connect(self._picked)
        faces = mode is Mode.FACES
        self.unsure = ChoiceButton(_("I am not sure"), keys="6" if faces else "/")
        self.silent = ChoiceButton(_("I do not want to say"), keys="7" if faces else "–")
        self.unsure.clicked.connect(lambda: self._choose(NoScore.COULD_NOT_TELL))
        self.silent.clicked.connect(lambda: self._choose(NoScore.DID_NOT_WANT_TO_SAY))
        self.right = Button(_("That is right"), kind="primary", size="person", icon="check", keys=_("Enter"))
        self.right.clicked.connect(self.agreed)
        self.listen_button = Button(_("Listen"), kind="soft", size="person", icon="volume-2", keys=_("F5"))
        self.listen_button.clicked.connect(self.listen)
        self._can_listen = can_listen
        self._missing = Words(size=HELP, tone="warn", weight=600)
        self._reason: NoScore | None = None
        self._single = True
        self._build()
        self._missing.hide()
        if not can_listen:
            self.listen_button.hide()

    @property
    def value(self) -> int | None:
        """The number chosen."""
        return self.pad.value

    @property
    def reason(self) -> NoScore | None:
        """Why there is no number, where that was chosen."""
        return self._reason

    def spoken(self) -> str:
        """What Listen reads."""
        return self._question.text()

    def ask_for_one(self) -> None:
        """Nothing is chosen yet: say what to do."""
        self._missing.setText(_("Choose one answer first."))
        self._missing.show()
        self.pad.focus()

    def use_single_keys(self, *, on: bool) -> None:
        """Number keys choose, or are left alone."""
        self.pad.use_single_keys(on=on)
        self._single = on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Slash and minus, below the faces 6 and 7 too, are no number; numbers work from everywhere."""
        text = event.text()
        command = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        faces = self._mode is Mode.FACES
        if not self._single or command or not text:
            event.ignore()
        elif text == "/" or (faces and text == "6"):
            self.unsure.click()
        elif text in MINUS or (faces and text == "7"):
            self.silent.click()
        elif not text.isdecimal():
            event.ignore()
        elif not self.pad.has_focus:
            self.pad.keyPressEvent(event)
        else:
            event.ignore()

    def _picked(self, value: int) -> None:
        del value
        self._reason = None
        self._show_choice()

    def _choose(self, reason: NoScore) -> None:
        self._reason = reason
        self.pad.show_value(None)
        self._show_choice()

    def _show_choice(self) -> None:
        self._missing.hide()
        self.unsure.setChecked(self._reason is NoScore.COULD_NOT_TELL)
        self.silent.setChecked(self._reason is NoScore.DID_NOT_WANT_TO_SAY)

    def _build(self) -> None:
        display = Button(_("Text and colours"), icon="a-large-small")
        display.clicked.connect(self.display)
        words = _("Go back") if self._mode is Mode.UPRIGHT else _("Go back to the list")
        back = Button(words, icon="x", keys=_("Esc"))
        back.clicked.connect(self.leave)
        top = Flow(gap=12)
        for button in (display, back):
            top.addWidget(button)
        scroll = ScrollPage()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        scroll.body.setContentsMargins(20, 8, 20, 12)
        if self._mode is Mode.UPRIGHT and not current_theme().large_text:
            self._build_upright(scroll.body, top)
        else:
            self._build_rows(scroll.body, top)

    def _build_rows(self, body: QVBoxLayout, top: Flow) -> None:
        head = TurningRow()
        head.addWidget(self._name, 1)
        buttons = Flow(gap=12)
        buttons.addWidget(self.listen_button)
        while (item := top.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                buttons.addWidget(widget)
        head.addLayout(buttons, 0)
        body.addLayout(head)
        body.addStretch(1)
        self._question.centre()
        body.addWidget(self._question)
        body.addSpacing(12)
        body.addWidget(self.pad)
        others = Flow(gap=18, centred=True)
        others.addWidget(self.unsure)
        others.addWidget(self.silent)
        body.addSpacing(12)
        body.addLayout(others)
        body.addStretch(1)
        self._missing.centre()
        body.addWidget(self._missing)
        last = Flow(centred=True)
        last.addWidget(self.right)
        body.addLayout(last)
        body.addStretch(1)

    def _build_upright(self, body: QVBoxLayout, top: Flow) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self._name)
        left.addStretch(1)
        left.addWidget(self._question)
        left.addWidget(Words(_("10 is the best. 0 is the worst."), size=ANSWER, tone="ink2"))
        for button in (self.listen_button, self.unsure, self.silent):
            left.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(2)
        right.addLayout(top)
        right.addStretch(1)
        right.addWidget(self._missing)
        right.addWidget(self.right, 0, Qt.AlignmentFlag.AlignRight)
        row = TurningRow(gap=14)
        row.addLayout(left, 350)
        row.addWidget(self.pad, 520)
        row.addLayout(right, 434)
        body.addLayout(row, 1)


def _pad(mode: Mode) -> Pad:
    if mode is Mode.FACES:
        return FacePad(question(mode), shape=Shape.TALL)
    return NumberPad(
        question(mode),
        _("Not well at all"),
        _("Very well"),
        middle=_("In the middle"),
        upright=mode is Mode.UPRIGHT,
    )
