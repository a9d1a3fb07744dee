"""Tables about handing a group to volunteers, and about who agreed for a child."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.handing_over import Ready, Stage
from app.domain.young import Responsible
from app.store.mixins import NAME, Base, Fact
from app.store.tables.group import GroupRow, SessionRow
from app.store.tables.people import PersonRow


class StageRow(Fact, Base):
    """A stage of a group and the day it begins; or taken back."""

    __tablename__ = "hand_over_stage"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    stage: Mapped[Stage]
    from_on: Mapped[date]
    note: Mapped[str] = mapped_column(Text, default="")
    withdrawn: Mapped[bool] = mapped_column(default=False)


class ReadyRow(Fact, Base):
    """Whether one thing is there that leaders of a group need."""

    __tablename__ = "hand_over_ready"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    what: Mapped[Ready]
    there: Mapped[bool]


class SessionLeaderRow(Fact, Base):
    """Who leads a session; empty for nobody."""

    __tablename__ = "session_leader"

    session_id: Mapped[UUID] = mapped_column(ForeignKey(SessionRow.id), index=True)
    leader: Mapped[str] = mapped_column(NAME, default="")


class YoungAgreementRow(Fact, Base):
    """Who agreed that a child takes part; or taken back."""

    __tablename__ = "young_agreement"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    agreed_by: Mapped[str] = mapped_column(NAME)
    responsible: Mapped[Responsible]
    agreed_on: Mapped[date]
    counts_only: Mapped[bool] = mapped_column(default=False)
    withdrawn: Mapped[bool] = mapped_column(default=False)


class YoungAgreementEndRow(Fact, Base):
    """The last day on which an agreement for a child holds."""

    __tablename__ = "young_agreement_end"

    agreement_id: Mapped[UUID] = mapped_column(ForeignKey(YoungAgreementRow.id), index=True)
    until: Mapped[date]
