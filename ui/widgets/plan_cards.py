"""The cards of a plan: what the person wants with its steps, what was agreed, and groups that are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from app.domain.plan_parts import SignedHow, review_words, smaller_step_words
from app.domain.plans import StepStatus
from app.domain.spoken_dates import day_and_month
from app.i18n import _, ngettext
from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.divider import Divider
from ui.widgets.own_words import OwnWords
from ui.widgets.step_words import step_chip, step_detail, step_more
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from datetime import date

    from app.domain.groups import GroupSummary
    from app.domain.plans import Goal, Plan, Step

NUMBER = 34
AT_THE_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
"""A button keeps its own height beside words of several lines."""


class StepNumber(QLabel):
    """The number of a step in a soft circle."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """A circle that grows with the text."""
        side = current_theme().px(NUMBER)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle and the number."""
        del event
        theme = current_theme()
        side = theme.px(NUMBER)
        place = QRectF(0, (self.height() - side) / 2, side, side)
        edge = (theme.tokens.softink, 2.0) if theme.outlined else ("", 0.0)
        painter = smooth(QPainter(self))
        rounded(painter, place, side / 2, theme.tokens.soft, edge)
        painter.setPen(theme.color("softink"))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self.text())

    def _restyle(self) -> None:
        self.setFont(current_theme().font(18, QFont.Weight.Bold))
        self.updateGeometry()


