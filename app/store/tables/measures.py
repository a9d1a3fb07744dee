"""Tables about measures: questionnaires half filled and filled, scores, piles of paper, and who may be asked.

A filled questionnaire is one row with its answers packed together, for they are read together. Its
scores are rows of their own, for figures are made of them alone, by the hundred thousand.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.measures.measure import AnsweredBy, Way
from app.measures.questionnaire import Occasion
from app.store.mixins import NAME, Base, Editable, Fact
from app.store.tables.group import SessionRow
from app.store.tables.people import PersonRow
from app.store.types import Scaled

LANGUAGE: Final = String(20)
"""Room for the code of a language."""
CODE: Final = String(80)
"""Room for the id of a measure, or the code of an item or a score."""
PLACES: Final = 6
"""Digits after the point of a score."""


class HalfFilledRow(Editable, Base):
    """A questionnaire being asked: its answers so far, each kept as it is made."""

    __tablename__ = "half_filled"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    measure: Mapped[str] = mapped_column(CODE)
    measure_version: Mapped[int]
    begun_at: Mapped[datetime]
    occasion: Mapped[Occasion]
    way: Mapped[Way]
    answered_by: Mapped[AnsweredBy]
    answers: Mapped[dict[str, str]]
    at_item: Mapped[str] = mapped_column(CODE)
    seen_by_helper: Mapped[bool] = mapped_column(default=False)
    from_paper: Mapped[bool] = mapped_column(default=False)
    session_id: Mapped[UUID | None] = mapped_column(ForeignKey(SessionRow.id), default=None)
    alert_at: Mapped[datetime | None] = mapped_column(default=None)
    finished_at: Mapped[datetime | None] = mapped_column(default=None)
    language: Mapped[str | None] = mapped_column(LANGUAGE, default=None)


class FilledRow(Fact, Base):
    """A filled questionnaire with its answers; a correction is a new one, and `withdrawn` takes it back."""

    __tablename__ = "filled_measure"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    measure: Mapped[str] = mapped_column(CODE, index=True)
    measure_version: Mapped[int]
    filled_at: Mapped[datetime]
    occasion: Mapped[Occasion]
    way: Mapped[Way]
    answered_by: Mapped[AnsweredBy]
    answers: Mapped[dict[str, str]]
    seen_by_helper: Mapped[bool] = mapped_column(default=False)
    from_paper: Mapped[bool] = mapped_column(default=False)
    session_id: Mapped[UUID | None] = mapped_column(ForeignKey(SessionRow.id), index=True, default=None)
    withdrawn: Mapped[bool] = mapped_column(default=False)
    language: Mapped[str | None] = mapped_column(LANGUAGE, default=None)


class MeasureScoreRow(Fact, Base):
    """One score of a filled questionnaire, raw and converted; without numbers, it cannot be scored."""

    __tablename__ = "measure_score"
    __table_args__ = (
        # In the order in which figures read them: person by person, from the first score to the latest.
        Index("ix_measure_score_in_order", "measure", "score", "of_session", "person_id", "filled_at"),
    )

    filled_id: Mapped[UUID] = mapped_column(ForeignKey(FilledRow.id), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    measure: Mapped[str] = mapped_column(CODE)
    measure_version: Mapped[int]
    score: Mapped[str] = mapped_column(CODE)
    filled_at: Mapped[datetime]
    occasion: Mapped[Occasion]
    of_session: Mapped[bool]
    mode: Mapped[str] = mapped_column(String(60))
    raw: Mapped[Decimal | None] = mapped_column(Scaled(PLACES), default=None)
    value: Mapped[Decimal | None] = mapped_column(Scaled(PLACES), default=None)
    missing: Mapped[int] = mapped_column(default=0)


class SafetyContactRow(Fact, Base):
    """That somebody is to be contacted on the day an answer was read; without `who`, nobody is named yet."""

    __tablename__ = "safety_contact"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    code: Mapped[str] = mapped_column(String(10))
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(NAME, default="")


class PileRow(Editable, Base):
    """Paper forms of one measure and day, being typed in."""

    __tablename__ = "pile"

    measure: Mapped[str] = mapped_column(CODE)
    measure_version: Mapped[int]
    filled_on: Mapped[date]
    keyed_twice: Mapped[bool]
    occasion: Mapped[Occasion]
    way: Mapped[Way]
    answered_by: Mapped[AnsweredBy]
    seen_by_helper: Mapped[bool] = mapped_column(default=False)
    finished_at: Mapped[datetime | None] = mapped_column(default=None)
    language: Mapped[str | None] = mapped_column(LANGUAGE, default=None)


class PileSheetRow(Editable, Base):
    """One form of a pile, keyed once or twice; it counts for nothing until the pile is finished."""

    __tablename__ = "pile_sheet"

    pile_id: Mapped[UUID] = mapped_column(ForeignKey(PileRow.id), index=True)
    first: Mapped[dict[str, str]]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey(PersonRow.id), index=True, default=None)
    second: Mapped[dict[str, str] | None] = mapped_column(default=None)
    code: Mapped[str] = mapped_column(String(40), default="")
    contact: Mapped[str] = mapped_column(NAME, default="")


class ClearanceRow(Fact, Base):
    """That the gate of a measure was opened, and by whom; or that it was shut again."""

    __tablename__ = "measure_clearance"

    measure: Mapped[str] = mapped_column(CODE)
    opened: Mapped[bool]
    confirmed_on: Mapped[date]
    confirmed_by: Mapped[str] = mapped_column(NAME, default="")
    reference: Mapped[str] = mapped_column(String(400), default="")
    ends_on: Mapped[date | None] = mapped_column(default=None)


class WordingRow(Fact, Base):
    """The words of a measure that only this service may use; they stay in these records."""

    __tablename__ = "measure_wording"

    measure: Mapped[str] = mapped_column(CODE)
    measure_version: Mapped[int]
    texts: Mapped[dict[str, str]]
    options: Mapped[list[Any]]
    lead_in: Mapped[str] = mapped_column(Text, default="")


class OwnMeasureRow(Fact, Base):
    """One version of the service’s own measure, as its file; one that nobody used yet may be replaced."""

    __tablename__ = "own_measure"

    measure: Mapped[str] = mapped_column(CODE)
    measure_version: Mapped[int]
    definition: Mapped[str] = mapped_column(Text)
    source: Mapped[str] = mapped_column(String(400), default="")
    taken_out: Mapped[bool] = mapped_column(default=False)
