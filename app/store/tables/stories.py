"""Tables about what a group tells: what was noticed, words with consent, what changed."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.stories import StoryKind, StoryLevel
from app.store.mixins import NAME, Base, Editable, Fact
from app.store.tables.group import GroupRow, SessionRow
from app.store.tables.people import PersonRow


class ChecklistRow(Fact, Base):
    """What a group looks out for, in its order."""

    __tablename__ = "checklist"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    items: Mapped[list[str]]


class NoticedRow(Fact, Base):
    """How often one line of a checklist was noticed at a session; it is about nobody in particular."""

    __tablename__ = "noticed"

    session_id: Mapped[UUID] = mapped_column(ForeignKey(SessionRow.id), index=True)
    what: Mapped[str] = mapped_column(String(200))
    times: Mapped[int]


class StoryRow(Editable, Base):
    """Words that somebody let the group keep, and how far they may go."""

    __tablename__ = "story"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    kind: Mapped[StoryKind]
    words: Mapped[str] = mapped_column(Text)
    heard_on: Mapped[date]
    level: Mapped[StoryLevel]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey(PersonRow.id), default=None, index=True)
    seen_by: Mapped[str] = mapped_column(NAME, default="")
    until: Mapped[date | None] = mapped_column(default=None)
    signed_on: Mapped[date | None] = mapped_column(default=None)


class FeedbackRow(Editable, Base):
    """What people said about a group, and what was done about it."""

    __tablename__ = "feedback"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    said: Mapped[str] = mapped_column(Text)
    heard_on: Mapped[date]
    did: Mapped[str] = mapped_column(Text, default="")
    new_from: Mapped[date | None] = mapped_column(default=None)
