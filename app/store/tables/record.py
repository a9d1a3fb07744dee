"""Tables of a person's record: entries of its sections, and which records were made one."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.duplicates import Verdict
from app.store.mixins import Base, Editable, Fact
from app.store.tables.people import PersonRow


class EntryRow(Fact, Base, kw_only=True):
    """One entry of a section: a contact, a referral, a risk; or taken out again."""

    __tablename__ = "record_entry"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    section: Mapped[str] = mapped_column(String(40), index=True)
    content: Mapped[dict[str, str]]
    on_day: Mapped[date | None] = mapped_column(default=None)
    withdrawn: Mapped[bool] = mapped_column(default=False)


class PersonMergeRow(Editable, Base, kw_only=True):
    """Two records that were found to be about one person, or about two after all.

    `moved` names the rows that went from one to the other, and `before` what else was changed, so that
    it can be taken back.
    """

    __tablename__ = "person_merge"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    merged_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    verdict: Mapped[Verdict]
    moved: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    before: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
