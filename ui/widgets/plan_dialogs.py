"""The dialogs of a plan: a goal, a step, whether it was agreed, when to look at it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from app.domain.ladder import LadderStep
from app.domain.names import LONGEST_NAME
from app.domain.plans import StepForm, StepStatus
from app.domain.spoken_dates import clock_time, day_and_time, whole_day
from app.domain.when import understand
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.check import RadioBox
from ui.widgets.dialog import Dialog
from ui.widgets.field import Dropdown, LineField, TextField
from ui.widgets.phone_field import PhoneField
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from app.domain.plans import Agreement, Goal, Plan, Step
    from ui.widgets.field import Field

RATINGS: Final = (None, *range(1, 11))


def ladder_words(step: LadderStep) -> str:
    """One step of the ladder of participation, in the person's words."""
    return {
        LadderStep.HEARD: _("Hear more about it"),
        LadderStep.VISITED: _("Visit or watch with someone"),
        LadderStep.PART_WITH_SUPPORT: _("Join a part, with support"),
        LadderStep.WHOLE_WITH_SUPPORT: _("Join all of it, with support"),
        LadderStep.ALONE_WITH_CHECK_IN: _("Come alone, and someone checks in"),
        LadderStep.ALONE: _("Come alone"),
        LadderStep.HAS_A_ROLE: _("Help to run it"),
    }[step]


def understood_words(text: str, today: date) -> str:
    """What day and time was understood, to be checked by the person who typed it."""
    when = understand(text, today)
    if when.on is not None:
        return _("That is {day}.").format(day=day_and_time(when.on, when.at))
    if when.at is not None:
        words = _("That is {time}, on no day yet. The words are kept as they are.")
        return words.format(time=clock_time(when.at))
    return _("No day was understood. The words are kept as they are.") if text else ""


class PlanDialog(Dialog):
    """What the dialogs of a plan share: nothing is lost, however they are closed.

    The main button says what is missing; Esc and Close keep what was changed if nothing is missing.
    """

    def __init__(self, page: QWidget, title: str) -> None:
        super().__init__(page, title)
        self.keep_button = Button(_("Keep this"), kind="primary", keys=_("Enter"))
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(self._keep)
        self.buttons.addWidget(self.keep_button)

    def reject(self) -> None:
        """Close with Esc or Close."""
        if self.half_typed() and self._missing() is None:
            self.told = True
            self._tell()
        super().reject()

    def _missing(self) -> tuple[Field, str] | None:
        """The field that is not right yet, and what to do there."""
        return None

    def _tell(self) -> None:
        """Say what was filled in."""

    def _keep(self) -> None:
        missing = self._missing()
        if missing is None:
            if not self.has_too_much():
                self._tell()
                self.accept()
            return
        field, problem = missing
        field.set_problem(problem)
        field.control.setFocus()


class GoalDialog(PlanDialog):
    """Signals:
    kept: Words, importance, confidence.
    removed: Remove was pressed.
    """

    kept = Signal(str, object, object)
    removed = Signal()

    def __init__(self, page: QWidget, called: str, goal: Goal | None, words: str = "") -> None:
        title = _("What {name} wants, in their own words").format(name=called)
        super().__init__(page, title)
        hint = _("Exactly as they say it. Enter keeps it. Shift and Enter begin a new line.")
        self._words = TextField(_("Their own words"), lines=3, hint=hint)
        self._words.edit.enter_goes_on = True
        self._words.set_text(goal.words if goal else words)
        numbers = [_("Not asked"), *(str(number) for number in RATINGS[1:])]
        self._importance = Dropdown(_("How important it is, 1 to 10"), numbers)
        self._confidence = Dropdown(_("How sure they are that they can, 1 to 10"), numbers)
        if goal is not None:
            self._importance.choose(RATINGS.index(goal.importance))
            self._confidence.choose(RATINGS.index(goal.confidence))
            remove = Button(_("Remove this goal"), icon="trash-2", size="large")
            remove.clicked.connect(self.accept)
            remove.clicked.connect(self.removed)
            self.buttons.addWidget(remove)
        for field in (self._words, self._importance, self._confidence):
            self.body.addWidget(field)

    def _missing(self) -> tuple[Field, str] | None:
        return None if self._words.text() else (self._words, _("Write what they want."))

    def _tell(self) -> None:
        ratings = (RATINGS[self._importance.place], RATINGS[self._confidence.place])
        self.kept.emit(self._words.text(), *ratings)


