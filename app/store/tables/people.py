"""Tables about people: who they are, how to talk with them, what they agreed to."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.consent import Decision, Purpose
from app.domain.needs import NeedCategory
from app.store.mixins import NAME, Base, Editable, Fact, Local
from app.store.tables.service import WorkerRow


class PersonRow(Editable, Base):
    """A person: participant, carer, volunteer or staff, told apart by their memberships."""

    __tablename__ = "person"
    __table_args__ = (Index("ix_person_by_name", "name", "archived", "void"),)

    name: Mapped[str] = mapped_column(NAME)
    preferred_name: Mapped[str] = mapped_column(NAME, default="")
    title: Mapped[str] = mapped_column(String(40), default="")
    phone: Mapped[str] = mapped_column(String(60), default="")
    reach: Mapped[str] = mapped_column(Text, default="")
    postcode: Mapped[str] = mapped_column(String(12), default="")
    gp_practice: Mapped[str] = mapped_column(NAME, default="")
    worry_contact: Mapped[str] = mapped_column(Text, default="")
    born_on: Mapped[date | None] = mapped_column(default=None)
    finish_later: Mapped[bool] = mapped_column(default=False)
    archived: Mapped[bool] = mapped_column(default=False)
    print_style: Mapped[str] = mapped_column(String(40), default="standard")
    large_points: Mapped[int] = mapped_column(default=20)
    tint: Mapped[str] = mapped_column(String(40), default="white")
    language: Mapped[str] = mapped_column(String(20), default="en-GB")
    needs_review_on: Mapped[date | None] = mapped_column(default=None)


class PersonTokenRow(Local, Base):
    """One folded word of a person's names, for search; made again from the names at any time."""

    __tablename__ = "person_token"

    token: Mapped[str] = mapped_column(NAME, primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), primary_key=True, index=True)


class NeedRow(Editable, Base):
    """One thing to know before talking with someone."""

    __tablename__ = "need"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    category: Mapped[NeedCategory]
    words: Mapped[str] = mapped_column(Text)
    position: Mapped[int] = mapped_column(default=0)


class CarerLinkRow(Editable, Base):
    """Who comes with whom."""

    __tablename__ = "carer_link"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    carer_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    relationship: Mapped[str] = mapped_column(NAME, default="")


class ConsentRow(Fact, Base):
    """One decision about one purpose, as it was given; or taken back to "not asked"."""

    __tablename__ = "consent"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    purpose: Mapped[Purpose]
    decision: Mapped[Decision]
    given_by: Mapped[str] = mapped_column(NAME)
    how: Mapped[str] = mapped_column(NAME)
    wording: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime]
    taken_back: Mapped[bool] = mapped_column(default=False)


class NoteRow(Fact, Base):
    """A note about somebody, kept as it was written."""

    __tablename__ = "note"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    words: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    withdrawn: Mapped[bool] = mapped_column(default=False)


class CaseloadRow(Editable, Base):
    """A person is among those a worker works with."""

    __tablename__ = "caseload"

    worker_id: Mapped[UUID] = mapped_column(ForeignKey(WorkerRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
