"""Which places may be right for somebody, and why: hard filters, then parts that are weighed in the open.

The person chooses; nothing is sent. Score: 100 times the weighed mean of the parts, each 0 to 1; what nobody
knows counts one half.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import mul
from typing import TYPE_CHECKING, Final, NamedTuple

from app.domain.directory import MOST_DEMAND, Access
from app.domain.distance import furthest, squared_metres
from app.domain.match_parts import Part, ages, levels, slot, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from app.domain.directory import WhoMayCome
    from app.domain.match_parts import Candidate, Seeker

UNKNOWN: Final = 0.5
MOST_HITS: Final = 3
PARTS: Final = tuple(Part)


class Excluded(NamedTuple):
    """A place that is left out, and the key of the reason."""

    candidate: Candidate
    reason: str


class Fit(NamedTuple):
    """A place that may be right.

    Attributes:
        score: 0 to 100.
        parts: How well each part fits, 0 to 1, in the order of `Part`.
        metres_squared: The square of the distance in a straight line, or as it was typed; None where it is
            not known.
    """

    candidate: Candidate
    score: float
    parts: tuple[float, ...]
    metres_squared: int | None


@dataclass(frozen=True, slots=True)
class Matches:
    """What was found, the best first, and what was left out."""

    fits: tuple[Fit, ...]
    excluded: tuple[Excluded, ...]

    @property
    def nothing_fits(self) -> bool:
        """Nothing is left to choose from: a gap in what there is."""
        return not self.fits


def match(
    seeker: Seeker, candidates: Iterable[Candidate], weights: Mapping[Part, int], today: date
) -> Matches:
    """Compare one person with every place.

    Args:
        seeker: What is known of the person.
        candidates: All places.
        weights: How much each part counts; at least one is not 0.
        today: Places whose funding has ended are left out.
    """
    sieve, weighing = _Sieve(seeker, today), _Weighing(seeker, weights)
    # Asked for thousands of places, so looked up once.
    reason_of, distance_to, parts_of, most = (
        sieve.reason,
        sieve.typed_first if seeker.typed else sieve.metres_squared,
        weighing.parts,
        sieve.furthest,
    )
    fits, excluded = [], []
    for candidate in candidates:
        reason = candidate.shut or reason_of(candidate)
        if not reason:
            metres = distance_to(candidate)
            if metres is None or metres <= most:
                parts = parts_of(candidate)
                fits.append(Fit(candidate, weighing.score(parts), parts, metres))
                continue
        excluded.append(Excluded(candidate, reason or "far"))
    far = float("inf")
    fits.sort(
        key=lambda fit: (
            -fit.score,
            far if fit.metres_squared is None else fit.metres_squared,
            fit.candidate.service.name,
        )
    )
    return Matches(tuple(fits), tuple(excluded))


def score_of(parts: Iterable[float], weights: Iterable[int]) -> float:
    """100 times the weighed mean of the parts.

    For instance 1, 0.67, 1, 0.5, 1, 1 and 0 with the usual weights: 11.01 of 14 is 78.6.
    """
    weighed = list(weights)
    return 100 * sum(part * weight for part, weight in zip(parts, weighed, strict=True)) / sum(weighed)


class _Sieve:
    """The hard filters that depend on the person, in the order in which they are said."""

    def __init__(self, seeker: Seeker, today: date) -> None:
        self._seeker, self._today = seeker, today
        self._refused, self._age, self._supporter = seeker.refused, seeker.age, seeker.supporter
        self._most = float("inf") if seeker.most_pence is None else seeker.most_pence
        self._free = ~sum(slot(day, part) for day, part in seeker.cannot)
        self.furthest = float("inf") if seeker.miles is None else furthest(seeker.miles)

    def metres_squared(self, candidate: Candidate) -> int | None:
        here, points = self._seeker.point, candidate.points
        if here is None or not points:
            return None
        if len(points) == 1:
            return squared_metres(here, points[0])
        return min(squared_metres(here, place) for place in points)

    def typed_first(self, candidate: Candidate) -> int | None:
        """As `metres_squared`, but for the places of which somebody typed how far they are."""
        miles = self._seeker.typed.get(candidate.service.id)
        return self.metres_squared(candidate) if miles is None else furthest(miles)

    def reason(self, candidate: Candidate) -> str:
        if self._refused and candidate.service.id in self._refused:
            return "refused"
        ends = candidate.service.funding_end if candidate.tied else None
        if ends is not None and ends < self._today:
            return "closed"
        least, most = candidate.ages
        if self._age is not None and not least <= self._age <= most:
            return "not open"
        if candidate.tied and not admits(self._seeker, candidate.service.who):
            return "not open"
        if self._supporter and candidate.service.supporter is False:
            return "alone"
        if candidate.pence is not None and candidate.pence > self._most:
            return "dear"
        return "time" if candidate.slots and not candidate.slots & self._free else ""


class _Weighing:
    """The parts of a score; what depends on the person alone is worked out once."""

    def __init__(self, seeker: Seeker, weights: Mapping[Part, int]) -> None:
        self._seeker = seeker
        self._weights = tuple(weights[part] for part in PARTS)
        self._total = sum(self._weights)
        self._interests = tuple(filter(None, map(stems, seeker.interests)))
        self._enough = min(MOST_HITS, len(self._interests))
        self._cannot = sum(slot(day, part) for day, part in seeker.cannot)
        self._managed = tuple((n, most) for n, most in enumerate(levels(seeker.demands)) if most is not None)

    def parts(self, candidate: Candidate) -> tuple[float, ...]:
        company = candidate.company if self._seeker.small and candidate.company is not None else UNKNOWN
        role = (1.0 if candidate.service.roles else 0.0) if self._seeker.roles else UNKNOWN
        return (
            self._need(candidate.areas),
            self._interest(candidate.words),
            self._access(candidate) if self._seeker.access else UNKNOWN,
            company,
            self._demand(candidate.demands) if self._managed else UNKNOWN,
            self._time(candidate.slots),
            role,
        )

    def score(self, parts: tuple[float, ...]) -> float:
        total: float = sum(map(mul, parts, self._weights))
        return 100 * total / self._total

    def _need(self, areas: frozenset[str]) -> float:
        needs = self._seeker.needs
        if not needs or not areas:
            return UNKNOWN
        return max([needs.get(area, 0.0) for area in areas])

    def _interest(self, words: frozenset[str]) -> float:
        if not self._interests:
            return UNKNOWN
        hits = 0
        for interest in self._interests:
            hits += interest <= words
        return min(1.0, hits / self._enough)

    def _access(self, candidate: Candidate) -> float:
        wanted = self._seeker.access
        known = len(wanted & candidate.has)
        if known == len(wanted):
            return 1.0
        if wanted & candidate.lacks:
            return 0.0
        return (known + UNKNOWN * (len(wanted) - known)) / len(wanted)

    def _demand(self, demands: tuple[int | None, ...]) -> float:
        total, told = 0.0, 0
        for number, most in self._managed:
            asked = demands[number]
            if asked is not None:
                total += 1.0 if asked <= most else 1 - (asked - most) / MOST_DEMAND
                told += 1
        return total / told if told else UNKNOWN

    def _time(self, slots: int) -> float:
        if not slots or not self._cannot:
            return UNKNOWN
        return (slots & ~self._cannot).bit_count() / slots.bit_count()


def admits(seeker: Seeker, who: tuple[WhoMayCome, ...]) -> bool:
    """Whether one of several conditions may hold, or there is none; what nobody knows shuts nobody out."""
    return not who or any(
        _of_age(seeker.age, ages(each.minimum_age, each.maximum_age))
        and _lives_in(seeker.district, each.districts)
        for each in who
    )


def _of_age(age: int | None, allowed: tuple[int, int]) -> bool:
    return age is None or allowed[0] <= age <= allowed[1]


def _lives_in(district: str, districts: tuple[str, ...]) -> bool:
    return not district or not districts or district in districts


def lacking(seeker: Seeker, candidate: Candidate) -> tuple[Access, ...]:
    """What they need in a place and it is known to be without."""
    found = seeker.access & candidate.lacks
    return tuple(access for access in Access if access in found) if found else ()


def not_known(seeker: Seeker, candidate: Candidate) -> tuple[Access, ...]:
    """What they need in a place and nobody knows whether it is there."""
    found = seeker.access - candidate.has - candidate.lacks
    return tuple(access for access in Access if access in found) if found else ()
