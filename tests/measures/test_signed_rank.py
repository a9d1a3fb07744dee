"""The signed-rank test: the answers that are known, and scipy's where it has them."""

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from app.measures import signed_rank as wilcoxon
from app.measures.pseudo_median import PseudoMedian, pseudo_median
from app.measures.signed_rank import APPROXIMATE, EXACT, SignedRank, lower_tail
from tests.measures.known_pairs import COUPLES, DEPRESSION, SLEEP, changes, differences

SMALL = st.lists(st.integers(-6, 6), min_size=1, max_size=9).filter(lambda points: sum(map(bool, points)) > 1)
POINTS = st.lists(st.integers(-200, 200).map(lambda n: Fraction(n, 10)), min_size=1, max_size=40)


def signed_rank(found: Counter[Fraction]) -> SignedRank:
    result = wilcoxon.signed_rank(found)
    assert result is not None
    return result


def middle(found: Counter[Fraction], confidence: Fraction = Fraction(95, 100)) -> PseudoMedian:
    result = pseudo_median(found, confidence)
    assert result is not None
    return result


def as_r_does(found: Counter[Fraction]) -> float:
    """The p-value of R's `wilcox.test` where there are ties or zeros."""
    sizes = wilcoxon._doubled_ranks(found)
    result = signed_rank(found)
    ranks = [(rank, found[size] + found[-size]) for size, rank in sizes.items()]
    return wilcoxon._approximate(ranks, int(abs(result.plus - result.minus) * 2))


@pytest.mark.parametrize(
    ("points", "plus", "exact", "in_r"),
    [
        ((0, 0, 1, 2, 3, 4, 5), 15, 0.0625, 0.0590582),
        ((1, 1, 1, 1, 1, -1), Fraction(35, 2), 0.21875, 0.1294307),
        ((2, 0, -1, 3, 0, 3, 0, 4), 14, 0.125, 0.1040592),
    ],
)
def test_ties_and_zeros_are_counted_exactly(
    points: tuple[int, ...], plus: Fraction, exact: float, in_r: float
) -> None:
    found = signed_rank(changes(*points))
    assert (found.plus, found.p, found.method) == (plus, exact, EXACT)
    assert as_r_does(changes(*points)) == pytest.approx(in_r, abs=5e-8)


def test_student_s_sleep_has_one_p_value_for_each_method() -> None:
    found = signed_rank(differences(*SLEEP))
    assert (int(found.minus), found.zeros, found.changed, found.p) == (0, 1, 9, 0.00390625)
    assert as_r_does(differences(*SLEEP)) == pytest.approx(0.0090907, abs=5e-8)
    others = [float(point) for point in differences(*SLEEP).elements()]
    without = stats.wilcoxon(others, zero_method="wilcox", correction=False, method="approx")
    assert without.pvalue == pytest.approx(0.0076324, abs=5e-8)


def test_jacobson_and_truax_s_couples() -> None:
    found = signed_rank(differences(*COUPLES))
    assert found.plus == Fraction(861, 2)
    assert found.p == pytest.approx(7.15815e-06, abs=5e-12)


def test_hollander_and_wolfe_s_patients() -> None:
    found = signed_rank(differences(*reversed(DEPRESSION)))
    assert (int(found.plus), found.p) == (40, 0.0390625)
    ranks = [(rank, 1) for rank in range(1, 10)]
    assert lower_tail(ranks, int(found.minus)) == Fraction(1953125, 100_000_000)
    centre = middle(differences(*reversed(DEPRESSION)))
    assert (centre.middle, centre.low, centre.high) == (
        Fraction(46, 100),
        Fraction(1, 100),
        Fraction(786, 1000),
    )
    assert centre.confidence == pytest.approx(1 - 2 * 10 / 512)


def test_nobody_changed_is_no_test() -> None:
    assert wilcoxon.signed_rank(changes(0, 0, 0)) is None


def test_somebody_alone_can_show_nothing() -> None:
    assert signed_rank(changes(2)).p == 1


@settings(max_examples=40)
@given(SMALL)
def test_the_exact_p_value_is_that_of_scipy_s_full_permutation(points: list[int]) -> None:
    moved = [float(point) for point in points if point]
    judge = stats.wilcoxon(moved, method=stats.PermutationMethod(n_resamples=10_000))
    assert signed_rank(changes(*points)).p == pytest.approx(judge.pvalue, rel=1e-9)


@pytest.mark.parametrize("count", [30, 52, 200])
def test_many_different_changes_agree_with_scipy_s_exact_count(count: int) -> None:
    points = [place * (-1 if place % 3 == 0 else 1) for place in range(1, count + 1)]
    judge = stats.wilcoxon([float(point) for point in points], method="exact")
    assert signed_rank(changes(*points)).p == pytest.approx(judge.pvalue, rel=1e-9)


def test_above_200_changes_the_approximation_says_its_name() -> None:
    points = [(place % 23) - 9 for place in range(260)]
    found = signed_rank(changes(*points))
    judge = stats.wilcoxon(points, zero_method="wilcox", correction=True, method="approx")
    assert found.method == APPROXIMATE
    assert found.changed > 200
    assert found.p == pytest.approx(judge.pvalue, rel=1e-9)


def test_the_200th_change_is_still_counted_and_the_201st_is_not() -> None:
    def method(count: int) -> str:
        return signed_rank(changes(*(range(1, count + 1)), 0, 0)).method

    assert (method(200), method(201)) == (EXACT, APPROXIMATE)


def test_above_200_changes_that_balance_show_nothing() -> None:
    assert signed_rank(changes(*range(1, 102), *range(-101, 0))).p == 1


@given(POINTS)
def test_a_swap_of_before_and_after_swaps_the_rank_sums(points: list[Fraction]) -> None:
    one = wilcoxon.signed_rank(changes(*points))
    other = wilcoxon.signed_rank(changes(*(-point for point in points)))
    if one is None or other is None:
        assert one is other is None
    else:
        assert (one.plus, one.minus, one.p) == (other.minus, other.plus, other.p)


@given(POINTS.filter(lambda points: len(points) >= 6))
def test_a_swap_of_before_and_after_flips_the_middle_of_the_changes(points: list[Fraction]) -> None:
    one, other = middle(changes(*points)), middle(changes(*(-point for point in points)))
    assert (one.middle, one.low, one.high) == (-other.middle, -other.high, -other.low)
    assert one.low <= one.middle <= one.high
    assert one.confidence >= 0.95


@pytest.mark.parametrize("count", [5, 201])
def test_the_middle_is_given_from_6_to_200_pairs(count: int) -> None:
    assert pseudo_median(changes(*range(count)), Fraction(95, 100)) is None


def test_six_pairs_give_the_whole_range() -> None:
    found = middle(changes(1, 2, 3, 4, 5, 9))
    assert (int(found.low), int(found.high), found.confidence) == (1, 9, 1 - 2 / 64)
