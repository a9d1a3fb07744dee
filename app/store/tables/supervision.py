"""Tables about those who work here: their supervision, what was agreed in it, and their training."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.supervision import MeetingKind, TrainingKind
from app.store.mixins import NAME, Base, Editable
from app.store.tables.people import PersonRow
from app.store.tables.service import WorkerRow


class MeetingRow(Editable, Base, kw_only=True):
    """Supervision, mentoring or a joint visit; what was discussed is private."""

    __tablename__ = "supervision_meeting"

    worker_id: Mapped[UUID] = mapped_column(ForeignKey(WorkerRow.id), index=True)
    kind: Mapped[MeetingKind]
    held_on: Mapped[date]
    with_whom: Mapped[str] = mapped_column(NAME, default="")
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey(PersonRow.id), default=None, index=True)
    discussed: Mapped[str] = mapped_column(Text, default="")


class AgreedActionRow(Editable, Base, kw_only=True):
    """Something agreed in such a meeting, who does it, and by when."""

    __tablename__ = "supervision_action"

    meeting_id: Mapped[UUID] = mapped_column(ForeignKey(MeetingRow.id), index=True)
    worker_id: Mapped[UUID] = mapped_column(ForeignKey(WorkerRow.id), index=True)
    what: Mapped[str] = mapped_column(Text)
    by_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)


class RhythmRow(Editable, Base, kw_only=True):
    """How many weeks there are from one supervision of a worker to the next."""

    __tablename__ = "supervision_rhythm"

    worker_id: Mapped[UUID] = mapped_column(ForeignKey(WorkerRow.id), index=True)
    weeks: Mapped[int]


class TrainingRow(Editable, Base, kw_only=True):
    """What a worker has learnt, or was seen to be able to do, and until when that holds."""

    __tablename__ = "training"

    worker_id: Mapped[UUID] = mapped_column(ForeignKey(WorkerRow.id), index=True)
    kind: Mapped[TrainingKind]
    what: Mapped[str] = mapped_column(NAME)
    done_on: Mapped[date]
    renew_on: Mapped[date | None] = mapped_column(default=None)
