"""The plan: goals in the person's own words, and who does what, when."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.domain.organisation import LONGEST_PHONE
from app.domain.plans import Agreement, Goal, Plan, as_step, tidy_goal
from app.domain.safety import Assessed, assess
from app.domain.wording import tidy_line, tidy_words
from app.i18n import _
from app.ids import new_id
from app.services.desk import Change
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.plans import Step, StepForm, StepStatus
    from app.domain.safety import RedFlag
    from app.services.desk import Desk, Work
    from app.store.repositories import Repositories

REVIEW_AFTER: Final = timedelta(weeks=8)
"""When a plan is looked at again, unless somebody says otherwise (usual range: 6 to 12 weeks)."""


class PlanService:
    """Every change is kept at once and can be undone. Nothing is ever deleted.

    Args:
        flags: The signs that worry, to know whether the neutral banner shows.
    """

    def __init__(self, desk: Desk, flags: tuple[RedFlag, ...]) -> None:
        self._desk = desk
        self._flags = flags

    def open(self, person_id: UUID) -> Plan:
        """The plan in force for somebody, or a first one.

        Raises:
            NotFoundError: There is no such person.
        """
        with self._desk.store.read() as repositories:
            repositories.people.get(person_id)
            latest = repositories.plans.latest(person_id)
        if latest is None:
            return self._begin(person_id, None)
        self._desk.store.record(self._desk.author, "view plan", Subject("plan", latest.id))
        return self.load(latest.id)

    def load(self, plan_id: UUID) -> Plan:
        """One version of a plan as it stands.

        Raises:
            NotFoundError: There is no such plan.
        """
        with self._desk.store.read() as repositories:
            plan = repositories.plans.load(plan_id)
            lines = repositories.safety.lines(plan.person_id, self._flags)
            return replace(plan, worry_open=assess(lines) is Assessed.FLAG_OPEN)

    def new_version(self, person_id: UUID) -> Plan:
        """A new plan that starts from the latest: the same goals and steps, to be agreed anew.

        Raises:
            NotFoundError: There is no such person.
        """
        with self._desk.store.read() as repositories:
            repositories.people.get(person_id)
            latest = repositories.plans.latest(person_id)
        return self._begin(person_id, latest)

    def add_goal(
        self, plan_id: UUID, words: str, importance: int | None = None, confidence: int | None = None
    ) -> Plan:
        """Add what the person wants, in their exact words.

        Raises:
            InvalidInputError: There are no words, they are too long, or a rating is not 1 to 10.
        """
        goal = tidy_goal(Goal(id=new_id(), words=words, importance=importance, confidence=confidence))
        with self._desk.store.write(self._desk.author, "add goal", Subject("plan", plan_id)) as r:
            goal_id = r.plans.add_goal(plan_id, goal)
        return self._remembered(
            plan_id,
            "add goal",
            _("Goal added"),
            redo=lambda r: r.plans.take_out_goal(goal_id, void=False),
            undo=lambda r: r.plans.take_out_goal(goal_id, void=True),
        )

    def change_goal(
        self, goal_id: UUID, words: str, importance: int | None = None, confidence: int | None = None
    ) -> Plan:
        """Change what the person wants; the steps stay.

        Raises:
            InvalidInputError: As for `add_goal`.
        """
        before, plan_id = self._goal(goal_id)
        after = tidy_goal(replace(before, words=words, importance=importance, confidence=confidence))
        return self._made(
            plan_id,
            "change goal",
            _("Goal changed"),
            redo=lambda r: r.plans.change_goal(goal_id, after),
            undo=lambda r: r.plans.change_goal(goal_id, before),
        )

    def remove_goal(self, goal_id: UUID) -> Plan:
        """Take a goal with its steps out of the plan."""
        _goal, plan_id = self._goal(goal_id)
        return self._made(
            plan_id,
            "remove goal",
            _("Goal removed"),
            redo=lambda r: r.plans.take_out_goal(goal_id, void=True),
            undo=lambda r: r.plans.take_out_goal(goal_id, void=False),
        )

    def add_step(self, goal_id: UUID, form: StepForm) -> Plan:
        """Add something somebody will do for a goal. A day and a time in `form.when` are understood.

        Raises:
            InvalidInputError: It is not said what will be done, or something is too long.
        """
        _goal, plan_id = self._goal(goal_id)
        step = as_step(form, new_id(), self._desk.today())
        with self._desk.store.write(self._desk.author, "add step", Subject("plan", plan_id)) as r:
            step_id = r.plans.add_step(goal_id, step)
        return self._remembered(
            plan_id,
            "add step",
            _("Step added"),
            redo=lambda r: r.plans.take_out_step(step_id, void=False),
            undo=lambda r: r.plans.take_out_step(step_id, void=True),
        )

    def change_step(self, step_id: UUID, form: StepForm) -> Plan:
        """Change a step; how far it has come stays.

        Raises:
            InvalidInputError: As for `add_step`.
        """
        before, plan_id = self._step(step_id)
        typed = as_step(form, step_id, self._desk.today(), before)
        after = replace(typed, status=before.status, outcome=before.outcome)
        return self._made(
            plan_id,
            "change step",
            _("Step changed"),
            redo=lambda r: r.plans.change_step(step_id, after),
            undo=lambda r: r.plans.change_step(step_id, before),
        )

    def remove_step(self, step_id: UUID) -> Plan:
        """Take a step out of the plan."""
        _step, plan_id = self._step(step_id)
        return self._made(
            plan_id,
            "remove step",
            _("Step removed"),
            redo=lambda r: r.plans.take_out_step(step_id, void=True),
            undo=lambda r: r.plans.take_out_step(step_id, void=False),
        )

    def set_status(self, step_id: UUID, status: StepStatus, outcome: str = "") -> Plan:
        """Say how far a step has come, and how it went.

        Raises:
            InvalidInputError: The words are too long.
        """
        before, plan_id = self._step(step_id)
        after = replace(before, status=status, outcome=tidy_words(outcome, "outcome"))
        return self._made(
            plan_id,
            "mark step",
            _("Step marked “{status}”").format(status=status.words),
            redo=lambda r: r.plans.change_step(step_id, after),
            undo=lambda r: r.plans.change_step(step_id, before),
        )

    def agree(self, plan_id: UUID, agreed: bool, with_whom: str, reason: str = "") -> Plan:
        """Write down whether the plan was agreed, with whom, and if not, why.

        Raises:
            InvalidInputError: The words are too long.
        """
        before, now = self.load(plan_id).agreement, self._desk.now()
        after = Agreement(
            agreed=agreed,
            with_whom=tidy_line(with_whom, "with_whom"),
            reason=tidy_words(reason, "reason"),
            at=now,
        )
        return self._made(
            plan_id,
            "agree plan",
            _("Plan agreed") if agreed else _("Plan not agreed"),
            redo=lambda r: r.plans.agree(plan_id, after, now),
            undo=lambda r: r.plans.agree(plan_id, before, now),
        )

    def set_review(
        self, plan_id: UUID, on: date | None, by: str, ring_name: str = "", ring_phone: str = ""
    ) -> Plan:
        """Say when to look at the plan again, with whom, and who to ring if something changes.

        Raises:
            InvalidInputError: Something is too long.
        """
        plan = self.load(plan_id)
        whom, name = tidy_line(by, "by"), tidy_line(ring_name, "ring_name")
        ring = (name, tidy_line(ring_phone, "ring_phone", LONGEST_PHONE))
        return self._made(
            plan_id,
            "change review",
            _("Review changed"),
            redo=lambda r: r.plans.set_review(plan_id, on, whom, ring),
            undo=lambda r: r.plans.set_review(
                plan_id, plan.review_on, plan.review_by, (plan.ring_name, plan.ring_phone)
            ),
        )

    def _begin(self, person_id: UUID, latest: Plan | None) -> Plan:
        with self._desk.store.write(
            self._desk.author, "begin plan", Subject("person", person_id)
        ) as repositories:
            talk_id = repositories.talks.finished(person_id)
            plan_id = repositories.plans.add(person_id, self._desk.today(), talk_id)
            if latest is None:
                organisation = repositories.settings.organisation()
                ring, by = (organisation.name, organisation.phone), ""
            else:
                ring, by = (latest.ring_name, latest.ring_phone), latest.review_by
                _copy_goals(repositories, plan_id, latest)
            repositories.plans.set_review(plan_id, self._desk.today() + REVIEW_AFTER, by, ring)
        return self._remembered(
            plan_id,
            "begin plan",
            _("Plan begun"),
            redo=lambda r: r.plans.take_out(plan_id, void=False),
            undo=lambda r: r.plans.take_out(plan_id, void=True),
        )

    def _made(self, plan_id: UUID, action: str, label: str, redo: Work, undo: Work) -> Plan:
        self._desk.make(Change(action, Subject("plan", plan_id), label, redo, undo))
        return self.load(plan_id)

    def _remembered(self, plan_id: UUID, action: str, label: str, redo: Work, undo: Work) -> Plan:
        self._desk.remember(Change(action, Subject("plan", plan_id), label, redo, undo))
        return self.load(plan_id)

    def _goal(self, goal_id: UUID) -> tuple[Goal, UUID]:
        with self._desk.store.read() as repositories:
            plan_id = repositories.plans.plan_of_goal(goal_id)
            return repositories.plans.goal(goal_id), plan_id

    def _step(self, step_id: UUID) -> tuple[Step, UUID]:
        with self._desk.store.read() as repositories:
            plan_id = repositories.plans.plan_of_step(step_id)
            return repositories.plans.step(step_id), plan_id


def _copy_goals(repositories: Repositories, plan_id: UUID, latest: Plan) -> None:
    for goal in latest.goals:
        goal_id = repositories.plans.add_goal(plan_id, goal)
        for step in goal.steps:
            repositories.plans.add_step(goal_id, step)
