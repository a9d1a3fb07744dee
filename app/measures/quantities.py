"""Quantities with units: "12 st 7 lb" is kept in kilograms, and shown in both."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from app.measures.scoring import rounded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from app.measures.measure import Unit

LONGEST: Final = 40
"""Characters in a quantity as it is typed."""
_PART: Final = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([^\W\d_]*)\s*")


def read_quantity(text: str, units: Sequence[Unit], decimals: int) -> Decimal | None:
    """A quantity in the first of the units, or None if it cannot be read.

    Args:
        text: A number alone, in the first unit, or numbers with their units: "80.5", "12 st 7 lb", "79kg".
        units: The first is the one it is kept in; each is used once at most.
        decimals: How many places it is kept with.
    """
    if len(text) > LONGEST:
        return None
    sizes = {unit.name.casefold(): unit.size for unit in units}
    total, place = Fraction(), 0
    while place < len(text):
        part = _PART.match(text, place)
        if not part:
            return None
        name = part[2].casefold()
        # A number without a unit stands alone.
        bare = not name and part[0] == text
        size = units[0].size if bare else sizes.pop(name, None)
        if size is None:
            return None
        total += Fraction(part[1]) * size
        place = part.end()
    return rounded(total, decimals) if text else None


def in_other_units(value: Decimal, units: Sequence[Unit]) -> str:
    """The same quantity in the other units, the last one whole: "4 st 0 lb"; empty without any."""
    others = sorted(units[1:], key=lambda unit: unit.size, reverse=True)
    if not others:
        return ""
    left = Fraction(rounded(Fraction(value) / others[-1].size, 0)) * others[-1].size
    words = []
    for unit in others:
        count = left // unit.size
        left -= count * unit.size
        words.append(f"{count} {unit.name}")
    return " ".join(words)
