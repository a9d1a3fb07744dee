"""Mean change and effect sizes: the answers that are known, and scipy's."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from app.measures.change import compare
from app.measures.effect_sizes import EffectSizes, effect_sizes, small_sample_factor
from app.measures.paired_t import MeanChange, mean_change, spread
from tests.measures.known_pairs import COUPLES, DEPRESSION, FILMS, SLEEP, changes, differences, pairs_of, rule

POINTS = st.lists(st.integers(-2000, 2000).map(lambda n: Fraction(n, 10)), min_size=2, max_size=60)


def mean_of(first: str, second: str) -> MeanChange:
    found = mean_change(differences(first, second))
    assert found is not None
    return found


def test_student_s_sleep() -> None:
    found = mean_of(*reversed(SLEEP))
    assert found.t == pytest.approx(-4.0621, abs=5e-5)
    assert found.df == 9
    assert found.p == pytest.approx(0.00283289, abs=5e-9)
    assert (found.low, found.high) == pytest.approx((-2.459886, -0.700114), abs=5e-7)


def test_jacobson_and_truax_s_couples() -> None:
    figures = compare(pairs_of(*COUPLES), rule()).figures
    assert figures is not None
    assert (float(figures.first.mean), figures.first.sd) == pytest.approx((81.5833, 11.8257), abs=5e-5)
    assert (float(figures.second.mean), figures.second.sd) == pytest.approx((98.05, 19.2418), abs=5e-5)
    found = mean_of(*COUPLES)
    assert found.t == pytest.approx(5.4439, abs=5e-5)
    assert found.df == 29
    assert found.p == pytest.approx(7.3916e-06, abs=5e-11)


def test_hollander_and_wolfe_s_patients() -> None:
    found = mean_of(*reversed(DEPRESSION))
    assert found.t == pytest.approx(3.035375, abs=5e-7)
    assert found.p == pytest.approx(0.0161766, abs=5e-8)


def test_lakens_s_films() -> None:
    second, first = FILMS
    figures = compare(pairs_of(first, second), rule()).figures
    assert figures is not None
    assert (float(figures.second.mean), figures.second.sd) == pytest.approx((8.7, 0.82), abs=0.005)
    assert (float(figures.first.mean), figures.first.sd) == pytest.approx((7.7, 0.95), abs=0.005)
    found = mean_of(first, second)
    assert found.t == pytest.approx(4.74, abs=0.005)
    assert found.p == pytest.approx(0.001, abs=0.0005)
    assert (found.low, found.high) == pytest.approx((0.52, 1.48), abs=0.005)
    assert figures.sizes.d_z == pytest.approx(1.50, abs=0.005)
    assert figures.sizes.g_av == pytest.approx(1.08, abs=0.005)


@given(POINTS)
def test_the_interval_and_the_p_value_are_scipy_s(points: list[Fraction]) -> None:
    found = mean_change(changes(*points))
    assert found is not None
    if found.t is None:
        level = float(points[0])
        assert (len(set(points)), found.p, found.low, found.high) == (1, None, level, level)
        return
    judge = stats.ttest_1samp([float(point) for point in points], 0)
    assert found.t == pytest.approx(judge.statistic, rel=1e-6, abs=1e-9)
    assert found.p == pytest.approx(judge.pvalue, rel=1e-5, abs=1e-12)
    interval = judge.confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((interval.low, interval.high), rel=1e-6, abs=1e-6)


@given(POINTS)
def test_a_swap_of_before_and_after_flips_every_sign(points: list[Fraction]) -> None:
    one, other = mean_change(changes(*points)), mean_change(changes(*(-point for point in points)))
    assert one is not None
    assert other is not None
    assert (one.mean, one.low, one.high, one.p) == (-other.mean, -other.high, -other.low, other.p)
    assert one.t == (None if other.t is None else -other.t)


@given(POINTS)
def test_the_spread_is_that_of_the_numbers_in_any_order(points: list[Fraction]) -> None:
    found = spread(changes(*points))
    ordered = sorted(points)
    half = len(points) // 2
    assert found.median == (ordered[half] + ordered[-half - 1]) / 2
    assert found.mean == sum(points) / len(points)
    assert spread(changes(*reversed(points))) == found


def test_a_single_pair_has_no_interval_and_no_spread() -> None:
    assert mean_change(changes(3)) is None
    assert spread(changes(3)).sd is None
    assert spread(changes(3)).median == 3
    assert effect_sizes(spread(changes(1)), spread(changes(4)), spread(changes(3)), 1) == EffectSizes(
        None, None
    )


def test_where_all_are_equal_there_is_no_size_to_compare_with() -> None:
    level = spread(changes(4, 4))
    assert effect_sizes(level, level, spread(changes(0, 0)), 2) == EffectSizes(None, None)


def test_the_correction_for_few_people_is_hedges_s_own() -> None:
    assert small_sample_factor(2) == pytest.approx(0.5642, abs=5e-5)
    assert small_sample_factor(18) == pytest.approx(1 - 3 / (4 * 18 - 1), abs=2e-4)
    assert small_sample_factor(200_000) == pytest.approx(1, abs=1e-5)
