"""A measure in further languages: only its words differ; numbers, scores and bands are the same in each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.measures.measure import Item, Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemWords:
    """The words of one question in another language; options and ends as the question has them."""

    text: str
    options: tuple[tuple[int, str], ...] = ()
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The words of a measure in another language.

    Attributes:
        items: One for each question, in their order.
    """

    language: str
    lead_in: str
    items: tuple[ItemWords, ...]


def in_language(measure: Measure, language: str) -> Measure:
    """The measure as it is asked in one of its languages; "" is its own, the first."""
    if not language or language == measure.languages[0]:
        return measure
    found = next(each for each in measure.translations if each.language == language)
    pairs = zip(measure.items, found.items, strict=True)
    return replace(measure, lead_in=found.lead_in, items=tuple(_said(*pair) for pair in pairs))


def further_languages(measure: Measure) -> tuple[str, ...]:
    """The languages it can be asked in beside its own."""
    return tuple(each.language for each in measure.translations)


def _said(item: Item, words: ItemWords) -> Item:
    return replace(item, text=words.text, options=words.options, ends=words.ends)
