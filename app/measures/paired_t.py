"""How much a group changed on average: the mean of the differences with its t interval."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from typing import TYPE_CHECKING, Final

from app.measures.student_t import t_quantile, two_sided_tail

if TYPE_CHECKING:
    from collections.abc import Mapping

CONFIDENCE: Final = Fraction(95, 100)
METHOD: Final = "paired t, 95 % interval, n - 1 degrees of freedom"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Where some numbers lie.

    Attributes:
        mean, median: Exact.
        variance: Over n - 1, exact; None of a single number.
    """

    mean: Fraction
    median: Fraction
    variance: Fraction | None

    @property
    def sd(self) -> float | None:
        """The standard deviation, over n - 1."""
        return None if self.variance is None else sqrt(self.variance)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeanChange:
    """The mean of the differences of pairs.

    Attributes:
        mean: Later minus earlier.
        low, high: The 95 % interval.
        t, p: None where everybody changed by the same amount: there is no spread to compare with.
        df: Degrees of freedom.
    """

    mean: Fraction
    low: float
    high: float
    t: float | None
    p: float | None
    df: int
    method: str = METHOD


def spread(numbers: Mapping[Fraction, int]) -> Spread:
    """Mean, median and spread of at least one number, each with how often it stands."""
    count = sum(numbers.values())
    mean = sum((x * times for x, times in numbers.items()), Fraction(0)) / count
    squares = sum(((x - mean) ** 2 * times for x, times in numbers.items()), Fraction(0))
    return Spread(
        mean=mean,
        median=(_at(numbers, (count - 1) // 2) + _at(numbers, count // 2)) / 2,
        variance=squares / (count - 1) if count > 1 else None,
    )


def mean_change(differences: Mapping[Fraction, int]) -> MeanChange | None:
    """The mean difference with its interval; None of a single pair.

    Args:
        differences: How many people changed by how much; at least one.

    Source: Student (1908), Biometrika 6(1).
    """
    df = sum(differences.values()) - 1
    found = spread(differences)
    if found.variance is None:
        return None
    error = sqrt(found.variance / (df + 1))
    reach = t_quantile(df, float(CONFIDENCE)) * error
    mean = float(found.mean)
    t = mean / error if error else None
    return MeanChange(
        mean=found.mean,
        low=mean - reach,
        high=mean + reach,
        t=t,
        p=None if t is None else two_sided_tail(t, df),
        df=df,
    )


def _at(numbers: Mapping[Fraction, int], place: int) -> Fraction:
    """The number at a place, counted from 0, when all stand in a row."""
    passed = 0
    row = iter(sorted(numbers.items()))
    number, times = next(row)
    while (passed := passed + times) <= place:
        number, times = next(row)
    return number
