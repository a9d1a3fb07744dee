"""Published pairs of scores whose statistics are known, and ways to write pairs down."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from app.measures.measure import Band, ChangeRule, Direction, Method, ScoreRule
from app.measures.moved import PairCount
from app.measures.pairing import ProgrammePairs

if TYPE_CHECKING:
    from collections.abc import Iterable

SLEEP: Final = (
    "0.7 -1.6 -0.2 -1.2 -0.1 3.4 3.7 0.8 0.0 2.0",
    "1.9 0.8 1.1 0.1 -0.1 4.4 5.5 1.6 4.6 3.4",
)
"""Student (1908), Biometrika 6(1): hours of sleep gained with each of two drugs."""

FILMS: Final = ("9 7 8 9 8 9 9 10 9 9", "9 6 7 8 7 9 8 8 8 7")
"""Lakens (2013), Frontiers in Psychology 4:863: ratings of two films."""

DEPRESSION: Final = (
    "1.83 .50 1.62 2.48 1.68 1.88 1.55 3.06 1.30",
    "0.878 0.647 0.598 2.05 1.06 1.29 1.06 3.14 1.29",
)
"""Hollander & Wolfe (1973), p. 29: depression scale factors before and after a tranquilliser."""

COUPLES: Final = (
    (
        "90.5 74 97 73.5 61 66.5 68.5 86.5 88.5 68.5 98 80.5 89.5 91.5 83.5 60.5 83 88 98.5 78.5 99.5 79.5"
        " 84.5 92.5 93 85 64 61 80 82.5"
    ),
    (
        "97 124 97.5 88 96.5 62.5 112.5 103.5 90 82.5 105 99.5 112.5 101 99.5 79.5 88 100.5 119 116 116 129"
        " 113 118 92 114 68 52 60.5 104.5"
    ),
)
"""Jacobson & Truax (1991), Table 2: the Dyadic Adjustment Scale of 30 couples before and after therapy."""


def pairs_of(first: str, second: str) -> ProgrammePairs:
    """Pairs from two rows of numbers."""
    both = zip(first.split(), second.split(), strict=True)
    return tallied((Decimal(one), Decimal(other)) for one, other in both)


def tallied(pairs: Iterable[tuple[Decimal, Decimal]]) -> ProgrammePairs:
    """Pairs from scores, nobody left out."""
    counts = sorted(Counter(pairs).items())
    tally = tuple(PairCount(first, second, people) for (first, second), people in counts)
    return ProgrammePairs(way="", tally=tally, left_out=())


def differences(first: str, second: str) -> Counter[Fraction]:
    """How many people changed by how much, from two rows of numbers."""
    return changes(*(row.difference for row in pairs_of(first, second).tally for _each in range(row.people)))


def changes(*points: Fraction | int) -> Counter[Fraction]:
    """How many people changed by how much."""
    return Counter(Fraction(point) for point in points)


def rule(
    change: ChangeRule | None = None,
    direction: Direction = Direction.HIGHER,
    bands: tuple[tuple[int, int, str], ...] = (),
) -> ScoreRule:
    """A score from 0 to 200 to one decimal place."""
    return ScoreRule(
        code="total",
        label="Total",
        method=Method.SUM,
        items=(),
        direction=direction,
        lowest=Decimal(0),
        highest=Decimal(200),
        multiplier=Fraction(1),
        decimals=1,
        bands=tuple(Band(Decimal(low), Decimal(high), label) for low, high, label in bands),
        bands_source="made up",
        change=change,
    )


def reliability(value: str, norm_mean: str | None = None, norm_sd: str | None = None) -> ChangeRule:
    """A rule that only knows how far the score repeats itself, and perhaps what people in general score."""
    return ChangeRule(
        source="made up",
        reliability=Decimal(value),
        norm_mean=None if norm_mean is None else Decimal(norm_mean),
        norm_sd=None if norm_sd is None else Decimal(norm_sd),
    )
