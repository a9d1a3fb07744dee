"""What a match is made from: one part for each thing that makes a place right, and how much each weighs.

Rules and weights: our own. Hard filters come first; the weights are shown, and can be changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from app.domain.directory import DAYS, Access, Demands, GroupSize, Service, ServiceStatus
from app.domain.names import fold
from app.domain.quality import Quality
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time
    from decimal import Decimal
    from uuid import UUID

    from app.domain.distance import GridPoint

TIMES: Final = ("morning", "afternoon", "evening")
NOON: Final = 12
EVENING: Final = 17
HEAVIEST: Final = 10
EVERYBODY: Final = (0, 200)
_WORD: Final = re.compile(r"[^\W_]+")
_ENDINGS: Final = ("ings", "ing", "ers", "er", "s")
_QUIET: Final = {GroupSize.SMALL: 1.0, GroupSize.MEDIUM: 0.5, GroupSize.LARGE: 0.0}


class Part(StrEnum):
    """One thing that makes a place right for somebody."""

    NEED = "need"
    INTEREST = "interest"
    ACCESS = "access"
    COMPANY = "company"
    DEMAND = "demand"
    TIME = "time"
    ROLE = "role"

    @property
    def words(self) -> str:
        """What it is, for the page where the weights are."""
        return {
            Part.NEED: _("It is about a part of life that needs more"),
            Part.INTEREST: _("They like it, or it matters to them"),
            Part.ACCESS: _("They can get in and about"),
            Part.COMPANY: _("The right number of people"),
            Part.DEMAND: _("It asks neither too much nor too little"),
            Part.TIME: _("The day and the time suit"),
            Part.ROLE: _("There is a part to play"),
        }[self]


WEIGHTS: Final[Mapping[Part, int]] = MappingProxyType(
    {
        Part.NEED: 3,
        Part.INTEREST: 3,
        Part.ACCESS: 2,
        Part.COMPANY: 2,
        Part.DEMAND: 2,
        Part.TIME: 1,
        Part.ROLE: 1,
    }
)
"""How much each counts as long as the service has not changed it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeker:
    """What is known of the person a place is looked for; nothing here names them.

    Attributes:
        needs: Area of life -> how much more of it they need, 0 to 1; empty where nobody asked.
        interests: In their words.
        district: First half of their postcode.
        miles: How far they would go; None for any distance.
        cannot: Times that do not suit, as (0 for Monday to 6, 0 to 2 for morning to evening).
        demands: The most of each that they can manage.
        small: A small group is better for them.
        most_pence: The most they would pay to go there once; None where that was not said.
        roles: They miss having a part to play, or would like one.
        refused: Services they said no to, and when.
        barriers: Keys of what gets in the way.
        typed: Service -> miles, where somebody typed how far it is; that goes before all postcodes.
    """

    needs: Mapping[str, float] = field(default_factory=dict)
    interests: tuple[str, ...] = ()
    age: int | None = None
    district: str = ""
    point: GridPoint | None = None
    miles: Decimal | None = None
    cannot: frozenset[tuple[int, int]] = frozenset()
    access: frozenset[Access] = frozenset()
    demands: Demands = field(default_factory=Demands)
    small: bool = False
    roles: bool = False
    supporter: bool = False
    most_pence: int | None = None
    refused: Mapping[UUID, date] = field(default_factory=dict)
    barriers: tuple[str, ...] = ()
    typed: Mapping[UUID, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A service, prepared for being compared with many people.

    Attributes:
        words: The stems of everything said about what one does there.
        slots: When it meets, one bit for each of 21 times of the week; 0 where nobody said.
        company: How right it is for who likes a small group, 0 to 1; None where nobody said.
        points: Where it is, as far as its postcodes are known.
        shut: Why nobody is sent there at all, whoever they are; "" where that is not so.
        ages: From and to; wide enough for everybody where there is no limit.
        pence: The lowest price; None where nobody said one.
        tied: The money for it ends on some day, or only some may come.
    """

    service: Service
    areas: frozenset[str]
    words: frozenset[str]
    slots: int
    has: frozenset[Access]
    lacks: frozenset[Access]
    company: float | None
    demands: tuple[int | None, ...]
    points: tuple[GridPoint, ...] = ()
    shut: str = ""
    ages: tuple[int, int] = EVERYBODY
    pence: int | None = None
    tied: bool = False


def prepared(service: Service, places: Mapping[str, GridPoint]) -> Candidate:
    """A service as it is compared.

    Args:
        service: One entry of the directory.
        places: Postcode -> where it is; those that are not in it are not known.
    """
    said = " ".join((service.name, service.description, *service.interests, *service.kinds))
    return Candidate(
        service=service,
        areas=frozenset(service.areas),
        words=stems(said),
        slots=slots(service),
        has=frozenset(service.has),
        lacks=frozenset(service.lacks),
        company=_QUIET[service.size] if service.size else None,
        demands=levels(service.demands),
        points=tuple(places[code] for code in service.postcodes if code in places),
        shut=shut(service),
        ages=ages(service.minimum_age, service.maximum_age),
        pence=min(
            (int(cost.amount * 100) for cost in service.costs if cost.amount is not None), default=None
        ),
        tied=service.funding_end is not None or bool(service.who),
    )


def shut(service: Service) -> str:
    """Why nobody is sent there at all: "closed", "quality" or "full"; "" where that is not so."""
    if service.status is not ServiceStatus.ACTIVE:
        return "closed"
    if service.quality is Quality.RED:
        return "quality"
    return "full" if service.places_left == 0 else ""


def ages(least: int | None, most: int | None) -> tuple[int, int]:
    """From which age to which; wide enough for everybody where there is no limit."""
    return EVERYBODY[0] if least is None else least, EVERYBODY[1] if most is None else most


def levels(demands: Demands) -> tuple[int | None, ...]:
    """Physical, thinking, sensory, talking."""
    return demands.physical, demands.thinking, demands.sensory, demands.talking


def slots(service: Service) -> int:
    """When it meets, as bits; a meeting without a time of day fills the whole day."""
    found = 0
    for meeting in service.meetings:
        parts = range(len(TIMES)) if meeting.starts is None else (part_of_day(meeting.starts),)
        for day in meeting.days:
            for part in parts:
                found |= slot(day, part)
    return found


def slot(day: int, part: int) -> int:
    """The bit of one time of the week."""
    return 1 << day * len(TIMES) + part


def part_of_day(starts: time) -> int:
    """0 for a morning, 1 for an afternoon, 2 for an evening."""
    return (starts.hour >= NOON) + (starts.hour >= EVENING)


def slot_key(day: int, part: int) -> str:
    """A time of the week as it is written down: "MO morning"."""
    return f"{DAYS[day]} {TIMES[part]}"


def stems(words: str) -> frozenset[str]:
    """The folded words without their endings: gardening, gardens and gardeners are one."""
    return frozenset(map(_stem, _WORD.findall(fold(words))))


def _stem(word: str) -> str:
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= 3), "")
    return word.removesuffix(ending)
