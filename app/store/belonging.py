"""Whose a record is: which group or person it belongs to, and which of those belong to a worker."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.store.tables import (
    CaseloadRow,
    FilledRow,
    GoalRow,
    HalfFilledRow,
    LeadRow,
    MarkRow,
    MembershipRow,
    OnwardRow,
    PersonRow,
    PileSheetRow,
    PlanBarrierRow,
    PlanRow,
    SessionRow,
    StepRow,
    TalkRow,
)

_PERSON_OF: Final = {
    "person": select(PersonRow.id.label("row"), PersonRow.id.label("person")),
    "plan": select(PlanRow.id.label("row"), PlanRow.person_id.label("person")),
    "talk": select(TalkRow.id.label("row"), TalkRow.person_id.label("person")),
    "half_filled": select(HalfFilledRow.id.label("row"), HalfFilledRow.person_id.label("person")),
    "filled_measure": select(FilledRow.id.label("row"), FilledRow.person_id.label("person")),
    "pile_sheet": select(PileSheetRow.id.label("row"), PileSheetRow.person_id.label("person")),
    "onward_referral": select(OnwardRow.id.label("row"), OnwardRow.person_id.label("person")),
    "plan_barrier": select(PlanBarrierRow.id.label("row"), PlanRow.person_id.label("person")).join(
        PlanRow, PlanRow.id == PlanBarrierRow.plan_id
    ),
    "goal": select(GoalRow.id.label("row"), PlanRow.person_id.label("person")).join(
        PlanRow, PlanRow.id == GoalRow.plan_id
    ),
    "step": select(StepRow.id.label("row"), PlanRow.person_id.label("person"))
    .join(GoalRow, GoalRow.id == StepRow.goal_id)
    .join(PlanRow, PlanRow.id == GoalRow.plan_id),
}


@dataclass(frozen=True, slots=True)
class HeldBy:
    """The group that something belongs to, and the day it is for; None for the group itself."""

    group_id: UUID
    on: date | None = None


class BelongingRepository:
    """Looks up whose a record is, and keeps who looks after whom."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def person_of(self, table: str, row_id: UUID) -> UUID | None:
        """Who a "person", "plan", "talk" or another row is about; None if there is no such row, or nobody."""
        found = _PERSON_OF[table].subquery()
        return self._session.scalar(select(found.c.person).where(found.c.row == row_id))

    def group_of(self, table: str, row_id: UUID) -> HeldBy | None:
        """The group a "support_group" or "group_session" is of; None if there is no such session."""
        if table == "support_group":
            return HeldBy(row_id)
        row = self._session.get(SessionRow, row_id)
        return None if row is None else HeldBy(row.group_id, row.held_on)

    def caseload(self, worker_id: UUID) -> frozenset[UUID]:
        """The people a worker works with."""
        return frozenset(self._session.scalars(_in_use(CaseloadRow, CaseloadRow.person_id, worker_id)))

    def groups(self, worker_id: UUID) -> frozenset[UUID]:
        """The groups a worker looks after."""
        return frozenset(self._session.scalars(_in_use(LeadRow, LeadRow.group_id, worker_id)))

    def members(self, groups: Iterable[UUID]) -> frozenset[UUID]:
        """Everybody who belongs to one of these groups, or will from tomorrow on."""
        present = select(MembershipRow.person_id).where(
            MembershipRow.group_id.in_(groups), MembershipRow.void.is_(False), MembershipRow.left_on.is_(None)
        )
        return frozenset(self._session.scalars(present))

    def once_came(self, groups: Iterable[UUID], people: Iterable[UUID]) -> frozenset[UUID]:
        """Those of these people who belong or once belonged to one of the groups, or are on its registers."""
        belonged = select(MembershipRow.person_id).where(
            MembershipRow.group_id.in_(groups), MembershipRow.void.is_(False)
        )
        marked = (
            select(MarkRow.person_id)
            .join(SessionRow, SessionRow.id == MarkRow.session_id)
            .where(SessionRow.group_id.in_(groups))
        )
        return frozenset(
            person
            for query in (
                belonged.where(MembershipRow.person_id.in_(people)),
                marked.where(MarkRow.person_id.in_(people)),
            )
            for person in self._session.scalars(query)
        )

    def held_on(self, groups: Iterable[UUID], day: date) -> frozenset[UUID]:
        """Those of the groups that meet on a day."""
        meeting = select(SessionRow.group_id).where(
            SessionRow.group_id.in_(groups), SessionRow.held_on == day, SessionRow.void.is_(False)
        )
        return frozenset(self._session.scalars(meeting))

    def set_caseload(self, worker_id: UUID, people: Iterable[UUID]) -> None:
        """From now on a worker works with these people and no others."""
        wanted = set(people)
        rows = self._session.scalars(select(CaseloadRow).where(CaseloadRow.worker_id == worker_id))
        for row in rows:
            row.void = row.person_id not in wanted
            wanted.discard(row.person_id)
        self._session.add_all(CaseloadRow(worker_id=worker_id, person_id=key) for key in sorted(wanted))

    def set_groups(self, worker_id: UUID, groups: Iterable[UUID]) -> None:
        """From now on a worker looks after these groups and no others."""
        wanted = set(groups)
        for row in self._session.scalars(select(LeadRow).where(LeadRow.worker_id == worker_id)):
            row.void = row.group_id not in wanted
            wanted.discard(row.group_id)
        self._session.add_all(LeadRow(worker_id=worker_id, group_id=key) for key in sorted(wanted))


def _in_use(
    table: type[CaseloadRow] | type[LeadRow], column: InstrumentedAttribute[UUID], worker_id: UUID
) -> Select[UUID]:
    return select(column).where(table.worker_id == worker_id, table.void.is_(False))
