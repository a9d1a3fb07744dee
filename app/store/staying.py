"""Who did not come and what was heard of them, whom to ring for somebody, and who died."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.follow_up import AbsenceReason, Heard, Held
from app.domain.groups import SessionState
from app.domain.safety_note import SafetyNote
from app.store.facts import current, in_force
from app.store.tables import (
    DeathRow,
    FollowUpRow,
    MarkRow,
    MembershipRow,
    PersonRow,
    SafetyNoteRow,
    SessionRow,
)


class StayingRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def held(self, group_id: UUID) -> tuple[Held, ...]:
        """The finished sessions of a group, and what each register says of whom."""
        rows = self._session.execute(
            select(SessionRow.id, SessionRow.held_on, MarkRow.person_id, MarkRow.presence)
            .outerjoin(MarkRow, (MarkRow.session_id == SessionRow.id) & in_force(MarkRow))
            .where(SessionRow.group_id == group_id, SessionRow.void.is_(False))
            .where(SessionRow.state == SessionState.DONE)
            .order_by(MarkRow.made_at, MarkRow.id)
        )
        found: dict[UUID, Held] = {}
        for row in rows:
            held = found.setdefault(row.id, Held(row.held_on, {}))
            if row.presence is not None:
                found[row.id] = Held(held.on, {**held.marks, row.person_id: row.presence})
        return tuple(found.values())

    def reach(self, people: Collection[UUID]) -> dict[UUID, tuple[str, str]]:
        """The number of each of these people, and how they like to be reached."""
        rows = self._session.execute(
            select(PersonRow.id, PersonRow.phone, PersonRow.reach).where(PersonRow.id.in_(list(people)))
        )
        return {row.id: (row.phone, row.reach) for row in rows}

    def heard(self, group_id: UUID) -> dict[UUID, list[Heard]]:
        """Everything that was heard from people of a group who had not come."""
        rows = self._session.scalars(
            current(FollowUpRow).where(FollowUpRow.group_id == group_id, FollowUpRow.withdrawn.is_(False))
        )
        found: dict[UUID, list[Heard]] = {}
        for row in rows:
            heard = Heard(row.at.astimezone().date(), row.reason, row.words)
            found.setdefault(row.person_id, []).append(heard)
        return found

    def keep_heard(
        self, group_id: UUID, person_id: UUID, reason: AbsenceReason, words: str, at: datetime
    ) -> UUID:
        """Write down what was heard; gives the id of the fact."""
        row = FollowUpRow(group_id=group_id, person_id=person_id, at=at, reason=reason, words=words)
        self._session.add(row)
        return row.id

    def turn_heard(self, fact_id: UUID, *, withdrawn: bool) -> UUID:
        """Take back what was heard, or say it again; gives the id of the new fact."""
        row = self._session.get_one(FollowUpRow, fact_id)
        new = FollowUpRow(
            group_id=row.group_id,
            person_id=row.person_id,
            at=row.at,
            reason=row.reason,
            words=row.words,
            withdrawn=withdrawn,
            supersedes=fact_id,
        )
        self._session.add(new)
        return new.id

    def notes(self, people: Collection[UUID]) -> dict[UUID, SafetyNote]:
        """Whom to ring for these people, and what to know; those of whom nothing was written are absent."""
        wanted = current(SafetyNoteRow).where(SafetyNoteRow.person_id.in_(list(people)))
        return {
            row.person_id: SafetyNote(
                contact=row.contact, relationship=row.relationship, phone=row.phone, fitness=row.fitness
            )
            for row in self._session.scalars(wanted)
        }

    def keep_note(self, person_id: UUID, note: SafetyNote) -> None:
        """Write whom to ring and what to know, in place of what was written before."""
        before = self._session.scalars(
            current(SafetyNoteRow).where(SafetyNoteRow.person_id == person_id)
        ).all()
        self._session.add(
            SafetyNoteRow(
                person_id=person_id,
                contact=note.contact,
                relationship=note.relationship,
                phone=note.phone,
                fitness=note.fitness,
                supersedes=before[-1].id if before else None,
            )
        )

    def memberships_now(self, person_id: UUID) -> tuple[UUID, ...]:
        """The memberships somebody has at present, in every group."""
        present = select(MembershipRow.id).where(
            MembershipRow.person_id == person_id,
            MembershipRow.left_on.is_(None),
            MembershipRow.void.is_(False),
        )
        return tuple(self._session.scalars(present))

    def keep_death(self, person_id: UUID, on: date | None, *, withdrawn: bool) -> None:
        """Write that somebody died, or that this was a mistake."""
        before = self._session.scalars(current(DeathRow).where(DeathRow.person_id == person_id)).all()
        self._session.add(
            DeathRow(
                person_id=person_id,
                died_on=on,
                withdrawn=withdrawn,
                supersedes=before[-1].id if before else None,
            )
        )
