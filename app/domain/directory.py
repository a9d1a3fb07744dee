"""Local groups and services: what there is to know of one before somebody goes there.

What Open Referral UK v3 has a place for keeps its names; the rest are attributes of our own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from datetime import date, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from app.domain.names import JOINERS, search_tokens
from app.domain.quality import Quality, QualityLevel
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from uuid import UUID

STALE_AFTER: Final = timedelta(days=183)
"""Half a year: an entry that nobody has checked for so long says so."""
DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST_DEMAND: Final = 3
_WORD: Final = re.compile(r"[a-z0-9]+")


class ServiceStatus(StrEnum):
    """Whether it runs, in the words of Open Referral."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    DEFUNCT = "defunct"
    CLOSED = "temporarily closed"


class Access(StrEnum):
    """What a place has or lacks."""

    STEP_FREE = "step free"
    TOILET = "accessible toilet"
    CHANGING_PLACES = "changing places"
    HEARING_LOOP = "hearing loop"
    QUIET_SPACE = "quiet space"
    PARKING = "parking"
    BUS = "bus"

    @property
    def words(self) -> str:
        """As it completes “There is …”."""
        return {
            Access.STEP_FREE: _("a way in without steps"),
            Access.TOILET: _("an accessible toilet"),
            Access.CHANGING_PLACES: _("a Changing Places toilet"),
            Access.HEARING_LOOP: _("a hearing loop"),
            Access.QUIET_SPACE: _("a quiet space"),
            Access.PARKING: _("parking"),
            Access.BUS: _("a bus stop near"),
        }[self]


class GroupSize(StrEnum):
    """How many people one meets there."""

    SMALL = "up to 8"
    MEDIUM = "9 to 20"
    LARGE = "more than 20"


@dataclass(frozen=True, slots=True, kw_only=True)
class Demands:
    """How much it asks of somebody, 0 nothing to 3 much; None where nobody said."""

    physical: int | None = None
    thinking: int | None = None
    sensory: int | None = None
    talking: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where it is."""

    name: str = ""
    address: str = ""
    postcode: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """When it is: days as 0 for Monday to 6, times on the clock on the wall."""

    days: tuple[int, ...] = ()
    starts: time | None = None
    ends: time | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """One price: for whom, how much in pounds, and for what."""

    option: str = ""
    amount: Decimal | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoMayCome:
    """One condition on which somebody may come. Of several, any is enough.

    Attributes:
        districts: First halves of postcodes, as "SW1A"; empty for everywhere.
        words: What else must hold, to be asked; empty for nothing.
    """

    minimum_age: int | None = None
    maximum_age: int | None = None
    districts: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceForm:
    """What is typed about a service. Only the name must be there.

    Attributes:
        areas: Codes of the areas of life it is for, as "LA5".
        ways: Of doing, being, becoming and belonging.
        kinds: Of creative, physical, outdoor and digital.
        interests: Words for what one does there.
        has, lacks: What the place is known to have, and to be without.
        levels: Which checks it needs beside the basic ones.
        places_left: 0 where it is full; None where nobody counts.
    """

    name: str
    description: str = ""
    organisation: str = ""
    status: ServiceStatus = ServiceStatus.ACTIVE
    contact: str = ""
    phone: str = ""
    email: str = ""
    url: str = ""
    fees: str = ""
    minimum_age: int | None = None
    maximum_age: int | None = None
    places: tuple[Place, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    costs: tuple[Cost, ...] = ()
    areas: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    demands: Demands = field(default_factory=Demands)
    size: GroupSize | None = None
    drop_in: bool | None = None
    beginners: bool | None = None
    roles: tuple[str, ...] = ()
    has: tuple[Access, ...] = ()
    lacks: tuple[Access, ...] = ()
    getting_there: str = ""
    booking: str = ""
    who: tuple[WhoMayCome, ...] = ()
    supporter: bool | None = None
    communication: tuple[str, ...] = ()
    levels: tuple[QualityLevel, ...] = ()
    places_left: int | None = None
    waiting: str = ""
    funding_end: date | None = None

    @property
    def is_free(self) -> bool:
        """Nobody pays: a price of nothing, and no other."""
        return bool(self.costs) and all(cost.amount == 0 for cost in self.costs)

    @property
    def when_words(self) -> str:
        """When it is, on one line."""
        return "; ".join(filter(None, (meeting.words for meeting in self.meetings)))

    @property
    def postcodes(self) -> tuple[str, ...]:
        """Where it is, without the places whose postcode nobody knows."""
        return tuple(place.postcode for place in self.places if place.postcode)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(ServiceForm):
    """One entry of the directory.

    Attributes:
        open_referral_id: Its id where it came from, and in what is given away.
        record: The service as Open Referral UK v3 writes it, with what only others know.
        checked_on: When somebody last made sure that this is right.
        concern: Something is wrong there, and not yet cleared up.
    """

    id: UUID
    open_referral_id: str
    record: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)
    checked_on: date | None = None
    concern: str = ""
    quality: Quality = Quality.GREY

    @property
    def form(self) -> ServiceForm:
        """What is typed about it, as it stands."""
        return ServiceForm(**{each.name: getattr(self, each.name) for each in fields(ServiceForm)})

    def stale(self, today: date) -> bool:
        """Whether nobody has checked it for half a year."""
        return self.checked_on is None or today - self.checked_on > STALE_AFTER


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFilter:
    """What to list; what is left as it is filters nothing.

    Attributes:
        words: Each must begin a word of the entry, whatever the case and the accents.
        open_only: Nothing that is closed, full, or red.
    """

    words: str = ""
    has: frozenset[Access] = frozenset()
    free: bool = False
    small: bool = False
    supporter: bool = False
    areas: frozenset[str] = frozenset()
    day: int | None = None
    open_only: bool = False


def fits(service: Service, wanted: ServiceFilter) -> bool:
    """Whether an entry passes everything but the words of a filter."""
    return (
        wanted.has <= set(service.has)
        and (not wanted.free or service.is_free)
        and (not wanted.small or service.size is GroupSize.SMALL)
        and (not wanted.supporter or service.supporter is True)
        and (not wanted.areas or bool(wanted.areas & set(service.areas)))
        and (wanted.day is None or any(wanted.day in meeting.days for meeting in service.meetings))
        and (not wanted.open_only or is_open(service))
    )


def is_open(service: Service) -> bool:
    """Whether somebody could be sent there at all."""
    return (
        service.status is ServiceStatus.ACTIVE
        and service.places_left != 0
        and service.quality is not Quality.RED
    )


def searched_words(service: Service) -> str:
    """The folded words an entry is found by, with a space in between; each once or more."""
    places = (words for place in service.places for words in (place.name, place.address, place.postcode))
    said = (service.name, service.organisation, service.description, *service.interests, *service.kinds)
    text = " ".join(filter(None, (*said, *places)))
    if text.isascii() and not JOINERS.search(text):
        return " ".join(_WORD.findall(text.casefold()))
    return " ".join(search_tokens(text))
