"""Tables about groups: sessions, registers, scores before and after."""

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.attendance import Presence
from app.domain.groups import SessionState
from app.domain.people import Role
from app.domain.session_scores import Mode, Moment, NoScore
from app.store.mixins import NAME, Base, Editable, Fact
from app.store.tables.people import PersonRow
from app.store.tables.service import WorkerRow


class GroupRow(Editable, Base):
    """A group people come to."""

    __tablename__ = "support_group"

    name: Mapped[str] = mapped_column(NAME)
    activity: Mapped[str] = mapped_column(NAME, default="")
    venue: Mapped[str] = mapped_column(NAME, default="")
    venue_note: Mapped[str] = mapped_column(NAME, default="")
    first_on: Mapped[date | None] = mapped_column(default=None)
    last_on: Mapped[date | None] = mapped_column(default=None)
    starts: Mapped[time | None] = mapped_column(default=None)
    ends: Mapped[time | None] = mapped_column(default=None)
    rule: Mapped[str] = mapped_column(String(400), default="")
    mode: Mapped[Mode] = mapped_column(default=Mode.FACES)
    ended: Mapped[bool] = mapped_column(default=False)


class MembershipRow(Editable, Base):
    """Somebody belongs to a group, in one role, from one day on."""

    __tablename__ = "membership"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    role: Mapped[Role]
    joined_on: Mapped[date]
    left_on: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(Text, default="")


class LeadRow(Editable, Base):
    """A group is among those that somebody who uses this laptop looks after."""

    __tablename__ = "lead"

    worker_id: Mapped[UUID] = mapped_column(ForeignKey(WorkerRow.id), index=True)
    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)


class SessionRow(Editable, Base):
    """One meeting of a group, on the wall clock of the place where it is held."""

    __tablename__ = "group_session"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    held_on: Mapped[date] = mapped_column(index=True)
    starts: Mapped[time]
    ends: Mapped[time]
    venue: Mapped[str] = mapped_column(NAME, default="")
    state: Mapped[SessionState] = mapped_column(default=SessionState.PLANNED)
    reason: Mapped[str] = mapped_column(Text, default="")
    mode: Mapped[Mode] = mapped_column(default=Mode.FACES)


class MarkRow(Fact, Base):
    """What one register says of one person; no presence takes an earlier mark back."""

    __tablename__ = "attendance_mark"

    session_id: Mapped[UUID] = mapped_column(ForeignKey(SessionRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    role: Mapped[Role]
    at: Mapped[datetime]
    presence: Mapped[Presence | None] = mapped_column(default=None)


class HeadCountRow(Fact, Base):
    """Visitors who gave no name, counted."""

    __tablename__ = "head_count"

    session_id: Mapped[UUID] = mapped_column(ForeignKey(SessionRow.id), index=True)
    visitors: Mapped[int]


class ScoreRow(Fact, Base):
    """How one person felt at one moment of a session: a number, a reason why not, or taken back."""

    __tablename__ = "session_score"

    session_id: Mapped[UUID] = mapped_column(ForeignKey(SessionRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    measure: Mapped[str] = mapped_column(String(80))
    measure_version: Mapped[int]
    moment: Mapped[Moment]
    mode: Mapped[Mode]
    value: Mapped[int | None] = mapped_column(default=None)
    reason: Mapped[NoScore | None] = mapped_column(default=None)
    had_help: Mapped[bool] = mapped_column(default=False)
    seen_by_helper: Mapped[bool] = mapped_column(default=False)
    withdrawn: Mapped[bool] = mapped_column(default=False)


class HandCountRow(Fact, Base):
    """Hands or tokens counted for a whole room: answer -> how many; without counts, taken back."""

    __tablename__ = "hand_count"

    session_id: Mapped[UUID] = mapped_column(ForeignKey(SessionRow.id), index=True)
    moment: Mapped[Moment]
    mode: Mapped[Mode]
    counts: Mapped[dict[str, int]]
