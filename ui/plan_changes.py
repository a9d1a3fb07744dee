"""Every change to a plan: asked in a dialog, kept by the service, and shown by whoever owns the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.plans import StepForm
from app.domain.spoken_dates import day_and_month
from app.i18n import _
from ui.widgets.plan_dialogs import AgreeDialog, GoalDialog, ReviewDialog, StepDialog

if TYPE_CHECKING:
    from datetime import date

    from app.domain.groups import GroupSummary
    from app.domain.plans import Goal, Plan, Step, StepStatus
    from app.services.plan_parts import PlanPartsService
    from app.services.plans import PlanService
    from ui.screen import Screen


class PlanChanges(QObject):
    """Signals:
    wanted: The work to do on the worker, which gives the changed `Plan`.
    """

    wanted = Signal(object)

    def __init__(self, page: Screen, plans: PlanService, parts: PlanPartsService) -> None:
        super().__init__(page)
        self._page, self._plans, self._parts = page, plans, parts

    def begin_anew(self, plan: Plan) -> None:
        """Begin a new plan with the goals and steps of this one, which stays as it was."""
        plans = self._plans
        self.wanted.emit(lambda: plans.new_version(plan.person_id))

    def ask_goal(self, plan: Plan, goal: Goal | None) -> None:
        """Ask what they want; None to add a goal."""
        plans, dialog = self._plans, GoalDialog(self._page, plan.called, goal)
        if goal is None:
            dialog.kept.connect(lambda *kept: self.wanted.emit(lambda: plans.add_goal(plan.id, *kept)))
        else:
            dialog.kept.connect(lambda *kept: self.wanted.emit(lambda: plans.change_goal(goal.id, *kept)))
            dialog.removed.connect(lambda: self.wanted.emit(lambda: plans.remove_goal(goal.id)))
        self._page.ask(dialog, "goal", goal.id if goal is not None else None)

    def ask_step(self, goal: Goal, today: date) -> None:
        """Ask for a new step towards a goal."""
        plans, dialog = self._plans, StepDialog(self._page, None, today, new=True)
        dialog.kept.connect(lambda form, *_rest: self.wanted.emit(lambda: plans.add_step(goal.id, form)))
        self._page.ask(dialog, "new step", goal.id)

    def ask_change(self, step: Step, today: date) -> None:
        """Ask what is different about a step, and how far it has come."""
        plans = self._plans

        def keep(form: StepForm, status: StepStatus, outcome: str) -> None:
            self.wanted.emit(lambda: plans.change_step(step.id, form, status, outcome))

        dialog = StepDialog(self._page, step, today, new=False)
        dialog.kept.connect(keep)
        dialog.removed.connect(lambda: self.wanted.emit(lambda: plans.remove_step(step.id)))
        self._page.ask(dialog, "step", step.id)

    def ask_agreed(self, plan: Plan) -> None:
        """Ask whether it was agreed."""
        plans, dialog = self._plans, AgreeDialog(self._page, plan.called, plan.agreement)
        dialog.kept.connect(lambda *kept: self.wanted.emit(lambda: plans.agree(plan.id, *kept)))
        self._page.ask(dialog, "agreed")

    def ask_review(self, plan: Plan, today: date) -> None:
        """Ask when it is looked at again, and who to ring."""
        parts, dialog = self._parts, ReviewDialog(self._page, plan, today)
        dialog.kept.connect(lambda form: self.wanted.emit(lambda: parts.review(plan.id, form)))
        self._page.ask(dialog, "review")

    def add_group(self, plan: Plan, group: GroupSummary) -> None:
        """Make going to a group a step towards the first goal."""
        plans, goal_id = self._plans, plan.goals[0].id
        form = StepForm(
            what=_("Go to {group}").format(group=group.name),
            who=plan.called,
            when=day_and_month(group.next_on) if group.next_on else group.when,
            where=group.venue,
        )
        self.wanted.emit(lambda: plans.add_step(goal_id, form))

    def reopen(self, plan: Plan, dialog: str, argument: object, today: date) -> None:
        """Ask again what was asked before a lock; what is gone from the plan meanwhile is not asked."""
        goal = next((goal for goal in plan.goals if goal.id == argument), None)
        step = next((step for step in plan.steps if step.id == argument), None)
        if dialog == "agreed":
            self.ask_agreed(plan)
        elif dialog == "review":
            self.ask_review(plan, today)
        elif dialog == "goal" and (goal is not None or argument is None):
            self.ask_goal(plan, goal)
        elif dialog == "new step" and goal is not None:
            self.ask_step(goal, today)
        elif dialog == "step" and step is not None:
            self.ask_change(step, today)
