"""Answers become scores: exact, and never a number where the measure's own rule says there is none."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from app.domain.wording import quote
from app.errors import InvalidInputError
from app.i18n import _, ngettext
from app.measures.filled import Given, NotScored, Scored, ScoreSheet
from app.measures.measure import Fill, Method, NotAnswered
from app.measures.questionnaire import raised

if TYPE_CHECKING:
    from app.measures.filled import Answers
    from app.measures.measure import Item, Measure, ScoreRule


def score(measure: Measure, answers: Answers) -> ScoreSheet:
    """Every score of one filled measure.

    Args:
        measure: Says how; it has passed `parse_measure`.
        answers: By item code. A blank is missing, except where the item is optional.

    Returns:
        The scores, those that cannot be made, and the answers that open the safety page.

    Raises:
        InvalidInputError: An answer is not one of those the item takes, or belongs to no item.
    """
    items = {item.code: item for item in measure.items}
    _refuse_strangers(measure, items, answers)
    made = [_one(rule, items, answers) for rule in measure.scores]
    return ScoreSheet(
        scores=tuple(each for each in made if isinstance(each, Scored)),
        not_scored=tuple(each for each in made if isinstance(each, NotScored)),
        alerts=tuple(alert for alert in measure.alerts if raised(alert, answers)),
    )


@dataclass(frozen=True, slots=True)
class _Points:
    """The answers of one score, turned round where needed: points and weight of each; how many were asked."""

    given: tuple[tuple[Decimal, Decimal], ...]
    asked: int


def _one(rule: ScoreRule, items: dict[str, Item], answers: Answers) -> Scored | NotScored | None:
    asked = [items[code] for code in rule.items if code in answers or not items[code].optional]
    if not asked:
        return None
    found = {item.code: answers.get(item.code, NotAnswered.NOT_ASKED) for item in asked}
    missing = tuple((code, answer) for code, answer in found.items() if isinstance(answer, NotAnswered))
    if len(missing) > rule.most_missing or len(missing) == len(asked):
        return NotScored(code=rule.code, label=rule.label, missing=missing)
    given = tuple(
        (_turned(items[code], answer.value), answer.weight)
        for code, answer in found.items()
        if isinstance(answer, Given)
    )
    points = _Points(given, len(asked))
    value = _value(rule, points)
    band = rule.band(value)
    return Scored(
        code=rule.code,
        label=rule.label,
        raw=_raw(rule, points),
        value=value,
        band=band.label if band else "",
        missing=len(missing),
        note=missing_note(rule, len(missing)),
    )


def _turned(item: Item, value: Decimal) -> Decimal:
    return item.lowest + item.highest - value if item.reverse else value


def _raw(rule: ScoreRule, points: _Points) -> Decimal:
    if rule.method is Method.COUNT:
        return Decimal(sum(value in rule.counted for value, _weight in points.given))
    if rule.method is Method.GOALS:
        return sum((reached * weight for reached, weight in points.given), Decimal())
    return sum((value for value, _weight in points.given), Decimal())


def _value(rule: ScoreRule, points: _Points) -> Decimal:
    raw = _raw(rule, points)
    if rule.method is Method.LOOKUP:
        # `parse_measure` saw to it that every raw score has its row, in order.
        return rule.table[int(raw - rule.table[0][0])][1]
    if rule.method is Method.GOALS:
        return rounded(Fraction(goal_attainment(points.given)), rule.decimals)
    by = rule.multiplier
    if rule.method is Method.MEAN:
        by /= len(points.given)
    elif rule.fill is Fill.OWN_MEAN and points.asked > len(points.given):
        by *= Fraction(points.asked, len(points.given))
    if by.denominator == 1:
        # The same number as below, and ten times as fast for a hundred thousand questionnaires.
        return (raw * by.numerator).quantize(Decimal((0, (1,), -rule.decimals)), ROUND_HALF_UP)
    return rounded(Fraction(raw) * by, rule.decimals)


def goal_attainment(goals: tuple[tuple[Decimal, Decimal], ...]) -> Decimal:
    """The T score of rated goals, mean 50 and standard deviation 10.

    Args:
        goals: Of each goal how far it was reached, -2 to +2, and its weight, above 0; at least one.

    Source: Kiresuk & Sherman (1968), with a correlation of 0.3 between goals.
    """
    weights = [weight for _reached, weight in goals]
    squares = sum((weight * weight for weight in weights), Decimal())
    whole = sum(weights, Decimal())
    spread = (Decimal("0.7") * squares + Decimal("0.3") * whole * whole).sqrt()
    return 50 + 10 * sum((reached * weight for reached, weight in goals), Decimal()) / spread


def rounded(exact: Fraction, decimals: int) -> Decimal:
    """A number with so many places; halves away from zero."""
    scaled = floor(abs(exact) * 10**decimals + Fraction(1, 2))
    return Decimal(scaled if exact >= 0 else -scaled).scaleb(-decimals)


def missing_note(rule: ScoreRule, missing: int) -> str:
    """What was done about missing answers, in words; empty when none was missing."""
    if not missing:
        return ""
    if rule.method is Method.GOALS:
        return ngettext("{n} goal not rated, left out", "{n} goals not rated, left out", missing).format(
            n=missing
        )
    if rule.method is Method.COUNT:
        return ngettext(
            "{n} answer missing, counted as nothing; the score may be too low",
            "{n} answers missing, counted as nothing; the score may be too low",
            missing,
        ).format(n=missing)
    return ngettext(
        "{n} answer missing, estimated from the person’s other answers",
        "{n} answers missing, estimated from the person’s other answers",
        missing,
    ).format(n=missing)


def _refuse_strangers(measure: Measure, items: dict[str, Item], answers: Answers) -> None:
    for code, answer in answers.items():
        if code not in items:
            raise InvalidInputError(
                _("{title} has no item {code}.").format(title=measure.title, code=quote(code)),
                _("Use one of: {codes}.").format(codes=", ".join(items)),
                code,
            )
        if isinstance(answer, Given) and not answer.fits(items[code]):
            raise InvalidInputError(
                _("{found} is no answer to item {code} of {title}.").format(
                    found=answer.value, code=code, title=measure.title
                ),
                _("Use {allowed}.").format(allowed=answers_taken(items[code])),
                code,
            )


def answers_taken(item: Item) -> str:
    """The answers an item takes, in words."""
    if item.options:
        return ", ".join(f"{number} ({label})" for number, label in item.options)
    unit = item.units[0].name if item.units else ""
    return (
        _("a number from {lowest} to {highest} {unit}")
        .format(lowest=item.lowest, highest=item.highest, unit=unit)
        .rstrip()
    )
