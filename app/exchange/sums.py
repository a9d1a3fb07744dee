"""A score as a plain sum that other programs reckon, where a blank answer gives them no wrong number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exchange.form_reading import options_in
from app.measures.measure import Method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.exchange.form_reading import Content


def sum_of(rule: Content, content: Content, named: Mapping[str, str], *, divided: str) -> str:
    """The sum in another program's signs; empty for a score that is no plain sum or mean of every answer.

    Args:
        content: The measure the score is of.
        named: Item code -> how the other program names its answer.
        divided: Its sign for "divided by".
    """
    if rule["method"] not in (Method.SUM, Method.MEAN) or rule["most_missing"]:
        return ""
    items = {item["code"]: item for item in content["items"]}
    parts = [
        f"({_both_ends(items[code], content)} - {named[code]})" if items[code].get("reverse") else named[code]
        for code in rule["items"]
    ]
    over, _slash, under = str(rule.get("multiplier", "1")).partition("/")
    total = f"({' + '.join(parts)})"
    if over != "1":
        total += f" * {over}"
    shared = int(under or 1) * (len(parts) if rule["method"] == Method.MEAN else 1)
    return total if shared == 1 else f"{total} {divided} {shared}"


def _both_ends(item: Content, content: Content) -> int:
    """What an answer is taken from when it is turned round: the lowest and the highest together."""
    if "line" in item:
        return int(sum(item["line"]))
    options = options_in(content, item)
    numbers = [int(number) for number, _label in options]
    return min(numbers) + max(numbers)
