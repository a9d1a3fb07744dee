"""What a plan holds beside its goals: areas, what gets in the way, signatures, templates, its versions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.plan_parts import PlanBarrier, PlanTemplate, PlanVersion, Signature, Strokes
from app.errors import NotFoundError
from app.i18n import _
from app.store.facts import current
from app.store.tables import (
    AgreementRow,
    GoalRow,
    PlanBarrierRow,
    PlanDetailRow,
    PlanRow,
    PlanTemplateRow,
    SignatureRow,
    StepRow,
)


class PlanPartsRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def layout(self, plan_id: UUID) -> tuple[str, tuple[str, ...], int | None]:
        """The template of a plan, its areas, and the weeks from one look at it to the next."""
        row = self._detail(plan_id)
        return (row.template, tuple(row.areas), row.review_weeks) if row else ("", (), None)

    def set_layout(self, plan_id: UUID, template: str, areas: tuple[str, ...], weeks: int | None) -> None:
        """Lay a plan out in areas, and say how often it is looked at."""
        row = self._detail(plan_id)
        if row is None:
            if not template and weeks is None:
                return
            row = PlanDetailRow(plan_id=plan_id)
            self._session.add(row)
        row.template, row.review_weeks = template, weeks
        if row.areas != list(areas):
            row.areas = list(areas)

    def barriers(self, plan_id: UUID) -> tuple[PlanBarrier, ...]:
        """What gets in the way of a plan, in the order it was written."""
        used = select(PlanBarrierRow).where(PlanBarrierRow.plan_id == plan_id, PlanBarrierRow.void.is_(False))
        return tuple(_barrier(row) for row in self._session.scalars(used.order_by(PlanBarrierRow.id)))

    def barrier(self, barrier_id: UUID) -> PlanBarrier:
        """One of them.

        Raises:
            NotFoundError: It is no longer there.
        """
        return _barrier(self._barrier(barrier_id))

    def plan_of_barrier(self, barrier_id: UUID) -> UUID:
        """The plan it stands in."""
        return self._barrier(barrier_id).plan_id

    def add_barrier(self, plan_id: UUID, barrier: PlanBarrier) -> UUID:
        """Write down what gets in the way; gives its id."""
        row = PlanBarrierRow(plan_id=plan_id, kind=barrier.kind, what=barrier.what)
        self._session.add(row)
        _write(row, barrier)
        return row.id

    def change_barrier(self, barrier_id: UUID, barrier: PlanBarrier) -> None:
        """Another content; its id stays."""
        _write(self._barrier(barrier_id), barrier)

    def take_out_barrier(self, barrier_id: UUID, *, void: bool) -> None:
        """Take it out of use, or back in."""
        self._barrier(barrier_id).void = void

    def signature(self, plan_id: UUID) -> Signature | None:
        """Whose name stands under a plan; None where nobody signed, or it was taken back."""
        row = next(iter(reversed(self._signatures(plan_id))), None)
        if row is None or row.how is None:
            return None
        on = row.at.astimezone().date()
        return Signature(how=row.how, name=row.name, strokes=_strokes(row.strokes), on=on)

    def sign(self, plan_id: UUID, signature: Signature | None, at: datetime) -> None:
        """Put a name under a plan; None takes it away again. Nothing is written where nothing changes."""
        earlier = self._signatures(plan_id)
        if signature is None and not earlier:
            return
        self._session.add(
            SignatureRow(
                plan_id=plan_id,
                at=at,
                how=signature.how if signature else None,
                name=signature.name if signature else "",
                strokes=[[list(point) for point in line] for line in signature.strokes] if signature else [],
                supersedes=earlier[-1].id if earlier else None,
            )
        )

    def versions(self, person_id: UUID) -> tuple[PlanVersion, ...]:
        """Every plan somebody had, the latest first."""
        of_person = select(PlanRow).where(PlanRow.person_id == person_id, PlanRow.void.is_(False))
        rows = list(self._session.scalars(of_person.order_by(PlanRow.made_at.desc(), PlanRow.id.desc())))
        agreed = {
            row.plan_id: row.agreed
            for row in self._session.scalars(
                current(AgreementRow).where(AgreementRow.plan_id.in_([row.id for row in rows]))
            )
        }
        return tuple(
            PlanVersion(
                id=row.id,
                made_on=row.made_on_day,
                goals=self._count_goals(row.id),
                steps=self._count_steps(row.id),
                agreed=bool(agreed.get(row.id)),
                in_force=place == 0,
            )
            for place, row in enumerate(rows)
        )

    def templates(self) -> dict[str, PlanTemplate | None]:
        """The templates this service wrote itself, by key; None for one it took out."""
        rows = self._session.scalars(select(PlanTemplateRow).order_by(PlanTemplateRow.id))
        return {
            row.key: None
            if row.void
            else PlanTemplate(key=row.key, title=row.title, areas=tuple(row.areas), own=True)
            for row in rows
        }

    def keep_template(self, key: str, template: PlanTemplate | None) -> None:
        """Write a template down; None takes it out of use."""
        rows = list(self._session.scalars(select(PlanTemplateRow).where(PlanTemplateRow.key == key)))
        row = rows[-1] if rows else PlanTemplateRow(key=key, title=template.title if template else "")
        self._session.add(row)
        row.void = template is None
        if template is not None:
            row.title, row.areas = template.title, list(template.areas)

    def forget_template(self, key: str) -> None:
        """Take back that a template was ever written here: what came with the program counts again."""
        for row in self._session.scalars(select(PlanTemplateRow).where(PlanTemplateRow.key == key)):
            row.key = f"-{row.id.hex}"
            row.void = True

    def _detail(self, plan_id: UUID) -> PlanDetailRow | None:
        used = select(PlanDetailRow).where(PlanDetailRow.plan_id == plan_id, PlanDetailRow.void.is_(False))
        return self._session.scalars(used.order_by(PlanDetailRow.id.desc())).first()

    def _signatures(self, plan_id: UUID) -> list[SignatureRow]:
        return list(self._session.scalars(current(SignatureRow).where(SignatureRow.plan_id == plan_id)))

    def _barrier(self, barrier_id: UUID) -> PlanBarrierRow:
        row = self._session.get(PlanBarrierRow, barrier_id)
        if row is None:
            raise NotFoundError(_("That part of the plan is no longer there."), _("Open the plan again."))
        return row

    def _count_goals(self, plan_id: UUID) -> int:
        rows = select(func.count()).where(GoalRow.plan_id == plan_id, GoalRow.void.is_(False))
        return self._session.scalar(rows) or 0

    def _count_steps(self, plan_id: UUID) -> int:
        rows = (
            select(func.count(StepRow.id))
            .join(GoalRow, GoalRow.id == StepRow.goal_id)
            .where(GoalRow.plan_id == plan_id, GoalRow.void.is_(False), StepRow.void.is_(False))
        )
        return self._session.scalar(rows) or 0


def _write(row: PlanBarrierRow, barrier: PlanBarrier) -> None:
    row.kind, row.what, row.solution = barrier.kind, barrier.what, barrier.solution
    row.owner, row.solved = barrier.owner, barrier.solved


def _barrier(row: PlanBarrierRow) -> PlanBarrier:
    return PlanBarrier(
        id=row.id, kind=row.kind, what=row.what, solution=row.solution, owner=row.owner, solved=row.solved
    )


def _strokes(kept: list[list[list[int]]]) -> Strokes:
    return tuple(tuple((x, y) for x, y in line) for line in kept)
