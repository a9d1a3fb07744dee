"""Tables about how somebody takes part in a group: how they came, why they may, and what keeps them safe."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.follow_up import AbsenceReason
from app.domain.growing import GroupPart
from app.store.mixins import NAME, Base, Fact
from app.store.tables.group import GroupRow, SessionRow
from app.store.tables.people import PersonRow
from app.store.tables.service import WorkerRow


class TakingPartRow(Fact, Base):
    """How somebody came to one session and took part in it; without values, an earlier one taken back."""

    __tablename__ = "taking_part"

    session_id: Mapped[UUID] = mapped_column(ForeignKey(SessionRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    at: Mapped[datetime]
    ladder_step: Mapped[int | None] = mapped_column(default=None)
    joined_in: Mapped[list[str]] = mapped_column(default_factory=list)
    came_late: Mapped[bool] = mapped_column(default=False)
    left_early: Mapped[bool] = mapped_column(default=False)
    worker_id: Mapped[UUID | None] = mapped_column(ForeignKey(WorkerRow.id), default=None)
    with_whom: Mapped[str] = mapped_column(NAME, default="")


class ChildCountRow(Fact, Base):
    """Children at a session: counted, and nothing else is kept of them."""

    __tablename__ = "child_count"

    session_id: Mapped[UUID] = mapped_column(ForeignKey(SessionRow.id), index=True)
    children: Mapped[int]


class GroupWaysRow(Fact, Base):
    """The ways of joining in that a group can tick, in their order."""

    __tablename__ = "group_ways"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    ways: Mapped[list[str]]


class JoiningRuleRow(Fact, Base):
    """Who may join a group from one day on, as a document; without one, everybody."""

    __tablename__ = "joining_rule"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    from_on: Mapped[date]
    rule: Mapped[dict[str, Any]]


class JoiningRow(Fact, Base):
    """How somebody came to a group: who sent them, and what its rule asks for."""

    __tablename__ = "joining"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    joined_on: Mapped[date]
    route: Mapped[str] = mapped_column(String(40), default="")
    has_condition: Mapped[bool] = mapped_column(default=False)
    metres: Mapped[int | None] = mapped_column(default=None)
    exception: Mapped[str] = mapped_column(Text, default="")


class GroupPartRow(Fact, Base):
    """What somebody is in a group from one day on: taking part, helping, leading; or taken back."""

    __tablename__ = "group_part"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    part: Mapped[GroupPart]
    from_on: Mapped[date]
    withdrawn: Mapped[bool] = mapped_column(default=False)


class DeathRow(Fact, Base):
    """That somebody died, and when if it is known; or that this was a mistake."""

    __tablename__ = "death"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    died_on: Mapped[date | None] = mapped_column(default=None)
    withdrawn: Mapped[bool] = mapped_column(default=False)


class FollowUpRow(Fact, Base):
    """What was heard from somebody who had not come for a while; or taken back."""

    __tablename__ = "follow_up"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    at: Mapped[datetime]
    reason: Mapped[AbsenceReason]
    words: Mapped[str] = mapped_column(Text, default="")
    withdrawn: Mapped[bool] = mapped_column(default=False)


class SafetyNoteRow(Fact, Base):
    """Whom to ring for somebody in an emergency, and what to know before they take part."""

    __tablename__ = "safety_note"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    contact: Mapped[str] = mapped_column(NAME, default="")
    relationship: Mapped[str] = mapped_column(NAME, default="")
    phone: Mapped[str] = mapped_column(String(60), default="")
    fitness: Mapped[str] = mapped_column(Text, default="")
