"""Checks that the rule of a score fits its items: range, table, bands and what may be missing."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from app.i18n import _
from app.measures.measure import Direction, Fill, Method
from app.measures.scoring import goal_attainment, rounded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.measures.measure import Item, ScoreRule
    from app.measures.strict import Entry

ALONE: Final = (Method.ITEM, Method.QUANTITY)
MOST_DECIMALS: Final = 6


def check_rule(entry: Entry, rule: ScoreRule, items: dict[str, Item]) -> None:
    """Refuses a rule that could give a wrong number.

    Raises:
        DefinitionError: It says which key, what was found and what is allowed.
    """
    own = [items[code] for code in rule.items]
    _check_method(entry, rule, own)
    _check_missing(entry, rule, own)
    if rule.method is Method.LOOKUP:
        _check_table(entry, rule, own)
    found_reach = reach(rule, own)
    if found_reach != (rule.lowest, rule.highest):
        found, allowed = (
            f"{lowest} to {highest}" for lowest, highest in ((rule.lowest, rule.highest), found_reach)
        )
        raise entry.refused("range", found, (_("what the items can give: {range}").format(range=allowed),))
    if rule.bands or entry.has("bands"):
        _check_bands(entry, rule)


def _check_method(entry: Entry, rule: ScoreRule, own: list[Item]) -> None:
    method, codes = rule.method, list(rule.items)
    alone, goals, quantity = method in ALONE, method is Method.GOALS, method is Method.QUANTITY
    fixed = method in (Method.LOOKUP, Method.GOALS, Method.COUNT)
    counted = all(any(item.takes(value) for item in own) for value in rule.counted)
    only = _("only with the method “{method}”, and always")
    checks = (
        (not alone or len(own) == 1, "items", codes, _("one item for the method “{method}”")),
        (
            all(bool(item.units) == quantity for item in own),
            "method",
            method,
            _("“quantity” where the item has units, and only there"),
        ),
        (
            alone or goals or not any(item.optional for item in own),
            "items",
            codes,
            _("no optional items in a score of several"),
        ),
        (0 <= rule.decimals <= MOST_DECIMALS, "decimals", rule.decimals, f"0 to {MOST_DECIMALS}"),
        (rule.multiplier > 0, "multiplier", rule.multiplier, _("a number above 0")),
        (
            not (fixed and entry.has("multiplier")),
            "multiplier",
            rule.multiplier,
            _("nothing, for this method"),
        ),
        (entry.has("table") == (method is Method.LOOKUP), "table", method, only.format(method=Method.LOOKUP)),
        (
            entry.has("counted") == (method is Method.COUNT),
            "counted",
            method,
            only.format(method=Method.COUNT),
        ),
        (counted, "counted", list(map(str, rule.counted)), _("answers of the items")),
        (
            not goals or all(item.lowest == -2 and item.highest == 2 for item in own),
            "items",
            codes,
            _("goals rated from -2 to 2"),
        ),
    )
    _refuse_first(entry, checks, rule)


def _check_missing(entry: Entry, rule: ScoreRule, own: list[Item]) -> None:
    # A blank would count as 0 in a sum, which is a wrong number.
    filled = bool(rule.most_missing) and rule.method in (Method.SUM, Method.MEAN)
    needed = Fill.OWN_MEAN if filled else Fill.NOTHING
    most = 0 if rule.method is Method.LOOKUP else len(own) - 1
    checks = (
        (0 <= rule.most_missing <= most, "most_missing", rule.most_missing, f"0 to {most}"),
        (rule.fill is needed, "fill", rule.fill, _("“{fill}” here").format(fill=needed)),
    )
    _refuse_first(entry, checks, rule)


def _refuse_first(entry: Entry, checks: Iterable[tuple[bool, str, object, str]], rule: ScoreRule) -> None:
    """Refuses the first of the checks that does not hold: key, what was found, what is allowed."""
    for holds, key, found, allowed in checks:
        if not holds:
            raise entry.refused(key, found, (allowed.format(method=rule.method),))


def _check_table(entry: Entry, rule: ScoreRule, own: list[Item]) -> None:
    lowest, highest = (int(sum(ends)) for ends in zip(*((i.lowest, i.highest) for i in own), strict=True))
    for place, (raw, _value) in enumerate(rule.table):
        if raw != lowest + place:
            raise entry.refused("table", raw, (_("the raw score {raw}").format(raw=lowest + place),))
    if lowest + len(rule.table) != highest + 1:
        allowed = _("each raw score from {lowest} to {highest} once").format(lowest=lowest, highest=highest)
        raise entry.refused("table", _("{n} rows").format(n=len(rule.table)), (allowed,))
    values = [value for _raw, value in rule.table]
    for before, after in pairwise(values):
        if before >= after:
            raise entry.refused("table", f"{after} after {before}", (_("scores that rise"),))
    for value in values:
        if value != rounded(Fraction(value), rule.decimals):
            raise entry.refused("decimals", f"{value}", (_("as many places as the table has"),))


def reach(rule: ScoreRule, own: list[Item]) -> tuple[Decimal, Decimal]:
    """The lowest and the highest score that its items, complete, can give."""
    lows, highs = [item.lowest for item in own], [item.highest for item in own]
    match rule.method:
        case Method.LOOKUP:
            return rule.table[0][1], rule.table[-1][1]
        case Method.COUNT:
            return Decimal(0), Decimal(len(own))
        case Method.GOALS:
            low, high = (goal_attainment(tuple((end, Decimal(1)) for end in ends)) for ends in (lows, highs))
            return rounded(Fraction(low), rule.decimals), rounded(Fraction(high), rule.decimals)
        case _:
            by = rule.multiplier / (len(own) if rule.method is Method.MEAN else 1)
            low, high = (rounded(Fraction(sum(ends)) * by, rule.decimals) for ends in (lows, highs))
            return low, high


def _check_bands(entry: Entry, rule: ScoreRule) -> None:
    if not rule.bands_source.strip():
        raise entry.refused("bands_source", "“”", (_("who set the bands"),))
    step = Decimal(1).scaleb(-rule.decimals)
    expected = rule.lowest
    for band in rule.bands:
        if band.lowest != expected or band.highest < band.lowest:
            found = f"{band.lowest} to {band.highest} ({band.label})"
            raise entry.refused("bands", found, (_("a band from {lowest}").format(lowest=expected),))
        expected = band.highest + step
    if expected != rule.highest + step:
        found = _("nothing from {lowest}").format(lowest=expected)
        raise entry.refused("bands", found, (_("bands up to {highest}").format(highest=rule.highest),))
    labels = [band.label for band in rule.bands]
    if len(set(labels)) < len(labels) or not all(labels):
        raise entry.refused("bands", labels, (_("each band with a name of its own"),))
    if rule.direction is Direction.NEITHER:
        raise entry.refused("bands", labels, (_("bands only where higher or lower is better"),))
