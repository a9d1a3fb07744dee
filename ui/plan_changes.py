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

    from PySide6.QtWidgets import QWidget

    from app.domain.groups import GroupSummary
    from app.domain.plans import Goal, Plan, Step, StepStatus
    from app.services.plans import PlanService


class PlanChanges(QObject):
    """Signals:
    wanted: The work to do on the worker, which gives the changed `Plan`.
    """

    wanted = Signal(object)

    def __init__(self, page: QWidget, plans: PlanService) -> None:
        super().__init__(page)
        self._page, self._plans = page, plans

    def ask_goal(self, plan: Plan, goal: Goal | None) -> None:
        """Ask what they want; None to add a goal."""
        plans, dialog = self._plans, GoalDialog(self._page, plan.called, goal)
        if goal is None:
            dialog.kept.connect(lambda *kept: self.wanted.emit(lambda: plans.add_goal(plan.id, *kept)))
        else:
            dialog.kept.connect(lambda *kept: self.wanted.emit(lambda: plans.change_goal(goal.id, *kept)))
            dialog.removed.connect(lambda: self.wanted.emit(lambda: plans.remove_goal(goal.id)))
        dialog.open()

    def ask_step(self, goal: Goal, today: date) -> None:
        """Ask for a new step towards a goal."""
        plans, dialog = self._plans, StepDialog(self._page, None, today, new=True)
        dialog.kept.connect(lambda form, *_rest: self.wanted.emit(lambda: plans.add_step(goal.id, form)))
        dialog.open()

    def ask_change(self, step: Step, today: date) -> None:
        """Ask what is different about a step, and how far it has come."""
        plans = self._plans

        def keep(form: StepForm, status: StepStatus, outcome: str) -> None:
            def work() -> Plan:
                plan = plans.change_step(step.id, form)
                same = (status, outcome) == (step.status, step.outcome)
                return plan if same else plans.set_status(step.id, status, outcome)

            self.wanted.emit(work)

        dialog = StepDialog(self._page, step, today, new=False)
        dialog.kept.connect(keep)
        dialog.removed.connect(lambda: self.wanted.emit(lambda: plans.remove_step(step.id)))
        dialog.open()

    def ask_agreed(self, plan: Plan) -> None:
        """Ask whether it was agreed."""
        plans, dialog = self._plans, AgreeDialog(self._page, plan.called, plan.agreement)
        dialog.kept.connect(lambda *kept: self.wanted.emit(lambda: plans.agree(plan.id, *kept)))
        dialog.open()

    def ask_review(self, plan: Plan, today: date) -> None:
        """Ask when it is looked at again, and who to ring."""
        plans, dialog = self._plans, ReviewDialog(self._page, plan, today)
        dialog.kept.connect(lambda *kept: self.wanted.emit(lambda: plans.set_review(plan.id, *kept)))
        dialog.open()

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