class StepRow(QFrame):
    """One step in an edge: number, what, who and when, how far it has come, and a pencil.

    Signals:
        change_wanted: The step.

    Attributes:
        pencil: The button that changes it.
    """

    change_wanted = Signal(object)

    def __init__(self, number: int, step: Step, today: date) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(StepNumber(number))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Strong(step.what))
        for line in (step_detail(step, today), step_more(step)):
            if line:
                words.addWidget(Quiet(line))
        row.addLayout(words, 1)
        if step.status is not StepStatus.TO_DO or step.late(today):
            chip = step_chip(step, today, next_one=False)
            # How it went stands below how far it came; beside it there would be no room for long words.
            if step.outcome:
                words.addWidget(chip, alignment=Qt.AlignmentFlag.AlignLeft)
            else:
                row.addWidget(chip)
        if step.outcome:
            words.addWidget(Quiet(step.outcome))
        self.pencil = Button("", kind="quiet", icon="pencil")
        self.pencil.setAccessibleName(_("Change step {number}: {what}").format(number=number, what=step.what))
        self.pencil.clicked.connect(lambda: self.change_wanted.emit(step))
        row.addWidget(self.pencil)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge."""
        del event
        theme = current_theme()
        edge = (theme.tokens.border, 1.5)
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CONTROL_RADIUS, theme.tokens.surface, edge)


class GoalCard(Card):
    """What the person wants, in their own words, with the steps towards it.

    Signals:
        goal_wanted, step_wanted, new_step_wanted: The goal, the step, or the goal to add a step to.
    """

    goal_wanted = Signal(object)
    step_wanted = Signal(object)
    new_step_wanted = Signal(object)

    def __init__(self, plan: Plan, place: int, today: date) -> None:
        super().__init__(_("What {name} wants, in their own words").format(name=plan.called))
        goal = plan.goals[place]
        if len(plan.goals) > 1:
            words = _("Goal {number} of {count}").format(number=place + 1, count=len(plan.goals))
            self.header.addWidget(Chip(words, kind="soft"))
        if goal.area:
            self.header.addWidget(Chip(goal.area, kind="info"))
        own = QHBoxLayout()
        own.addWidget(OwnWords(goal.words), 1)
        pencil = Button("", kind="quiet", icon="pencil")
        pencil.setObjectName(f"goal {place + 1}")
        pencil.setAccessibleName(_("Change goal {number}").format(number=place + 1))
        pencil.clicked.connect(lambda: self.goal_wanted.emit(goal))
        own.addWidget(pencil)
        self.body.addLayout(own)
        if goal.importance is not None or goal.confidence is not None:
            self.add(Quiet(_ratings(goal)))
        smaller = smaller_step_words(goal.confidence)
        if smaller:
            self.add(Chip(_("A smaller first step may help"), kind="info", icon="lightbulb"))
        head = TurningRow()
        head.addWidget(Strong(_("Steps"), size=20), 1)
        self.add_button = Button(_("Add a step"), icon="plus", keys=_("Ctrl+Enter") if place == 0 else "")
        self.add_button.setObjectName(f"goal {place + 1} add")
        self.add_button.clicked.connect(lambda: self.new_step_wanted.emit(goal))
        head.addWidget(self.add_button)
        self.body.addLayout(head)
        for number, step in enumerate(goal.steps, start=1):
            row = StepRow(number, step, today)
            row.pencil.setObjectName(f"goal {place + 1} step {number}")
            row.change_wanted.connect(self.step_wanted)
            self.add(row)
        if not goal.steps:
            self.add(Words(_("No steps yet. A small first step is a good one.")))


class GroupsCard(Card):
    """Groups of this service that a step can lead to.

    Signals:
        add_wanted: The group.
    """

    add_wanted = Signal(object)

    def __init__(self, groups: tuple[GroupSummary, ...], plan: Plan) -> None:
        super().__init__(_("Groups here"))
        if not groups:
            self.add(Words(_("There are no groups yet.")))
        planned = " ".join(step.what.casefold() for step in plan.steps)
        for number, group in enumerate(groups):
            if number:
                self.add(Divider())
            row = TurningRow(gap=12)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Strong(group.name))
            words.addWidget(Quiet("  ".join(part for part in (group.when, group.venue) if part)))
            row.addLayout(words, 1)
            if group.name.casefold() in planned:
                row.addWidget(Chip(_("In the plan"), kind="good", icon="check"))
            else:
                add = Button(_("Add to plan"), icon="plus")
                add.setAccessibleName(_("Add {group} to the plan").format(group=group.name))
                add.clicked.connect(lambda _checked, g=group: self.add_wanted.emit(g))
                row.addWidget(add)
            self.body.addLayout(row)


class AgreedCard(Card):
    """Whether the plan was agreed, when it is looked at again, and who to ring.

    Signals:
        agree_wanted, review_wanted, looked_wanted: A button was pressed.
    """

    looked_wanted = Signal()
    agree_wanted = Signal()
    review_wanted = Signal()

    def __init__(self, plan: Plan, today: date) -> None:
        super().__init__(_("Agreed, and looked at again"))
        agree = Button(_("Was it agreed?"))
        agree.clicked.connect(self.agree_wanted)
        review = Button(_("Change"))
        review.setAccessibleName(_("Change the day and who to ring"))
        review.clicked.connect(self.review_wanted)
        for words, button in ((_agreed(plan, today), agree), (_again(plan, today), review)):
            row = TurningRow(gap=12)
            row.addWidget(Words(words), 1)
            row.addWidget(button, 0, AT_THE_TOP)
            self.body.addLayout(row)
        if plan.review_on is not None and plan.review_on <= today:
            looked = Button(_("We looked at it today"), icon="calendar-check")
            looked.clicked.connect(self.looked_wanted)
            self.add(looked)


def _ratings(goal: Goal) -> str:
    parts = []
    if goal.importance is not None:
        parts.append(_("Importance {n} of 10.").format(n=goal.importance))
    if goal.confidence is not None:
        parts.append(_("Sure they can: {n} of 10.").format(n=goal.confidence))
    return "  ".join(parts)


def _agreed(plan: Plan, today: date) -> str:
    agreement = plan.agreement
    if agreement is None:
        return _("It is not written down yet whether it was agreed.")
    day = day_and_month(agreement.at.astimezone().date(), today)
    if agreement.agreed:
        said = _("Agreed with {whom} on {day}.").format(whom=agreement.with_whom, day=day)
        return "  ".join(part for part in (said, signed_words(plan)) if part)
    return _("Not agreed on {day}: {reason}").format(day=day, reason=agreement.reason)


def signed_words(plan: Plan) -> str:
    """Who signed, and how; "" where nobody did."""
    if plan.signature is None:
        return ""
    name = plan.signature.name
    if plan.signature.how is SignedHow.PAPER:
        return _("{name} signed on paper.").format(name=name)
    return _("Signed here by {name}.").format(name=name)


def _again(plan: Plan, today: date) -> str:
    parts = []
    if plan.review_on is not None:
        parts.append(review_words(plan.review_on, today))
    if plan.review_weeks:
        parts.append(
            ngettext("Every {n} week.", "Every {n} weeks.", plan.review_weeks).format(n=plan.review_weeks)
        )
    if plan.review_by:
        parts.append(_("Who will: {who}.").format(who=plan.review_by))
    if plan.ring_name or plan.ring_phone:
        who = "  ".join(part for part in (plan.ring_name, plan.ring_phone) if part)
        parts.append(_("If something changes, ring {who}.").format(who=who))
    return "  ".join(parts) or _("No day is set yet.")
