"""Wilcoxon's signed-rank test: counted exactly up to 200 changes, with a named approximation above."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import erfc, sqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST_COUNTED: Final = 200
"""Up to so many differences that are not zero, every way the signs could fall is counted."""

EXACT: Final = "Wilcoxon signed-rank, exact; zeros dropped, mid-ranks for ties"
APPROXIMATE: Final = (
    "Wilcoxon signed-rank, normal approximation with tie-corrected variance and continuity correction; "
    "zeros dropped, mid-ranks for ties"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedRank:
    """What the test found.

    Attributes:
        plus, minus: The sums of the ranks of rises and of falls.
        changed, zeros: How many differences are not zero, and how many are.
        p: Two-sided.
        method: Which of the p-values that are all called Wilcoxon's this is.
    """

    plus: Fraction
    minus: Fraction
    changed: int
    zeros: int
    p: float
    method: str


def signed_rank(differences: Mapping[Fraction, int]) -> SignedRank | None:
    """Test whether rises and falls balance; None where nobody changed.

    Args:
        differences: How many people changed by how much. Exact, for ties decide the ranks.

    Source: Wilcoxon (1945), Biometrics Bulletin 1(6); Hollander, Wolfe & Chicken (2014), section 3.1.
    """
    ranks = _doubled_ranks(differences)
    sizes = [(rank, differences.get(size, 0) + differences.get(-size, 0)) for size, rank in ranks.items()]
    changed = sum(people for _rank, people in sizes)
    if not changed:
        return None
    plus = sum(rank * differences.get(size, 0) for size, rank in ranks.items())
    minus = sum(rank * differences.get(-size, 0) for size, rank in ranks.items())
    counted = changed <= MOST_COUNTED
    return SignedRank(
        plus=Fraction(plus, 2),
        minus=Fraction(minus, 2),
        changed=changed,
        zeros=differences.get(Fraction(0), 0),
        p=_exact(sizes, min(plus, minus)) if counted else _approximate(sizes, abs(plus - minus)),
        method=EXACT if counted else APPROXIMATE,
    )


def lower_tail(ranks: Sequence[tuple[int, int]], total: int) -> Fraction:
    """How likely signs that fall by chance give the rises a rank sum of at most `total`.

    Args:
        ranks: Whole ranks, each with how many differences have it; at least one.
        total: In the unit of the ranks.
    """
    changed = sum(people for _rank, people in ranks)
    # One long number holds, slot by slot, in how many ways each sum comes about. No slot can overflow: there
    # are 2 to the power of `changed` ways in all.
    slot = changed + 1
    kept = (1 << slot * (total + 1)) - 1
    ways = 1
    for rank, people in ranks:
        for _each in range(people):
            ways = (ways + (ways << slot * rank)) & kept
    # The remainder after dividing by a slot full of ones is the sum of the slots, as with nines in tens.
    return Fraction(ways % ((1 << slot) - 1), 1 << changed)


def _doubled_ranks(differences: Mapping[Fraction, int]) -> dict[Fraction, int]:
    """Twice the mid-rank of each size of change, so that it is whole."""
    ranks = {}
    before = 0
    for size in sorted({abs(difference) for difference in differences} - {Fraction(0)}):
        people = differences.get(size, 0) + differences.get(-size, 0)
        ranks[size] = 2 * before + people + 1
        before += people
    return ranks


def _exact(ranks: Sequence[tuple[int, int]], smaller: int) -> float:
    return float(min(Fraction(1), 2 * lower_tail(ranks, smaller)))


def _approximate(ranks: Sequence[tuple[int, int]], apart: int) -> float:
    """From twice the distance of the rank sums to a p-value; the ranks are doubled too."""
    spread = sqrt(sum(people * rank * rank for rank, people in ranks))
    return erfc(max(0, apart - 2) / spread / sqrt(2))
