"""What happened at the help desk, and the times that can be booked there."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.help_desk import Contact, CountedEvent, CountedForm, Given, Topic
from app.domain.slots import Booking, Slot, SlotsForm, SlotState
from app.ids import new_id
from app.store.tables import CountedEventRow, DeskContactRow, DeskSlotRow, PersonRow


class HelpDeskRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def note(self, contact_id: UUID, asked_on: date, contact: Contact) -> None:
        """Write down that somebody asked; the same again puts back what was taken out."""
        row = self._session.get(DeskContactRow, contact_id)
        if row is not None:
            row.void = False
            return
        self._session.add(
            DeskContactRow(
                id=contact_id,
                asked_on=asked_on,
                topic=contact.topic,
                age=contact.age,
                given=[given.value for given in contact.given],
                signs=contact.signs,
            )
        )

    def take_out_contact(self, contact_id: UUID) -> None:
        """Take out that somebody asked."""
        self._session.get_one(DeskContactRow, contact_id).void = True

    def contacts(self, first: date, last: date) -> tuple[tuple[date, Contact], ...]:
        """Who asked between two days, both included, and on which day."""
        wanted = (
            select(DeskContactRow)
            .where(DeskContactRow.asked_on.between(first, last), DeskContactRow.void.is_(False))
            .order_by(DeskContactRow.asked_on, DeskContactRow.id)
        )
        return tuple((row.asked_on, _as_contact(row)) for row in self._session.scalars(wanted))

    def keep_event(self, event_id: UUID, form: CountedForm) -> None:
        """Write down under its id what was held, or put it right."""
        row = self._session.get(CountedEventRow, event_id)
        topics = [topic.value for topic in form.topics]
        if row is None:
            row = CountedEventRow(
                id=event_id,
                kind=form.kind,
                held_on=form.held_on,
                title=form.title,
                topics=topics,
                people=form.people,
                children=form.children,
            )
            self._session.add(row)
        row.kind, row.held_on, row.title, row.topics = form.kind, form.held_on, form.title, topics
        row.people, row.children, row.void = form.people, form.children, False

    def take_out_event(self, event_id: UUID, *, void: bool) -> None:
        """Take an event out of use, or back in."""
        self._session.get_one(CountedEventRow, event_id).void = void

    def events(self) -> tuple[CountedEvent, ...]:
        """What was held, the latest first."""
        wanted = (
            select(CountedEventRow)
            .where(CountedEventRow.void.is_(False))
            .order_by(CountedEventRow.held_on.desc(), CountedEventRow.id.desc())
        )
        return tuple(
            CountedEvent(
                id=row.id,
                form=CountedForm(
                    kind=row.kind,
                    held_on=row.held_on,
                    title=row.title,
                    topics=tuple(Topic(topic) for topic in row.topics),
                    people=row.people,
                    children=row.children,
                ),
            )
            for row in self._session.scalars(wanted)
        )

    def open_slots(self, form: SlotsForm) -> tuple[UUID, ...]:
        """Make the times of a form; gives their ids."""
        rows = [
            DeskSlotRow(id=new_id(), held_on=form.held_on, starts=starts, ends=ends, place=form.place)
            for starts, ends in form.times()
        ]
        self._session.add_all(rows)
        return tuple(row.id for row in rows)

    def close_slots(self, slots: Iterable[UUID], *, void: bool) -> None:
        """Take times out of use, or back in."""
        for slot_id in slots:
            self._session.get_one(DeskSlotRow, slot_id).void = void

    def slots(self, day: date) -> tuple[Slot, ...]:
        """The times of a day, in order."""
        wanted = (
            select(DeskSlotRow, PersonRow.name)
            .outerjoin(PersonRow, PersonRow.id == DeskSlotRow.person_id)
            .where(DeskSlotRow.held_on == day, DeskSlotRow.void.is_(False))
            .order_by(DeskSlotRow.starts, DeskSlotRow.place, DeskSlotRow.id)
        )
        return tuple(_as_slot(row, name or row.called) for row, name in self._session.execute(wanted))

    def booked_by(self, person_id: UUID, first: date) -> tuple[Slot, ...]:
        """The times that somebody has booked and are not over, from a day on."""
        wanted = select(DeskSlotRow).where(
            DeskSlotRow.person_id == person_id,
            DeskSlotRow.held_on >= first,
            DeskSlotRow.void.is_(False),
            DeskSlotRow.state == SlotState.BOOKED,
        )
        ordered = wanted.order_by(DeskSlotRow.held_on, DeskSlotRow.starts)
        return tuple(_as_slot(row, row.called) for row in self._session.scalars(ordered))

    def slot(self, slot_id: UUID) -> Slot | None:
        """One time; None if there is none, or none any more."""
        row = self._session.get(DeskSlotRow, slot_id)
        if row is None or row.void:
            return None
        person = self._session.get(PersonRow, row.person_id) if row.person_id else None
        return _as_slot(row, person.name if person else row.called)

    def book(self, slot_id: UUID, booking: Booking) -> None:
        """Write down who has a time, or that nobody has."""
        row = self._session.get_one(DeskSlotRow, slot_id)
        row.state, row.person_id = booking.state, booking.person_id
        # The name of somebody known stands with them alone.
        row.called = "" if booking.person_id else booking.called


def _as_contact(row: DeskContactRow) -> Contact:
    given = tuple(Given(value) for value in row.given)
    return Contact(topic=row.topic, age=row.age, given=given, signs=row.signs)


def _as_slot(row: DeskSlotRow, called: str) -> Slot:
    booking = Booking(state=row.state, called=called, person_id=row.person_id)
    return Slot(
        id=row.id, held_on=row.held_on, starts=row.starts, ends=row.ends, place=row.place, booking=booking
    )
