"""The words of one’s own measure in another language, phrase by phrase: each always says the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.measures.translations import ItemWords, Translation, in_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.measures.measure import Item, Measure


def phrases(measure: Measure) -> tuple[str, ...]:
    """Everything it says in its own language, in reading order, each once."""
    return tuple(dict.fromkeys(words for words in _said(measure) if words))


def known_words(measure: Measure, language: str) -> dict[str, str]:
    """Phrase -> its words in another language; empty where the measure is not asked in it."""
    if all(each.language != language for each in measure.translations):
        return {}
    other = _said(in_language(measure, language))
    return {own: words for own, words in zip(_said(measure), other, strict=True) if own}


def translated(measure: Measure, language: str, words: Mapping[str, str]) -> Measure:
    """The measure with its words in another language, or with other ones.

    Args:
        words: Something for each of its phrases.
    """
    said = Translation(
        language=language,
        lead_in=words[measure.lead_in] if measure.lead_in else "",
        items=tuple(_words(item, words) for item in measure.items),
    )
    bare = without(measure, language)
    return replace(bare, languages=(*bare.languages, language), translations=(*bare.translations, said))


def without(measure: Measure, language: str) -> Measure:
    """The measure as it is no longer asked in a language."""
    return replace(
        measure,
        languages=tuple(code for code in measure.languages if code != language),
        translations=tuple(each for each in measure.translations if each.language != language),
    )


def carried_over(before: Measure, changed: Measure) -> Measure:
    """A changed measure in the languages of the one before, where every phrase of it is known in them."""
    for each in before.translations:
        words = known_words(before, each.language)
        if set(phrases(changed)) <= set(words):
            changed = translated(changed, each.language, words)
    return changed


def _said(measure: Measure) -> tuple[str, ...]:
    texts = (item.text for item in measure.items)
    return (measure.lead_in, *texts, *(words for item in measure.items for words in _answers(item)))


def _answers(item: Item) -> Iterator[str]:
    yield from (label for _number, label in item.options)
    yield from item.ends


def _words(item: Item, words: Mapping[str, str]) -> ItemWords:
    return ItemWords(
        text=words[item.text],
        options=tuple((number, words[label]) for number, label in item.options),
        ends=tuple(words[end] if end else "" for end in item.ends),
    )
