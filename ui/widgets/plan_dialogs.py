"""The dialogs of a plan: a goal, a step, whether it was agreed, when to look at it again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from app.domain.ladder import LadderStep
from app.domain.names import LONGEST_NAME
from app.domain.plan_parts import REVIEW_WEEKS, Signature, SignedHow, smaller_step_words
from app.domain.plans import ReviewForm
from app.domain.spoken_dates import clock_time, day_and_time, whole_day
from app.domain.when import no_such_day, understand
from app.i18n import _, ngettext
from ui.widgets.button import Button
from ui.widgets.check import RadioBox
from ui.widgets.dialog import Dialog
from ui.widgets.field import Dropdown, LineField, TextField
from ui.widgets.folded import Folded
from ui.widgets.phone_field import PhoneField
from ui.widgets.reading_notes import ReadingNotes
from ui.widgets.signature_pad import SignaturePad
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from datetime import date, time

    from PySide6.QtWidgets import QWidget

    from app.domain.plans import Goal, Plan
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
        return _day_words(when.on, when.at, today)
    impossible = no_such_day(text, today)
    if impossible:
        return _("{problem} The words are kept as they are.").format(problem=impossible)
    if when.at is not None:
        words = _("That is {time}, on no day yet. The words are kept as they are.")
        return words.format(time=clock_time(when.at))
    return _("No day was understood. The words are kept as they are.") if text else ""


def _day_words(day: date, at: time | None, today: date) -> str:
    """The day with its year where it is not this one, and that it has been where it has."""
    plain = _("That is {day}.").format(day=day_and_time(day, at, today))
    return _("{day_words} That day has been.").format(day_words=plain) if day < today else plain


class PlanDialog(Dialog):
    """What the dialogs of a plan share: nothing is lost, however they are closed.

    The main button says what is missing; Esc and Close keep what was changed if nothing is missing.
    """

    def __init__(self, page: QWidget, title: str, *, width: int = 640) -> None:
        super().__init__(page, title, width=width)
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
    kept: Words, importance, confidence, and the area of the plan.
    removed: Remove was pressed.
    """

    kept = Signal(str, object, object, str)
    removed = Signal()

    def __init__(self, page: QWidget, plan: Plan, goal: Goal | None, area: str = "") -> None:
        title = _("What {name} wants, in their own words").format(name=plan.called)
        super().__init__(page, title)
        hint = _("Exactly as they say it. Enter keeps it. Shift and Enter begin a new line.")
        self._words = TextField(_("Their own words"), lines=3, hint=hint)
        self._words.edit.enter_goes_on = True
        self._words.set_text(goal.words if goal else "")
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
        before = goal.area if goal else area
        self._areas = tuple(dict.fromkeys(("", *plan.areas, before)))
        self._area = Dropdown(_("Area"), [each or _("None of them") for each in self._areas])
        self._area.choose(self._areas.index(before))
        self._smaller = Quiet()
        self._confidence.chosen.connect(lambda _place: self._suggest())
        notes = ReadingNotes(self._words)
        for field in (self._words, notes, self._importance, self._confidence, self._smaller):
            self.body.addWidget(field)
        if len(self._areas) > 1:
            self.body.addWidget(self._area)
        self._suggest()

    def _suggest(self) -> None:
        """Below 7 of 10 a smaller first step is more likely to be done."""
        self._smaller.setText(smaller_step_words(RATINGS[self._confidence.place]))

    def _missing(self) -> tuple[Field, str] | None:
        return None if self._words.text() else (self._words, _("Write what they want."))

    def _tell(self) -> None:
        ratings = (RATINGS[self._importance.place], RATINGS[self._confidence.place])
        self.kept.emit(self._words.text(), *ratings, self._areas[self._area.place])


