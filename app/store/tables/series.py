"""Tables about how groups meet: what was settled, closed days, sessions that differ, who waits."""

from datetime import date, time
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.arrangement import SessionKind
from app.domain.waiting import WaitingState
from app.store.mixins import NAME, Base, Editable
from app.store.tables.group import GroupRow, SessionRow
from app.store.tables.people import PersonRow


class ArrangementRow(Editable, Base):
    """What a group has settled. Its key is that of the group, so that two laptops write one row."""

    __tablename__ = "group_arrangement"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    kind: Mapped[SessionKind] = mapped_column(default=SessionKind.SESSION)
    places: Mapped[int | None] = mapped_column(default=None)
    session_places: Mapped[int | None] = mapped_column(default=None)
    funder: Mapped[str] = mapped_column(NAME, default="")
    opens: Mapped[time | None] = mapped_column(default=None)
    closes: Mapped[time | None] = mapped_column(default=None)
    needed: Mapped[list[str]] = mapped_column(default_factory=list)


class TimetableRow(Editable, Base):
    """When a group met before its present schedule began."""

    __tablename__ = "group_timetable"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    first_on: Mapped[date]
    last_on: Mapped[date]
    starts: Mapped[time]
    ends: Mapped[time]
    rule: Mapped[str] = mapped_column(String(400), default="")


class SessionDetailRow(Editable, Base):
    """What is told of one session beside its time. Its key is that of the session."""

    __tablename__ = "session_detail"

    session_id: Mapped[UUID] = mapped_column(ForeignKey(SessionRow.id), index=True)
    kind: Mapped[SessionKind] = mapped_column(default=SessionKind.SESSION)
    places: Mapped[int | None] = mapped_column(default=None)
    own: Mapped[bool] = mapped_column(default=False)
    meets_anyway: Mapped[bool] = mapped_column(default=False)
    exception: Mapped[str] = mapped_column(Text, default="")
    organisations: Mapped[list[str]] = mapped_column(default_factory=list)
    actions: Mapped[list[str]] = mapped_column(default_factory=list)
    next_on: Mapped[date | None] = mapped_column(default=None)


class ClosedDaysRow(Editable, Base):
    """Days on which a group does not meet; without a group, no group does."""

    __tablename__ = "closed_days"

    first_on: Mapped[date]
    last_on: Mapped[date]
    reason: Mapped[str] = mapped_column(NAME)
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey(GroupRow.id), index=True, default=None)


class WaitingRow(Editable, Base):
    """Somebody waits for a place in a group, or did."""

    __tablename__ = "waiting_place"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    asked_on: Mapped[date]
    state: Mapped[WaitingState] = mapped_column(default=WaitingState.WAITING)
    offered_on: Mapped[date | None] = mapped_column(default=None)
    answer_by: Mapped[date | None] = mapped_column(default=None)
    answered_on: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(Text, default="")


class DutyRow(Editable, Base):
    """Somebody has a role in a group without which a session cannot run."""

    __tablename__ = "group_duty"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    duty: Mapped[str] = mapped_column(NAME)
