"""People, and their names as they are really written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from uuid import UUID

LONGEST_NAME = 200
"""Characters. Longer than any name we know of, short enough to print on one line or two."""

TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "rev", "revd", "sir", "dame", "prof", "fr", "sr"})
UNMARKED = str.maketrans("łøđı", "lodi")
"""Letters that Unicode does not take apart into a letter and a mark."""
BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Role(StrEnum):
    """What someone comes to a group as."""

    PARTICIPANT = "participant"
    CARER = "carer"
    VOLUNTEER = "volunteer"
    STAFF = "staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person, as the desk knows them. A first name or an alias alone is enough."""

    id: UUID
    name: str
    preferred_name: str = ""
    title: str = ""
    phone: str = ""
    reach: str = ""
    postcode: str = ""
    gp_practice: str = ""
    worry_contact: str = ""
    born_on: date | None = None
    finish_later: bool = False
    archived: bool = False

    @property
    def called(self) -> str:
        """What to call them: the name they prefer, else their first name."""
        return self.preferred_name or first_name(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonForm:
    """What a worker types about a person. Only the name must be there."""

    name: str
    preferred_name: str = ""
    title: str = ""
    phone: str = ""
    reach: str = ""
    postcode: str = ""
    gp_practice: str = ""
    worry_contact: str = ""
    born_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSummary:
    """One line of the list of people."""

    id: UUID
    name: str
    groups: tuple[str, ...] = ()
    last_came: date | None = None
    finish_later: bool = False
    has_needs: bool = False


@dataclass(frozen=True, slots=True)
class PossibleMatch:
    """Somebody already known who may be the same person."""

    person_id: UUID
    name: str
    same_name: bool
    last_came: date | None = None


@dataclass(frozen=True, slots=True)
class ParsedName:
    """One line of a pasted list, read as a name.

    Attributes:
        line: Its number in the pasted text, counted from 1.
        written: The line as it was pasted.
        name: The name as it will be kept, given name first.
        title: A title found in front, behind or in brackets.
        repeated: The same name stands on an earlier line.
    """

    line: int
    written: str
    name: str
    title: str = ""
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class NamePreview:
    """A pasted name beside the people it may be, before anything is saved."""

    parsed: ParsedName
    matches: tuple[PossibleMatch, ...] = ()

    @property
    def needs_a_look(self) -> bool:
        """Whether a helper is asked before this name becomes a new person."""
        return self.parsed.repeated or bool(self.matches)


def first_name(name: str) -> str:
    """The first word of a name."""
    return name.split(maxsplit=1)[0] if name else ""


def initials(name: str) -> str:
    """The first letters of a name, for screens other people can see."""
    return " ".join(f"{word[0]}." for word in name.split())


def fold(text: str) -> str:
    """Text without case, accents or marks, so that a search finds what was meant."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in spread if not unicodedata.combining(c))
    return letters.translate(UNMARKED)


def search_tokens(text: str) -> frozenset[str]:
    """The folded words of a text; an apostrophe or a hyphen joins and also parts them."""
    folded = fold(text)
    joined = re.sub(r"['’`-]", "", folded)
    parted = re.sub(r"[^\w]+", " ", folded)
    return frozenset(re.sub(r"[^\w]+", " ", joined).split()) | frozenset(parted.split())


def tidy_name(text: str) -> str:
    """A name with single spaces and nothing invisible, or a reason why it cannot be kept.

    Raises:
        InvalidInputError: Nothing readable is left, or it is longer than `LONGEST_NAME`.
    """
    name = " ".join(unicodedata.normalize("NFC", "".join(_readable(text))).split())
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


def parse_names(text: str) -> tuple[ParsedName, ...]:
    """Read a list of names, one a line, as people really write them.

    Understands a surname in capitals first (with or without a comma), a title in front or in
    brackets, numbers and bullets before a name, doubled spaces and blank lines.

    Raises:
        InvalidInputError: A line cannot be a name; the message says which.
    """
    seen: set[frozenset[str]] = set()
    names = []
    for number, written in enumerate(text.splitlines(), start=1):
        if not written.strip():
            continue
        parsed = _parse_line(number, written)
        key = search_tokens(parsed.name)
        names.append(
            ParsedName(number, written.strip(), parsed.name, parsed.title, repeated=bool(key) and key in seen)
        )
        seen.add(key)
    return tuple(names)


def _parse_line(number: int, written: str) -> ParsedName:
    bare = re.sub(r"^\s*(?:\d{1,3}[.)]\s*|[-*•–]\s+)", "", written)
    title, bare = _take_title(bare)
    try:
        name = tidy_name(_given_name_first(bare))
    except InvalidInputError as error:
        raise InvalidInputError(
            _("Line {line}: {problem}").format(line=number, problem=error.message), error.advice, "names"
        ) from error
    return ParsedName(number, written.strip(), name, title)


def _take_title(text: str) -> tuple[str, str]:
    bracketed = re.search(r"[(\[]\s*([^\W\d_]+)\.?\s*[)\]]", text)
    if bracketed and bracketed[1].casefold() in TITLES:
        return bracketed[1].capitalize(), text[: bracketed.start()] + " " + text[bracketed.end() :]
    leading = re.match(r"\s*([^\W\d_]+)\.?\s+(?=\S)", text)
    if leading and leading[1].casefold() in TITLES:
        return leading[1].capitalize(), text[leading.end() :]
    return "", text


def _given_name_first(text: str) -> str:
    surname, comma, given = text.partition(",")
    if comma and given.strip():
        return f"{given} {_calm(surname)}"
    words = text.split()
    shouted = 0
    while shouted < len(words) and _is_shouted(words[shouted]):
        shouted += 1
    if shouted == len(words):
        return " ".join(map(_calm, words))
    if shouted:
        return " ".join([*words[shouted:], *map(_calm, words[:shouted])])
    return " ".join(_calm(w) if _is_shouted(w) else w for w in words)


def _is_shouted(word: str) -> bool:
    letters = re.sub(r"^(?:Mc|Mac)(?=[A-Z])", "", word)
    letters = "".join(c for c in letters if c.isalpha())
    return len(letters) > 1 and letters.isupper()


def _calm(text: str) -> str:
    def calm_word(word: str) -> str:
        if not _is_shouted(word):
            return word
        prefix = re.match(r"Mc|Mac(?=[A-Z]{2})", word)
        start = prefix[0] if prefix else ""
        parts = re.split(r"(['’-])", word[len(start) :])
        return start + "".join(part.capitalize() for part in parts)

    return " ".join(map(calm_word, text.split()))


def _readable(text: str) -> Iterator[str]:
    for character in text:
        if character.isspace():
            yield " "
        elif unicodedata.category(character) not in {"Cc", "Cs"} and character not in BIDI_CONTROLS:
            yield character


def likely_same(name: str, known: Iterable[tuple[UUID, str]]) -> tuple[tuple[UUID, str, bool], ...]:
    """People whose name could be meant: the very same words first, then one that holds the other.

    Returns:
        (person id, name, whether the names are the same) for each.
    """
    wanted = search_tokens(name)
    found = []
    for person_id, other in known:
        words = search_tokens(other)
        if wanted and (wanted <= words or words <= wanted):
            found.append((person_id, other, wanted == words))
    return tuple(sorted(found, key=lambda match: (not match[2], fold(match[1]))))
