"""Names for items and scores that every other program takes: letters, digits and "_", each once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.measures.measure import Measure

LONGEST: Final = 26
"""Characters: REDCap asks for 26 at most."""
LEAD_IN: Final = "lead_in"


def variable_names(measure: Measure) -> dict[str, str]:
    """Item code -> name; "" is what is said first; "score CODE" is a score."""
    names: dict[str, str] = {}
    taken: set[str] = {"meta", "data", "record_id"}
    wanted = {"": LEAD_IN, **{item.code: item.code for item in measure.items}}
    wanted |= {f"score {rule.code}": f"score_{rule.code}" for rule in measure.scores}
    for code, wish in wanted.items():
        names[code] = _free(_plain(wish), taken)
        taken.add(names[code])
    return names


def _plain(wish: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "_", wish.casefold()).strip("_")
    return (plain if plain[:1].isalpha() else f"q{plain}")[:LONGEST].rstrip("_")


def _free(wish: str, taken: set[str]) -> str:
    number, name = 2, wish
    while name in taken:
        name = f"{wish[: LONGEST - 3]}_{number}"
        number += 1
    return name
