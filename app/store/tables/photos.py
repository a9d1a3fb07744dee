"""Tables about photos with consent, and about who looked at a story before it goes out."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.stories import StoryLevel
from app.store.mixins import NAME, Base, Editable, Fact
from app.store.tables.group import SessionRow
from app.store.tables.people import PersonRow
from app.store.tables.stories import StoryRow


class AgreedPhotoRow(Editable, Base):
    """A photo of somebody, small and without anything hidden in it, and what was agreed about it."""

    __tablename__ = "agreed_photo"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    image: Mapped[bytes] = mapped_column(LargeBinary)
    shows: Mapped[str] = mapped_column(NAME)
    agreed_by: Mapped[str] = mapped_column(NAME)
    agreed_on: Mapped[date]
    level: Mapped[StoryLevel]
    until: Mapped[date | None] = mapped_column(default=None)
    withdrawn_on: Mapped[date | None] = mapped_column(default=None)
    story_id: Mapped[UUID | None] = mapped_column(ForeignKey(StoryRow.id), default=None, index=True)
    session_id: Mapped[UUID | None] = mapped_column(ForeignKey(SessionRow.id), default=None, index=True)
    on_card: Mapped[bool] = mapped_column(default=False)


class StoryLookRow(Fact, Base):
    """Somebody else than the writer looked at the words of a story; or took that back."""

    __tablename__ = "story_look"

    story_id: Mapped[UUID] = mapped_column(ForeignKey(StoryRow.id), index=True)
    words_mark: Mapped[bytes] = mapped_column(LargeBinary)
    fine: Mapped[bool]
    note: Mapped[str] = mapped_column(Text, default="")
    withdrawn: Mapped[bool] = mapped_column(default=False)
