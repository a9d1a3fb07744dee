"""Tables about money at the door, in whole pence."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.money import TakingKind
from app.store.mixins import NAME, Base, Editable
from app.store.tables.group import GroupRow
from app.store.tables.people import PersonRow


class MemberCardRow(Editable, Base):
    """A card for any activity at one price."""

    __tablename__ = "member_card"

    number: Mapped[str] = mapped_column(String(20), index=True)
    price_pence: Mapped[int]
    issued_on: Mapped[date]
    name: Mapped[str] = mapped_column(NAME, default="")
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey(PersonRow.id), default=None, index=True)
    lost_on: Mapped[date | None] = mapped_column(default=None)
    replaces: Mapped[UUID | None] = mapped_column(default=None)


class CardVisitRow(Editable, Base):
    """One use of a card."""

    __tablename__ = "card_visit"

    card_id: Mapped[UUID] = mapped_column(ForeignKey(MemberCardRow.id), index=True)
    used_on: Mapped[date] = mapped_column(index=True)
    activity: Mapped[str] = mapped_column(NAME)
    normal_pence: Mapped[int]
    paid_pence: Mapped[int]


class TakingRow(Editable, Base):
    """Money that was taken for a group on one day."""

    __tablename__ = "taking"

    group_id: Mapped[UUID] = mapped_column(ForeignKey(GroupRow.id), index=True)
    taken_on: Mapped[date]
    kind: Mapped[TakingKind]
    pence: Mapped[int]
