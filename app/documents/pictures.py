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

_UNDOUBLED: Final = re.compile(r"([mnpt])\1$")


def suggested_picture(words: str) -> str:
    """The picture whose words come first in a sentence, the longest where two do; "" for none."""
    folded = _folded(words)
    found = [
        (match.start(), -len(known), picture)
        for known, picture, pattern in _patterns()
        if (match := pattern.search(folded)) is not None
    ]
    return min(found)[2] if found else ""


@cache
def every_picture() -> Mapping[str, str]:
    """Every bundled picture -> what it shows, in alphabetical order of that."""
    shown = {picture: entry["alt"] for picture, entry in _index().items()}
    return dict(sorted(shown.items(), key=lambda each: each[1].casefold()))


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Each known word, its picture, and what finds it: compiled once, as whole records are looked through."""
    return tuple((known, picture, re.compile(_pattern(known))) for known, picture in _known().items())


def _pattern(known: str) -> str:
    ending = r"\w*" if len(known) >= SHORTEST_STEM else r"s?"
    return rf"\b{re.escape(known)}{ending}\b"


@cache
def _known() -> Mapping[str, str]:
    """A word or two as typed -> the picture for it; "singing" also as "sing", "swimming" as "swim"."""
    known: dict[str, str] = {}
    for picture, entry in _index().items():
        for word in map(_folded, entry["words"]):
            known.setdefault(word, picture)
            stem = _UNDOUBLED.sub(r"\1", word.removesuffix("ing")) if word.endswith("ing") else word
            if stem != word and len(stem) >= SHORTEST_STEM:
                known.setdefault(stem, picture)
    return known


def _index() -> dict[str, Any]:
    return tomllib.loads((files("resources") / "pictograms" / "index.toml").read_text("utf-8"))


def _folded(words: str) -> str:
    return unicodedata.normalize("NFKD", words).casefold()
