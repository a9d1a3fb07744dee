"""The dialog of one step: what, who and when at once; everything else folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.ladder import LadderStep
from app.domain.names import LONGEST_NAME
from app.domain.pence import pence_in, pence_words
from app.domain.plan_parts import tidy_supporters
from app.domain.plans import StepForm, StepStatus
from app.errors import InvalidInputError
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.check import RadioBox
from ui.widgets.field import Dropdown, LineField, TextField
from ui.widgets.folded import Folded
from ui.widgets.plan_dialogs import PlanDialog, ladder_words, understood_words
from ui.widgets.reading_notes import ReadingNotes
from ui.widgets.words import Quiet, Strong

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from app.domain.plans import Step
    from ui.widgets.field import Field


class StepDialog(PlanDialog):
    """Signals:
    kept: The `StepForm`, the `StepStatus` and the outcome.
    removed: Remove was pressed.
    """

    kept = Signal(object, object, str)
    removed = Signal()

    def __init__(self, page: QWidget, step: Step | StepForm | None, today: date, *, new: bool) -> None:
        super().__init__(page, _("Add a step") if new else _("A step of the plan"))
        self._what = LineField(_("What will be done"), example=_("Go to Silver Voices"))
        self._who = LineField(_("Who does it"), example=_("Jean, with Anya"), most=LONGEST_NAME)
        hint = _("As people say it: next Tuesday at 2pm, or 24/11.")
        self._when = LineField(_("When"), hint=hint, most=LONGEST_NAME)
        self._understood = Quiet()
        self._when.edited.connect(lambda text: self._understood.setText(understood_words(text, today)))
        for field in (self._what, ReadingNotes(self._what), self._who, self._when, self._understood):
            self.body.addWidget(field)
        self._fold = Folded(_("where, who comes along, what helps, cost"))
        self._add_more()
        self._statuses = {status: RadioBox(status.words) for status in StepStatus}
        self._outcome = LineField(_("How it went, or why it did not work out"))
        self._statuses[StepStatus.TO_DO].setChecked(True)
        if not new:
            self._add_progress()
        self.body.addWidget(self._fold)
        if step is not None:
            self._fill(step)
        for line in (self._what, self._who, self._when, self._where):
            line.line.setObjectName(line.label.text())

    def _add_more(self) -> None:
        steps = [_("Not said"), *(ladder_words(rung) for rung in LadderStep)]
        self._where = LineField(_("Where to go"), example=_("St Mark's church hall, side door"))
        self._ladder = Dropdown(_("How they would like to take part"), steps)
        self._go_with = LineField(_("Who goes along the first time"), most=LONGEST_NAME)
        hint = _("Names with a comma between.")
        self._supporters = LineField(_("Who else helps"), hint=hint)
        self._stage = LineField(_("A smaller goal on the way"), example=_("Sing one song with the others"))
        self._strategies = TextField(_("What could help if it gets hard"), lines=2)
        self._cost = LineField(_("What it costs"), example=_("£2.50, or free"))
        self._spent = LineField(_("What was spent on it so far"), example=_("£5"))
        self._notes = ReadingNotes(self._strategies)
        for field in (self._where, self._stage, self._ladder, self._go_with, self._supporters):
            self._fold.add(field)
        for more in (self._strategies, self._notes, self._cost, self._spent):
            self._fold.add(more)

    def _form(self) -> StepForm:
        rung = self._ladder.place
        return StepForm(
            what=self._what.text(),
            who=self._who.text(),
            when=self._when.text(),
            where=self._where.text(),
            ladder=None if rung == 0 else rung - 1,
            strategies=self._strategies.text(),
            cost=self._cost.text(),
            spent=self._spent.text(),
            go_with=self._go_with.text(),
            supporters=self._supporters.text(),
            stage=self._stage.text(),
        )

    def _fill(self, step: Step | StepForm) -> None:
        form = step if isinstance(step, StepForm) else _as_form(step)
        for field, words in (
            (self._what, form.what),
            (self._who, form.who),
            (self._when, form.when),
            (self._where, form.where),
            (self._go_with, form.go_with),
            (self._supporters, form.supporters),
            (self._cost, form.cost),
            (self._spent, form.spent),
            (self._stage, form.stage),
        ):
            field.set_text(words)
        self._strategies.set_text(form.strategies)
        self._ladder.choose(0 if form.ladder is None else form.ladder + 1)
        if form.ladder is not None:
            self._fold.unfold()
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
        if not self._what.text():
            return self._what, _("Write what will be done.")
        if self._statuses[StepStatus.DID_NOT_WORK_OUT].isChecked() and not self._outcome.text():
            return self._outcome, _("Write why it did not work out.")
        for field, read in (
            (self._cost, lambda text: pence_in(text, "cost")),
            (self._spent, lambda text: pence_in(text, "spent")),
            (self._supporters, tidy_supporters),
        ):
            try:
                read(field.text())
            except InvalidInputError as error:
                self._fold.unfold()
                return field, f"{error.message} {error.advice}"
        return None

    def _tell(self) -> None:
        status = next(status for status, box in self._statuses.items() if box.isChecked())
        self.kept.emit(self._form(), status, self._outcome.text())


def _as_form(step: Step) -> StepForm:
    """What was typed about a step, as far as it is kept."""
    return StepForm(
        what=step.what,
        who=step.who,
        when=step.when,
        where=step.where,
        ladder=step.ladder,
        strategies=step.strategies,
        cost="" if step.cost is None else pence_words(step.cost),
        spent="" if step.spent is None else pence_words(step.spent),
        go_with=step.go_with,
        supporters=", ".join(step.supporters),
        stage=step.stage,
    )
