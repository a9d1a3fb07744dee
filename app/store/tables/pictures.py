"""Tables about pictures: somebody's own, and how cards lay on a board."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from app.store.mixins import NAME, Base, Editable, Fact
from app.store.tables.people import PersonRow
from app.store.tables.talk import TalkRow


class OwnPictureRow(Editable, Base):
    """A photo of something in somebody's life, made small and without anything hidden in it; a JPEG."""

    __tablename__ = "own_picture"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    label: Mapped[str] = mapped_column(NAME)
    image: Mapped[bytes] = mapped_column(LargeBinary)


class PictureRecordRow(Fact, Base):
    """How the cards of a board lay when they were sorted."""

    __tablename__ = "picture_record"

    talk_id: Mapped[UUID] = mapped_column(ForeignKey(TalkRow.id), index=True)
    board: Mapped[str] = mapped_column(String(60))
    at: Mapped[datetime]
    cards: Mapped[dict[str, Any]]
    title: Mapped[str] = mapped_column(NAME, default="")
    withdrawn: Mapped[bool] = mapped_column(default=False)
