"""Tables about what's on: local services, how safe they are, what was looked for in vain, and wishes."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.quality import CheckState, Evidence
from app.store.mixins import NAME, Base, Editable, Fact
from app.store.tables.people import PersonRow
from app.store.types import Scaled


class ServiceRow(Editable, Base, kw_only=True):
    """A local group or service: its Open Referral UK record, and the attributes that are our own."""

    __tablename__ = "local_service"

    open_referral_id: Mapped[str] = mapped_column(String(200), index=True)
    name: Mapped[str] = mapped_column(NAME)
    record: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    own: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    checked_on: Mapped[date | None] = mapped_column(default=None)
    concern: Mapped[str] = mapped_column(Text, default="")


class ServiceCheckRow(Fact, Base, kw_only=True):
    """How one thing of the list stood in a service when somebody looked."""

    __tablename__ = "service_check"

    service_id: Mapped[UUID] = mapped_column(ForeignKey(ServiceRow.id), index=True)
    code: Mapped[str] = mapped_column(String(40))
    state: Mapped[CheckState]
    evidence: Mapped[Evidence]
    checked_on: Mapped[date]
    note: Mapped[str] = mapped_column(Text, default="")
    plan_by: Mapped[date | None] = mapped_column(default=None)
    renew_on: Mapped[date | None] = mapped_column(default=None)
    withdrawn: Mapped[bool] = mapped_column(default=False)


class ServiceGapRow(Editable, Base, kw_only=True):
    """What was looked for and not found; it says of whom no more than where about they live."""

    __tablename__ = "service_gap"

    day: Mapped[date]
    district: Mapped[str] = mapped_column(String(8), default="")
    areas: Mapped[list[str]] = mapped_column(default_factory=list)
    reasons: Mapped[dict[str, int]] = mapped_column(default_factory=dict)


class MatchWishRow(Editable, Base, kw_only=True):
    """What somebody said about the places they would go to, and those they said no to."""

    __tablename__ = "match_wish"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    miles: Mapped[Decimal | None] = mapped_column(default=None)
    interests: Mapped[list[str]] = mapped_column(default_factory=list)
    access: Mapped[list[str]] = mapped_column(default_factory=list)
    cannot: Mapped[list[str]] = mapped_column(default_factory=list)
    refused: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
    demands: Mapped[dict[str, int]] = mapped_column(default_factory=dict)
    supporter: Mapped[bool] = mapped_column(default=False)
    most_pence: Mapped[int | None] = mapped_column(default=None)


class TypedDistanceRow(Fact, Base, kw_only=True):
    """How far a place is for somebody, where that was typed; None where what was typed no longer counts."""

    __tablename__ = "typed_distance"

    person_id: Mapped[UUID] = mapped_column(ForeignKey(PersonRow.id), index=True)
    service_id: Mapped[UUID] = mapped_column(ForeignKey(ServiceRow.id), index=True)
    miles: Mapped[Decimal | None] = mapped_column(Scaled(1), default=None)
