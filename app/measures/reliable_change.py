"""Whose change is larger than the measure's own wobble: Jacobson and Truax's reliable change."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from typing import TYPE_CHECKING, Final

from app.measures.measure import Direction
from app.measures.moved import count_moved

if TYPE_CHECKING:
    from app.measures.measure import ChangeRule, ScoreRule
    from app.measures.moved import Moved, PairCount, Tally
    from app.measures.paired_t import Spread

LIMIT: Final = Fraction(196, 100)
METHOD: Final = (
    "Jacobson-Truax 1991: S_diff = SD x sqrt(2(1 - r)), SD of the pairs' first scores over n - 1; "
    "reliable where the change is more than 1.96 S_diff"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReliableChange:
    """How many people changed reliably.

    Attributes:
        s_diff: The standard error of a difference.
        more_than: 1.96 S_diff; only a change beyond it counts.
        cut_off: Jacobson and Truax's c; None without published figures of people in general.
        recovered: Reliably better and across `cut_off` from its worse side; None without a cut-off.
    """

    s_diff: float
    more_than: float
    moved: Moved
    cut_off: float | None
    recovered: int | None
    source: str
    method: str = METHOD


def standard_error_of_difference(sd: float, reliability: float) -> float:
    """S_diff: how far two scores of somebody who did not change lie apart, as a standard deviation."""
    return sd * sqrt(2 * (1 - reliability))


def reliable_change(tally: Tally, first: Spread, rule: ScoreRule) -> ReliableChange | None:
    """Count reliable change; None without a known reliability, or where first scores have no spread.

    Args:
        tally: The pairs.
        first: The spread of their first scores.
        rule: The score they are of.

    Source: Jacobson & Truax (1991), Journal of Consulting and Clinical Psychology 59(1).
    """
    if rule.change is None or rule.change.reliability is None or not first.variance:
        return None
    # Squares are compared, exactly: no root can turn "just as much" into "more".
    beyond = LIMIT**2 * 2 * (1 - Fraction(rule.change.reliability)) * first.variance
    cut = _cut_off(first, rule.change, rule.direction)
    s_diff = standard_error_of_difference(sqrt(first.variance), float(rule.change.reliability))
    return ReliableChange(
        s_diff=s_diff,
        more_than=float(LIMIT) * s_diff,
        moved=count_moved(tally, lambda difference: difference**2 > beyond),
        cut_off=cut,
        recovered=None
        if cut is None
        else sum(
            row.people
            for row in tally
            if row.difference**2 > beyond and _recovers(row, cut, higher=rule.direction is Direction.HIGHER)
        ),
        source=rule.change.source,
    )


def _cut_off(first: Spread, rule: ChangeRule, direction: Direction) -> float | None:
    """Where somebody is as far from people in general as from this group, each in their own SDs."""
    if rule.norm_mean is None or rule.norm_sd is None or first.sd is None or direction is Direction.NEITHER:
        return None
    norm_mean, norm_sd = float(rule.norm_mean), float(rule.norm_sd)
    return (first.sd * norm_mean + norm_sd * float(first.mean)) / (first.sd + norm_sd)


def _recovers(row: PairCount, cut: float, *, higher: bool) -> bool:
    return row.first < cut < row.second if higher else row.second < cut < row.first
