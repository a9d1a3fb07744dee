"""The middle of the changes, with an interval: what belongs to the signed-rank test."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Final

from app.measures.signed_rank import MOST_COUNTED, lower_tail

if TYPE_CHECKING:
    from collections.abc import Mapping

METHOD: Final = "Hodges-Lehmann pseudo-median of all pairs, exact signed-rank interval"
FEWEST: Final = 6
"""With fewer, no interval reaches 95 %: the narrowest two-sided tail is 2 in 2 to the power of 5."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PseudoMedian:
    """The middle of all averages of two changes.

    Attributes:
        middle, low, high: In points of the measure.
        confidence: What the interval reaches; at least what was asked for.
        method: How it was found.
    """

    middle: Fraction
    low: Fraction
    high: Fraction
    confidence: float
    method: str


def pseudo_median(differences: Mapping[Fraction, int], confidence: Fraction) -> PseudoMedian | None:
    """The pseudo-median of all changes, zeros among them; None below 6 or above 200 pairs.

    Where changes are tied the interval covers at least as often as it says.

    Args:
        differences: How many people changed by how much.
        confidence: Between 0 and 1; with 6 pairs at most 31 in 32 can be reached.

    Source: Hodges & Lehmann (1963), Ann Math Stat 34(2); ties: Noether (1967), JASA 62(317).
    """
    people = sum(differences.values())
    if not FEWEST <= people <= MOST_COUNTED:
        return None
    unit = lcm(*(difference.denominator for difference in differences))
    changes = sorted(int(d * unit) for d, times in differences.items() for _each in range(times))
    sums = sorted(one + other for place, one in enumerate(changes) for other in changes[place:])
    outside = (1 - confidence) / 2
    ranks = [(rank, 1) for rank in range(1, people + 1)]
    cut = bisect_left(range(len(sums)), outside, key=lambda total: lower_tail(ranks, total))
    halves = 2 * unit
    return PseudoMedian(
        middle=Fraction(sums[(len(sums) - 1) // 2] + sums[len(sums) // 2], 2 * halves),
        low=Fraction(sums[cut - 1], halves),
        high=Fraction(sums[-cut], halves),
        confidence=float(1 - 2 * lower_tail(ranks, cut - 1)),
        method=METHOD,
    )
