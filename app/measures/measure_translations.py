"""Reads the words of a measure in further languages: complete, or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.i18n import _
from app.measures.measure_items import ITEM, refuse_twins
from app.measures.translations import ItemWords, Translation

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from app.measures.measure import Item
    from app.measures.measure_items import AnswerSets
    from app.measures.strict import Entry

TRANSLATION: Final = ("language", "lead_in", "items", "answers", "ends")


def read_translations(top: Entry, items: tuple[Item, ...], sets: AnswerSets) -> tuple[Translation, ...]:
    """The words in every language after the first, in the order of “languages”.

    Args:
        top: The measure.
        items: Its questions in its own language.
        sets: Its sets of answers.

    Raises:
        DefinitionError: A language has no words, or not all of them, or words that nothing asks for.
    """
    wanted = top.texts("languages")
    refuse_twins(top, "languages", wanted)
    chosen = {entry.text("code"): entry.text("answers", "") for entry in top.entries("items", "code", ITEM)}
    found: dict[str, Translation] = {}
    entries = top.entries("translations", "language", TRANSLATION)
    refuse_twins(top, "translations", (entry.words("language") for entry in entries))
    for entry in entries:
        language = entry.words("language")
        if language not in wanted[1:]:
            raise entry.refused("language", language, wanted[1:] or (_("a language after the first"),))
        found[language] = _translation(entry, items, chosen, sets)
    missing = [language for language in wanted[1:] if language not in found]
    if missing:
        raise top.refused("translations", _("nothing for {code}").format(code=missing[0]), wanted[1:])
    return tuple(found[language] for language in wanted[1:])


def _translation(
    entry: Entry, items: tuple[Item, ...], chosen: Mapping[str, str], sets: AnswerSets
) -> Translation:
    texts = _each(entry, "items", [item.code for item in items])
    ends = _each_pair(entry, [item.code for item in items if item.ends])
    labels = _labels(entry, {code: sets[code] for code in dict.fromkeys(chosen.values()) if code})
    return Translation(
        language=entry.words("language"),
        lead_in=entry.text("lead_in", ""),
        items=tuple(
            ItemWords(
                text=texts[item.code],
                options=labels.get(chosen[item.code], ()),
                ends=ends.get(item.code, ()),
            )
            for item in items
        ),
    )


def _each(entry: Entry, key: str, codes: Collection[str]) -> dict[str, str]:
    rows = [words for _numbers, words in entry.rows(key, 0, 2)]
    refuse_twins(entry, key, (row[0] for row in rows))
    _refuse_others(entry, key, [row[0] for row in rows], codes)
    found = {code: text for code, text in rows if text.strip()}
    _refuse_gaps(entry, key, found, codes)
    return found


def _each_pair(entry: Entry, codes: Collection[str]) -> dict[str, tuple[str, ...]]:
    rows = [words for _numbers, words in entry.rows("ends", 0, 3)]
    refuse_twins(entry, "ends", (row[0] for row in rows))
    _refuse_others(entry, "ends", [row[0] for row in rows], codes)
    found = {code: (low, high) for code, low, high in rows if low.strip() or high.strip()}
    _refuse_gaps(entry, "ends", found, codes)
    return dict(found)


def _labels(entry: Entry, sets: AnswerSets) -> AnswerSets:
    """The labels of each set in this language, in the order of the set."""
    said: dict[str, dict[int, str]] = {code: {} for code in sets}
    for (number,), (code, label) in entry.rows("answers", 1, 2):
        _refuse_others(entry, "answers", [code], sets)
        known = {n for n, _label in sets[code]}
        if number not in known or int(number) in said[code]:
            raise entry.refused("answers", f"{number} ({code})", [str(n) for n in sorted(known)])
        if label.strip():
            said[code][int(number)] = label
    for code, options in sets.items():
        _refuse_gaps(entry, "answers", said[code], [number for number, _label in options])
        refuse_twins(entry, "answers", (label.casefold() for label in said[code].values()))
    return {code: tuple((n, said[code][n]) for n, _label in options) for code, options in sets.items()}


def _refuse_others(entry: Entry, key: str, found: list[str], codes: Collection[str]) -> None:
    others = [code for code in found if code not in codes]
    if others:
        raise entry.refused(key, ", ".join(others), codes or (_("nothing"),))


def _refuse_gaps(entry: Entry, key: str, found: Collection[object], codes: Collection[object]) -> None:
    gaps = [str(code) for code in codes if code not in found]
    if gaps:
        raise entry.refused(key, _("nothing for {code}").format(code=", ".join(gaps)), tuple(map(str, codes)))
