"""One request to somebody else: to whom, how it stands, every answer, and its papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from app.domain.onward import OnwardState
from app.domain.spoken_dates import day_and_month
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.domain.onward import Onward

LOOKS: Final = {
    OnwardState.ASKED: ("info", "send"),
    OnwardState.ACCEPTED: ("good", "check"),
    OnwardState.WAITING: ("soft", "clock"),
    OnwardState.STARTED: ("good", "circle-check"),
    OnwardState.DID_NOT_START: ("warn", "circle-minus"),
}


class OnwardCard(Card):
    """Signals:
    answer_wanted, change_wanted, slip_wanted, letter_wanted, file_wanted: The `Onward`.

    Attributes:
        answer: Opens the dialog of the answer.
    """

    answer_wanted = Signal(object)
    change_wanted = Signal(object)
    slip_wanted = Signal(object)
    letter_wanted = Signal(object)
    file_wanted = Signal(object)

    def __init__(self, onward: Onward, today: date) -> None:
        super().__init__(onward.heading)
        kind, icon = LOOKS[onward.state]
        self.header.addWidget(Chip(onward.state.words, kind=kind, icon=icon))
        self.add(Words(onward.form.why))
        for line in _lines(onward, today):
            self.add(Quiet(line))
        row = Flow(gap=10)
        self.answer = Button(_("Write down the answer"), icon="notebook-pen")
        for button, signal in (
            (self.answer, self.answer_wanted),
            (Button(_("Print the slip"), icon="printer"), self.slip_wanted),
            (Button(_("Print the letter"), icon="printer"), self.letter_wanted),
            (Button(_("Letter to write in (.docx)"), icon="file-text"), self.file_wanted),
            (Button(_("Change"), icon="pencil"), self.change_wanted),
        ):
            button.setAccessibleName(_("{what}: {who}").format(what=button.text(), who=onward.heading))
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit(onward))
            row.addWidget(button)
        self.body.addLayout(row)


def _lines(onward: Onward, today: date) -> Iterator[str]:
    form = onward.form
    asked = day_and_month(onward.asked_on, today)
    yield _("{what}, asked on {day}.").format(what=form.way.words, day=asked)
    if not form.agreed:
        yield _("Asked without their yes: {why}").format(why=form.without)
    for answer in onward.answers:
        day = day_and_month(answer.on, today)
        said = _("{day}: {state}.").format(day=day, state=answer.state.words)
        yield f"{said} {answer.why}".strip()
    if onward.look_on is not None:
        yield _("Ask how it stands on {day}.").format(day=day_and_month(onward.look_on, today))
