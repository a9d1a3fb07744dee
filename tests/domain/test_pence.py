"""Money as people type it, kept as whole pence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.pence import MOST, pence_in, pence_words
from app.errors import InvalidInputError


@pytest.mark.parametrize(
    ("typed", "pence"),
    [
        ("£2.50", 250),
        ("2.5", 250),
        ("£ 3", 300),
        ("50p", 50),
        ("50 p", 50),
        ("1,200", 120_000),
        ("free", 0),
        (" No  cost ", 0),
        ("", None),
    ],
)
def test_an_amount_is_understood_as_it_is_said(typed: str, pence: int | None) -> None:
    assert pence_in(typed, "cost") == pence


@pytest.mark.parametrize("typed", ["a fiver", "£2.505", "2,50", "-3", "£1000001", "1 000"])
def test_what_is_no_amount_is_said_at_its_field(typed: str) -> None:
    with pytest.raises(InvalidInputError, match="is not an amount of money") as refused:
        pence_in(typed, "spent")
    assert refused.value.field == "spent"


@pytest.mark.parametrize(
    ("pence", "words"), [(0, "Free"), (5, "5p"), (250, "£2.50"), (300, "£3"), (120_000, "£1,200")]
)
def test_amounts_are_shown_in_few_signs(pence: int, words: str) -> None:
    assert pence_words(pence) == words


@given(st.integers(0, MOST))
def test_what_is_shown_is_understood_again(pence: int) -> None:
    assert pence_in(pence_words(pence), "cost") == pence
