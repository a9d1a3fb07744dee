"""Small numbers about people never leave the building: what is shown in figures that are shared.

The rule is the one of NHS Digital for its secondary care figures: 1 to 7 people are hidden, more are
rounded to the nearest 5, and nobody is nobody.
"""

from __future__ import annotations

from typing import Final

HIDDEN: Final = "*"
"""What stands where the number is too small to be shared."""
SMALLEST_SHOWN: Final = 8
_NEAREST: Final = 5


def shared_count(people: int) -> str:
    """A number of people as it is shared: "0", "*" or a multiple of 5.

    Args:
        people: How many there are, none or more.
    """
    if 0 < people < SMALLEST_SHOWN:
        return HIDDEN
    return str(_NEAREST * round(people / _NEAREST))
