"""What else stands on the line of a name: a number before it, a second person, a phone number."""

from __future__ import annotations

import re
from typing import Final

from app.domain.given_names import GIVEN_NAMES
from app.domain.names import fold

_DIRECTIONS: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks nobody sees, which may stand where a space should."""
_BULLET: Final = re.compile(r"^\s*(?:\d{1,3}[.)]\s*|\d{1,3}\s+(?=[^\W\d_])|[-*•–]\s+)")
_BETWEEN: Final = re.compile(r"[,;](?![^(\[]*[)\]])")
"""A comma that is not inside brackets."""
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_AND: Final = r"\s*(?:&|\+|\band\b)\s*"
_COUPLE: Final = re.compile(rf"\s*([^\W\d_]+)\.?{_AND}([^\W\d_]+)\.?(?:\s+(\S.*))?", re.IGNORECASE)
_PHONE: Final = re.compile(r"[\s,:;–-]+(\+?\(?\d[\d\s().-]{5,}\d)\s*$")


def without_bullet(line: str) -> str:
    """A line without the number or the bullet before the name, and without marks of direction."""
    return _BULLET.sub("", _DIRECTIONS.sub(" ", line))


def people_on(line: str, titles: frozenset[str], small: frozenset[str]) -> tuple[str, ...]:
    """The line of each person: "Jean Okafor, Amir Khan", "Jean Okafor and Amir Khan", "Mr & Mrs Smith" and
    "Pat & Ron Ellis" are two, "Smith, Jean" is one.

    Args:
        titles: Such as "mr", in small letters.
        small: Words that belong to the surname after them.
    """
    couple = _COUPLE.fullmatch(line)
    if couple:
        one, other, name = couple[1], couple[2], (couple[3] or "").strip()
        if name and {one.casefold(), other.casefold()} <= titles:
            return f"{one} {name}", f"{other} {name.split()[-1]}"
        if _is_given(one) and _is_given(other):
            surname = _BRACKETS.sub(" ", name)
            return f"{one} {surname}".strip(), f"{other} {name}".strip()
    parts = [part for piece in _BETWEEN.split(line) for part in _parted(piece) if part.strip()]
    counted = [_words(part, titles | small) for part in parts]
    whole = all(len(words) > 1 and all(_begins_a_name(word) for word in words) for words in counted)
    if len(parts) < 2 or not whole or _surname_first(*counted):
        return (line,)
    return tuple(part.strip() for part in parts)


def _parted(piece: str) -> list[str]:
    """The whole names of two people with "and" between them, each by itself; another piece as it is."""
    names = re.split(_AND, piece, flags=re.IGNORECASE)
    return names if all(len(_words(name, frozenset())) > 1 for name in names) else [piece]


def take_phone(text: str) -> tuple[str, str]:
    """A line without the phone number at its end, and the number; empty where there is none."""
    found = _PHONE.search(text)
    if found is None or not any(c.isalpha() for c in text[: found.start()]):
        return text, ""
    return text[: found.start()], found[1]


def _words(part: str, without: frozenset[str]) -> list[str]:
    words = _BRACKETS.sub(" ", part).split()
    return [word for word in words if word.casefold().rstrip(".") not in without]


def _begins_a_name(word: str) -> bool:
    return word[0].isalpha() and not word[0].islower()


def _surname_first(surname: list[str], *given: list[str]) -> bool:
    """ "SMITH JONES, Mary Ann": capitals before the comma, and none after it.

    Or "Smith Jones, Mary Ann": only given names stand after the one comma, and none before it.
    """
    if " ".join(surname).isupper():
        return not any(" ".join(words).isupper() for words in given)
    return len(given) == 1 and all(map(_is_given, given[0])) and not any(map(_is_given, surname))


def _is_given(word: str) -> bool:
    return fold(word) in GIVEN_NAMES
