"""National codes: what can be a code, and what a service may keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.national_codes import NationalCode, checks_out, first_codes, tidy_code, tidy_codes
from app.errors import InvalidInputError

KNOWN = [
    "24700007",
    "138875005",
    "871691000000100",
    "871711000000103",
    "871731000000106",
    "1373501000000105",
    "1373511000000107",
    "1108111000000107",
    "999002121000000109",
    "999002381000000108",
    "425268008",
    "224484003",
    "390893007",
]


@pytest.mark.parametrize("code", KNOWN)
def test_published_codes_are_codes(code: str) -> None:
    assert tidy_code(f" {code[:4]} {code[4:]} ", "code") == code


def test_the_first_three_are_the_national_ones() -> None:
    assert tidy_codes(first_codes()) == first_codes()
    assert [each.code[-6:] for each in first_codes()] == ["000100", "000103", "000106"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("871731000000105", "does not add up"),
        ("12345", "6 to 18 figures"),
        ("1" * 19, "6 to 18 figures"),
        ("8717x1000000106", "6 to 18 figures"),
        ("٨٧١٧٣١٠٠", "6 to 18 figures"),
        ("024700007", "begin with 0"),
        ("24700017", "figures 01 before the last"),
        ("1234567104", "too short"),
    ],
)
def test_what_is_no_code_is_refused_with_a_reason(typed: str, why: str) -> None:
    with pytest.raises(InvalidInputError, match=why) as raised:
        tidy_code(typed, "code")
    assert raised.value.field == "code"


@given(st.integers(10**6, 10**15), st.integers(0, 14), st.integers(1, 9))
def test_one_wrong_figure_never_checks_out(number: int, place: int, more: int) -> None:
    body = str(number)
    right = next(body + check for check in "0123456789" if checks_out(body + check))
    place %= len(right)
    wrong = right[:place] + str((int(right[place]) + more) % 10) + right[place + 1 :]
    assert not checks_out(wrong)


@given(st.integers(10**6, 10**15), st.integers(0, 14))
def test_two_figures_that_changed_places_never_check_out(number: int, place: int) -> None:
    body = str(number)
    right = next(body + check for check in "0123456789" if checks_out(body + check))
    place %= len(right) - 1
    turned = right[:place] + right[place + 1] + right[place] + right[place + 2 :]
    assert turned == right or not checks_out(turned)


@pytest.mark.parametrize(
    ("codes", "why"),
    [
        ((), "no code"),
        ((NationalCode("24700007", " "),), "stands for"),
        ((NationalCode("24700007", "a"), NationalCode("2470 0007", "b")), "twice"),
    ],
)
def test_a_list_of_codes_that_says_nothing_is_refused(codes: tuple[NationalCode, ...], why: str) -> None:
    with pytest.raises(InvalidInputError, match=why):
        tidy_codes(codes)
