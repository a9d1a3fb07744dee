"""What every change of a plan stands on; a plan that was only opened is written with its first change."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.domain.plans import Plan
from app.domain.safety import Assessed, assess
from app.domain.tier import Tier
from app.domain.tier_decisions import standing
from app.ids import new_id
from app.services.desk import Change
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.domain.plans import Goal, Step
    from app.domain.safety import RedFlag
    from app.services.desk import Desk, Work
    from app.services.tier_desk import TierDesk
    from app.store.repositories import Repositories

REVIEW_AFTER: Final = timedelta(weeks=8)
"""When a plan is looked at again, unless somebody says otherwise (usual range: 6 to 12 weeks)."""


class PlanDesk:
    """Loads plans and carries changes out, each in one transaction with one undo.

    It knows which id the first plan of somebody will have, for as long as the records are open.

    Args:
        flags: The signs that worry, to know whether something is to follow up.
        tiers: To know whether a professional has to be asked first.
    """

    def __init__(self, desk: Desk, flags: tuple[RedFlag, ...], tiers: TierDesk) -> None:
        self._desk = desk
        self._flags = flags
        self._tiers = tiers
        self._firsts: dict[UUID, UUID] = {}

    def first(self, person_id: UUID) -> Plan:
        """The plan somebody would begin with today; the same one however often it is looked at.

        Raises:
            NotFoundError: There is no such person.
        """
        known = next((plan_id for plan_id, whose in self._firsts.items() if whose == person_id), None)
        with self._desk.store.read() as repositories:
            person, today = repositories.people.get(person_id), self._desk.today()
            organisation = repositories.settings.organisation()
            plan = Plan(
                id=known or new_id(),
                person_id=person_id,
                person_name=person.name,
                called=person.called,
                made_on=today,
                made_with=repositories.settings.worker(self._desk.author.worker_id).name,
                review_on=today + REVIEW_AFTER,
                ring_name=organisation.name,
                ring_phone=organisation.phone,
                written=False,
            )
            self._firsts[plan.id] = person_id
            return self._judged(repositories, plan)

    def load(self, plan_id: UUID) -> Plan:
        """A plan as it stands, written or only opened so far.

        Raises:
            NotFoundError: There is no such plan.
        """
        return self._waiting(plan_id) or self._written(plan_id)

    def made(self, plan_id: UUID, action: str, label: str, redo: Work, undo: Work) -> Plan:
        """Carry a change out; a plan that was only opened so far is written, and undone, with it."""
        change = Change(action, Subject("plan", plan_id), label, redo, undo)
        waiting = self._waiting(plan_id)
        self._desk.make(change if waiting is None else _with_plan(change, waiting))
        return self._written(plan_id)

    def goal(self, goal_id: UUID) -> tuple[Goal, UUID]:
        """A goal, and the plan it stands in."""
        with self._desk.store.read() as repositories:
            plan_id = repositories.plans.plan_of_goal(goal_id)
            return repositories.plans.goal(goal_id), plan_id

    def step(self, step_id: UUID) -> tuple[Step, UUID]:
        """A step, and the plan it stands in."""
        with self._desk.store.read() as repositories:
            plan_id = repositories.plans.plan_of_step(step_id)
            return repositories.plans.step(step_id), plan_id

    def _waiting(self, plan_id: UUID) -> Plan | None:
        """A first plan that is not written, or whose writing was undone; None for every other."""
        person_id = self._firsts.get(plan_id)
        if person_id is None:
            return None
        with self._desk.store.read() as repositories:
            written = repositories.plans.in_use(plan_id)
        return None if written else self.first(person_id)

    def _written(self, plan_id: UUID) -> Plan:
        with self._desk.store.read() as repositories:
            return self._judged(repositories, repositories.plans.load(plan_id))

    def _judged(self, repositories: Repositories, plan: Plan) -> Plan:
        lines = repositories.safety.lines(plan.person_id, self._flags)
        return replace(
            plan,
            worry_open=assess(lines) is Assessed.FLAG_OPEN,
            advice_first=self._advice_first(repositories, plan.person_id),
        )

    def _advice_first(self, repositories: Repositories, person_id: UUID) -> bool:
        """Whether tier 3 holds, and no professional was named who is asked."""
        found = self._tiers.found(repositories, person_id).tier
        held = standing(repositories.tiers.decisions(person_id), found)
        if held is not Tier.JOINT:
            return False
        return not any(each.form.whom for each in repositories.onward.of_person(person_id))


def adding(
    add: Callable[[Repositories], UUID], taken_out: Callable[[Repositories], Callable[..., None]]
) -> tuple[Work, Work]:
    """Redo and undo of adding a part: done again, the same part comes back.

    Args:
        add: Adds the part and gives its id.
        taken_out: What takes the part with an id out of use, or back in: called with the id and `void`.
    """
    added: list[UUID] = []

    def redo(repositories: Repositories) -> None:
        if added:
            taken_out(repositories)(added[0], void=False)
        else:
            added.append(add(repositories))

    return redo, lambda repositories: taken_out(repositories)(added[0], void=True)


def start_from(repositories: Repositories, plan: Plan, earlier: Plan) -> None:
    """Write into a new plan what the one before it holds: areas, goals, steps, what is still in the way."""
    parts = repositories.plan_parts
    parts.set_layout(plan.id, earlier.template, earlier.areas, earlier.review_weeks)
    for goal in earlier.goals:
        copy_goal(repositories, plan.id, goal)
    for barrier in earlier.barriers:
        if not barrier.solved:
            parts.add_barrier(plan.id, barrier)


def write_first(repositories: Repositories, plan: Plan) -> None:
    """Write a plan without goals as it was built, or take it back into use."""
    if repositories.plans.known(plan.id):
        repositories.plans.take_out(plan.id, void=False)
        return
    talk_id = repositories.talks.finished(plan.person_id)
    repositories.plans.add(plan.person_id, plan.made_on, talk_id, plan.id)
    ring = (plan.ring_name, plan.ring_phone)
    repositories.plans.set_review(plan.id, plan.review_on, plan.review_by, ring)


def copy_goal(repositories: Repositories, plan_id: UUID, goal: Goal) -> None:
    """Write a goal with its steps into another plan."""
    goal_id = repositories.plans.add_goal(plan_id, goal)
    for step in goal.steps:
        repositories.plans.add_step(goal_id, step)


def _with_plan(change: Change, plan: Plan) -> Change:
    def redo(repositories: Repositories) -> None:
        write_first(repositories, plan)
        change.redo(repositories)

    def undo(repositories: Repositories) -> None:
        change.undo(repositories)
        repositories.plans.take_out(plan.id, void=True)

    return replace(change, redo=redo, undo=undo)
