"""Reads how the scores of a measure are made, and refuses rules that could give a wrong number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.measures.measure import Band, ChangeRule, Direction, Fill, Item, Method, ScoreRule
from app.measures.score_fits import check_rule

if TYPE_CHECKING:
    from decimal import Decimal

    from app.measures.strict import Entry

SCORE: Final = (
    "code", "label", "method", "items", "direction", "range", "decimals", "multiplier", "most_missing",
    "fill", "table", "counted", "bands", "bands_source", "change",
)  # fmt: skip
CHANGE: Final = ("source", "possible", "likely", "reliability", "norm_mean", "norm_sd")
ALWAYS: Final = ("code", "label", "method", "items", "direction", "range", "decimals", "most_missing", "fill")


def read_scores(top: Entry, items: tuple[Item, ...]) -> tuple[ScoreRule, ...]:
    """The scores of a measure, in the order of the file.

    Raises:
        DefinitionError: A key is unknown, missing or of the wrong kind, or a rule does not fit its items.
    """
    return tuple(read_score(entry, items) for entry in top.entries("scores", "code", SCORE))


def read_score(entry: Entry, items: tuple[Item, ...]) -> ScoreRule:
    """One score of a measure with these items; raises as `read_scores` does."""
    entry.need(*ALWAYS)
    lowest, highest = _range(entry)
    rule = ScoreRule(
        code=entry.words("code"),
        label=entry.words("label"),
        method=entry.choice("method", Method),
        items=_item_codes(entry, items),
        direction=entry.choice("direction", Direction),
        lowest=lowest,
        highest=highest,
        multiplier=entry.fraction("multiplier", 1),
        decimals=entry.number("decimals"),
        most_missing=entry.number("most_missing"),
        fill=entry.choice("fill", Fill),
        table=tuple((raw, value) for (raw, value), _none in entry.rows("table", 2, 0)),
        counted=entry.numbers("counted"),
        bands=_bands(entry),
        bands_source=entry.text("bands_source", ""),
        change=_change(entry),
    )
    check_rule(entry, rule, {item.code: item for item in items})
    return rule


def _range(entry: Entry) -> tuple[Decimal, Decimal]:
    match entry.numbers("range"):
        case (lowest, highest) if lowest < highest:
            return lowest, highest
        case found:
            raise entry.refused("range", list(map(str, found)), ("the lowest score, then the highest",))


def _item_codes(entry: Entry, items: tuple[Item, ...]) -> tuple[str, ...]:
    codes, known = entry.texts("items"), [item.code for item in items]
    if not codes or not set(codes) <= set(known) or len(set(codes)) < len(codes):
        raise entry.refused("items", list(codes), known)
    return codes


def _bands(entry: Entry) -> tuple[Band, ...]:
    return tuple(Band(lowest, highest, label) for (lowest, highest), (label,) in entry.rows("bands", 2, 1))


def _change(entry: Entry) -> ChangeRule | None:
    if not entry.has("change"):
        return None
    change = entry.table("change", CHANGE)
    possible, likely = change.exact_or_none("possible"), change.exact_or_none("likely")
    for key, threshold in (("possible", possible), ("likely", likely)):
        if threshold is not None and threshold <= 0:
            raise change.refused(key, threshold, ("a number above 0",))
    if possible is not None and likely is not None and possible > likely:
        raise change.refused("possible", possible, (f"a number up to “likely”, {likely}",))
    reliability, norm_sd = change.exact_or_none("reliability"), change.exact_or_none("norm_sd")
    if reliability is not None and not 0 <= reliability < 1:
        raise change.refused("reliability", reliability, ("a number from 0 to below 1",))
    if norm_sd is not None and norm_sd <= 0:
        raise change.refused("norm_sd", norm_sd, ("a number above 0",))
    return ChangeRule(
        source=change.words("source"),
        possible=possible,
        likely=likely,
        reliability=reliability,
        norm_mean=change.exact_or_none("norm_mean"),
        norm_sd=norm_sd,
    )
