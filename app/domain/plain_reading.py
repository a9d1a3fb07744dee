"""Finds long words and long sentences as they are typed, and plainer words for them. Nothing is changed.

Rule: the advice for Easy Read and for letters from health services: about 15 words in a sentence, one idea
in each, everyday words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST_WORDS: Final = 15
"""Words in a sentence; from one more it is long."""
LONG_WORD: Final = 12
"""Letters from which a word that is not a name is long, whether or not a plainer one is known."""
_SENTENCE: Final = re.compile(r"[^.!?\n]+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Hard(StrEnum):
    """What makes a stretch hard to read."""

    WORD = "word"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class HardSpot:
    """A stretch that is hard to read.

    Attributes:
        start, end: Where it stands, in characters from 0, the end not included.
        plainer: Words that say the same, the best first; empty where none is known.
    """

    start: int
    end: int
    kind: Hard
    words: str
    plainer: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """What is said at the side."""
        if self.kind is Hard.SENTENCE:
            count = len(_WORD.findall(self.words))
            return _("A long sentence: {n} words. Make two of it.").format(n=count)
        if not self.plainer:
            return _("“{word}” is a long word.").format(word=self.words)
        offers = tuple(f"“{offer}”" for offer in self.plainer)
        return _("“{word}”: perhaps {plainer}?").format(word=self.words, plainer=_(" or ").join(offers))


def hard_spots(text: str, plainer: Mapping[str, tuple[str, ...]]) -> tuple[HardSpot, ...]:
    """Every hard stretch, in the order they stand; a sentence before the words in it.

    Args:
        plainer: Hard words and phrases in small letters -> plainer ones, the best first.
    """
    spots = [*_sentences(text), *_listed_words(text, plainer)]
    taken = [(spot.start, spot.end) for spot in spots if spot.kind is Hard.WORD]
    spots += [spot for spot in _long_words(text) if not any(a <= spot.start < b for a, b in taken)]
    return tuple(sorted(spots, key=lambda spot: (spot.start, -spot.end)))


def put_plainer(text: str, spot: HardSpot, offer: str) -> str:
    """The text with one word in place of another, which begins with a capital where the other did."""
    if text[spot.start : spot.end] != spot.words:
        return text
    words = offer[:1].upper() + offer[1:] if spot.words[:1].isupper() else offer
    return text[: spot.start] + words + text[spot.end :]


def _sentences(text: str) -> Iterator[HardSpot]:
    for found in _SENTENCE.finditer(text):
        words = found[0].strip()
        if len(_WORD.findall(words)) > MOST_WORDS:
            start = found.start() + found[0].index(words)
            yield HardSpot(start, start + len(words), Hard.SENTENCE, words)


def _listed_words(text: str, plainer: Mapping[str, tuple[str, ...]]) -> Iterator[HardSpot]:
    words = list(_WORD.finditer(text))
    most = max((len(key.split()) for key in plainer), default=0)
    place = 0
    while place < len(words):
        for count in range(min(most, len(words) - place), 0, -1):
            start, end = words[place].start(), words[place + count - 1].end()
            offers = plainer.get(" ".join(text[start:end].casefold().split()), ())
            if offers:
                yield HardSpot(start, end, Hard.WORD, text[start:end], offers)
                place += count - 1
                break
        place += 1


def _long_words(text: str) -> Iterator[HardSpot]:
    begins = {found.end() - len(found[0].lstrip()) for found in _SENTENCE.finditer(text)}
    for found in _WORD.finditer(text):
        name = found[0][:1].isupper() and found.start() not in begins
        if len(found[0]) >= LONG_WORD and not name and "-" not in found[0]:
            yield HardSpot(found.start(), found.end(), Hard.WORD, found[0])
