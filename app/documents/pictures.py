"""Which bundled picture goes with a few words, for papers that are read with pictures."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SHORTEST_STEM: Final = 4
"""Letters. Of such a word its beginning is enough: "sing" finds "singing"."""


def suggested_picture(words: str) -> str:
    """The picture whose words come first in a sentence, the longest where two do; "" for none."""
    folded = _folded(words)
    found = [
        (place, -len(known), picture)
        for known, picture in _known().items()
        if (place := _place(known, folded)) is not None
    ]
    return min(found)[2] if found else ""


@cache
def every_picture() -> Mapping[str, str]:
    """Every bundled picture -> what it shows, in alphabetical order of that."""
    shown = {picture: entry["alt"] for picture, entry in _index().items()}
    return dict(sorted(shown.items(), key=lambda each: each[1].casefold()))


def _place(known: str, folded: str) -> int | None:
    ending = r"\w*" if len(known) >= SHORTEST_STEM else r"s?"
    match = re.search(rf"\b{re.escape(known)}{ending}\b", folded)
    return match.start() if match else None


@cache
def _known() -> Mapping[str, str]:
    """A word or two as typed -> the picture for it; "singing" also as "sing"."""
    known: dict[str, str] = {}
    for picture, entry in _index().items():
        for word in map(_folded, entry["words"]):
            known.setdefault(word, picture)
            stem = word.removesuffix("ing")
            if stem != word and len(stem) >= SHORTEST_STEM:
                known.setdefault(stem, picture)
    return known


def _index() -> dict[str, Any]:
    return tomllib.loads((files("resources") / "pictograms" / "index.toml").read_text("utf-8"))


def _folded(words: str) -> str:
    return unicodedata.normalize("NFKD", words).casefold()
