"""Reads the list of hard words and plainer ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.measures.strict import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

WORD: Final = ("hard", "plainer")


def parse_plain_words(file: str, text: str) -> Mapping[str, tuple[str, ...]]:
    """Hard words in small letters -> plainer ones.

    Raises:
        DefinitionError: A key is unknown, missing or of the wrong kind.
    """
    entries = parse(file, text, ("words",)).entries("words", "hard", WORD)
    return {entry.words("hard").casefold(): entry.texts("plainer") for entry in entries}
