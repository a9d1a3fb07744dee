"""How words sound: names that are written in two ways and said in one are found."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import jellyfish

from app.domain.names import fold, joined_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from datetime import date
    from uuid import UUID

SHORTEST: Final = 3
"""Letters: shorter words sound like too many others."""
ALIKE: Final = 0.6
"""How alike two words must be written, besides sounding alike (difflib's ratio, 0 to 1)."""


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """The sound of a folded word as an English reader says it (Metaphone); "" if it has no Latin letters."""
    letters = "".join(c for c in fold(word) if c.isascii() and c.isalpha())
    return jellyfish.metaphone(letters) if len(letters) >= SHORTEST else ""


def sounds_like(word: str, others: Iterable[str]) -> str:
    """The one of the others that sounds like a word and is written most like it; "" if there is none."""
    said = sound(word)
    alike = [other for other in others if said and sound(other) == said]
    return max(alike, key=lambda other: (SequenceMatcher(None, word, other).ratio(), other), default="")


def said_alike(one: str, other: str) -> bool:
    """Whether two names could be one: each word of the shorter sounds like one of the other."""
    first, second = sorted((joined_words(one), joined_words(other)), key=len)
    return bool(first) and all(any(_alike(a, b) for b in second) for a in first)


def run_together(name: str) -> str:
    """The letters and figures of a folded name without what stands between: "Mac Donald" as "Macdonald"."""
    return "".join(c for c in fold(name) if c.isalnum())


def respaced(name: str, known: Container[str]) -> Iterator[str]:
    """The name with two words as one, or one as two that are known, wherever that makes known words."""
    words = fold(name).split()
    for place, word in enumerate(words):
        before, after = words[:place], words[place + 1 :]
        ways = [[word[:cut], word[cut:], *after] for cut in range(1, len(word))]
        ways += [[word + after[0], *after[1:]]] if after else []
        yield from (" ".join(before + way) for way in ways if all(each in known for each in before + way))


def twice(people: Mapping[UUID, tuple[str, date | None]]) -> tuple[tuple[UUID, UUID], ...]:
    """Pairs of people who may be one: names that sound alike, and no two days of birth.

    A name with more words than the other counts only where both were born on the same day.

    Args:
        people: Id -> name and day of birth.
    """
    by_sound: dict[str, list[UUID]] = {}
    for person_id, (name, _born) in people.items():
        for said in {run_together(name), *(sound(word) or word for word in joined_words(name))}:
            by_sound.setdefault(said, []).append(person_id)
    pairs = {
        (one, other)
        for those in by_sound.values()
        for place, one in enumerate(sorted(those))
        for other in sorted(those)[place + 1 :]
    }
    return tuple(pair for pair in sorted(pairs) if _one_person(*(people[each] for each in pair)))


def _one_person(one: tuple[str, date | None], other: tuple[str, date | None]) -> bool:
    (name, born), (other_name, other_born) = one, other
    if born and other_born and born != other_born:
        return False
    if run_together(name) == run_together(other_name):
        return True
    words, other_words = joined_words(name), joined_words(other_name)
    if len(words) != len(other_words) and not (born and other_born):
        return False
    return said_alike(name, other_name)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    same = bool(sound(one)) and sound(one) == sound(other)
    return same and SequenceMatcher(None, one, other).ratio() >= ALIKE
