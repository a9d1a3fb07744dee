"""The plan itself, beside its paper: goals with their steps, what was agreed, groups that are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.plan_cards import AgreedCard, GoalCard, GroupsCard
from ui.widgets.plan_part_cards import AreasCard, BarriersCard
from ui.widgets.same_focus import same_focus

if TYPE_CHECKING:
    from datetime import date

    from app.domain.groups import GroupSummary
    from app.domain.plans import Plan
    from ui.widgets.card import Card


class PlanColumn(QWidget):
    """Signals:
    goal_wanted: The goal to change; None to add one.
    step_wanted: The step to change.
    new_step_wanted: The goal to add a step to.
    group_wanted: The group to add as a step.
    anew_wanted: The plan to begin a new one from.
    goal_in_area: The area to add a goal to.
    barrier_wanted: What gets in the way, to change; None to add something.
    page_wanted: The name of another page about this person.
    agree_wanted, review_wanted, looked_wanted, areas_wanted, together_wanted, share_wanted: Their button was
        pressed.
    """

    goal_wanted = Signal(object)
    step_wanted = Signal(object)
    new_step_wanted = Signal(object)
    group_wanted = Signal(object)
    anew_wanted = Signal(object)
    share_wanted = Signal()
    goal_in_area = Signal(str)
    barrier_wanted = Signal(object)
    page_wanted = Signal(str)
    looked_wanted = Signal()
    areas_wanted = Signal()
    agree_wanted = Signal()
    review_wanted = Signal()
    together_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[Card] = []
        self._first_step: Button | None = None
        self._last_goal: GoalCard | None = None
        self._add_goal = Button("", icon="plus", keys=_("Ctrl+N"))
        self._add_goal.clicked.connect(lambda: self.goal_wanted.emit(None))
        add = Flow()
        add.addWidget(self._add_goal)
        self._together = Button("", icon="users-round", keys=_("F11"))
        self._together.clicked.connect(self.together_wanted)
        add.addWidget(self._together)
        self._plan: Plan | None = None
        self._anew = Button(_("Make a new plan from this one"), icon="copy")
        self._anew.clicked.connect(lambda: self.anew_wanted.emit(self._plan))
        self._share = Button(_("Save it for the GP or referrer"), icon="file-text")
        self._share.clicked.connect(self.share_wanted)
        more = Flow()
        for button in (self._anew, self._share):
            more.addWidget(button)
        self._more: list[Button] = []
        for words, icon, keys, press in (
            (_("Areas"), "layout-list", "", self.areas_wanted.emit),
            ("", "map-pin", _("F10"), lambda: self.page_wanted.emit("whats_on")),
            (_("Ask somebody else"), "send", "", lambda: self.page_wanted.emit("onward")),
            (_("Earlier plans"), "history", "", lambda: self.page_wanted.emit("earlier_plans")),
        ):
            button = Button(words, icon=icon, keys=keys)
            button.clicked.connect(press)
            self._more.append(button)
            more.addWidget(button)
        self._places = self._more[1]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addLayout(add)
        self._column.addLayout(more)
        self._column.addStretch(1)

    def show_plan(
        self, plan: Plan, groups: tuple[GroupSummary, ...], today: date, *, together: bool = False
    ) -> None:
        """Show a plan as it stands, to the helper or to both together."""
        self._together.setText(_("Show it to {name}").format(name=plan.called))
        self._together.setVisible(not together)
        self._places.setText(_("What's on for {name}").format(name=plan.called))
        self._plan = plan
        agreed = plan.agreement is not None and plan.agreement.agreed
        self._anew.setVisible(agreed and not together)
        self._share.setVisible(bool(plan.goals) and not together)
        for button in self._more:
            button.setVisible(not together)
        with same_focus(self):
            self._build_cards(plan, groups, today)
        words = _("Add another goal") if plan.goals else _("Add what {name} wants")
        self._add_goal.setText(words.format(name=plan.called))

    def _build_cards(self, plan: Plan, groups: tuple[GroupSummary, ...], today: date) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        goals = [GoalCard(plan, place, today) for place in range(len(plan.goals))]
        for place, goal_card in enumerate(goals):
            goal_card.goal_wanted.connect(self.goal_wanted)
            goal_card.step_wanted.connect(self.step_wanted)
            goal_card.new_step_wanted.connect(self.new_step_wanted)
            self._column.insertWidget(place, goal_card)
        self._cards = [*goals, *self._other_cards(plan, groups, today)]
        for card in self._cards[len(goals) :]:
            self._column.insertWidget(self._column.count() - 2, card)
        for card in self._cards:
            card.show()  # a layout shows what it takes in later, too late for the focus
        self._first_step = goals[0].add_button if goals else None
        self._last_goal = goals[-1] if goals else None

    def _other_cards(self, plan: Plan, groups: tuple[GroupSummary, ...], today: date) -> list[Card]:
        agreed, here = AgreedCard(plan, today), GroupsCard(groups, plan)
        agreed.agree_wanted.connect(self.agree_wanted)
        agreed.review_wanted.connect(self.review_wanted)
        agreed.looked_wanted.connect(self.looked_wanted)
        here.add_wanted.connect(self.group_wanted)
        barriers = BarriersCard(plan)
        barriers.barrier_wanted.connect(self.barrier_wanted)
        if not plan.areas:
            return [here, barriers, agreed]
        areas = AreasCard(plan)
        areas.goal_in_area.connect(self.goal_in_area)
        return [areas, here, barriers, agreed]

    def focus_last_goal(self) -> None:
        """Go on with the goal that was just added: to its first step."""
        if self._last_goal is not None:
            self._last_goal.add_button.setFocus()

    def focus_first(self) -> None:
        """Go to the first step to add; without a goal, to adding one."""
        (self._first_step or self._add_goal).setFocus()
