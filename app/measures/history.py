"""One person's scores of one measure over time, and what may be said of how they moved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.i18n import _, ngettext
from app.measures.measure import Direction
from app.measures.questionnaire import OF_A_SESSION

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from app.measures.measure import Measure, ScoreRule
    from app.measures.questionnaire import Filling, Occasion


class Reads(StrEnum):
    """Which way a score moved."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    NEITHER = "neither"


class Size(StrEnum):
    """What the measure's own thresholds say of a change."""

    LIKELY = "likely to be real"
    POSSIBLE = "possible"
    NO_CLEAR = "no clear change"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One score on one day.

    Attributes:
        value, raw: None where it could not be scored; `note` says why.
        note: What was done about missing answers; empty when none was.
    """

    filled_id: UUID
    on: date
    value: Decimal | None
    raw: Decimal | None
    band: str
    note: str
    version: int
    mode: str
    occasion: Occasion


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChange:
    """From the first score to the latest one of the same version that was asked in the same way.

    Attributes:
        difference: Latest minus first.
        bands: The two bands; empty words where the score has none.
        left_out: Scores in between or after that were asked in another way, or of another version.
    """

    first: Point
    latest: Point
    difference: Decimal
    reads: Reads
    size: Size
    bands: tuple[str, str]
    left_out: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreHistory:
    """One score over time; `change` is None where no two can be compared."""

    rule: ScoreRule
    points: tuple[Point, ...]
    change: PersonChange | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureHistory:
    """Everything one person filled in of one measure.

    Attributes:
        measure: The newest version that they filled in.
        fillings: The oldest first.
    """

    measure: Measure
    fillings: tuple[Filling, ...]
    lines: tuple[ScoreHistory, ...]


def history(fillings: Sequence[Filling]) -> MeasureHistory:
    """What somebody filled in of one measure, score by score.

    Args:
        fillings: At least one, the oldest first.
    """
    newest = max((filling.measure for filling in fillings), key=lambda measure: measure.version)
    return MeasureHistory(
        measure=newest,
        fillings=tuple(fillings),
        lines=tuple(_line(rule, fillings) for rule in newest.scores),
    )


def _line(rule: ScoreRule, fillings: Sequence[Filling]) -> ScoreHistory:
    points = tuple(point for filling in fillings for point in _points(rule.code, filling))
    return ScoreHistory(rule=rule, points=points, change=person_change(rule, points))


def _points(code: str, filling: Filling) -> list[Point]:
    kept = [(s, s.value, s.raw, s.band, s.note) for s in filling.sheet.scores if s.code == code]
    none = [(n, None, None, "", n.reason) for n in filling.sheet.not_scored if n.code == code]
    return [
        Point(
            filled_id=filling.id,
            on=filling.filled_on,
            value=value,
            raw=raw,
            band=band,
            note=note,
            version=filling.measure.version,
            mode=filling.how.mode,
            occasion=filling.occasion,
        )
        for _score, value, raw, band, note in (*kept, *none)
    ]


def person_change(rule: ScoreRule, points: Sequence[Point]) -> PersonChange | None:
    """The change of one person, between the latest score and the first that can be compared with it.

    What was asked before and after a session says how that day was, and is left aside.
    """
    numbers = [p for p in points if p.value is not None and p.occasion not in OF_A_SESSION]
    if not numbers:
        return None
    latest = numbers[-1]
    alike = [p for p in numbers if (p.version, p.mode) == (latest.version, latest.mode)]
    first = alike[0]
    if len(alike) < 2 or first.value is None or latest.value is None:
        return None
    difference = latest.value - first.value
    reads, size = _reads(difference, rule.direction), _size(difference, rule)
    bands = (first.band, latest.band)
    return PersonChange(
        first=first,
        latest=latest,
        difference=difference,
        reads=reads,
        size=size,
        bands=bands,
        left_out=len(numbers) - len(alike),
        words=_said(rule, first.value, latest.value, (reads, size), bands),
    )


def _reads(difference: Decimal, direction: Direction) -> Reads:
    if not difference:
        return Reads.SAME
    if direction is Direction.NEITHER:
        return Reads.NEITHER
    return Reads.BETTER if (difference > 0) == (direction is Direction.HIGHER) else Reads.WORSE


def _size(difference: Decimal, rule: ScoreRule) -> Size:
    if rule.change is None or (rule.change.likely is None and rule.change.possible is None):
        return Size.NOT_KNOWN
    moved = abs(difference)
    if rule.change.likely is not None and moved >= rule.change.likely:
        return Size.LIKELY
    if rule.change.possible is not None and moved >= rule.change.possible:
        return Size.POSSIBLE
    return Size.NO_CLEAR


def _said(
    rule: ScoreRule, first: Decimal, latest: Decimal, found: tuple[Reads, Size], bands: tuple[str, str]
) -> str:
    reads, size = found
    moved = abs(latest - first)
    points = ngettext("{n} point", "{n} points", 1 if moved == 1 else 2).format(n=f"{moved.normalize():f}")
    line = {
        Reads.BETTER: _("{label}: {first} to {latest}, better by {points}."),
        Reads.WORSE: _("{label}: {first} to {latest}, worse by {points}."),
        Reads.SAME: _("{label}: {first} to {latest}, no change."),
        Reads.NEITHER: _("{label}: {first} to {latest}, a difference of {points}."),
    }[reads]
    said = [line.format(label=rule.label, first=first, latest=latest, points=points)]
    if reads is not Reads.SAME:
        said.append(_size_words(size))
    if bands[0] != bands[1]:
        said.append(_("From “{first}” to “{latest}”.").format(first=bands[0], latest=bands[1]))
    return " ".join(filter(None, said))


def _size_words(size: Size) -> str:
    return {
        Size.LIKELY: _("The change is likely to be real."),
        Size.POSSIBLE: _("A change is possible."),
        Size.NO_CLEAR: _("No clear change."),
        Size.NOT_KNOWN: "",
    }[size]
