"""Tables about what is beyond a link worker: complexity, tiers, help that was offered, where to turn."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.help_offers import HelpAnswer
from app.domain.tier import Tier
from app.domain.tier_decisions import TierMove
from app.store.mixins import Base, Editable, Fact
from app.store.tables.people import PersonRow
from app.store.tables.service import WorkerRow
from app.store.tables.talk import TalkRow


class ComplexityRow(Fact, Base):
    """How complex one domain is for one person; without a rating, taken back to "not known"."""

    __tablename__ = "complexity_rating"
    __table_args__ = {"info": {"private": True}}  # noqa: RUF012 - as SQLAlchemy asks

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    code: Mapped[str] = mapped_column(String(10))
    at: Mapped[datetime]
    rating: Mapped[int | None] = mapped_column(default=None)


class TierRow(Fact, Base):
    """A tier that was found by the answers, raised by somebody, or lowered by two people."""

    __tablename__ = "tier_decision"
    __table_args__ = {"info": {"private": True}}  # noqa: RUF012 - as SQLAlchemy asks

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    tier: Mapped[Tier]
    move: Mapped[TierMove]
    at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(Text, default="")
    second_id: Mapped[UUID | None] = mapped_column(ForeignKey(WorkerRow.id), default=None)
    withdrawn: Mapped[bool] = mapped_column(default=False)


class HelpAnswerRow(Fact, Base):
    """What somebody said to help that was offered in a talk."""

    __tablename__ = "help_answer"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    talk_id: Mapped[UUID] = mapped_column(ForeignKey(TalkRow.id), index=True)
    offer: Mapped[str] = mapped_column(String(60))
    at: Mapped[datetime]
    answer: Mapped[HelpAnswer | None] = mapped_column(default=None)


class LocalRouteRow(Editable, Base):
    """Where to turn for one sign or domain, as this service has written it."""

    __tablename__ = "local_route"

    code: Mapped[str] = mapped_column(String(10), index=True)
    steps: Mapped[list[str]] = mapped_column(default_factory=list)


class CheckedRow(Editable, Base):
    """The day on which a number to ring or a route was last looked up."""

    __tablename__ = "checked"

    what: Mapped[str] = mapped_column(String(80), index=True)
    day: Mapped[date | None] = mapped_column(default=None)
