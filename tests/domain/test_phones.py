"""Phone numbers: what can be rung is kept as it was typed, anything else is refused in one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.phones import can_be_rung, is_nothing_but_a_number, on_one_line, tidy_phone
from app.errors import InvalidInputError


@pytest.mark.parametrize(
    "typed",
    [
        "999",
        "111",
        "116 123",
        "0800 1111",
        "01530 555 010",
        "(01530) 555-010",
        "01530.555.010",
        "+44 (0)1530 555010",
        "(+44) 1530 555010",
        "01530 555010 ext 12",
        "01530 555010 Ext. 12",
        "01530 555010 x12",
        "01530 555010 extension 123456",
        "01530 555010 / 07700 900123",
        "01530 555010/07700900123",
        "01530 555010 or 07700 900123",
        "07700 900123 (daughter)",
        "Rose 07700 900123",
        "Tel: 01530 555 010",
        "01530 555010, ask for Rose",
        "07700 900123 – Rose’s mobile",
        "text SHOUT to 85258",
    ],
)
def test_what_can_be_rung_is_kept_as_it_was_typed(typed: str) -> None:
    assert tidy_phone(typed, "phone") == typed


@pytest.mark.parametrize(
    "typed",
    [
        "asdf",
        "12",
        "1" * 16,
        "01530 555 010 01530 555 010",
        "0153O 555010",
        "01530 555 O10",
        "01530 12a45",
        "01530 555010 or 12",
        "ext 12",
        "when it rings",
        "+",
        "()",
        "+44+44 1530 555",
        "<b>01530</b>",
    ],
)
def test_what_nobody_could_ring_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        tidy_phone(typed, "ring_phone")
    assert refused.value.message == "That does not read as a phone number."
    assert refused.value.advice == "Write it like 01530 555 010, or 111."
    assert refused.value.field == "ring_phone"


def test_spaces_are_made_single_and_nothing_is_a_number_too() -> None:
    assert tidy_phone(" 01530\t 555  010 ", "phone") == "01530 555 010"
    assert tidy_phone("  ", "phone") == ""


def test_a_number_longer_than_the_box_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="61 characters"):
        tidy_phone("5" * 61, "phone")


@given(st.from_regex(r"\+?[0-9]([ -]?[0-9]){2,14}", fullmatch=True))
def test_three_to_fifteen_figures_can_be_rung_however_they_are_parted(typed: str) -> None:
    assert can_be_rung(typed)


@given(st.text(max_size=60))
def test_nothing_typed_is_ever_a_problem(typed: str) -> None:
    assert can_be_rung(typed) in {True, False}
    assert not can_be_rung("".join(c for c in typed if not c.isdecimal()))


def test_no_line_ends_within_a_number_on_paper() -> None:
    assert on_one_line("01530 555 010 / 07700 900 123") == ("01530\xa0555\xa0010 / 07700\xa0900\xa0123")


@pytest.mark.parametrize(
    ("remark", "alone"),
    [
        ("07700 900123", True),
        ("(01530) 555-010", True),
        ("1948", False),
        ("ring 01530 555010", False),
        ("", False),
        ("0123456789012345", False),
    ],
)
def test_a_remark_may_be_a_phone_number_and_nothing_else(remark: str, alone: bool) -> None:
    assert is_nothing_but_a_number(remark) is alone
