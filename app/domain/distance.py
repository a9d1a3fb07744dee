"""How far two places are apart, as the crow flies, and what a postcode looks like.

Source: British National Grid eastings and northings in metres; 1 mile = 1,609.344 m exactly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from math import sqrt
from typing import Final

from app.domain.wording import quote
from app.errors import InvalidInputError
from app.i18n import _

METRES_IN_A_MILE: Final = Decimal("1609.344")
POSTCODE: Final = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?|GIR)([0-9][A-Z]{2})")
NORTHERN_IRELAND: Final = "BT"
ISLANDS: Final = ("GY", "JE", "IM")
LEAST_SAID: Final = 0.05
"""Miles: what is less would be rounded to none."""
FURTHEST_TYPED: Final = 1000
"""Miles; more than this is a slip of the finger in the United Kingdom."""


@dataclass(frozen=True, slots=True)
class GridPoint:
    """A place on the British National Grid, in whole metres east and north of its corner."""

    easting: int
    northing: int


def squared_metres(one: GridPoint, other: GridPoint) -> int:
    """The square of the straight-line distance, exact."""
    east, north = one.easting - other.easting, one.northing - other.northing
    return east * east + north * north


def metres_between(one: GridPoint, other: GridPoint) -> float:
    """The straight-line distance in metres."""
    return sqrt(squared_metres(one, other))


def in_miles(metres: float) -> float:
    """Metres as miles."""
    return metres / float(METRES_IN_A_MILE)


def furthest(miles: Decimal) -> int:
    """The largest square of a distance, in whole metres, that is still within so many miles."""
    millimetres = int(miles * METRES_IN_A_MILE * 1000)
    return millimetres * millimetres // 1_000_000


def within(one: GridPoint, other: GridPoint, miles: Decimal) -> bool:
    """Whether two places are at most so many miles apart; 5 miles are 8,046.72 m, without any rounding."""
    return squared_metres(one, other) <= furthest(miles)


def miles_words(metres: float) -> str:
    """A distance for a line of a list: "0.4 miles", never less than it is by more than half a tenth."""
    if in_miles(metres) < LEAST_SAID:
        return _("less than 0.1 miles")
    return _("{miles} miles").format(miles=f"{in_miles(metres):.1f}")


def typed_miles_words(miles: Decimal) -> str:
    """A distance that was typed: "about 2.5 miles"."""
    return _("about {miles} miles").format(miles=f"{miles:.1f}")


def tidy_miles(miles: Decimal) -> Decimal:
    """A distance as it is typed, with one number after the point.

    Raises:
        InvalidInputError: It is none, or is said more finely than anybody knows it.
    """
    if not 0 < miles <= FURTHEST_TYPED or miles != round(miles, 1):
        raise InvalidInputError(
            _("{miles} miles cannot be used.").format(miles=f"{miles:f}"),
            _("Type miles with at most one number after the point, such as 2.5."),
            "miles",
        )
    return round(miles, 1)


def tidy_postcode(text: str) -> str:
    """A whole postcode as it is written: "sw1a1aa" is "SW1A 1AA".

    Raises:
        InvalidInputError: It does not look like one.
    """
    parts = POSTCODE.fullmatch("".join(text.upper().split()))
    if parts is None:
        raise InvalidInputError(
            _("“{typed}” is not a whole postcode.").format(typed=quote(text)),
            _("Type it like SW1A 1AA, or type the distance."),
            "postcode",
        )
    return f"{parts[1]} {parts[2]}"


def outward(postcode: str) -> str:
    """The first half of a tidy postcode, which names a district."""
    return postcode.partition(" ")[0]
