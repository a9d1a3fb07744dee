"""The NHS number: the check figure, and how it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.nhs_number import is_nhs_number, tidy_nhs_number
from app.errors import InvalidInputError


@pytest.mark.parametrize(
    "number",
    ["9434765919", "4010232137", "9990079196", "9990237573", "9990316767", "9990395950", "9992138130"],
)
def test_valid_numbers_are_shown_in_three_parts(number: str) -> None:
    assert tidy_nhs_number(f" {number[:3]}-{number[3:6]} {number[6:]} ", "nhs") == (
        f"{number[:3]} {number[3:6]} {number[6:]}"
    )


@pytest.mark.parametrize("stem", ["999000000", "999015838"])
def test_a_number_whose_check_would_be_ten_does_not_exist(stem: str) -> None:
    assert not any(is_nhs_number(f"{stem}{check}") for check in range(10))


@pytest.mark.parametrize("same", "0123456789")
def test_the_same_figure_ten_times_is_no_number(same: str) -> None:
    assert not is_nhs_number(same * 10)


def test_nothing_is_enough() -> None:
    assert tidy_nhs_number("  ", "nhs") == ""


@pytest.mark.parametrize(
    ("typed", "why"),
    [("943476591", "10 figures"), ("94347659x9", "10 figures"), ("943 476 5918", "does not add up")],
)
def test_a_wrong_number_is_refused_with_a_sentence(typed: str, why: str) -> None:
    with pytest.raises(InvalidInputError, match=why) as raised:
        tidy_nhs_number(typed, "nhs")
    assert raised.value.field == "nhs"


@given(st.integers(0, 10**9 - 1), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_figure_is_always_found(stem: int, place: int, more: int) -> None:
    body = f"{stem:09}"
    for number in (f"{body}{check}" for check in range(10) if is_nhs_number(f"{body}{check}")):
        wrong = number[:place] + str((int(number[place]) + more) % 10) + number[place + 1 :]
        assert not is_nhs_number(wrong)
