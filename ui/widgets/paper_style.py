"""How a paper can look, in words for the screen."""

from typing import Final

from app.documents.styles import LARGEST_LARGE_PRINT, SMALLEST_LARGE_PRINT
from app.documents.styles import TINTS as TINT_COLOURS
from app.domain.needs import PRINT_STYLES
from app.i18n import _

STANDARD: Final = "standard"
LARGE: Final = "large print"
EASY_READ: Final = "easy read"
STYLES: Final = PRINT_STYLES
SIZES: Final = tuple(range(SMALLEST_LARGE_PRINT, LARGEST_LARGE_PRINT + 1, 2))
TINTS: Final = tuple(TINT_COLOURS)


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
