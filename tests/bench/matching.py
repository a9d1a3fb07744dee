"""What it costs to match one person with five thousand places, and to find among them, letter by letter."""

from __future__ import annotations

import random
import time
from datetime import date
from datetime import time as clock
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from app.domain.directory import Access, Cost, Demands, GroupSize, Meeting, Place, Service
from app.domain.distance import GridPoint
from app.domain.match_parts import WEIGHTS, Candidate, Seeker, prepared
from app.domain.match_words import Telling
from app.domain.matching import match
from app.domain.quality import Quality
from app.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Sequence

SERVICES: Final = 5_000
RUNS: Final = 15
TODAY: Final = date(2026, 11, 17)
ACTIVITIES: Final = ("singing", "gardening", "walking", "chess", "art", "football", "cooking", "reading")
AREAS: Final = tuple(f"LA{n}" for n in range(1, 9))
SEEKER: Final = Seeker(
    needs={"LA5": 1.0, "LA3": 0.5},
    interests=("gardening", "tea"),
    age=78,
    point=GridPoint(460_000, 305_000),
    miles=Decimal(5),
    cannot=frozenset({(0, 0), (1, 2)}),
    access=frozenset({Access.STEP_FREE}),
    demands=Demands(physical=1),
    small=True,
    roles=True,
    barriers=("worry_groups",),
)


def places() -> list[Candidate]:
    """A county's places, the same on every run."""
    dice = random.Random(1)
    return [_place(dice, number) for number in range(SERVICES)]


def _place(dice: random.Random, number: int) -> Candidate:
    activity, postcode = dice.choice(ACTIVITIES), f"LE1 {number % 10}AA"
    service = Service(
        id=new_id(),
        open_referral_id=str(number),
        name=f"{activity} {number}",
        description=f"Come and enjoy {activity} with tea.",
        minimum_age=dice.choice((None, 18, 65)),
        places=(Place(postcode=postcode),),
        meetings=(Meeting(days=(dice.randrange(7),), starts=clock(dice.choice((10, 14, 18)))),),
        costs=(Cost(amount=Decimal(dice.randrange(3))),),
        areas=tuple(dice.sample(AREAS, 2)),
        demands=Demands(physical=dice.randrange(4), talking=dice.randrange(4)),
        size=dice.choice(tuple(GroupSize)),
        has=tuple(dice.sample(tuple(Access), 3)),
        places_left=dice.choice((None, 0, 5)),
        checked_on=TODAY,
        quality=dice.choice(tuple(Quality)),
    )
    point = GridPoint(460_000 + dice.randrange(-12_000, 12_000), 305_000 + dice.randrange(-12_000, 12_000))
    return prepared(service, {postcode: point})


def bare_loop(candidates: Sequence[Candidate]) -> int:
    """The same questions asked of the same rows in one loop, and nothing made of the answers."""
    best, here, far = 0.0, SEEKER.point, 8_046**2
    assert here is not None
    for candidate in candidates:
        service = candidate.service
        if service.quality is Quality.RED or service.places_left == 0:
            continue
        if service.minimum_age is not None and service.minimum_age > 78:
            continue
        point = candidate.points[0]
        if (point.easting - here.easting) ** 2 + (point.northing - here.northing) ** 2 > far:
            continue
        need = max(SEEKER.needs.get(area, 0.0) for area in candidate.areas)
        interest = ("garden" in candidate.words) + ("tea" in candidate.words)
        access = 1.0 if Access.STEP_FREE in candidate.has else 0.5
        company = candidate.company or 0.0
        demand = 1 - max(0, (candidate.demands[0] or 0) - 1) / 3
        slots = (candidate.slots & ~0b100001).bit_count() / candidate.slots.bit_count()
        role = 1.0 if service.roles else 0.0
        total = 3 * need + 3 * interest / 2 + 2 * access + 2 * company + 2 * demand + slots + role
        best = max(best, 100 * total / 14)
    return int(best)


def matched(candidates: Sequence[Candidate]) -> int:
    """Everybody's answer: scores, reasons and worries of every place that is left, and why others are not."""
    found = match(SEEKER, candidates, WEIGHTS, TODAY)
    telling = Telling(SEEKER, WEIGHTS, {}, TODAY)
    return sum(len(telling.reasons(fit)) + len(telling.worries(fit)) for fit in found.fits)


def matching() -> tuple[list[float], list[float]]:
    """Milliseconds of matching one person with every place, and of the bare loop, taken in turn."""
    candidates = places()
    figures: tuple[list[float], list[float]] = ([], [])
    for run in range(RUNS + 1):
        for work, into in zip((matched, bare_loop), figures, strict=True):
            before = time.perf_counter()
            work(candidates)
            if run:
                into.append((time.perf_counter() - before) * 1000)
    return figures
