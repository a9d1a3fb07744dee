"""The help desk: people who ask and give no name, workshops by head count, and what that comes to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.disclosure import shared_count
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

Month = tuple[int, int]
"""(year, month)."""
JOINT_SIGNS: Final = "RF10"
"""The sign that is asked about where somebody comes with a sore back or joints."""


class Topic(StrEnum):
    """What somebody asked about, in one word; the order is that of the keys 1 to 9 and 0."""

    JOINTS = "back and joints"
    ACTIVE = "getting active"
    LOW = "low or worried"
    COMPANY = "company"
    MONEY = "money"
    HOME = "home and housing"
    CARING = "caring"
    HEALTH = "health"
    COMPUTERS = "computers and forms"
    OTHER = "something else"

    @property
    def words(self) -> str:
        """As it is shown."""
        return _topic_words()[self]


class AgeBand(StrEnum):
    """About how old somebody is; nobody is asked for a birthday at a desk."""

    CHILD = "under 16"
    YOUNG = "16 to 24"
    EARLY = "25 to 44"
    MIDDLE = "45 to 64"
    OLDER = "65 or over"
    NOT_SAID = "not said"

    @property
    def words(self) -> str:
        """As it is shown."""
        return _age_words()[self]


class Given(StrEnum):
    """What somebody went away with."""

    LISTENED = "listened to"
    LEAFLET = "leaflet"
    PLACE = "place to go"
    NUMBER = "number to ring"
    SLOT = "time booked"
    DOCTOR = "sent to a doctor"

    @property
    def words(self) -> str:
        """As it is shown."""
        return _given_words()[self]


class SignAsked(StrEnum):
    """What came of asking about a sign of danger."""

    NOT_ASKED = "not asked"
    NONE_SEEN = "none"
    SEEN = "seen"


class CountedKind(StrEnum):
    """What is held and counted without any names."""

    WORKSHOP = "workshop"
    CHILDREN = "children's event"

    @property
    def words(self) -> str:
        """As it is shown."""
        return {CountedKind.WORKSHOP: _("Workshop"), CountedKind.CHILDREN: _("Event for children")}[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One person at the desk, of whom no more is kept than this."""

    topic: Topic
    age: AgeBand = AgeBand.NOT_SAID
    given: tuple[Given, ...] = ()
    signs: SignAsked = SignAsked.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedForm:
    """A workshop, or an event for children: how many came, and what it was about.

    Attributes:
        people: Grown-ups.
        children: Under 16; only ever a number.
    """

    kind: CountedKind
    held_on: date
    title: str
    topics: tuple[Topic, ...] = ()
    people: int = 0
    children: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedEvent:
    """One that is written down."""

    id: UUID
    form: CountedForm


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFigures:
    """What the desk did over some months.

    Attributes:
        months: In order, the first the earliest.
        asked: (topic, month) -> how many people asked.
        signs: How many went away with the slip, because of a sign of danger.
        events: The workshops and events of these months, the latest first.
    """

    months: tuple[Month, ...]
    asked: dict[tuple[Topic, Month], int]
    signs: int
    events: tuple[CountedEvent, ...]

    def of(self, topic: Topic, month: Month) -> int:
        """How many asked about a topic in a month."""
        return self.asked.get((topic, month), 0)

    def in_month(self, month: Month) -> int:
        """How many asked about anything in a month."""
        return sum(self.of(topic, month) for topic in Topic)

    def rows(self, *, shared: bool) -> tuple[tuple[str, ...], ...]:
        """All together, then each topic, with a number for each month.

        Args:
            shared: As it may leave the building; without it, the true numbers.
        """
        say = shared_count if shared else str
        topics = tuple(
            (topic.words, *(say(self.of(topic, month)) for month in self.months)) for topic in Topic
        )
        return ((_("Everybody"), *(say(self.in_month(month)) for month in self.months)), *topics)

    def heads(self, kind: CountedKind) -> tuple[int, int, int]:
        """How many there were of one kind, and the grown-ups and the children who came to them."""
        forms = [event.form for event in self.events if event.form.kind is kind]
        return len(forms), sum(form.people for form in forms), sum(form.children for form in forms)


def months_to(day: date, count: int) -> tuple[Month, ...]:
    """The last `count` months up to the one of `day`, in order."""
    last = day.year * 12 + day.month - 1
    return tuple((number // 12, number % 12 + 1) for number in range(last - count + 1, last + 1))


def figures(
    contacts: Iterable[tuple[date, Contact]], events: Iterable[CountedEvent], months: tuple[Month, ...]
) -> DeskFigures:
    """Count what was asked, and keep what was held, in these months."""
    ours = [(day, contact) for day, contact in contacts if (day.year, day.month) in months]
    held = [event for event in events if (event.form.held_on.year, event.form.held_on.month) in months]
    return DeskFigures(
        months=months,
        asked=dict(Counter((contact.topic, (day.year, day.month)) for day, contact in ours)),
        signs=sum(contact.signs is SignAsked.SEEN for _day, contact in ours),
        events=tuple(sorted(held, key=lambda event: event.form.held_on, reverse=True)),
    )


def _topic_words() -> dict[Topic, str]:
    return {
        Topic.JOINTS: _("Back and joints"),
        Topic.ACTIVE: _("Getting active"),
        Topic.LOW: _("Low or worried"),
        Topic.COMPANY: _("Company"),
        Topic.MONEY: _("Money"),
        Topic.HOME: _("Housing"),
        Topic.CARING: _("Caring"),
        Topic.HEALTH: _("Other health"),
        Topic.COMPUTERS: _("Computers"),
        Topic.OTHER: _("Something else"),
    }


def _age_words() -> dict[AgeBand, str]:
    return {
        AgeBand.CHILD: _("Under 16"),
        AgeBand.YOUNG: _("16 to 24"),
        AgeBand.EARLY: _("25 to 44"),
        AgeBand.MIDDLE: _("45 to 64"),
        AgeBand.OLDER: _("65 or over"),
        AgeBand.NOT_SAID: _("Did not say"),
    }


def _given_words() -> dict[Given, str]:
    return {
        Given.LISTENED: _("Someone listened"),
        Given.LEAFLET: _("A leaflet"),
        Given.PLACE: _("A place to go"),
        Given.NUMBER: _("A number to ring"),
        Given.SLOT: _("A time booked"),
        Given.DOCTOR: _("Sent to a doctor"),
    }
