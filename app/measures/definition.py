"""Writes a measure as its file, so that the strict reader makes the very same measure of it."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from app.measures.measure import Alert, ChangeRule, Example, Item, Measure, ScoreRule
    from app.measures.translations import Translation

    Options = tuple[tuple[int, str], ...]


def definition_text(measure: Measure) -> str:
    """The file of a measure, in TOML."""
    asked = [_in_each_language(measure, place) for place in range(len(measure.items))]
    sets = {
        said: f"set{n}" for n, said in enumerate(dict.fromkeys(each for each in asked if each[0]), start=1)
    }
    blocks = [_lines(_head(measure))]
    for said, code in sets.items():
        blocks.append(_block("answer_sets", {"code": code, "options": [list(pair) for pair in said[0]]}))
    blocks += [
        _block("items", _item(item, sets.get(said, "")))
        for item, said in zip(measure.items, asked, strict=True)
    ]
    blocks += [_block("scores", _score(rule)) for rule in measure.scores]
    blocks += [_block("alerts", _alert(alert)) for alert in measure.alerts]
    blocks += [_block("examples", _example(example)) for example in measure.examples]
    for place, each in enumerate(measure.translations, start=1):
        labels = [[number, code, label] for said, code in sets.items() for number, label in said[place]]
        blocks.append(_block("translations", _translation(measure, each, labels)))
    return "\n".join(blocks)


def _in_each_language(measure: Measure, place: int) -> tuple[Options, ...]:
    """The answers of an item in its own language and in each further one: questions share all or none."""
    return (measure.items[place].options, *(each.items[place].options for each in measure.translations))


def _translation(measure: Measure, said: Translation, labels: list[list[Any]]) -> dict[str, Any]:
    pairs = list(zip((item.code for item in measure.items), said.items, strict=True))
    found: dict[str, Any] = {"language": said.language, "lead_in": said.lead_in}
    found["items"] = [[code, words.text] for code, words in pairs]
    ends = [[code, *words.ends] for code, words in pairs if words.ends]
    return found | ({"answers": labels} if labels else {}) | ({"ends": ends} if ends else {})


def _head(measure: Measure) -> dict[str, Any]:
    kept = (
        "id", "version", "title", "holder", "licence", "licence_name", "attribution", "gate", "recall",
        "lead_in", "youngest", "oldest", "answered_by", "ways", "languages", "group_from", "to_check",
    )  # fmt: skip
    # A list that nothing stands in has to be said here: below, there would be no table of it.
    empty: dict[str, Any] = {key: [] for key in ("alerts", "examples") if not getattr(measure, key)}
    return {key: getattr(measure, key) for key in kept} | empty


def _item(item: Item, listed: str) -> dict[str, Any]:
    said: dict[str, Any] = {"code": item.code, "text": item.text}
    if item.options:
        said["answers"] = listed
    else:
        said["line"] = [item.lowest, item.highest]
    if item.ends:
        said["ends"] = item.ends
    if item.units:
        said["units"] = [{"name": unit.name, "size": _share(unit.size)} for unit in item.units]
    return said | {key: True for key in ("reverse", "optional", "upright", "own_words") if getattr(item, key)}


def _score(rule: ScoreRule) -> dict[str, Any]:
    said: dict[str, Any] = {
        key: getattr(rule, key)
        for key in ("code", "label", "method", "items", "direction", "decimals", "most_missing", "fill")
    }
    said["range"] = [rule.lowest, rule.highest]
    if rule.multiplier != 1:
        said["multiplier"] = _share(rule.multiplier)
    if rule.table:
        said["table"] = [list(row) for row in rule.table]
    if rule.counted:
        said["counted"] = rule.counted
    if rule.bands:
        said["bands"] = [[band.lowest, band.highest, band.label] for band in rule.bands]
    if rule.bands_source:
        said["bands_source"] = rule.bands_source
    return said | ({"change": _change(rule.change)} if rule.change else {})


def _change(rule: ChangeRule) -> dict[str, Any]:
    numbers = ("possible", "likely", "reliability", "norm_mean", "norm_sd")
    known = {key: getattr(rule, key) for key in numbers if getattr(rule, key) is not None}
    return {"source": rule.source, **known}


def _alert(alert: Alert) -> dict[str, Any]:
    return {key: getattr(alert, key) for key in ("item", "above", "when_blank", "flag", "from_paper")}


def _example(example: Example) -> dict[str, Any]:
    scores = [
        {"code": s.code, "raw": s.raw, "value": s.value, **({"band": s.band} if s.band else {})}
        for s in example.scores
    ]
    return {
        "answers": example.answers,
        "scores": scores,
        "not_scored": [list(pair) for pair in example.not_scored],
        "flags": example.flags,
    }


def _share(number: Fraction) -> str:
    return f"{number.numerator}/{number.denominator}"


def _block(name: str, content: Mapping[str, Any]) -> str:
    return f"[[{name}]]\n{_lines(content)}"


def _lines(content: Mapping[str, Any]) -> str:
    return "".join(f"{key} = {_value(value)}\n" for key, value in content.items())


def _value(value: Any) -> str:  # noqa: ANN401 - what TOML holds
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        # TOML and JSON write words alike, but for the character "delete".
        return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, int | Decimal):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_value(part)}' for key, part in value.items())} }}"
    return f"[{', '.join(map(_value, value))}]"
