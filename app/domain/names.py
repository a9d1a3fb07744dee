"""Names as they are kept, and as they are compared: nothing invisible, and no fuss about accents."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID

LONGEST_NAME: Final = 200
"""Characters. Longer than any name we know of, short enough to print on one line or two."""

TITLES: Final = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "rev", "revd", "sir", "dame", "prof", "fr", "sr"}
)
"""What may stand before a name, without its full stop."""
UNMARKED: Final = str.maketrans("łøđı", "lodi")
"""Letters that Unicode does not take apart into a letter and a mark."""
HALVES: Final = frozenset(map(chr, range(0xD800, 0xE000)))
"""Halves of a character, which stand alone where something was cut in two; no name is searched by one."""
JOINERS: Final = re.compile("['`\\u2018\\u2019\\u2010-]")
"""Apostrophes and hyphens, after folding."""
INVISIBLE: Final = frozenset(
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""Directions, soft hyphens and spaces nobody sees; joiners are kept, because letters and emoji need them."""


def fold(text: str) -> str:
    """Text without case, accents or marks, so that a search finds what was meant."""
    if text.isascii():
        return text.casefold()
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    letters = "".join(c for c in spread if not unicodedata.combining(c) and c not in HALVES)
    return letters.translate(UNMARKED)


def joined_words(text: str) -> frozenset[str]:
    """The folded words of a text, apostrophes and hyphens left out: "O'Brien" is "obrien"."""
    return _words(JOINERS.sub("", fold(text)))


def parted_words(text: str) -> frozenset[str]:
    """The folded words of a text, apostrophes and hyphens parting them: "O'Brien" is "o" and "brien"."""
    return _words(fold(text))


def search_tokens(text: str) -> frozenset[str]:
    """Every folded word a name can be found by; an apostrophe or a hyphen joins and also parts them."""
    return joined_words(text) | parted_words(text)


def same_words(one: str, other: str) -> bool:
    """Whether two names are the same words in any order, whatever their hyphens and apostrophes."""
    return bool({joined_words(one), parted_words(one)} & {joined_words(other), parted_words(other)})


def likely_same(name: str, known: Iterable[tuple[UUID, str]]) -> tuple[tuple[UUID, str, bool], ...]:
    """People whose name could be meant: the very same words first, then one that holds the other.

    Returns:
        (person id, name, whether the names are the same) for each.
    """
    found = []
    if not search_tokens(name):
        return ()
    for person_id, other in known:
        same = same_words(name, other)
        if same or _holds(name, other) or _holds(other, name):
            found.append((person_id, other, same))
    return tuple(sorted(found, key=lambda match: (not match[2], fold(match[1]), match[0])))


def tidy_name(text: str) -> str:
    """A name with single spaces and nothing invisible, or a reason why it cannot be kept.

    Raises:
        InvalidInputError: Nothing readable is left, or it is longer than `LONGEST_NAME`.
    """
    name = " ".join(readable(text).split())
    if not any(c.isprintable() and not c.isspace() for c in name):
        raise InvalidInputError(
            _("There is no name yet."), _("Enter a name. A first name is enough."), "name"
        )
    if len(name) > LONGEST_NAME:
        raise InvalidInputError(
            _("That name has {n} characters.").format(n=len(name)),
            _("Use up to {most} characters. A first name is enough.").format(most=LONGEST_NAME),
            "name",
        )
    return name


def readable(text: str) -> str:
    """Text without control characters and nothing invisible; line ends stay, other space becomes " "."""
    return unicodedata.normalize("NFC", "".join(_visible(text)))


def _visible(text: str) -> Iterator[str]:
    for character in text:
        if character == "\n":
            yield character
        elif character.isspace():
            yield " "
        elif unicodedata.category(character) not in {"Cc", "Cs"} and character not in INVISIBLE:
            yield character


def _words(folded: str) -> frozenset[str]:
    """Runs of letters, numbers and marks; a name without any, such as an emoji, is one word as it is."""
    spaced = "".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in folded)
    return frozenset(spaced.split()) or frozenset(folded.split())


def _holds(longer: str, shorter: str) -> bool:
    return joined_words(shorter) <= search_tokens(longer) or parted_words(shorter) <= search_tokens(longer)
