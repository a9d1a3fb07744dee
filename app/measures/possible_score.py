"""Whether a number is one a score can have at all, so that a raw total is not taken for a converted one."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from app.measures.measure import Fill, Method

if TYPE_CHECKING:
    from decimal import Decimal

    from app.measures.measure import Measure, ScoreRule


def is_possible(rule: ScoreRule, value: Decimal) -> bool:
    """Whether some answers give this score.

    Args:
        rule: Of the score.
        value: As it would be reported, converted where the measure converts.
    """
    if not rule.lowest <= value <= rule.highest or round(value, rule.decimals) != value:
        return False
    if rule.method is Method.LOOKUP:
        return value in {converted for _raw, converted in rule.table}
    if rule.method is Method.SUM and rule.fill is Fill.NOTHING:
        return (Fraction(value) / rule.multiplier).denominator == 1
    return True


def main_score(measure: Measure) -> ScoreRule | None:
    """The score that more items go into than into any other; None where several stand side by side."""
    most = max(len(rule.items) for rule in measure.scores)
    widest = [rule for rule in measure.scores if len(rule.items) == most]
    return widest[0] if len(widest) == 1 else None
