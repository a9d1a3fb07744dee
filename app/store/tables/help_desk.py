"""Tables of the help desk: only the times that are booked can hold a name."""

from datetime import date, time
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.help_desk import AgeBand, CountedKind, SignAsked, Topic
from app.domain.slots import SlotState
from app.store.mixins import NAME, Base, Editable, Fact
from app.store.tables.people import PersonRow


class DeskContactRow(Editable, Base):
    """Somebody asked at the desk; it says of whom no more than about how old they are."""

    __tablename__ = "desk_contact"

    asked_on: Mapped[date] = mapped_column(index=True)
    topic: Mapped[Topic]
    age: Mapped[AgeBand]
    given: Mapped[list[str]]
    signs: Mapped[SignAsked]


class CountedEventRow(Editable, Base):
    """A workshop or an event for children: how many came."""

    __tablename__ = "counted_event"

    kind: Mapped[CountedKind]
    held_on: Mapped[date] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(NAME)
    topics: Mapped[list[str]]
    people: Mapped[int]
    children: Mapped[int]


class DeskSlotRow(Editable, Base):
    """A time that can be booked."""

    __tablename__ = "desk_slot"

    held_on: Mapped[date] = mapped_column(index=True)
    starts: Mapped[time]
    ends: Mapped[time]
    place: Mapped[str] = mapped_column(NAME, default="")
    state: Mapped[SlotState] = mapped_column(default=SlotState.FREE)
    called: Mapped[str] = mapped_column(NAME, default="")
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey(PersonRow.id), default=None, index=True)


class BaseTimeRow(Editable, Base):
    """A time of the week at which somebody of the team can be found."""

    __tablename__ = "base_time"

    weekday: Mapped[int]
    starts: Mapped[time]
    ends: Mapped[time]
    place: Mapped[str] = mapped_column(NAME, default="")


class BaseContactRow(Fact, Base):
    """Somebody asked at a base time."""

    __tablename__ = "base_contact"

    contact_id: Mapped[UUID] = mapped_column(ForeignKey(DeskContactRow.id), index=True)
    base_id: Mapped[UUID] = mapped_column(ForeignKey(BaseTimeRow.id), index=True)
