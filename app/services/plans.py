"""The plan: goals in the person's own words, and who does what, when."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from app.domain.plan_parts import tidy_signature
from app.domain.plans import Agreement, Goal, as_step, tidy_goal, tidy_outcome, tidy_reason
from app.domain.profile import what_matters
from app.domain.roles import Act
from app.domain.wording import tidy_line
from app.i18n import _
from app.ids import new_id
from app.services.permission import needs
from app.services.plan_agreement import refuse_unready, write_agreement
from app.services.plan_desk import adding, start_from, write_first
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.plan_parts import Signature
    from app.domain.plans import Plan, StepForm, StepStatus
    from app.domain.talk import TalkDefinition
    from app.services.desk import Desk
    from app.services.plan_desk import PlanDesk
    from app.store.repositories import Repositories


class PlanService:
    """Every change is kept at once and can be undone. Nothing is ever deleted, and looking writes no plan.

    Args:
        plans: Loads plans and carries changes out.
        definitions: Every version of the talk, to begin a plan from one.
    """

    def __init__(
        self,
        desk: Desk,
        plans: PlanDesk,
        definitions: Mapping[tuple[str, int], TalkDefinition],
    ) -> None:
        self._desk = desk
        self._definitions = definitions
        self._plans = plans

    @needs(Act.PLAN)
    def open(self, person_id: UUID) -> Plan:
        """The plan in force for somebody, or a first one, which is written with its first change.

        Raises:
            NotFoundError: There is no such person.
        """
        return self.latest(person_id) or self._plans.first(person_id)

    @needs(Act.PLAN)
    def latest(self, person_id: UUID) -> Plan | None:
        """The plan in force for somebody, which goes into the audit; None if there is none.

        Raises:
            NotFoundError: There is no such person.
        """
        with self._desk.store.read() as repositories:
            repositories.people.get(person_id)
            latest = repositories.plans.latest(person_id)
        if latest is None:
            return None
        self._desk.store.record(self._desk.author, "view plan", Subject("plan", latest.id))
        return self.load(latest.id)

    @needs(Act.PLAN)
    def load(self, plan_id: UUID) -> Plan:
        """One version of a plan as it stands, written or only opened so far.

        Raises:
            NotFoundError: There is no such plan.
        """
        return self._plans.load(plan_id)

    @needs(Act.PLAN)
    def new_version(self, person_id: UUID) -> Plan:
        """A new plan that starts from the latest: the same goals and steps, to be agreed anew.

        Raises:
            NotFoundError: There is no such person.
        """
        first = self._plans.first(person_id)
        with self._desk.store.read() as repositories:
            latest = repositories.plans.latest(person_id)
        if latest is None:
            return self._plans.made(first.id, "begin plan", _("Plan begun"), _nothing, _nothing)
        plan = replace(
            first,
            id=new_id(),
            review_on=first.made_on + timedelta(weeks=latest.review_weeks)
            if latest.review_weeks
            else first.review_on,
            review_by=latest.review_by,
            ring_name=latest.ring_name,
            ring_phone=latest.ring_phone,
        )

        def redo(repositories: Repositories) -> None:
            new = not repositories.plans.known(plan.id)
            write_first(repositories, plan)
            if new:
                start_from(repositories, plan, latest)

        return self._plans.made(
            plan.id, "begin plan", _("Plan begun"), redo, lambda r: r.plans.take_out(plan.id, void=True)
        )

    @needs(Act.PLAN)
    def begin_from(self, talk_id: UUID) -> Plan:
        """The plan of the person a talk was with; one without goals begins with the change they chose.

        Raises:
            NotFoundError: There is no such talk.
        """
        with self._desk.store.read() as repositories:
            matters = what_matters(repositories.talks.load(talk_id, self._definitions))
        plan = self.open(matters.person_id)
        if plan.goals or not matters.change:
            return plan
        return self.add_goal(plan.id, matters.change, matters.importance, matters.confidence)

    @needs(Act.PLAN)
    def add_goal(
        self,
        plan_id: UUID,
        words: str,
        importance: int | None = None,
        confidence: int | None = None,
        area: str = "",
    ) -> Plan:
        """Add what the person wants, in their exact words, and the area of the plan it belongs to.

        Raises:
            InvalidInputError: There are no words, they are too long, or a rating is not 1 to 10.
        """
        goal = tidy_goal(
            Goal(id=new_id(), words=words, importance=importance, confidence=confidence, area=area)
        )
        redo, undo = adding(lambda r: r.plans.add_goal(plan_id, goal), lambda r: r.plans.take_out_goal)
        return self._plans.made(plan_id, "add goal", _("Goal added"), redo, undo)

    @needs(Act.PLAN)
    def change_goal(
        self,
        goal_id: UUID,
        words: str,
        importance: int | None = None,
        confidence: int | None = None,
        area: str | None = None,
    ) -> Plan:
        """Change what the person wants; the steps stay, and without another the area too.

        Raises:
            InvalidInputError: As for `add_goal`.
        """
        before, plan_id = self._plans.goal(goal_id)
        where = before.area if area is None else area
        after = tidy_goal(
            replace(before, words=words, importance=importance, confidence=confidence, area=where)
        )
        return self._plans.made(
            plan_id,
            "change goal",
            _("Goal changed"),
            redo=lambda r: r.plans.change_goal(goal_id, after),
            undo=lambda r: r.plans.change_goal(goal_id, before),
        )

    @needs(Act.PLAN)
    def remove_goal(self, goal_id: UUID) -> Plan:
        """Take a goal with its steps out of the plan."""
        _goal, plan_id = self._plans.goal(goal_id)
        return self._plans.made(
            plan_id,
            "remove goal",
            _("Goal removed"),
            redo=lambda r: r.plans.take_out_goal(goal_id, void=True),
            undo=lambda r: r.plans.take_out_goal(goal_id, void=False),
        )

    @needs(Act.PLAN)
    def add_step(self, goal_id: UUID, form: StepForm) -> Plan:
        """Add something somebody will do for a goal. A day and a time in `form.when` are understood.

        Raises:
            InvalidInputError: It is not said what will be done, or something is too long.
        """
        _goal, plan_id = self._plans.goal(goal_id)
        step = as_step(form, new_id(), self._desk.today())
        redo, undo = adding(lambda r: r.plans.add_step(goal_id, step), lambda r: r.plans.take_out_step)
        return self._plans.made(plan_id, "add step", _("Step added"), redo, undo)

    @needs(Act.PLAN)
    def change_step(
        self, step_id: UUID, form: StepForm, status: StepStatus | None = None, outcome: str = ""
    ) -> Plan:
        """Change a step, and with a status how far it has come and how it went; without one that stays.

        Raises:
            InvalidInputError: As for `add_step` and `set_status`.
        """
        before, plan_id = self._plans.step(step_id)
        after = replace(
            as_step(form, step_id, self._desk.today(), before),
            status=before.status if status is None else status,
            outcome=before.outcome if status is None else tidy_outcome(status, outcome),
        )
        return self._plans.made(
            plan_id,
            "change step",
            _("Step changed") if after.status is before.status else _marked(after.status),
            redo=lambda r: r.plans.change_step(step_id, after),
            undo=lambda r: r.plans.change_step(step_id, before),
        )

    @needs(Act.PLAN)
    def remove_step(self, step_id: UUID) -> Plan:
        """Take a step out of the plan."""
        _step, plan_id = self._plans.step(step_id)
        return self._plans.made(
            plan_id,
            "remove step",
            _("Step removed"),
            redo=lambda r: r.plans.take_out_step(step_id, void=True),
            undo=lambda r: r.plans.take_out_step(step_id, void=False),
        )

    @needs(Act.PLAN)
    def set_status(self, step_id: UUID, status: StepStatus, outcome: str = "") -> Plan:
        """Say how far a step has come, and how it went.

        Raises:
            InvalidInputError: It did not work out and it is not said why, or the words are too long.
        """
        before, plan_id = self._plans.step(step_id)
        after = replace(before, status=status, outcome=tidy_outcome(status, outcome))
        return self._plans.made(
            plan_id,
            "mark step",
            _marked(status),
            redo=lambda r: r.plans.change_step(step_id, after),
            undo=lambda r: r.plans.change_step(step_id, before),
        )

    @needs(Act.PLAN)
    def agree(
        self,
        plan_id: UUID,
        agreed: bool,
        with_whom: str,
        reason: str = "",
        signature: Signature | None = None,
    ) -> Plan:
        """Write down whether the plan was agreed, with whom, who signed it, and if not, why.

        Raises:
            FollowUpFirstError: It was agreed, but of a worry it is not written down yet who was told, or no
                professional is named though one has to be asked.
                What is on the screen may be seen by others: nothing of the worry is said.
            InvalidInputError: It is not said why not, something is too long, or nobody signed it by name.
        """
        plan, now = self.load(plan_id), self._desk.now()
        if agreed:
            refuse_unready(plan)
        signed = tidy_signature(signature, now) if signature and agreed else None
        before = plan.agreement
        after = Agreement(
            agreed=agreed,
            with_whom=tidy_line(with_whom, "with_whom"),
            reason=tidy_reason(agreed, reason),
            at=now,
        )
        return self._plans.made(
            plan_id,
            "agree plan",
            _("Plan agreed") if agreed else _("Plan not agreed"),
            redo=lambda r: write_agreement(r, plan_id, after, signed, now),
            undo=lambda r: write_agreement(r, plan_id, before, plan.signature, now),
        )


def _marked(status: StepStatus) -> str:
    return _("Step marked “{status}”").format(status=status.words)


def _nothing(_repositories: Repositories) -> None:
    """A first plan is written, and undone, by the desk of plans itself."""
