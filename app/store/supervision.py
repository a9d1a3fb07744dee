"""Supervision of those who work here, what was agreed in it, and their training."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.supervision import (
    ActionForm,
    AgreedAction,
    Meeting,
    MeetingForm,
    Rhythm,
    Training,
    TrainingForm,
)
from app.store.tables import AgreedActionRow, MeetingRow, PersonRow, RhythmRow, TrainingRow


class SupervisionRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def meetings(self, worker_id: UUID | None = None) -> tuple[Meeting, ...]:
        """The meetings with a worker, or with everybody, the latest first."""
        wanted = (
            select(MeetingRow, PersonRow.name)
            .outerjoin(PersonRow, PersonRow.id == MeetingRow.person_id)
            .where(MeetingRow.void.is_(False))
            .order_by(MeetingRow.held_on.desc(), MeetingRow.id.desc())
        )
        if worker_id is not None:
            wanted = wanted.where(MeetingRow.worker_id == worker_id)
        rows, agreed = self._session.execute(wanted).all(), self._by_meeting()
        return tuple(_as_meeting(row, name or "", agreed.get(row.id, ())) for row, name in rows)

    def keep_meeting(self, meeting_id: UUID, worker_id: UUID, form: MeetingForm) -> None:
        """Write a meeting down under its id, or what is known by now about it."""
        row = self._session.get(MeetingRow, meeting_id)
        if row is None:
            row = MeetingRow(id=meeting_id, worker_id=worker_id, kind=form.kind, held_on=form.held_on)
            self._session.add(row)
        for field in fields(MeetingForm):
            setattr(row, field.name, getattr(form, field.name))
        row.void = False

    def take_out_meeting(self, meeting_id: UUID, *, void: bool) -> None:
        """Take a meeting out of use with what was agreed in it, or back in."""
        self._session.get_one(MeetingRow, meeting_id).void = void

    def actions(self) -> tuple[AgreedAction, ...]:
        """All that was agreed, the first due first; what has no day comes last."""
        rows = self._session.scalars(
            select(AgreedActionRow)
            .join(MeetingRow, MeetingRow.id == AgreedActionRow.meeting_id)
            .where(AgreedActionRow.void.is_(False), MeetingRow.void.is_(False))
            .order_by(AgreedActionRow.id)
        )
        return tuple(sorted(map(_as_action, rows), key=lambda action: action.form.by_on or date.max))

    def keep_action(self, action_id: UUID, meeting_id: UUID, form: ActionForm) -> None:
        """Write down under its id what was agreed, or change it."""
        row = self._session.get(AgreedActionRow, action_id)
        if row is None:
            row = AgreedActionRow(
                id=action_id, meeting_id=meeting_id, worker_id=form.worker_id, what=form.what
            )
            self._session.add(row)
        row.worker_id, row.what, row.by_on, row.void = form.worker_id, form.what, form.by_on, False

    def mark_action(self, action_id: UUID, done_on: date | None) -> None:
        """Write down the day it was done; None where it is still to do."""
        self._session.get_one(AgreedActionRow, action_id).done_on = done_on

    def take_out_action(self, action_id: UUID, *, void: bool) -> None:
        """Take something agreed out of use, or back in."""
        self._session.get_one(AgreedActionRow, action_id).void = void

    def rhythms(self) -> dict[UUID, Rhythm]:
        """Worker -> how often they have supervision, for those of whom somebody said so."""
        rows = self._session.scalars(
            select(RhythmRow).where(RhythmRow.void.is_(False)).order_by(RhythmRow.changed_at, RhythmRow.id)
        )
        return {row.worker_id: Rhythm(weeks=row.weeks, since=row.made_at.astimezone().date()) for row in rows}

    def set_weeks(self, worker_id: UUID, weeks: int | None) -> None:
        """Say how often a worker has supervision; None takes that back."""
        wanted = select(RhythmRow).where(RhythmRow.worker_id == worker_id).order_by(RhythmRow.changed_at)
        rows = self._session.scalars(wanted).all()
        for row in rows:
            row.void, row.weeks = weeks is None, weeks or row.weeks
        if not rows and weeks is not None:
            self._session.add(RhythmRow(worker_id=worker_id, weeks=weeks))

    def training(self, worker_id: UUID | None = None) -> tuple[Training, ...]:
        """What a worker, or everybody, has learnt, the latest first."""
        wanted = select(TrainingRow).where(TrainingRow.void.is_(False))
        if worker_id is not None:
            wanted = wanted.where(TrainingRow.worker_id == worker_id)
        rows = self._session.scalars(wanted.order_by(TrainingRow.done_on.desc(), TrainingRow.id.desc()))
        return tuple(
            Training(
                id=row.id,
                worker_id=row.worker_id,
                form=TrainingForm(kind=row.kind, what=row.what, done_on=row.done_on, renew_on=row.renew_on),
            )
            for row in rows
        )

    def keep_training(self, training_id: UUID, worker_id: UUID, form: TrainingForm) -> None:
        """Write down under its id what a worker has learnt, or change it."""
        row = self._session.get(TrainingRow, training_id)
        if row is None:
            row = TrainingRow(
                id=training_id, worker_id=worker_id, kind=form.kind, what=form.what, done_on=form.done_on
            )
            self._session.add(row)
        row.kind, row.what, row.done_on, row.renew_on = form.kind, form.what, form.done_on, form.renew_on
        row.void = False

    def take_out_training(self, training_id: UUID, *, void: bool) -> None:
        """Take a line of training out of use, or back in."""
        self._session.get_one(TrainingRow, training_id).void = void

    def _by_meeting(self) -> dict[UUID, Sequence[AgreedAction]]:
        found: dict[UUID, list[AgreedAction]] = {}
        for action in self.actions():
            found.setdefault(action.meeting_id, []).append(action)
        return {**found}


def _as_meeting(row: MeetingRow, person: str, agreed: Sequence[AgreedAction]) -> Meeting:
    form = MeetingForm(**{field.name: getattr(row, field.name) for field in fields(MeetingForm)})
    return Meeting(id=row.id, worker_id=row.worker_id, form=form, person=person, actions=tuple(agreed))


def _as_action(row: AgreedActionRow) -> AgreedAction:
    form = ActionForm(what=row.what, worker_id=row.worker_id, by_on=row.by_on)
    return AgreedAction(id=row.id, meeting_id=row.meeting_id, form=form, done_on=row.done_on)
