"""Tables about keeping and deleting: the schedule, holds, requests, breaches, and what was destroyed."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.erasing import ErasureReason, Way
from app.domain.retention import RecordKind
from app.domain.rights import RequestKind, Risk
from app.store.mixins import NAME, Base, Editable, Fact, Local
from app.store.tables.people import PersonRow


class RetentionRow(Editable, Base):
    """The service's own years for one kind of record."""

    __tablename__ = "retention"

    kind: Mapped[RecordKind]
    years: Mapped[int]
    source: Mapped[str] = mapped_column(String(400), default="")
    checked: Mapped[bool] = mapped_column(default=False)


class KeepingRow(Editable, Base):
    """What was decided about keeping one person's record."""

    __tablename__ = "keeping"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    kind: Mapped[RecordKind | None] = mapped_column(default=None)
    died_on: Mapped[date | None] = mapped_column(default=None)
    held: Mapped[bool] = mapped_column(default=False)
    hold_reason: Mapped[str] = mapped_column(Text, default="")
    held_by: Mapped[str] = mapped_column(NAME, default="")
    keep_until: Mapped[date | None] = mapped_column(default=None)
    keep_reason: Mapped[str] = mapped_column(Text, default="")


class RestrictionRow(Fact, Base):
    """That a record is kept and not used, or is used again; the latest counts."""

    __tablename__ = "restriction"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    restricted: Mapped[bool]
    reason: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class RightsRequestRow(Editable, Base):
    """Somebody asked about their own record."""

    __tablename__ = "rights_request"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    kind: Mapped[RequestKind]
    asked_on: Mapped[date]
    asked_by: Mapped[str] = mapped_column(NAME, default="")
    proof: Mapped[str] = mapped_column(Text, default="")
    longer_reason: Mapped[str] = mapped_column(Text, default="")
    sent_on: Mapped[date | None] = mapped_column(default=None)
    answer: Mapped[str] = mapped_column(Text, default="")
    withheld: Mapped[str] = mapped_column(Text, default="")


class BreachRow(Editable, Base):
    """Something about people got lost, or to whom it should not."""

    __tablename__ = "breach"

    what: Mapped[str] = mapped_column(Text)
    known_at: Mapped[datetime]
    happened: Mapped[str] = mapped_column(NAME, default="")
    people: Mapped[int] = mapped_column(default=0)
    who: Mapped[str] = mapped_column(Text, default="")
    risk: Mapped[Risk] = mapped_column(default=Risk.LIKELY)
    told_regulator_at: Mapped[datetime | None] = mapped_column(default=None)
    told_regulator: Mapped[str] = mapped_column(NAME, default="")
    told_people: Mapped[str] = mapped_column(Text, default="")
    done: Mapped[str] = mapped_column(Text, default="")
    closed_on: Mapped[date | None] = mapped_column(default=None)


class DestructionRow(Fact, Base):
    """That somebody's record was destroyed, without a word about whose."""

    __tablename__ = "destruction"

    number: Mapped[str] = mapped_column(String(20))
    done_on: Mapped[date]
    way: Mapped[Way]
    reason: Mapped[ErasureReason]
    counts: Mapped[dict[str, int]]
    log_lines: Mapped[int]


class SavedCopyRow(Local, Base):
    """A safe copy that was saved from this laptop: where it went, and when."""

    __tablename__ = "saved_copy"

    path: Mapped[str] = mapped_column(String(1000), primary_key=True)
    made_at: Mapped[datetime]
