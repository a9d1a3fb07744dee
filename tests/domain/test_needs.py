"""How to talk with someone, and what to prepare for a group."""

from dataclasses import replace

import pytest

from app.domain.needs import Need, NeedCategory, Needs, style_words, tidy_needs, to_get_ready
from app.errors import InvalidInputError

SIT = Need(NeedCategory.SUPPORT, "Sit on her left side.")
LOOP = Need(NeedCategory.SUPPORT, "Uses a hearing LOOP")


def test_the_banner_says_each_need_as_a_sentence() -> None:
    assert Needs(needs=(SIT, LOOP)).banner() == "Sit on her left side. Uses a hearing LOOP."
    assert Needs().banner() == ""


def test_needs_are_recorded_once_anything_is_known() -> None:
    assert not Needs().recorded
    assert Needs(needs=(SIT,)).recorded
    assert Needs(print_style="large print").recorded


def test_empty_needs_and_needs_said_twice_are_dropped() -> None:
    spaced = replace(SIT, words=" Sit on her left side.\x00 ")
    assert tidy_needs(Needs(needs=(spaced, replace(SIT, words="  "), SIT, LOOP))).needs == (SIT, LOOP)


@pytest.mark.parametrize("points", [15, 29])
def test_large_print_has_16_to_28_points(points: int) -> None:
    with pytest.raises(InvalidInputError) as refused:
        tidy_needs(Needs(large_points=points))
    assert refused.value.field == "large_points"
    assert tidy_needs(Needs(large_points=28)).large_points == 28


def test_things_to_bring_are_counted_without_names() -> None:
    pictures = Need(NeedCategory.FORMAT, "Picture scores, please show faces")
    ready = to_get_ready(
        [
            Needs(print_style="large print", needs=(LOOP, SIT)),
            Needs(print_style="large print"),
            Needs(print_style="large print", needs=(Need(NeedCategory.FORMAT, "Large print"),)),
            Needs(needs=(pictures, LOOP)),
            Needs(needs=(SIT,)),
        ]
    )
    assert ready == (("large print", 3), ("hearing loop", 2), ("picture scores", 1))


def test_a_print_style_we_have_no_words_for_is_called_by_its_key() -> None:
    assert style_words("easy read") == "easy read"
    assert style_words("another") == "another"
