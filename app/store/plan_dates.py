"""What plans ask for soon: steps whose day has come, and reviews."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.plans import DueReview, DueStep, StepStatus
from app.store.restricted import in_use
from app.store.tables import GoalRow, PersonRow, PlanRow, StepRow


class PlanDatesRepository:
    """Looks over the plans in force: the latest one of each person who is not archived."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def due_steps(self, until: date) -> tuple[DueStep, ...]:
        """Steps still to do whose day is no later than `until`, the earliest first."""
        in_use = self._latest()
        due = (
            select(StepRow, PlanRow.id, PersonRow)
            .join(GoalRow, GoalRow.id == StepRow.goal_id)
            .join(PlanRow, PlanRow.id == GoalRow.plan_id)
            .join(PersonRow, PersonRow.id == PlanRow.person_id)
            .where(StepRow.void.is_(False), GoalRow.void.is_(False), StepRow.due_on <= until)
            .where(StepRow.status == StepStatus.TO_DO)
            .order_by(StepRow.due_on, StepRow.id)
        )
        return tuple(
            DueStep(
                person_id=person.id, person_name=person.name, what=step.what, who=step.who, on=step.due_on
            )
            for step, plan_id, person in self._session.execute(due)
            if plan_id in in_use and step.due_on is not None
        )

    def reviews_due(self, until: date) -> tuple[DueReview, ...]:
        """Plans to look at again no later than `until`, the earliest first."""
        in_use = self._latest()
        due = (
            select(PlanRow, PersonRow)
            .join(PersonRow, PersonRow.id == PlanRow.person_id)
            .where(PlanRow.review_on <= until)
            .order_by(PlanRow.review_on, PlanRow.id)
        )
        return tuple(
            DueReview(person_id=person.id, person_name=person.name, on=plan.review_on)
            for plan, person in self._session.execute(due)
            if plan.id in in_use and plan.review_on is not None
        )

    def _latest(self) -> frozenset[UUID]:
        known = (
            select(PlanRow.person_id, PlanRow.id)
            .join(PersonRow, PersonRow.id == PlanRow.person_id)
            .where(
                PlanRow.void.is_(False), PersonRow.archived.is_(False), PersonRow.void.is_(False), in_use()
            )
            .order_by(PlanRow.made_at, PlanRow.id)
        )
        newest = {row.person_id: row.id for row in self._session.execute(known)}
        return frozenset(newest.values())
