"""How far groups are handed over, who leads their sessions, and who agreed for a child."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.handing_over import Ready, StageDate, in_order
from app.domain.young import YoungAgreement
from app.store.facts import current
from app.store.tables import (
    ReadyRow,
    SessionLeaderRow,
    StageRow,
    YoungAgreementEndRow,
    YoungAgreementRow,
)


class HandOverRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def groups(self) -> tuple[UUID, ...]:
        """The groups that have a stage."""
        rows = self._session.scalars(current(StageRow))
        return tuple(dict.fromkeys(row.group_id for row in rows if not row.withdrawn))

    def stages(self, group_id: UUID) -> tuple[StageDate, ...]:
        """The stages of a group, by their days."""
        rows = self._session.scalars(current(StageRow).where(StageRow.group_id == group_id))
        return in_order(
            StageDate(id=row.id, stage=row.stage, from_on=row.from_on, note=row.note)
            for row in rows
            if not row.withdrawn
        )

    def set_stage(self, group_id: UUID, stage: StageDate) -> UUID:
        """Write down a stage and its day; gives the id it has."""
        row = StageRow(group_id=group_id, stage=stage.stage, from_on=stage.from_on, note=stage.note)
        self._session.add(row)
        return row.id

    def turn_stage(self, stage_id: UUID) -> UUID:
        """Take a stage back, or put back what was taken back; gives the id it has then."""
        row = self._session.get_one(StageRow, stage_id)
        turned = StageRow(
            group_id=row.group_id,
            stage=row.stage,
            from_on=row.from_on,
            note=row.note,
            withdrawn=not row.withdrawn,
            supersedes=row.id,
        )
        self._session.add(turned)
        return turned.id

    def ready(self, group_id: UUID) -> frozenset[Ready]:
        """What is there of what leaders need."""
        rows = self._session.scalars(current(ReadyRow).where(ReadyRow.group_id == group_id))
        latest = {row.what: row.there for row in rows}
        return frozenset(what for what, there in latest.items() if there)

    def set_ready(self, group_id: UUID, what: Ready, *, there: bool) -> None:
        """Write down whether one thing is there."""
        before = self._session.scalars(
            current(ReadyRow).where(ReadyRow.group_id == group_id, ReadyRow.what == what)
        ).all()
        self._session.add(
            ReadyRow(group_id=group_id, what=what, there=there, supersedes=before[-1].id if before else None)
        )

    def leaders(self, sessions: Iterable[UUID]) -> dict[UUID, str]:
        """Who leads these sessions; those that nobody leads are left out."""
        rows = self._session.scalars(
            current(SessionLeaderRow).where(SessionLeaderRow.session_id.in_(list(sessions)))
        )
        latest = {row.session_id: row.leader for row in rows}
        return {session_id: leader for session_id, leader in latest.items() if leader}

    def set_leader(self, session_id: UUID, leader: str) -> None:
        """Write down who leads a session; nobody for an empty name."""
        before = self._session.scalars(
            current(SessionLeaderRow).where(SessionLeaderRow.session_id == session_id)
        ).all()
        self._session.add(
            SessionLeaderRow(
                session_id=session_id, leader=leader, supersedes=before[-1].id if before else None
            )
        )

    def agreement(self, person_id: UUID) -> YoungAgreement | None:
        """Who agreed that a child takes part; None where nobody has."""
        row = self._agreement(person_id)
        if row is None or row.withdrawn:
            return None
        return YoungAgreement(
            agreed_by=row.agreed_by,
            responsible=row.responsible,
            agreed_on=row.agreed_on,
            counts_only=row.counts_only,
            until=self._session.scalar(
                select(YoungAgreementEndRow.until).where(YoungAgreementEndRow.agreement_id == row.id)
            ),
        )

    def agree(self, person_id: UUID, agreement: YoungAgreement) -> None:
        """Write down who agreed."""
        before = self._agreement(person_id)
        row = YoungAgreementRow(
            person_id=person_id,
            agreed_by=agreement.agreed_by,
            responsible=agreement.responsible,
            agreed_on=agreement.agreed_on,
            counts_only=agreement.counts_only,
            supersedes=before.id if before else None,
        )
        self._session.add(row)
        if agreement.until is not None:
            self._session.add(YoungAgreementEndRow(agreement_id=row.id, until=agreement.until))

    def take_back_agreement(self, person_id: UUID) -> None:
        """Take back what was agreed last."""
        row = self._agreement(person_id)
        if row is not None:
            self._session.add(
                YoungAgreementRow(
                    person_id=person_id,
                    agreed_by=row.agreed_by,
                    responsible=row.responsible,
                    agreed_on=row.agreed_on,
                    counts_only=row.counts_only,
                    withdrawn=True,
                    supersedes=row.id,
                )
            )

    def _agreement(self, person_id: UUID) -> YoungAgreementRow | None:
        wanted = current(YoungAgreementRow).where(YoungAgreementRow.person_id == person_id)
        rows = self._session.scalars(wanted).all()
        return rows[-1] if rows else None