class StepDialog(PlanDialog):
    """Signals:
    kept: The `StepForm`, the `StepStatus` and the outcome.
    removed: Remove was pressed.
    """

    kept = Signal(object, object, str)
    removed = Signal()

    def __init__(self, page: QWidget, step: Step | StepForm | None, today: date, *, new: bool) -> None:
        super().__init__(page, _("Add a step") if new else _("A step of the plan"))
        self._today = today
        self._what = LineField(_("What will be done"), example=_("Go to Silver Voices"))
        self._who = LineField(_("Who does it"), example=_("Jean, with Anya"), most=LONGEST_NAME)
        hint = _("As people say it: next Tuesday at 2pm, or 24/11.")
        self._when = LineField(_("When"), hint=hint, most=LONGEST_NAME)
        self._understood = Quiet()
        self._where = LineField(_("Where to go"), example=_("St Mark's church hall, side door"))
        steps = [_("Not said"), *(ladder_words(rung) for rung in LadderStep)]
        self._ladder = Dropdown(_("How they would like to take part"), steps)
        self._when.edited.connect(lambda text: self._understood.setText(understood_words(text, today)))
        fields = (self._what, self._who, self._when, self._understood, self._where, self._ladder)
        for field in fields:
            self.body.addWidget(field)
        for line in (self._what, self._who, self._when, self._where):
            line.line.setObjectName(line.label.text())
        self._statuses = {status: RadioBox(status.words) for status in StepStatus}
        self._outcome = LineField(_("How it went, or why it did not work out"))
        self._statuses[StepStatus.TO_DO].setChecked(True)
        if not new:
            self._add_progress()
        if step is not None:
            self._fill(step)

    def _form(self) -> StepForm:
        rung = self._ladder.place
        return StepForm(
            what=self._what.text(),
            who=self._who.text(),
            when=self._when.text(),
            where=self._where.text(),
            ladder=None if rung == 0 else rung - 1,
        )

    def _fill(self, step: Step | StepForm) -> None:
        for field, words in (
            (self._what, step.what),
            (self._who, step.who),
            (self._when, step.when),
            (self._where, step.where),
        ):
            field.set_text(words)
        self._ladder.choose(0 if step.ladder is None else step.ladder + 1)
        if not isinstance(step, StepForm):
            self._statuses[step.status].setChecked(True)
            self._outcome.set_text(step.outcome)

    def _add_progress(self) -> None:
        self.body.addWidget(Strong(_("How far it has come")))
        for box in self._statuses.values():
            self.body.addWidget(box)
        self.body.addWidget(self._outcome)
        remove = Button(_("Remove this step"), icon="trash-2", size="large")
        remove.clicked.connect(self.accept)
        remove.clicked.connect(self.removed)
        self.buttons.addWidget(remove)

    def _missing(self) -> tuple[Field, str] | None:
        return None if self._what.text() else (self._what, _("Write what will be done."))

    def _tell(self) -> None:
        status = next(status for status, box in self._statuses.items() if box.isChecked())
        self.kept.emit(self._form(), status, self._outcome.text())


class AgreeDialog(PlanDialog):
    """Signals:
    kept: Whether it was agreed, with whom, and if not, why.
    """

    kept = Signal(bool, str, str)

    def __init__(self, page: QWidget, called: str, agreement: Agreement | None) -> None:
        super().__init__(page, _("Was this plan agreed?"))
        self._yes = RadioBox(_("Yes, we agreed it together"))
        self._no = RadioBox(_("No, or not yet"))
        self._with = LineField(_("With whom"), most=LONGEST_NAME)
        self._with.set_text(agreement.with_whom if agreement else called)
        self._reason = LineField(_("If not, why"))
        self._reason.set_text(agreement.reason if agreement else "")
        (self._no if agreement and not agreement.agreed else self._yes).setChecked(True)
        for widget in (self._yes, self._no, self._with, self._reason):
            self.body.addWidget(widget)

    def _missing(self) -> tuple[Field, str] | None:
        enough = self._yes.isChecked() or self._reason.text()
        return None if enough else (self._reason, _("Write why it was not agreed."))

    def _tell(self) -> None:
        agreed = self._yes.isChecked()
        self.kept.emit(agreed, self._with.text(), "" if agreed else self._reason.text())


class ReviewDialog(PlanDialog):
    """Signals:
    kept: The day or None, with whom, and the name and phone of who to ring.
    """

    kept = Signal(object, str, str, str)

    def __init__(self, page: QWidget, plan: Plan, today: date) -> None:
        super().__init__(page, _("Looking at it again"))
        self._today = today
        self._on = LineField(_("We look at it again on"), hint=_("A day, such as 12 January."))
        self._understood = Words()
        self._on.edited.connect(lambda text: self._understood.setText(understood_words(text, today)))
        self._by = LineField(_("With whom"), most=LONGEST_NAME)
        self._ring_name = LineField(_("Who to ring if something changes"), most=LONGEST_NAME)
        self._ring_phone = PhoneField(_("Their phone"))
        self._on.set_text(whole_day(plan.review_on) if plan.review_on else "")
        self._by.set_text(plan.review_by)
        self._ring_name.set_text(plan.ring_name)
        self._ring_phone.set_text(plan.ring_phone)
        for widget in (self._on, self._understood, self._by, self._ring_name, self._ring_phone):
            self.body.addWidget(widget)

    def _missing(self) -> tuple[Field, str] | None:
        enough = not self._on.text() or understand(self._on.text(), self._today).on
        if not enough:
            return self._on, _("Write the day like 12 January.")
        return (self._ring_phone, self._ring_phone.wrong) if self._ring_phone.wrong else None

    def _tell(self) -> None:
        day = understand(self._on.text(), self._today).on
        self.kept.emit(day, self._by.text(), self._ring_name.text(), self._ring_phone.text())
