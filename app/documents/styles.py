"""How papers look: the forms people can use, each a set of measures, with a choice of paper tint.

Sizes and tints follow the design: print at least 12 points, large print 16 to 28, lines at least
1.5 times the text size, margins of 16 mm or more, dark text on light paper.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from app.domain.needs import PRINT_STYLES
from app.domain.wording import quote
from app.errors import InvalidInputError
from app.i18n import _

SMALLEST_LARGE_PRINT, LARGEST_LARGE_PRINT = 16, 28
INK: Final = "#141414"
TINTS: Final = MappingProxyType(
    {
        "white": "#FFFFFF",
        "cream": "#FBF3DC",
        "blue": "#DDEBF7",
        "yellow": "#FDF6B2",
        "pink": "#FBE3EA",
        "green": "#E3F1DF",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintStyle:
    """One way to set a paper.

    Attributes:
        text: Size of the text in points; nothing on the page is smaller than `small`.
        leading: Line height as a multiple of the text size.
        steps_apart: Each step of a plan gets a heading of its own (large print).
        apart: Room between letters, as a share of the text size.
        short_lines_mm: How much less than the page the lines take.
        plain: Black alone, with nothing shaded behind words.
        pictures: One idea a line, with a picture on its left.
    """

    key: str
    text: float
    small: float
    title: float
    heading: float
    leading: float = 1.5
    margin_mm: float = 20
    steps_apart: bool = False
    apart: float = 0.0
    short_lines_mm: float = 0.0
    plain: bool = False
    pictures: bool = False
    tint: str = "white"

    @property
    def paper(self) -> str:
        """The colour of the paper as #RRGGBB."""
        return TINTS[self.tint]


STANDARD: Final = PrintStyle(key="standard", text=13, small=12, title=22, heading=15)
EASY_READ: Final = PrintStyle(key="easy read", text=16, small=14, title=24, heading=18, pictures=True)
HIGH_CONTRAST: Final = PrintStyle(key="high contrast", text=16, small=14, title=24, heading=19, plain=True)
DYSLEXIA_FRIENDLY: Final = PrintStyle(
    key="dyslexia friendly",
    text=15,
    small=14,
    title=24,
    heading=18,
    leading=1.7,
    apart=0.035,
    short_lines_mm=25,
)
OF_ONE_SIZE: Final = MappingProxyType(
    {style.key: style for style in (STANDARD, EASY_READ, DYSLEXIA_FRIENDLY, HIGH_CONTRAST)}
)


def large_print(points: int) -> PrintStyle:
    """Large print at a size of 16 to 28 points, everything on the page at least that size.

    Raises:
        InvalidInputError: The size is outside that range.
    """
    if not SMALLEST_LARGE_PRINT <= points <= LARGEST_LARGE_PRINT:
        raise InvalidInputError(
            _("Large print is {low} to {high} points.").format(
                low=SMALLEST_LARGE_PRINT, high=LARGEST_LARGE_PRINT
            ),
            _("Choose a size in that range."),
            "large_points",
        )
    return PrintStyle(
        key="large print",
        text=points,
        small=points,
        title=points * 1.4,
        heading=points * 1.15,
        margin_mm=18,
        steps_apart=True,
    )


def style_named(key: str, large_points: int = 20, tint: str = "white") -> PrintStyle:
    """The style with this key, on paper of this tint.

    Raises:
        InvalidInputError: There is no such style or tint.
    """
    if tint not in TINTS:
        raise InvalidInputError(
            _("There is no paper colour called “{name}”.").format(name=quote(tint)),
            _("Choose one of: {names}.").format(names=", ".join(TINTS)),
            "tint",
        )
    if key in OF_ONE_SIZE:
        return replace(OF_ONE_SIZE[key], tint=tint)
    if key == "large print":
        return replace(large_print(large_points), tint=tint)
    raise InvalidInputError(
        _("There is no print style called “{name}”.").format(name=quote(key)),
        _("Choose one of: {names}.").format(names=", ".join(PRINT_STYLES)),
        "style",
    )