class AgreeDialog(PlanDialog):
    """Signals:
    kept: Whether it was agreed, with whom, if not, why, and the `Signature` or None.
    """

    kept = Signal(bool, str, str, object)

    def __init__(self, page: QWidget, plan: Plan) -> None:
        super().__init__(page, _("Was this plan agreed?"))
        agreement, signed = plan.agreement, plan.signature
        self._yes = RadioBox(_("Yes, we agreed it together"))
        self._no = RadioBox(_("No, or not yet"))
        self._with = LineField(_("With whom"), most=LONGEST_NAME)
        self._with.set_text(agreement.with_whom if agreement else plan.called)
        self._reason = LineField(_("If not, why"))
        self._reason.set_text(agreement.reason if agreement else "")
        (self._no if agreement and not agreement.agreed else self._yes).setChecked(True)
        for widget in (self._yes, self._no, self._with, self._reason):
            self.body.addWidget(widget)
        self._before = signed
        self._ways = (None, *SignedHow)
        words = [way.words if way else _("Nobody has signed") for way in self._ways]
        self._how = Dropdown(_("Signed"), words)
        self._name = LineField(_("Name of whoever signs"), most=LONGEST_NAME)
        self._pad = SignaturePad()
        self._again = Button(_("Clear the box"), icon="undo-2")
        self._again.clicked.connect(self._pad.clear)
        self._fold_signature()

    def _fold_signature(self) -> None:
        fold = Folded(_("who signed it"))
        self._how.choose(self._ways.index(self._before.how if self._before else None))
        self._name.set_text(self._before.name if self._before else self._with.text())
        self._how.chosen.connect(lambda _place: self._show_way())
        for widget in (self._how, self._name, self._pad, self._again):
            fold.add(widget)
        self.body.addWidget(fold)
        if self._before is not None:
            fold.unfold()
        self._show_way()

    def _show_way(self) -> None:
        way = self._ways[self._how.place]
        self._name.setVisible(way is not None)
        for widget in (self._pad, self._again):
            widget.setVisible(way is SignedHow.DRAWN)

    def _signature(self) -> Signature | None:
        way = self._ways[self._how.place]
        if way is None:
            return None
        before = self._before.strokes if self._before else ()
        return Signature(how=way, name=self._name.text(), strokes=self._pad.strokes or before)

    def _missing(self) -> tuple[Field, str] | None:
        if self._no.isChecked():
            return None if self._reason.text() else (self._reason, _("Write why it was not agreed."))
        signature = self._signature()
        if signature is not None and not signature.name:
            return self._name, _("Write the name of whoever signs.")
        if signature is not None and signature.how is SignedHow.DRAWN and not signature.strokes:
            return self._how, _("Sign in the box, or choose another way.")
        return None

    def _tell(self) -> None:
        agreed = self._yes.isChecked()
        reason = "" if agreed else self._reason.text()
        self.kept.emit(agreed, self._with.text(), reason, self._signature() if agreed else None)


def weeks_words(weeks: int | None) -> str:
    """How often a plan is looked at."""
    if weeks is None:
        return _("No rhythm")
    return ngettext("Every {n} week", "Every {n} weeks", weeks).format(n=weeks)


class ReviewDialog(PlanDialog):
    """Signals:
    kept: The `ReviewForm`.
    """

    kept = Signal(object)

    def __init__(self, page: QWidget, plan: Plan, today: date) -> None:
        super().__init__(page, _("Looking at it again"))
        self._today = today
        self._on = LineField(_("We look at it again on"), hint=_("A day, such as 12 January."))
        self._understood = Words()
        self._on.edited.connect(lambda text: self._understood.setText(understood_words(text, today)))
        self._rhythm = tuple(dict.fromkeys((None, *REVIEW_WEEKS, plan.review_weeks)))
        self._weeks = Dropdown(_("How often"), [weeks_words(weeks) for weeks in self._rhythm])
        self._weeks.choose(self._rhythm.index(plan.review_weeks))
        self._weeks.chosen.connect(self._count)
        self._by = LineField(_("Who will, and with whom"), most=LONGEST_NAME)
        self._ring_name = LineField(_("Who to ring if something changes"), most=LONGEST_NAME)
        self._ring_phone = PhoneField(_("Their phone"))
        self._on.set_text(whole_day(plan.review_on) if plan.review_on else "")
        self._by.set_text(plan.review_by)
        self._ring_name.set_text(plan.ring_name)
        self._ring_phone.set_text(plan.ring_phone)
        for widget in (self._on, self._understood, self._weeks, self._by, self._ring_name, self._ring_phone):
            self.body.addWidget(widget)

    def _count(self, place: int) -> None:
        """Put the day there that the rhythm gives, for everybody to see and change."""
        weeks = self._rhythm[place]
        if weeks is not None:
            self._on.set_text(whole_day(self._today + timedelta(weeks=weeks)))

    def _missing(self) -> tuple[Field, str] | None:
        enough = not self._on.text() or understand(self._on.text(), self._today).on
        if not enough:
            return self._on, _("Write the day like 12 January.")
        return (self._ring_phone, self._ring_phone.wrong) if self._ring_phone.wrong else None

    def _tell(self) -> None:
        self.kept.emit(
            ReviewForm(
                on=understand(self._on.text(), self._today).on,
                by=self._by.text(),
                ring_name=self._ring_name.text(),
                ring_phone=self._ring_phone.text(),
                weeks=self._rhythm[self._weeks.place],
            )
        )
