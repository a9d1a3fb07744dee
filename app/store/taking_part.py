"""How people took part in sessions, the ways of joining in of a group, and children counted."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, bindparam, select
from sqlalchemy.orm import Session

from app.domain.attendance import Presence
from app.domain.ladder import LadderStep
from app.domain.taking_part import MarkLine, TakingPart, Visit
from app.store.column_rows import column_rows
from app.store.facts import current, in_force
from app.store.tables import GroupWaysRow, MarkRow, SessionRow, TakingPartRow, WorkerRow


class TakingPartRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def parts(self, session_id: UUID) -> dict[UUID, TakingPart]:
        """How each person took part in a session; those of whom nothing is known are absent."""
        rows = self._session.scalars(current(TakingPartRow).where(TakingPartRow.session_id == session_id))
        return {row.person_id: _as_part(row) for row in rows}

    def of_sessions(self, session_ids: Iterable[UUID]) -> dict[UUID, dict[UUID, TakingPart]]:
        """Session -> person -> how they took part, for these sessions; where nothing is known, nothing."""
        found: dict[UUID, dict[UUID, TakingPart]] = {}
        for row in column_rows(self._session, _of_sessions(), {"sessions": list(session_ids)}):
            found.setdefault(row.session_id, {})[row.person_id] = _as_part(row)
        return found

    def keep(self, session_id: UUID, person_id: UUID, part: TakingPart, at: datetime) -> None:
        """Write how somebody took part, in place of what was written before."""
        there = (TakingPartRow.session_id == session_id, TakingPartRow.person_id == person_id)
        before = self._session.scalars(current(TakingPartRow).where(*there)).all()
        self._session.add(
            TakingPartRow(
                session_id=session_id,
                person_id=person_id,
                at=at,
                ladder_step=part.step,
                joined_in=list(part.joined),
                came_late=part.late,
                left_early=part.left_early,
                worker_id=part.worker_id,
                with_whom=part.with_whom,
                supersedes=before[-1].id if before else None,
            )
        )

    def ways(self, group_id: UUID) -> tuple[str, ...]:
        """The ways of joining in that a group can tick; none as long as nobody chose any."""
        rows = self._session.scalars(current(GroupWaysRow).where(GroupWaysRow.group_id == group_id)).all()
        return tuple(rows[-1].ways) if rows else ()

    def set_ways(self, group_id: UUID, ways: Iterable[str]) -> None:
        """Other ways of joining in; what was ticked until now stays as it was."""
        rows = self._session.scalars(current(GroupWaysRow).where(GroupWaysRow.group_id == group_id)).all()
        before = rows[-1].id if rows else None
        self._session.add(GroupWaysRow(group_id=group_id, ways=list(ways), supersedes=before))

    def marks(self, session_id: UUID, person_id: UUID) -> tuple[MarkLine, ...]:
        """Every mark somebody was given at a session, also those taken back, the first first."""
        names = {row.id: row.name for row in self._session.scalars(select(WorkerRow))}
        rows = self._session.execute(
            select(MarkRow.at, MarkRow.made_by, MarkRow.presence)
            .where(MarkRow.session_id == session_id, MarkRow.person_id == person_id)
            .order_by(MarkRow.made_at, MarkRow.id)
        )
        return tuple(MarkLine(row.at, names.get(row.made_by, ""), row.presence) for row in rows)

    def visits(self, group_id: UUID, person_id: UUID) -> tuple[Visit, ...]:
        """The sessions of a group somebody came to and of which it is known how, by date."""
        rows = self._session.execute(
            select(SessionRow.held_on, TakingPartRow)
            .join(TakingPartRow, TakingPartRow.session_id == SessionRow.id)
            .join(MarkRow, MarkRow.session_id == SessionRow.id)
            .where(SessionRow.group_id == group_id, SessionRow.void.is_(False))
            .where(TakingPartRow.person_id == person_id, in_force(TakingPartRow))
            .where(MarkRow.person_id == person_id, in_force(MarkRow), MarkRow.presence == Presence.HERE)
            .order_by(SessionRow.held_on, SessionRow.starts)
        )
        return tuple(_as_visit(row[0], row[1]) for row in rows)


@cache  # building such a query costs as much as running it
def _of_sessions() -> Select[*tuple[Any, ...]]:
    part = TakingPartRow
    wanted = part.session_id.in_(bindparam("sessions", expanding=True))
    about = (part.session_id, part.person_id, part.ladder_step, part.joined_in, part.came_late)
    return (
        select(*about, part.left_early, part.worker_id, part.with_whom)
        .where(wanted, in_force(part))
        .order_by(part.made_at, part.id)
    )


def _as_part(row: TakingPartRow | Row[*tuple[Any, ...]]) -> TakingPart:
    return TakingPart(
        step=None if row.ladder_step is None else LadderStep(row.ladder_step),
        joined=tuple(row.joined_in),
        late=row.came_late,
        left_early=row.left_early,
        worker_id=row.worker_id,
        with_whom=row.with_whom,
    )


def _as_visit(held_on: date, row: TakingPartRow) -> Visit:
    part = _as_part(row)
    return Visit(held_on, part.step, accompanied=part.worker_id is not None or bool(part.with_whom))
