"""A measure that a service makes itself, filled in as a form and held to the same strict rules."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Final

from app.domain.names import fold
from app.i18n import _
from app.measures.filled import Given, Scored
from app.measures.measure import (
    AnsweredBy,
    Band,
    Direction,
    Example,
    ExpectedScore,
    Fill,
    Gate,
    Item,
    LicenceKind,
    Measure,
    Method,
    ScoreRule,
    Way,
)
from app.measures.scoring import rounded, score

PREFIX: Final = "own-"
"""The id of every measure of a service's own begins so, and no other one's does."""
LONGEST_ID: Final = 60
PLACES: Final = {Method.SUM: 0, Method.MEAN: 2}
"""The methods a form offers, and how many places their scores have."""
GROUP_FROM: Final = 3
_NO_LETTER: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class OwnItem:
    """One question, and whether it is turned round before it is scored."""

    text: str
    reverse: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnForm:
    """What is typed to make a measure of one's own.

    Attributes:
        options: Number and words of each answer, the same for every question; empty for a line.
        line: The lowest and the highest number; looked at where there are no options.
        ends: The words at the two ends of the line; empty for none.
        bands: Lowest score, highest score, name; none where there are none.
        most_missing: So many answers may be missing, and are estimated from the others.
    """

    title: str
    items: tuple[OwnItem, ...]
    lead_in: str = ""
    recall: str = ""
    youngest: int = 0
    oldest: int = 0
    answered_by: tuple[AnsweredBy, ...] = (AnsweredBy.SELF, AnsweredBy.WITH_HELP)
    ways: tuple[Way, ...] = (Way.WORDS, Way.READ_ALOUD)
    options: tuple[tuple[int, str], ...] = ()
    line: tuple[int, int] = (0, 10)
    ends: tuple[str, str] = ("", "")
    method: Method = Method.SUM
    direction: Direction = Direction.HIGHER
    most_missing: int = 0
    bands: tuple[tuple[Decimal, Decimal, str], ...] = ()
    bands_source: str = ""


def own_id(title: str) -> str:
    """An id made of a title: "Feeling at home" -> "own-feeling-at-home"."""
    plain = _NO_LETTER.sub("-", fold(title).lower()).strip("-")
    return f"{PREFIX}{plain or 'measure'}"[:LONGEST_ID].rstrip("-")


def own_measure(form: OwnForm, measure_id: str, version: int, holder: str) -> Measure:
    """The measure that a form describes; whether it holds together is for the strict reader to say.

    Args:
        form: Its words are tidy, and its method is one of `PLACES`.
        holder: The service.
    """
    items = tuple(
        _item(form, code, item) for code, item in zip(map(str, range(1, 1000)), form.items, strict=False)
    )
    made = Measure(
        id=measure_id,
        version=version,
        title=form.title,
        holder=holder,
        licence=LicenceKind.OWN,
        licence_name=_("made by {holder}").format(holder=holder),
        attribution=_("Made by {holder}. Not a medical test.").format(holder=holder),
        gate=Gate.NOTHING,
        recall=form.recall or _("now"),
        lead_in=form.lead_in,
        youngest=form.youngest,
        oldest=form.oldest,
        answered_by=form.answered_by,
        ways=form.ways,
        languages=("en",),
        group_from=GROUP_FROM,
        to_check=(_("Made by the service, and not tested as a scale."),),
        items=items,
        scores=(_rule(form, items),),
        alerts=(),
        examples=(),
    )
    return with_example(made)


def with_example(measure: Measure) -> Measure:
    """The measure with a worked example of its own rule: every answer the highest there is."""
    asked = [item for item in measure.items if not item.optional] or list(measure.items[:1])
    sheet = score(measure, {item.code: Given(item.highest) for item in asked})
    example = Example(
        answers=",".join(f"{item.highest:f}" for item in asked),
        scores=tuple(_expected(found) for found in sheet.scores),
        not_scored=tuple((none.code, none.reason) for none in sheet.not_scored),
        flags=tuple(alert.flag for alert in sheet.alerts),
    )
    return replace(measure, examples=(example,))


def own_form(measure: Measure) -> OwnForm | None:
    """The form that makes this measure; None where it can do more than the form says."""
    rule, first = measure.scores[0], measure.items[0]
    alike = {(item.options, item.lowest, item.highest, item.ends) for item in measure.items}
    if len(measure.scores) > 1 or len(alike) > 1 or rule.method not in PLACES:
        return None
    form = OwnForm(
        title=measure.title,
        lead_in=measure.lead_in,
        recall=measure.recall,
        youngest=measure.youngest,
        oldest=measure.oldest,
        answered_by=measure.answered_by,
        ways=measure.ways,
        items=tuple(OwnItem(item.text, item.reverse) for item in measure.items),
        options=first.options,
        line=(0, 10) if first.options else (int(first.lowest), int(first.highest)),
        ends=(first.ends[0], first.ends[1]) if first.ends else ("", ""),
        method=rule.method,
        direction=rule.direction,
        most_missing=rule.most_missing,
        bands=tuple((band.lowest, band.highest, band.label) for band in rule.bands),
        bands_source=rule.bands_source,
    )
    made = own_measure(form, measure.id, measure.version, measure.holder)
    alone = replace(measure, languages=measure.languages[:1], translations=())
    return form if replace(made, examples=measure.examples, scores=measure.scores) == alone else None


def _item(form: OwnForm, code: str, item: OwnItem) -> Item:
    lowest, highest = form.line
    if form.options:
        lowest, highest = min(n for n, _label in form.options), max(n for n, _label in form.options)
    return Item(
        code=code,
        text=item.text,
        lowest=Decimal(lowest),
        highest=Decimal(highest),
        options=form.options,
        ends=() if form.options or not any(form.ends) else form.ends,
        reverse=item.reverse,
    )


def _rule(form: OwnForm, items: tuple[Item, ...]) -> ScoreRule:
    places, share = PLACES[form.method], Fraction(1, len(items) if form.method is Method.MEAN else 1)
    lowest, highest = (
        rounded(Fraction(sum(ends)) * share, places)
        for ends in ((item.lowest for item in items), (item.highest for item in items))
    )
    return ScoreRule(
        code="total",
        label=form.title,
        method=form.method,
        items=tuple(item.code for item in items),
        direction=form.direction,
        lowest=lowest,
        highest=highest,
        multiplier=Fraction(1),
        decimals=places,
        most_missing=form.most_missing,
        fill=Fill.OWN_MEAN if form.most_missing else Fill.NOTHING,
        bands=tuple(Band(low, high, label) for low, high, label in form.bands),
        bands_source=(form.bands_source or _("set by the service")) if form.bands else "",
    )


def _expected(found: Scored) -> ExpectedScore:
    return ExpectedScore(code=found.code, raw=found.raw, value=found.value, band=found.band)


def renumbered(measure: Measure, measure_id: str, version: int) -> Measure:
    """The same measure under another id and version."""
    return replace(measure, id=measure_id, version=version)


def same_but_for_number(one: Measure, other: Measure) -> bool:
    """Whether two versions ask and score alike."""
    return replace(one, version=other.version) == other
