"""Every change to a plan: asked in a dialog, kept by the service, and shown by whoever owns the page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.plans import StepForm
from app.domain.spoken_dates import day_and_month
from app.i18n import _
from ui.plan_pictures import PlanPictures
from ui.widgets.plan_dialogs import AgreeDialog, GoalDialog, ReviewDialog
from ui.widgets.plan_part_dialogs import AreasDialog, BarrierDialog
from ui.widgets.step_dialog import StepDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from app.domain.groups import GroupSummary
    from app.domain.plan_parts import PlanBarrier
    from app.domain.plans import Goal, Plan, Step, StepStatus
    from app.workspace import Workspace
    from ui.screen import Screen
    from ui.widgets.plan_column import PlanColumn


class PlanChanges(QObject):
    """Signals:
    wanted: The work to do on the worker, which gives the changed `Plan`.

    Attributes:
        plan: The plan on show; None until there is one.
    """

    wanted = Signal(object)

    def __init__(self, page: Screen, workspace: Workspace, today: Callable[[], date]) -> None:
        super().__init__(page)
        self._page, self._today = page, today
        self._plans, self._parts, self._templates = (
            workspace.plans,
            workspace.plan_parts,
            workspace.plan_templates,
        )
        self.plan: Plan | None = None
        self._pictures = PlanPictures(page, lambda: self.plan, workspace)
        self._pictures.wanted.connect(self.wanted)

    def listen(self, column: PlanColumn) -> None:
        """Ask whatever a button of the plan asks for."""
        column.goal_wanted.connect(self.ask_goal)
        column.goal_in_area.connect(lambda area: self.ask_goal(None, area))
        column.step_wanted.connect(self.ask_change)
        column.new_step_wanted.connect(self.ask_step)
        column.group_wanted.connect(self.add_group)
        column.anew_wanted.connect(self.begin_anew)
        column.agree_wanted.connect(self.ask_agreed)
        column.review_wanted.connect(self.ask_review)
        column.looked_wanted.connect(self._looked_at)
        column.barrier_wanted.connect(self.ask_barrier)
        column.areas_wanted.connect(self.ask_areas)

    def begin_anew(self, plan: Plan) -> None:
        """Begin a new plan with the goals and steps of this one, which stays as it was."""
        self.wanted.emit(partial(self._plans.new_version, plan.person_id))

    def ask_goal(self, goal: Goal | None, area: str = "") -> None:
        """Ask what they want; None to add a goal, to an area of the plan if it has any."""
        if self.plan is None:
            return
        plans, plan_id = self._plans, self.plan.id
        dialog = GoalDialog(self._page, self.plan, goal, area)
        if goal is None:
            dialog.kept.connect(lambda *kept: self.wanted.emit(lambda: plans.add_goal(plan_id, *kept)))
        else:
            dialog.kept.connect(lambda *kept: self.wanted.emit(lambda: plans.change_goal(goal.id, *kept)))
            dialog.removed.connect(lambda: self.wanted.emit(lambda: plans.remove_goal(goal.id)))
        self._page.ask(dialog, "goal", goal.id if goal is not None else None)

    def ask_step(self, goal: Goal) -> None:
        """Ask for a new step towards a goal."""
        plans, dialog = self._plans, StepDialog(self._page, None, self._today(), new=True)
        dialog.kept.connect(lambda form, *_rest: self.wanted.emit(lambda: plans.add_step(goal.id, form)))
        self._page.ask(dialog, "new step", goal.id)

    def ask_first_step(self) -> None:
        """Ask for a new step towards the first goal."""
        if self.plan is not None and self.plan.goals:
            self.ask_step(self.plan.goals[0])

    def ask_change(self, step: Step) -> None:
        """Ask what is different about a step, and how far it has come."""
        plans = self._plans

        def keep(form: StepForm, status: StepStatus, outcome: str) -> None:
            self.wanted.emit(lambda: plans.change_step(step.id, form, status, outcome))

        dialog = StepDialog(self._page, step, self._today(), new=False)
        dialog.kept.connect(keep)
        dialog.removed.connect(lambda: self.wanted.emit(lambda: plans.remove_step(step.id)))
        self._page.ask(dialog, "step", step.id)

    def ask_agreed(self) -> None:
        """Ask whether it was agreed, and who signed."""
        if self.plan is None:
            return
        plans, plan, dialog = self._plans, self.plan, AgreeDialog(self._page, self.plan)
        dialog.kept.connect(lambda *kept: self.wanted.emit(lambda: plans.agree(plan.id, *kept)))
        self._page.ask(dialog, "agreed")

    def ask_review(self) -> None:
        """Ask when it is looked at again, and who to ring."""
        if self.plan is None:
            return
        parts, plan, dialog = self._parts, self.plan, ReviewDialog(self._page, self.plan, self._today())
        dialog.kept.connect(lambda form: self.wanted.emit(lambda: parts.review(plan.id, form)))
        self._page.ask(dialog, "review")

    def ask_barrier(self, barrier: PlanBarrier | None) -> None:
        """Ask what gets in the way; None to add something."""
        if self.plan is None:
            return
        parts, plan, dialog = self._parts, self.plan, BarrierDialog(self._page, barrier)
        if barrier is None:
            dialog.kept.connect(lambda kept: self.wanted.emit(lambda: parts.add_barrier(plan.id, kept)))
        else:
            dialog.kept.connect(lambda kept: self.wanted.emit(lambda: parts.change_barrier(barrier.id, kept)))
            dialog.removed.connect(lambda: self.wanted.emit(lambda: parts.remove_barrier(barrier.id)))
        self._page.ask(dialog, "barrier", barrier.id if barrier is not None else None)

    def ask_areas(self) -> None:
        """Ask in which areas to lay the plan out."""
        plan, parts = self.plan, self._parts
        if plan is None:
            return

        def show(templates: object) -> None:
            dialog = AreasDialog(self._page, plan, templates)  # type: ignore[arg-type]  # as asked for below
            dialog.kept.connect(lambda kept: self.wanted.emit(lambda: parts.lay_out(plan.id, kept)))
            self._page.ask(dialog, "areas")

        self._page.run(self._templates.templates, show)

    def ask_pictures(self) -> None:
        """Ask which picture stands beside each goal and step."""
        self._pictures.ask()

    def add_group(self, group: GroupSummary) -> None:
        """Make going to a group a step towards the first goal."""
        plan = self.plan
        if plan is None or not plan.goals:
            self._page.status.emit(_("Write what they want first. A step belongs to a goal."))
            return
        form = StepForm(
            what=_("Go to {group}").format(group=group.name),
            who=plan.called,
            when=day_and_month(group.next_on) if group.next_on else group.when,
            where=group.venue,
        )
        self.wanted.emit(partial(self._plans.add_step, plan.goals[0].id, form))

    def _looked_at(self) -> None:
        if self.plan is not None:
            self.wanted.emit(partial(self._parts.looked_at, self.plan.id))

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again what was asked before a lock; what is gone from the plan meanwhile is not asked."""
        plan = self.plan
        if plan is None:
            return
        goal = next((goal for goal in plan.goals if goal.id == argument), None)
        step = next((step for step in plan.steps if step.id == argument), None)
        barrier = next((each for each in plan.barriers if each.id == argument), None)
        ways: dict[str, Callable[[], object]] = {
            "agreed": self.ask_agreed,
            "review": self.ask_review,
            "areas": self.ask_areas,
            "photo": lambda: self._pictures.name_photo(Path(str(argument))),
        }
        if goal is not None or argument is None:
            ways["goal"] = lambda: self.ask_goal(goal)
        if barrier is not None or argument is None:
            ways["barrier"] = lambda: self.ask_barrier(barrier)
        if goal is not None:
            ways["new step"] = lambda: self.ask_step(goal)
        if step is not None:
            ways["step"] = lambda: self.ask_change(step)
        ways.get(dialog, lambda: None)()
