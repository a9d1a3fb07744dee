"""A calendar from elsewhere: chosen, looked at, brought in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.file_question import FileQuestionCard
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from app.domain.calendar_plan import CalendarPlan


class CalendarFileCard(Card):
    """Signals:
    choosing: A file is wanted.
    answered: The code of a question, and of its answer.
    bringing: What was looked at is to be brought in.

    Attributes:
        choose, bring: Its buttons.
        question: Which name in the calendar is the group's.
    """

    choosing = Signal()
    answered = Signal(str, str)
    bringing = Signal()

    def __init__(self) -> None:
        super().__init__(_("Sessions from another calendar"))
        about = _(
            "An .ics file, as calendar programs save it. You see what is in it before anything is written."
        )
        self.add(Quiet(about))
        self.choose = Button(_("Choose a calendar"), icon="calendar-plus")
        self.choose.clicked.connect(self.choosing)
        self._found, self._problems = Words(), Quiet()
        self.question = FileQuestionCard()
        self.question.answered.connect(self.answered)
        self.bring = Button(_("Bring these sessions in"), icon="check")
        self.bring.clicked.connect(self.bringing)
        row = Flow()
        row.addWidget(self.choose)
        row.addWidget(self.bring)
        for widget in (self._found, self.question, self._problems):
            self.add(widget)
        self.body.addLayout(row)
        self.forget()

    def forget(self) -> None:
        """Nothing is looked at."""
        for widget in (self._found, self.question, self._problems, self.bring):
            widget.hide()

    def show_plan(self, plan: CalendarPlan) -> None:
        """Say what bringing it in would do, or ask."""
        self._found.setText(_("{file}: {what}").format(file=plan.file, what=plan.sentence))
        self._found.setVisible(not plan.questions)
        self._problems.setText("\n".join(plan.problems))
        self._problems.setVisible(bool(plan.problems))
        self.question.setVisible(bool(plan.questions))
        for question in plan.questions:
            self.question.ask(question, _("One question"))
        ready = not plan.questions and bool(plan.new or plan.moved or plan.called_off)
        self.bring.setVisible(ready)
        if ready:
            self.bring.setFocus()
