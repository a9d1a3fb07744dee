"""The whole comparison: what is said, what is not, and in which direction better lies."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.measures.change import Figures, Verdict, compare
from app.measures.measure import ChangeRule, Direction
from app.measures.moved import Moved
from app.measures.reliable_change import ReliableChange, standard_error_of_difference
from tests.measures.known_pairs import COUPLES, pairs_of, reliability, rule, tallied

if TYPE_CHECKING:
    from app.measures.pairing import ProgrammePairs

SCORES = st.integers(0, 100).map(lambda tenths: Decimal(tenths) / 10)
PAIRS = st.lists(st.tuples(SCORES, SCORES), min_size=1, max_size=30)
BANDS = ((0, 4, "low"), (5, 6, "medium"), (7, 8, "high"), (9, 10, "very high"))
SOME_RULE = ChangeRule(source="made up", possible=Decimal(1), likely=Decimal(3))


def figures(pairs: ProgrammePairs, change: ChangeRule | None = None) -> Figures:
    found = compare(pairs, rule(change)).figures
    assert found is not None
    return found


def reliable(pairs: ProgrammePairs, change: ChangeRule, direction: Direction) -> ReliableChange:
    found = compare(pairs, rule(change, direction)).figures
    assert found is not None
    assert found.reliable is not None
    return found.reliable


@pytest.mark.parametrize(
    ("value", "s_diff", "moved"),
    [("0.80", 7.479, (16, 13, 1)), ("0.84", 6.690, (18, 11, 1)), ("0.88", 5.793, (19, 10, 1))],
)
def test_jacobson_and_truax_s_couples(value: str, s_diff: float, moved: tuple[int, int, int]) -> None:
    found = reliable(pairs_of(*COUPLES), reliability(value), Direction.HIGHER)
    assert found.s_diff == pytest.approx(s_diff, abs=0.0005)
    assert found.more_than == pytest.approx(1.96 * found.s_diff)
    assert found.moved == Moved(*moved)
    assert (found.cut_off, found.recovered) == (None, None)


def test_jacobson_and_truax_s_formula() -> None:
    s_diff = standard_error_of_difference(7.5, 0.80)
    assert s_diff == pytest.approx(4.74, abs=0.005)
    assert s_diff / 2**0.5 == pytest.approx(3.35, abs=0.005)
    assert (47.5 - 32.5) / s_diff == pytest.approx(3.16, abs=0.005)


def test_recovered_is_reliably_better_and_across_the_cut_off() -> None:
    change = reliability("0.95", "20", "5")
    # First scores 8, 10, 12 and 26: mean 14, SD 8.16, so c is 17.7 and reliable is more than 5.1.
    pairs = pairs_of("8 10 12 26", "18 17 13 40")
    found = reliable(pairs, change, Direction.HIGHER)
    sd = figures(pairs).first.sd
    assert sd is not None
    assert found.cut_off == pytest.approx((sd * 20 + 5 * 14) / (sd + 5))
    assert (found.moved, found.recovered) == (Moved(3, 1, 0), 1)
    assert reliable(pairs, change, Direction.LOWER).recovered == 0
    neither = reliable(pairs, change, Direction.NEITHER)
    assert (neither.cut_off, neither.recovered) == (None, None)


def test_where_less_is_better_recovery_goes_down() -> None:
    found = reliable(pairs_of("16 14 12 18", "2 3 13 15"), reliability("0.95", "4", "2"), Direction.LOWER)
    assert (found.moved, found.recovered) == (Moved(0, 1, 3), 2)


def test_exactly_the_limit_is_not_reliable() -> None:
    # Variance 50 and r 0.9975 give S_diff 0.5, so that the limit is 0.98 to the last digit.
    at_limit = pairs_of("10 20", "10.98 20.99")
    assert reliable(at_limit, reliability("0.9975"), Direction.HIGHER).moved == Moved(1, 1, 0)


def test_first_scores_without_spread_have_no_reliable_change() -> None:
    assert figures(pairs_of("5 5 5", "6 7 8"), reliability("0.8")).reliable is None
    assert figures(pairs_of("5", "6"), reliability("0.8")).reliable is None
    assert figures(pairs_of("5 6", "6 7"), SOME_RULE).reliable is None


def test_six_people_by_the_thresholds_of_the_short_wellbeing_scale() -> None:
    pairs = pairs_of("17.43 18.59 16.36 19.98 17.98 16.88", "19.25 18.59 17.98 21.54 17.43 19.98")
    found = figures(pairs, SOME_RULE)
    assert (round(float(found.first.mean), 2), round(float(found.second.mean), 2)) == (17.87, 19.13)
    assert round(float(found.difference.mean), 2) == 1.26
    assert found.thresholds is not None
    assert (found.thresholds.likely, found.thresholds.possible) == (Moved(1, 5, 0), Moved(3, 3, 0))


def test_a_measure_may_have_one_threshold_or_none() -> None:
    pairs = pairs_of("1 5", "3 1")
    only_likely = figures(pairs, ChangeRule(source="made up", likely=Decimal(4))).thresholds
    only_possible = figures(pairs, ChangeRule(source="made up", possible=Decimal(2))).thresholds
    assert only_likely is not None
    assert only_possible is not None
    assert (only_likely.likely, only_likely.possible) == (Moved(0, 1, 1), None)
    assert (only_possible.likely, only_possible.possible) == (None, Moved(1, 0, 1))
    assert figures(pairs, reliability("0.8")).thresholds is None
    assert figures(pairs).thresholds is None


def test_anxiety_that_falls_is_better_and_moves_its_band() -> None:
    bands = ((0, 1, "very low"), (2, 3, "low"), (4, 5, "medium"), (6, 10, "high"))
    found = compare(pairs_of("6 6 2", "3 6 4"), rule(None, Direction.LOWER, bands)).figures
    assert found is not None
    assert found.bands is not None
    assert [(move.first, move.second, move.people) for move in found.bands.moves] == [
        ("low", "medium", 1),
        ("high", "low", 1),
        ("high", "high", 1),
    ]
    assert found.bands.moved == found.moved == Moved(1, 1, 1)
    assert (found.moved.better(Direction.LOWER), found.moved.worse(Direction.LOWER)) == (1, 1)


def test_better_and_worse_follow_the_direction() -> None:
    moved = Moved(5, 2, 3)
    assert (moved.better(Direction.HIGHER), moved.worse(Direction.HIGHER)) == (5, 3)
    assert (moved.better(Direction.LOWER), moved.worse(Direction.LOWER)) == (3, 5)
    assert (moved.better(Direction.NEITHER), moved.worse(Direction.NEITHER)) == (None, None)


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("", "", Verdict.NOBODY),
        ("4 5 6", "4 5 6", Verdict.NOBODY_CHANGED),
        ("4", "6", Verdict.TOO_FEW),
        ("0 0 0 0 0 0 0", "0 0 1 2 3 4 5", Verdict.TOO_FEW),
        ("0 0 0 0 0 0", "1 1 1 1 1 2", Verdict.TESTED),
    ],
)
def test_below_six_changes_it_says_too_few_and_shows_no_p_value(
    first: str, second: str, verdict: Verdict
) -> None:
    found = compare(pairs_of(first, second), rule())
    assert found.verdict is verdict
    assert (found.figures is None) == (verdict is Verdict.NOBODY)
    if found.figures is not None:
        p_values = [found.figures.tested, found.figures.mean and found.figures.mean.p]
        assert [p is not None for p in p_values] == [verdict is Verdict.TESTED] * 2


@given(PAIRS)
def test_a_swap_of_before_and_after_flips_every_sign(pairs: list[tuple[Decimal, Decimal]]) -> None:
    bands = tuple((low * 10, low * 10 + 10, f"{low}") for low in range(2))
    one = compare(tallied(pairs), rule(SOME_RULE, bands=bands)).figures
    other = compare(tallied((second, first) for first, second in pairs), rule(SOME_RULE, bands=bands)).figures
    assert one is not None
    assert other is not None
    assert (one.first, one.second) == (other.second, other.first)
    assert one.difference.mean == -other.difference.mean
    assert one.difference.median == -other.difference.median
    assert one.sizes.d_z == (None if other.sizes.d_z is None else -other.sizes.d_z)
    assert one.sizes.g_av == (None if other.sizes.g_av is None else pytest.approx(-other.sizes.g_av))
    turned = Moved(other.moved.down, other.moved.neither, other.moved.up)
    assert one.moved == turned
    assert one.thresholds is not None
    assert other.thresholds is not None
    assert one.thresholds.likely is not None
    assert other.thresholds.likely is not None
    assert (one.thresholds.likely.up, one.thresholds.likely.down) == (
        other.thresholds.likely.down,
        other.thresholds.likely.up,
    )
    assert one.bands is not None
    assert other.bands is not None
    assert (one.bands.moved.up, one.bands.moved.down) == (other.bands.moved.down, other.bands.moved.up)


@given(PAIRS)
def test_the_same_points_more_for_everybody_change_nothing_about_change(
    pairs: list[tuple[Decimal, Decimal]],
) -> None:
    here = figures(tallied(pairs))
    there = figures(tallied((first + 50, second + 50) for first, second in pairs))
    assert (here.difference, here.mean, here.tested, here.middle) == (
        there.difference,
        there.mean,
        there.tested,
        there.middle,
    )


def test_a_difference_of_tenths_keeps_its_ties() -> None:
    pairs = pairs_of("0.1 0.2 0.3 0.4 0.5 0.6", "0.2 0.3 0.4 0.5 0.6 0.7")
    tested = figures(pairs).tested
    assert figures(pairs).difference.variance == 0
    assert tested is not None
    assert (tested.plus, tested.p) == (Fraction(21), 0.03125)
