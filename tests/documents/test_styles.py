"""Print styles: sizes and colours that people can read, and plain refusals of what is not on offer."""

import pytest

from app.documents.pdf.layout import QUIET_COLOUR, QUOTE_COLOUR
from app.documents.styles import INK, STANDARD, TINTS, large_print, style_named
from app.errors import InvalidInputError
from tests.pdf_checks.problems import contrast as ratio_of
from tests.pdf_checks.reading import Colour


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours written #RRGGBB."""
    return ratio_of(rgb(one), rgb(other))


def rgb(colour: str) -> Colour:
    """Red, green and blue from 0 to 1."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


@pytest.mark.parametrize("tint", TINTS)
@pytest.mark.parametrize("ink", [INK, QUIET_COLOUR, QUOTE_COLOUR])
def test_every_ink_can_be_read_on_every_paper(ink: str, tint: str) -> None:
    assert contrast(ink, style_named("standard", tint=tint).paper) >= 7


@pytest.mark.parametrize(
    ("tint", "ratio"),
    [("white", 18.4), ("cream", 16.6), ("blue", 15.2), ("yellow", 16.7), ("pink", 15.2), ("green", 15.7)],
)
def test_tints_have_the_contrast_the_design_promises(tint: str, ratio: float) -> None:
    assert contrast(INK, TINTS[tint]) == pytest.approx(ratio, abs=0.06)


@pytest.mark.parametrize("points", [16, 20, 28])
def test_nothing_in_large_print_is_smaller_than_its_size(points: int) -> None:
    style = large_print(points)
    assert min(style.text, style.small, style.heading, style.title) == points
    assert style.leading >= 1.5


def test_standard_print_is_13_points() -> None:
    assert (STANDARD.text, STANDARD.small >= 12) == (13, True)


@pytest.mark.parametrize("points", [15, 29])
def test_other_sizes_are_refused_with_the_range(points: int) -> None:
    with pytest.raises(InvalidInputError, match="16 to 28"):
        large_print(points)


def test_unknown_styles_and_tints_are_refused_by_name() -> None:
    with pytest.raises(InvalidInputError, match="“comic”"):
        style_named("comic")
    with pytest.raises(InvalidInputError, match="“brown”"):
        style_named("standard", tint="brown")
