"""Which places may be right for somebody, and why: hard filters, then parts that are weighed in the open.

The person chooses; nothing is sent. Score: 100 times the weighed mean of the parts, each 0 to 1; what nobody
knows counts one half.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.directory import Access, ServiceStatus, WhoMayCome
from app.domain.distance import furthest, squared_metres
from app.domain.match_parts import Part, levels, slot, stems
from app.domain.quality import Quality

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from app.domain.match_parts import Candidate, Seeker

UNKNOWN: Final = 0.5
MOST_HITS: Final = 3
PARTS: Final = tuple(Part)


@dataclass(frozen=True, slots=True)
class Excluded:
    """A place that is left out, and the key of the reason."""

    candidate: Candidate
    reason: str


@dataclass(frozen=True, slots=True)
class Fit:
    """A place that may be right.

    Attributes:
        score: 0 to 100.
        parts: How well each part fits, 0 to 1, in the order of `Part`.
        metres_squared: The square of the distance in a straight line; None where it is not known.
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
    fits, excluded = [], []
    for candidate in candidates:
        metres = sieve.metres_squared(candidate)
        reason = sieve.reason(candidate, metres)
        if reason:
            excluded.append(Excluded(candidate, reason))
        else:
            parts = weighing.parts(candidate)
            fits.append(Fit(candidate, weighing.score(parts), parts, metres))
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
    """The hard filters, in the order in which they are said."""

    def __init__(self, seeker: Seeker, today: date) -> None:
        self._seeker, self._today = seeker, today
        self._furthest = None if seeker.miles is None else furthest(seeker.miles)
        self._cannot = sum(slot(day, part) for day, part in seeker.cannot)

    def metres_squared(self, candidate: Candidate) -> int | None:
        point = self._seeker.point
        if point is None or not candidate.points:
            return None
        return min(squared_metres(point, place) for place in candidate.points)

    def reason(self, candidate: Candidate, metres_squared: int | None) -> str:
        service, seeker = candidate.service, self._seeker
        if service.id in seeker.refused:
            return "refused"
        if service.status is not ServiceStatus.ACTIVE or self._ended(service.funding_end):
            return "closed"
        if service.quality is Quality.RED:
            return "quality"
        if not admits(seeker, service.minimum_age, service.maximum_age, service.who):
            return "not open"
        if service.places_left == 0:
            return "full"
        return self._out_of_reach(candidate, metres_squared)

    def _out_of_reach(self, candidate: Candidate, metres_squared: int | None) -> str:
        if self._furthest is not None and metres_squared is not None and metres_squared > self._furthest:
            return "far"
        if self._seeker.supporter and candidate.service.supporter is False:
            return "alone"
        if candidate.slots and not candidate.slots & ~self._cannot:
            return "time"
        return ""

    def _ended(self, day: date | None) -> bool:
        return day is not None and day < self._today


class _Weighing:
    """The parts of a score; what depends on the person alone is worked out once."""

    def __init__(self, seeker: Seeker, weights: Mapping[Part, int]) -> None:
        self._seeker = seeker
        self._weights = tuple(weights[part] for part in PARTS)
        self._total = sum(self._weights)
        self._interests = tuple(filter(None, map(stems, seeker.interests)))
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
        weights = self._weights
        total = 0.0
        for number, part in enumerate(parts):
            total += part * weights[number]
        return 100 * total / self._total

    def _need(self, areas: frozenset[str]) -> float:
        needs = self._seeker.needs
        if not needs or not areas:
            return UNKNOWN
        return max(needs.get(area, 0.0) for area in areas)

    def _interest(self, words: frozenset[str]) -> float:
        if not self._interests:
            return UNKNOWN
        hits = sum(interest <= words for interest in self._interests)
        return min(1.0, hits / min(MOST_HITS, len(self._interests)))

    def _access(self, candidate: Candidate) -> float:
        wanted = self._seeker.access
        known = len(wanted & candidate.has)
        if known == len(wanted):
            return 1.0
        if wanted & candidate.lacks:
            return 0.0
        return (known + UNKNOWN * (len(wanted) - known)) / len(wanted)

    def _demand(self, demands: tuple[int | None, ...]) -> float:
        told = [(asked, most) for n, most in self._managed if (asked := demands[n]) is not None]
        if not told:
            return UNKNOWN
        return sum(1 - max(0, asked - most) / 3 for asked, most in told) / len(told)

    def _time(self, slots: int) -> float:
        if not slots or not self._cannot:
            return UNKNOWN
        return (slots & ~self._cannot).bit_count() / slots.bit_count()


def admits(
    seeker: Seeker, minimum_age: int | None, maximum_age: int | None, who: tuple[WhoMayCome, ...]
) -> bool:
    """Whether somebody may come, as far as is known: what nobody knows shuts nobody out."""
    if not _of_age(seeker.age, minimum_age, maximum_age):
        return False
    return not who or any(
        _of_age(seeker.age, each.minimum_age, each.maximum_age) and _lives_in(seeker.district, each.districts)
        for each in who
    )


def _of_age(age: int | None, least: int | None, most: int | None) -> bool:
    if age is None:
        return True
    return (least is None or age >= least) and (most is None or age <= most)


def _lives_in(district: str, districts: tuple[str, ...]) -> bool:
    return not district or not districts or district in districts


def lacking(seeker: Seeker, candidate: Candidate) -> tuple[Access, ...]:
    """What they need in a place and it is known to be without."""
    return tuple(access for access in Access if access in seeker.access & candidate.lacks)


def not_known(seeker: Seeker, candidate: Candidate) -> tuple[Access, ...]:
    """What they need in a place and nobody knows whether it is there."""
    return tuple(a for a in Access if a in seeker.access - candidate.has - candidate.lacks)
