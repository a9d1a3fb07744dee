"""Reads the items of a measure, and the sets of answers they share."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypeAlias

from app.i18n import _
from app.measures.measure import Item, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.measures.strict import Entry

AnswerSets: TypeAlias = dict[str, tuple[tuple[int, str], ...]]
"""The code of a set -> number and label of each answer."""
ANSWER_SET: Final = ("code", "options")
ITEM: Final = (
    "code", "text", "answers", "line", "ends", "units", "reverse", "optional", "upright", "own_words",
)  # fmt: skip
UPRIGHT: Final = (Decimal(0), Decimal(10))
"""The line that may stand upright."""


def read_items(top: Entry) -> tuple[Item, ...]:
    """The items, in the order they are asked.

    Raises:
        DefinitionError: A key is unknown, missing or of the wrong kind, or a code stands twice.
    """
    sets = read_answer_sets(top)
    items = tuple(read_item(entry, sets) for entry in top.entries("items", "code", ITEM))
    refuse_twins(top, "items", (item.code for item in items))
    if not items:
        raise top.refused("items", "[]", (_("at least one item"),))
    return items


def read_answer_sets(top: Entry) -> AnswerSets:
    """The sets of answers that items share, by their codes; raises as `read_items` does."""
    entries = top.entries("answer_sets", "code", ANSWER_SET)
    refuse_twins(top, "answer_sets", (entry.text("code") for entry in entries))
    return {entry.text("code"): _options(entry) for entry in entries}


def refuse_twins(entry: Entry, key: str, codes: Iterable[str]) -> None:
    """Refuses a code that stands twice."""
    found = list(codes)
    twins = sorted({code for code in found if found.count(code) > 1})
    if twins:
        raise entry.refused(key, ", ".join(twins), (_("each code once"),))


def _options(entry: Entry) -> tuple[tuple[int, str], ...]:
    options = entry.pairs("options", int)
    refuse_twins(entry, "options", (str(number) for number, _label in options))
    refuse_twins(entry, "options", (label.casefold() for _number, label in options))
    if len(options) < 2:
        raise entry.refused("options", [list(option) for option in options], (_("two options or more"),))
    return options


def read_item(entry: Entry, sets: AnswerSets) -> Item:
    """One item, which takes its answers from one of the sets or from a line; raises as `read_items` does."""
    entry.need("code", "text")
    if entry.has("answers") == entry.has("line"):
        found = _("both") if entry.has("line") else _("neither")
        raise entry.refused("answers", found, (_("either “answers” or “line”"),))
    options = _chosen(entry, sets) if entry.has("answers") else ()
    lowest, highest = _ends(options) if options else _line(entry)
    ends, upright = entry.texts("ends"), entry.flag("upright", default=False)
    if upright and (options or (lowest, highest) != UPRIGHT):
        raise entry.refused("upright", "true", (_("only for a line from 0 to 10"),))
    if len(ends) not in (0, 2) or (options and ends):
        raise entry.refused("ends", list(ends), (_("the words at the two ends of a line"),))
    return Item(
        code=entry.words("code"),
        text=entry.text("text"),
        lowest=lowest,
        highest=highest,
        options=options,
        ends=ends,
        units=_units(entry),
        reverse=entry.flag("reverse", default=False),
        optional=entry.flag("optional", default=False),
        upright=upright,
        own_words=entry.flag("own_words", default=False),
    )


def _chosen(entry: Entry, sets: AnswerSets) -> tuple[tuple[int, str], ...]:
    if entry.text("answers") not in sets:
        raise entry.refused("answers", entry.text("answers"), sets or (_("the code of an answer set"),))
    return sets[entry.text("answers")]


def _ends(options: tuple[tuple[int, str], ...]) -> tuple[Decimal, Decimal]:
    numbers = [number for number, _label in options]
    return Decimal(min(numbers)), Decimal(max(numbers))


def _line(entry: Entry) -> tuple[Decimal, Decimal]:
    match entry.numbers("line"):
        case (lowest, highest) if lowest < highest:
            return lowest, highest
        case found:
            raise entry.refused("line", list(map(str, found)), (_("the lowest answer, then the highest"),))


def _units(entry: Entry) -> tuple[Unit, ...]:
    units = tuple(
        Unit(unit.words("name"), unit.fraction("size"))
        for unit in entry.entries("units", "name", ("name", "size"))
    )
    refuse_twins(entry, "units", (unit.name.casefold() for unit in units))
    if any(unit.size <= 0 for unit in units) or (units and units[0].size != 1):
        sizes = [str(unit.size) for unit in units]
        raise entry.refused("units", sizes, (_("sizes above 0, the first of them 1"),))
    return units
