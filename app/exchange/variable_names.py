"""Names for items and scores that every other program takes: letters, digits and "_", each once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST: Final = 26
"""Characters: REDCap asks for 26 at most."""
LEAD_IN: Final = "lead_in"
DEFINITION: Final = "trestle_definition"
"""What a file of another kind keeps beside the questions, under this name."""


def variable_names(items: Iterable[str], scores: Iterable[str]) -> dict[str, str]:
    """Item code -> name; "" is what is said first; "score CODE" is a score.

    Args:
        items, scores: The codes of a measure, in its order.
    """
    names: dict[str, str] = {}
    taken: set[str] = {"meta", "data", "record_id", DEFINITION}
    wanted = {"": LEAD_IN, **{code: code for code in items}}
    wanted |= {f"score {code}": f"score_{code}" for code in scores}
    for code, wish in wanted.items():
        names[code] = _free(plain_name(wish), taken)
        taken.add(names[code])
    return names


def plain_name(wish: str) -> str:
    """A name that every other program takes; it may stand twice."""
    plain = re.sub(r"[^a-z0-9]+", "_", wish.casefold()).strip("_")
    return (plain if plain[:1].isalpha() else f"q{plain}")[:LONGEST].rstrip("_")


def _free(wish: str, taken: set[str]) -> str:
    number, name = 2, wish
    while name in taken:
        name = f"{wish[: LONGEST - 3]}_{number}"
        number += 1
    return name
