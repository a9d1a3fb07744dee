"""How a paper can look, in words for the screen."""

from typing import Final

from app.documents.styles import LARGEST_LARGE_PRINT, SMALLEST_LARGE_PRINT
from app.documents.styles import TINTS as TINT_COLOURS
from app.domain.needs import PRINT_STYLES
from app.i18n import _

STANDARD: Final = "standard"
LARGE: Final = "large print"
EASY_READ: Final = "easy read"
DYSLEXIA_FRIENDLY: Final = "dyslexia friendly"
STYLES: Final = PRINT_STYLES
SIZES: Final = tuple(range(SMALLEST_LARGE_PRINT, LARGEST_LARGE_PRINT + 1, 2))
TINTS: Final = tuple(TINT_COLOURS)


USUAL: Final = "white"


def tint_with(style: str, before: str, tint: str) -> str:
    """The paper colour once another style is chosen: dyslexia friendly begins on cream, and takes it along.

    Args:
        style: The style that is chosen now.
        before: The one before it.
        tint: The colour so far; one that somebody chose stays.
    """
    if style == before:
        return tint
    if style == DYSLEXIA_FRIENDLY:
        return "cream" if tint == USUAL else tint
    return USUAL if before == DYSLEXIA_FRIENDLY and tint == "cream" else tint


def style_words(style: str) -> str:
    """The name of a print style."""
    words = {
        STANDARD: _("Standard"),
        LARGE: _("Large print"),
        "easy read": _("Easy read"),
        "dyslexia friendly": _("Dyslexia friendly"),
        "high contrast": _("High contrast"),
    }
    return words.get(style, style)


def tint_words(tint: str) -> str:
    """The name of a paper colour."""
    return {
        "white": _("White"),
        "cream": _("Cream"),
        "blue": _("Blue"),
        "yellow": _("Yellow"),
        "pink": _("Pink"),
        "green": _("Green"),
    }[tint]


def tint_colour(tint: str) -> str:
    """The colour of the paper, as "#RRGGBB"."""
    return TINT_COLOURS[tint]
