"""A list of names, pasted or typed one a line, read as people really write it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from app.domain.bracketed import read_brackets
from app.domain.names import TITLES, joined_words, parted_words, tidy_name
from app.domain.one_line import people_on, take_phone, without_bullet
from app.domain.people import Doubt, ParsedName
from app.domain.wording import LONGEST_WORDS, tidy_line
from app.errors import InvalidInputError
from app.i18n import _

ENDING_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr"})
"""Titles that are nobody's surname, so that they may also stand last."""
PARTICLES: Final = frozenset(
    {
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "ter",
        "ten",
        "zu",
    }
    | {"af", "av", "al", "el", "bin", "ibn", "binti", "st"}
)
"""Small words that belong to the surname after them."""
NUMERALS: Final = frozenset({"II", "III", "IV", "VII", "VIII"})
"""After a name; "Vi" is a name, so six is not among them."""


def parse_names(text: str) -> tuple[ParsedName, ...]:
    """Read a list of names, one a line.

    Understands a surname in capitals first (with or without a comma), small words before it, a title
    in front, behind or in brackets, numbers and bullets before a name, doubled spaces and blank lines.
    What else stands in brackets is what somebody comes as, "(carer)", or a remark to keep beside the name,
    as a phone number is. Several people on one line are read as several, and it is asked about them.
    A title stays with a name of one word: nobody who is "Mrs Begum" to everybody is called "Begum".

    Raises:
        InvalidInputError: A line cannot be a name; the message says which.
    """
    seen: set[frozenset[str]] = set()
    names = []
    for number, written in enumerate(text.splitlines(), start=1):
        if not written.strip():
            continue
        people = people_on(without_bullet(written), TITLES, PARTICLES)
        on_line = set[frozenset[str]]()
        for one in people:
            read = _read_one(number, written, one)
            words = {joined_words(read.name), parted_words(read.name)}
            doubt = Doubt.SEVERAL_PEOPLE if len(people) > 1 else read.doubt
            names.append(replace(read, repeated=bool(words & seen), doubt=doubt))
            on_line |= words
        # A couple may share all that is known of their names.
        seen |= on_line
    return tuple(names)


def _read_one(number: int, written: str, one: str) -> ParsedName:
    ahead, last = take_phone(one)
    beside = read_brackets(ahead, TITLES)
    bare, before_brackets = take_phone(beside.bare)
    title, bare = _take_title(bare)
    remark = "; ".join(words for words in (beside.remark, before_brackets, last) if words)
    try:
        name, note = tidy_name(_given_name_first(bare)), tidy_line(remark, "names", LONGEST_WORDS)
        if title and " " not in name:
            name, title = f"{title} {name}", ""
        doubt = None if any(map(str.isalpha, name)) else Doubt.NO_LETTERS
        return ParsedName(number, written.strip(), name, title, role=beside.role, note=note, doubt=doubt)
    except InvalidInputError as error:
        raise InvalidInputError(
            _("Line {line}: {problem}").format(line=number, problem=error.message), error.advice, "names"
        ) from error


def _take_title(text: str) -> tuple[str, str]:
    """The title, and the text without it; a text that is nothing but a title keeps it."""
    places = (
        (r"[(\[]\s*([^\W\d_]+)\.?\s*[)\]]", TITLES),
        (r"^\s*([^\W\d_]+)\.?\s+(?=\S)", TITLES),
        (r",\s*([^\W\d_]+)\.?(?=\s+\S)", TITLES),
        (r"(?<=\S)[\s,]+([^\W\d_]+)\.?\s*$", ENDING_TITLES),
    )
    for pattern, titles in places:
        for found in re.finditer(pattern, text):
            rest = f"{text[: found.start()]}{',' if found[0][0] == ',' else ' '}{text[found.end() :]}"
            if found[1].casefold() in titles and rest.strip(" ,"):
                return found[1].capitalize(), rest
    return "", text


def _given_name_first(text: str) -> str:
    words = text.strip(" ,;\t").split()
    surname, comma, given = " ".join(words).partition(",")
    if comma:
        return f"{given} {calm(surname)}"
    shouted = _surname_in_front(words)
    return calm(" ".join([*words[shouted:], *words[:shouted]]))


def _surname_in_front(words: list[str]) -> int:
    """How many words in front are a surname in capitals; 0 if there is none, or nothing else."""
    count = 0
    while count < len(words) and (_is_shouted(words[count]) or words[count] in PARTICLES):
        count += 1
    while count and not _is_shouted(words[count - 1]):
        count -= 1
    return count if count < len(words) else 0


def _is_shouted(word: str) -> bool:
    letters = re.sub(r"^(?:Mc|Mac)(?=[A-Z])", "", word)
    letters = "".join(c for c in letters if c.isalpha())
    return len(letters) > 1 and letters.isupper()


def calm(text: str) -> str:
    """Words in capitals as names are written; what has small letters already stays as it is."""
    first, *rest = text.split() or [""]
    return " ".join([_calm_word(first), *(word if word in NUMERALS else _calm_word(word) for word in rest)])


def _calm_word(word: str) -> str:
    shouted = _is_shouted(word)
    return "".join(
        _calm_part(part) if shouted or _is_shouted(part) else part for part in re.split(r"(['’-])", word)
    )


def _calm_part(part: str) -> str:
    scottish = re.match(r"Mc|Mac(?=[A-Z]{2})|MC(?=[A-Z]{3})", part)
    start = scottish[0] if scottish else ""
    return start.capitalize() + part[len(start) :].capitalize()
