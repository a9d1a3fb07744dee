"""What is typed for a measure of one's own reads back as it was meant."""

from decimal import Decimal
from string import ascii_letters

from hypothesis import given
from hypothesis import strategies as st

from app.measures.own_typed import bands_text, options_text, read_bands, read_options, read_questions

LETTER = st.sampled_from(ascii_letters)
WORDS = st.builds("{}{}{}".format, LETTER, st.text(f"{ascii_letters} ", max_size=20), LETTER)
NUMBERS = st.integers(-99, 99)
SCORES = st.decimals(-50, 50, places=2)


@given(st.lists(st.tuples(NUMBERS, WORDS)))
def test_answers_read_back_as_they_are_written(options: list[tuple[int, str]]) -> None:
    assert read_options(options_text(tuple(options))) == tuple(options)


@given(st.lists(st.tuples(SCORES, SCORES, WORDS)))
def test_bands_read_back_as_they_are_written(bands: list[tuple[Decimal, Decimal, str]]) -> None:
    assert read_bands(bands_text(tuple(bands))) == (tuple(bands), ())


def test_answers_without_numbers_are_counted_from_nought() -> None:
    assert read_options("Never\n\n 2 often, or so\n") == ((0, "Never"), (1, "2 often, or so"))
    assert read_options("0 = Never\n1: Often\n−1 Less") == ((0, "Never"), (1, "Often"), (-1, "Less"))


def test_numbers_in_front_of_questions_are_left_out() -> None:
    assert read_questions("1. I feel at home\n\n2) I know people here\n3 of my friends come") == (
        "I feel at home",
        "I know people here",
        "3 of my friends come",
    )


def test_a_line_that_is_no_band_is_named() -> None:
    assert read_bands("0-10 low\nhigh\n11 to 20: high") == (
        ((Decimal(0), Decimal(10), "low"), (Decimal(11), Decimal(20), "high")),
        ("high",),
    )
