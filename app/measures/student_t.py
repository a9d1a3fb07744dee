"""The t distribution, for p-values and intervals: the incomplete beta function as a continued fraction."""

from __future__ import annotations

from math import exp, lgamma, log, log1p, pi, sqrt
from statistics import NormalDist
from typing import Final

_CLOSE: Final = 1e-13


def two_sided_tail(t: float, df: int) -> float:
    """How likely a value at least as far from zero as `t` is, where there is no effect.

    Args:
        t: A value of Student's t.
        df: Degrees of freedom, from 1.

    Returns:
        0 to 1, good to about 12 digits up to a million degrees of freedom.

    Source: NIST Digital Library of Mathematical Functions, 8.17 and 8.17.22; Abramowitz & Stegun 26.7.
    """
    square = t * t
    front = log_gamma_half_step(df / 2) - log(pi) / 2
    return _incomplete_beta((df / (df + square), square / (df + square)), (df / 2, 0.5), front)


def t_quantile(df: int, confidence: float) -> float:
    """How far from zero t lies at most, with this confidence: 0.95 gives the 97.5 % point.

    Args:
        df: Degrees of freedom, from 1.
        confidence: Between 0 and 1.
    """
    outside = 1 - confidence
    t = NormalDist().inv_cdf((1 + confidence) / 2)
    # The normal point lies short of it, and the tail is convex there: Newton's steps only go outwards.
    while (step := (two_sided_tail(t, df) - outside) / (2 * _density(t, df))) > t * _CLOSE:
        t += step
    return t


def _density(t: float, df: int) -> float:
    return exp(log_gamma_half_step(df / 2) - log(pi * df) / 2 - (df + 1) / 2 * log1p(t * t / df))


def log_gamma_half_step(a: float) -> float:
    """log of gamma(a + 1/2) / gamma(a), for `a` above 0.

    Source: the asymptotic series of Tricomi & Erdelyi (1951), Pacific J Math 1(1).
    """
    if a < 50:
        return lgamma(a + 0.5) - lgamma(a)
    # The difference of two large logarithms would lose the digits that matter.
    return log(a) / 2 - 1 / (8 * a) + 1 / (192 * a**3) - 1 / (640 * a**5) + 17 / (14336 * a**7)


def _incomplete_beta(x: tuple[float, float], shape: tuple[float, float], front: float) -> float:
    """The regularised incomplete beta function.

    Args:
        x: Where, and its distance from 1, which the caller knows exactly.
        shape: a and b.
        front: log of gamma(a + b) / (gamma(a) gamma(b)).
    """
    (here, rest), (a, b) = x, shape
    if here <= 0 or rest <= 0:
        return float(here > 0)
    if here > (a + 1) / (a + b + 2):
        # The fraction converges fast on one side only; the other side is its complement.
        return 1 - _incomplete_beta((rest, here), (b, a), front)
    powers = a * _log(here, rest) + b * _log(rest, here)
    return exp(front + powers) / (a * _fraction(here, a, b))


def _log(x: float, rest: float) -> float:
    # Close to 1 the distance from 1 carries more digits than the number itself.
    return log1p(-rest) if rest < 0.5 else log(x)


def _fraction(x: float, a: float, b: float) -> float:
    """1 + d1/(1 + d2/(1 + ...)) of DLMF 8.17.22, from the inside out; the terms needed grow as a root."""
    value = 1.0
    for m in range(100 + int(4 * sqrt(max(a, b))), 0, -1):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m - 1) * (a + b + m - 1) * x / ((a + 2 * m - 2) * (a + 2 * m - 1))
        value = 1 + odd / (1 + even / value)
    return value
