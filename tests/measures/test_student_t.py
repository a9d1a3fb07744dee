"""The t distribution, judged by scipy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from app.measures.student_t import t_quantile, two_sided_tail

DEGREES = st.one_of(st.integers(1, 60), st.integers(1, 1_000_000))


@given(t=st.floats(-60, 60), df=DEGREES)
def test_the_tail_agrees_with_scipy(t: float, df: int) -> None:
    assert two_sided_tail(t, df) == pytest.approx(2 * stats.t.sf(abs(t), df), rel=1e-9, abs=1e-300)


@pytest.mark.parametrize("df", [1, 2, 3, 9, 29, 199, 10_000, 1_000_000])
@pytest.mark.parametrize("confidence", [0.5, 0.9, 0.95, 0.99])
def test_the_quantile_agrees_with_scipy(df: int, confidence: float) -> None:
    assert t_quantile(df, confidence) == pytest.approx(stats.t.ppf((1 + confidence) / 2, df), rel=1e-11)


@pytest.mark.parametrize(("df", "printed"), [(1, 12.706), (9, 2.262), (29, 2.045), (120, 1.980)])
def test_the_quantile_is_that_of_the_printed_tables(df: int, printed: float) -> None:
    assert t_quantile(df, 0.95) == pytest.approx(printed, abs=0.0005)


def test_no_effect_at_all_and_one_beyond_any_number() -> None:
    assert two_sided_tail(0.0, 5) == 1
    assert two_sided_tail(1e200, 5) == 0
    assert two_sided_tail(1e-200, 5) == 1


@given(t=st.floats(0, 50), df=DEGREES)
def test_the_tail_is_the_same_on_both_sides(t: float, df: int) -> None:
    assert two_sided_tail(t, df) == two_sided_tail(-t, df)
