"""The whole comparison of a group's scores at two times, and what may not be said of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from app.measures.bands_moved import bands_moved
from app.measures.effect_sizes import effect_sizes
from app.measures.moved import count_moved
from app.measures.paired_t import CONFIDENCE, mean_change, spread
from app.measures.pairing import Pairs
from app.measures.pseudo_median import pseudo_median
from app.measures.reliable_change import reliable_change
from app.measures.signed_rank import signed_rank

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from app.measures.bands_moved import BandsMoved
    from app.measures.effect_sizes import EffectSizes
    from app.measures.measure import ScoreRule
    from app.measures.moved import Moved, PairCount, Tally
    from app.measures.paired_t import MeanChange, Spread
    from app.measures.pseudo_median import PseudoMedian
    from app.measures.reliable_change import ReliableChange
    from app.measures.signed_rank import SignedRank

P = TypeVar("P", bound=Pairs)

FEWEST_TESTED: Final = 6
"""With five pairs that changed, no result could reach a two-sided p of 0.05: the least is 2 in 32."""


class Verdict(StrEnum):
    """Whether a test has anything to go on."""

    NOBODY = "nobody can be compared"
    NOBODY_CHANGED = "nobody changed"
    TOO_FEW = "too few to test"
    TESTED = "tested"


@dataclass(frozen=True, slots=True)
class ThresholdMoved:
    """How many people moved by the measure's own thresholds.

    Attributes:
        likely: At least as far as a change that is likely to be real.
        possible: As far as a possible change, and not as far as a likely one; None without that threshold.
    """

    likely: Moved | None
    possible: Moved | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What can be said of at least one pair.

    Attributes:
        first, second, difference: Where the scores and the differences lie.
        moved: Any difference at all.
        mean: None of a single pair; without t and p unless tested.
        tested: None unless the verdict is that there is enough to test.
        middle: None below 6 and above 200 pairs.
    """

    first: Spread
    second: Spread
    difference: Spread
    moved: Moved
    mean: MeanChange | None
    tested: SignedRank | None
    middle: PseudoMedian | None
    sizes: EffectSizes
    reliable: ReliableChange | None
    thresholds: ThresholdMoved | None
    bands: BandsMoved | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Generic[P]):
    """A finished comparison; its type says whether of a session or of a programme.

    Attributes:
        pairs: Who was compared, and who was not.
        rule: The score they are of.
        verdict: Whether anything could be tested. Without a test no p-value may be shown.
        figures: None without pairs.
    """

    pairs: P
    rule: ScoreRule
    verdict: Verdict
    figures: Figures | None


def compare(pairs: P, rule: ScoreRule) -> Change[P]:
    """Everything that can honestly be said about these pairs.

    Args:
        pairs: Their scores lie inside the range of the score.
        rule: The score they are of.
    """
    differences = _counted(pairs.tally, lambda row: row.difference)
    verdict = _verdict(differences)
    figures = _figures(pairs, rule, verdict) if differences else None
    return Change(pairs=pairs, rule=rule, verdict=verdict, figures=figures)


def _figures(pairs: Pairs, rule: ScoreRule, verdict: Verdict) -> Figures:
    tally = pairs.tally
    differences = _counted(tally, lambda row: row.difference)
    first = spread(_counted(tally, lambda row: Fraction(row.first)))
    second = spread(_counted(tally, lambda row: Fraction(row.second)))
    difference = spread(differences)
    return Figures(
        first=first,
        second=second,
        difference=difference,
        moved=count_moved(tally, lambda _difference: True),
        mean=_mean(differences, verdict),
        tested=signed_rank(differences) if verdict is Verdict.TESTED else None,
        middle=pseudo_median(differences, CONFIDENCE),
        sizes=effect_sizes(first, second, difference, pairs.people),
        reliable=reliable_change(tally, first, rule),
        thresholds=_thresholds(tally, rule),
        bands=bands_moved(tally, rule),
    )


def _verdict(differences: Mapping[Fraction, int]) -> Verdict:
    if not differences:
        return Verdict.NOBODY
    changed = sum(people for difference, people in differences.items() if difference)
    if not changed:
        return Verdict.NOBODY_CHANGED
    return Verdict.TESTED if changed >= FEWEST_TESTED else Verdict.TOO_FEW


def _mean(differences: Mapping[Fraction, int], verdict: Verdict) -> MeanChange | None:
    """The mean with its interval; its p-value goes the same way as the other test's."""
    found = mean_change(differences)
    if found is None or verdict is Verdict.TESTED:
        return found
    return replace(found, t=None, p=None)


def _thresholds(tally: Tally, rule: ScoreRule) -> ThresholdMoved | None:
    if rule.change is None or (rule.change.likely is None and rule.change.possible is None):
        return None
    likely, possible = _exact(rule.change.likely), _exact(rule.change.possible)
    return ThresholdMoved(
        likely=None if likely is None else count_moved(tally, lambda d: abs(d) >= likely),
        possible=None
        if possible is None
        else count_moved(tally, lambda d: possible <= abs(d) and (likely is None or abs(d) < likely)),
        source=rule.change.source,
    )


def _exact(points: Decimal | None) -> Fraction | None:
    return None if points is None else Fraction(points)


def _counted(tally: Tally, number: Callable[[PairCount], Fraction]) -> Counter[Fraction]:
    counts: Counter[Fraction] = Counter()
    for row in tally:
        counts[number(row)] += row.people
    return counts
