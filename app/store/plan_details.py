"""What goals and steps say beyond the usual, in rows beside theirs that are there only where they do."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.domain.plans import Goal, Step
from app.store.tables import GoalDetailRow, StepDetailRow

R = TypeVar("R", GoalDetailRow, StepDetailRow)


def steps_in_full(session: Session, steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps with everything that is written about them."""
    plain = tuple(steps)
    rows = _rows(session, StepDetailRow, StepDetailRow.step_id, [step.id for step in plain])
    found = {row.step_id: row for row in rows}
    return tuple(_step(step, found.get(step.id)) for step in plain)


def goals_in_full(session: Session, goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """The goals with everything that is written about them."""
    plain = tuple(goals)
    rows = _rows(session, GoalDetailRow, GoalDetailRow.goal_id, [goal.id for goal in plain])
    found = {row.goal_id: row for row in rows}
    return tuple(
        replace(goal, area=row.area, picture=row.picture) if (row := found.get(goal.id)) else goal
        for goal in plain
    )


def write_step(session: Session, step_id: UUID, step: Step) -> None:
    """Write what a step says beyond the usual; without any of it no row is begun."""
    rows = _rows(session, StepDetailRow, StepDetailRow.step_id, [step_id])
    more = (step.strategies, step.go_with, step.supporters, step.picture, step.stage)
    if not rows and not any(more) and step.cost is None and step.spent is None:
        return
    row = rows[-1] if rows else StepDetailRow(step_id=step_id)
    session.add(row)
    row.strategies, row.go_with, row.picture = step.strategies, step.go_with, step.picture
    row.cost, row.spent, row.stage = step.cost, step.spent, step.stage or None
    if row.supporters != list(step.supporters):
        row.supporters = list(step.supporters)


def write_goal(session: Session, goal_id: UUID, goal: Goal) -> None:
    """Write what a goal says beyond the usual; without any of it no row is begun."""
    rows = _rows(session, GoalDetailRow, GoalDetailRow.goal_id, [goal_id])
    if not rows and not goal.area and not goal.picture:
        return
    row = rows[-1] if rows else GoalDetailRow(goal_id=goal_id)
    session.add(row)
    row.area, row.picture = goal.area, goal.picture


def _rows(session: Session, kind: type[R], key: InstrumentedAttribute[UUID], ids: list[UUID]) -> list[R]:
    used = select(kind).where(key.in_(ids), kind.void.is_(False)).order_by(kind.id)
    return list(session.scalars(used)) if ids else []


def _step(step: Step, row: StepDetailRow | None) -> Step:
    if row is None:
        return step
    return replace(
        step,
        strategies=row.strategies,
        cost=row.cost,
        spent=row.spent,
        go_with=row.go_with,
        supporters=tuple(row.supporters),
        picture=row.picture,
        stage=row.stage or "",
    )
