"""Tables of this laptop alone: drafts and what it remembers for itself."""

from datetime import datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.store.mixins import Base, Local


class DraftRow(Local, Base):
    """Something half typed on one screen, kept through locks and crashes until it is done."""

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    content: Mapped[dict[str, Any]]
    saved_at: Mapped[datetime]


class LaptopNoteRow(Local, Base):
    """Something this laptop remembers for itself: the last safe copy, how far set-up has come."""

    __tablename__ = "laptop_note"

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[dict[str, Any]]
