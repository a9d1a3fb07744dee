"""Plans, their goals and steps. What is removed is taken out of use, and can come back."""

from datetime import date, datetime
from typing import NoReturn
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.people import called
from app.domain.plans import Agreement, Goal, Plan, Step
from app.errors import NotFoundError
from app.i18n import _
from app.store.facts import current
from app.store.plan_details import goals_in_full, steps_in_full, write_goal, write_step
from app.store.plan_parts import PlanPartsRepository
from app.store.tables import AgreementRow, GoalRow, PersonRow, PlanRow, StepRow, WorkerRow


class PlanRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def latest(self, person_id: UUID) -> Plan | None:
        """The plan in force for somebody; None if none was made."""
        of_person = select(PlanRow.id).where(PlanRow.person_id == person_id, PlanRow.void.is_(False))
        newest = of_person.order_by(PlanRow.made_at.desc(), PlanRow.id.desc()).limit(1)
        plan_id = self._session.scalars(newest).first()
        return None if plan_id is None else self.load(plan_id)

    def load(self, plan_id: UUID) -> Plan:
        """A plan with its goals and steps.

        Raises:
            NotFoundError: There is no such plan.
        """
        row, parts = self._plan(plan_id), PlanPartsRepository(self._session)
        person = self._session.get_one(PersonRow, row.person_id)
        template, areas, weeks = parts.layout(plan_id)
        return Plan(
            id=row.id,
            person_id=row.person_id,
            person_name=person.name,
            called=called(person.name, person.preferred_name),
            made_on=row.made_on_day,
            made_with=self._session.get_one(WorkerRow, row.made_by).name,
            goals=self._goals(plan_id),
            agreement=self._agreement(plan_id),
            review_on=row.review_on,
            review_by=row.review_by,
            ring_name=row.ring_name,
            ring_phone=row.ring_phone,
            template=template,
            areas=areas,
            review_weeks=weeks,
            barriers=parts.barriers(plan_id),
            signature=parts.signature(plan_id),
        )

    def known(self, plan_id: UUID) -> bool:
        """Whether a plan was ever written, in use or not."""
        return self._session.get(PlanRow, plan_id) is not None

    def in_use(self, plan_id: UUID) -> bool:
        """Whether a plan was written and not taken out of use."""
        row = self._session.get(PlanRow, plan_id)
        return row is not None and not row.void

    def add(self, person_id: UUID, made_on: date, talk_id: UUID | None, plan_id: UUID) -> None:
        """An empty plan for somebody."""
        row = PlanRow(id=plan_id, person_id=person_id, made_on_day=made_on, talk_id=talk_id)
        self._session.add(row)
        self._session.flush()  # so that what follows in the same unit of work finds it

    def take_out(self, plan_id: UUID, *, void: bool) -> None:
        """Take a plan out of use, or back in."""
        self._plan(plan_id).void = void

    def set_review(self, plan_id: UUID, on: date | None, by: str, ring: tuple[str, str]) -> None:
        """When to look at the plan again, with whom, and who to ring until then (name, phone)."""
        row = self._plan(plan_id)
        row.review_on, row.review_by = on, by
        row.ring_name, row.ring_phone = ring

    def agree(self, plan_id: UUID, agreement: Agreement | None, at: datetime) -> None:
        """Write down whether the plan was agreed; None takes it back to "not asked"."""
        earlier = self._session.scalars(current(AgreementRow).where(AgreementRow.plan_id == plan_id)).all()
        self._session.add(
            AgreementRow(
                plan_id=plan_id,
                at=agreement.at if agreement else at,
                agreed=agreement.agreed if agreement else None,
                with_whom=agreement.with_whom if agreement else "",
                reason=agreement.reason if agreement else "",
                supersedes=earlier[-1].id if earlier else None,
            )
        )

    def add_goal(self, plan_id: UUID, goal: Goal) -> UUID:
        """A goal at the end of a plan, without its steps; gives its id."""
        row = GoalRow(
            plan_id=plan_id,
            words=goal.words,
            importance=goal.importance,
            confidence=goal.confidence,
            position=len(self._goal_rows(plan_id)),
        )
        self._session.add(row)
        write_goal(self._session, row.id, goal)
        return row.id

    def goal(self, goal_id: UUID) -> Goal:
        """One goal with its steps.

        Raises:
            NotFoundError: There is no such goal.
        """
        return goals_in_full(self._session, [self._as_goal(self._goal(goal_id))])[0]

    def plan_of_goal(self, goal_id: UUID) -> UUID:
        """The plan a goal stands in."""
        return self._goal(goal_id).plan_id

    def change_goal(self, goal_id: UUID, goal: Goal) -> None:
        """Other words or other ratings for a goal; its steps stay."""
        row = self._goal(goal_id)
        row.words, row.importance, row.confidence = goal.words, goal.importance, goal.confidence
        write_goal(self._session, goal_id, goal)

    def take_out_goal(self, goal_id: UUID, *, void: bool) -> None:
        """Take a goal out of use, or back in; its steps go and come with it."""
        self._goal(goal_id).void = void

    def add_step(self, goal_id: UUID, step: Step) -> UUID:
        """A step at the end of a goal; gives its id."""
        row = StepRow(goal_id=goal_id, what=step.what, position=len(self._step_rows(goal_id)))
        self._session.add(row)
        _write_step(row, step)
        write_step(self._session, row.id, step)
        return row.id

    def step(self, step_id: UUID) -> Step:
        """One step.

        Raises:
            NotFoundError: There is no such step.
        """
        return steps_in_full(self._session, [_as_step(self._step(step_id))])[0]

    def plan_of_step(self, step_id: UUID) -> UUID:
        """The plan a step stands in."""
        return self.plan_of_goal(self._step(step_id).goal_id)

    def change_step(self, step_id: UUID, step: Step) -> None:
        """Another content for a step; its id and place stay."""
        _write_step(self._step(step_id), step)
        write_step(self._session, step_id, step)

    def take_out_step(self, step_id: UUID, *, void: bool) -> None:
        """Take a step out of use, or back in."""
        self._step(step_id).void = void

    def _goals(self, plan_id: UUID) -> tuple[Goal, ...]:
        goals = (self._as_goal(row) for row in self._goal_rows(plan_id) if not row.void)
        return goals_in_full(self._session, goals)

    def _as_goal(self, row: GoalRow) -> Goal:
        kept = (_as_step(step) for step in self._step_rows(row.id) if not step.void)
        steps = steps_in_full(self._session, kept)
        return Goal(
            id=row.id, words=row.words, importance=row.importance, confidence=row.confidence, steps=steps
        )

    def _agreement(self, plan_id: UUID) -> Agreement | None:
        rows = self._session.scalars(current(AgreementRow).where(AgreementRow.plan_id == plan_id)).all()
        row = rows[-1] if rows else None
        if row is None or row.agreed is None:
            return None
        return Agreement(agreed=row.agreed, with_whom=row.with_whom, reason=row.reason, at=row.at)

    def _goal_rows(self, plan_id: UUID) -> list[GoalRow]:
        of_plan = select(GoalRow).where(GoalRow.plan_id == plan_id)
        return list(self._session.scalars(of_plan.order_by(GoalRow.position, GoalRow.id)))

    def _step_rows(self, goal_id: UUID) -> list[StepRow]:
        of_goal = select(StepRow).where(StepRow.goal_id == goal_id)
        return list(self._session.scalars(of_goal.order_by(StepRow.position, StepRow.id)))

    def _plan(self, plan_id: UUID) -> PlanRow:
        return self._session.get(PlanRow, plan_id) or _gone()

    def _goal(self, goal_id: UUID) -> GoalRow:
        return self._session.get(GoalRow, goal_id) or _gone()

    def _step(self, step_id: UUID) -> StepRow:
        return self._session.get(StepRow, step_id) or _gone()


def _gone() -> NoReturn:
    raise NotFoundError(_("That part of the plan is no longer there."), _("Open the plan again."))


def _write_step(row: StepRow, step: Step) -> None:
    row.what, row.who, row.said_when = step.what, step.who, step.when
    row.due_on, row.due_at, row.place, row.ladder = step.on, step.at, step.where, step.ladder
    row.status, row.outcome = step.status, step.outcome


def _as_step(row: StepRow) -> Step:
    return Step(
        id=row.id,
        what=row.what,
        who=row.who,
        when=row.said_when,
        on=row.due_on,
        at=row.due_at,
        where=row.place,
        ladder=row.ladder,
        status=row.status,
        outcome=row.outcome,
    )
