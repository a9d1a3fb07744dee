"""How large a change is beside the spread of the scores, in two definitions that are named."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, sqrt
from typing import TYPE_CHECKING, Final

from app.measures.student_t import log_gamma_half_step

if TYPE_CHECKING:
    from app.measures.paired_t import Spread

D_Z: Final = "d_z = mean of the differences / SD of the differences"
G_AV: Final = "g_av = mean of the differences / mean of the two SDs x J; J after Hedges, df = 2(n - 1)"


@dataclass(frozen=True, slots=True)
class EffectSizes:
    """Sizes of change without a unit; None where there is no spread to compare with."""

    d_z: float | None
    g_av: float | None
    d_z_method: str = D_Z
    g_av_method: str = G_AV


def effect_sizes(first: Spread, second: Spread, change: Spread, pairs: int) -> EffectSizes:
    """Both sizes, above zero for a rise.

    Args:
        first, second, change: Of the same pairs.
        pairs: How many there are.

    Source: Lakens (2013), Frontiers in Psychology 4:863, with J over the degrees of freedom 2(n - 1).
    """
    if first.sd is None or second.sd is None or change.sd is None:
        return EffectSizes(None, None)
    mean, average = float(change.mean), (first.sd + second.sd) / 2
    return EffectSizes(
        mean / change.sd if change.sd else None,
        mean / average * small_sample_factor(2 * (pairs - 1)) if average else None,
    )


def small_sample_factor(df: int) -> float:
    """J, by which a standardised difference of few people is too large; `df` from 2.

    Source: Hedges (1981), Journal of Educational Statistics 6(2), the exact form.
    """
    return exp(log_gamma_half_step((df - 1) / 2)) / sqrt(df / 2)
