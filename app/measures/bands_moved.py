"""Who moved from one named band of a score to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.measures.moved import Moved

if TYPE_CHECKING:
    from decimal import Decimal

    from app.measures.measure import ScoreRule
    from app.measures.moved import Tally


@dataclass(frozen=True, slots=True)
class BandMove:
    """How many people went from one band to another; the same band where they stayed."""

    first: str
    second: str
    people: int


@dataclass(frozen=True, slots=True)
class BandsMoved:
    """Every move that happened, from the lowest band up, and how many moved up and down."""

    moves: tuple[BandMove, ...]
    moved: Moved
    source: str


def bands_moved(tally: Tally, rule: ScoreRule) -> BandsMoved | None:
    """Count the moves between the bands of a score; None where it has none.

    Args:
        tally: The pairs, every score inside the range of the score's bands.
        rule: The score they are of.
    """
    if not rule.bands:
        return None
    counts: dict[tuple[int, int], int] = {}
    for row in tally:
        move = _place(row.first, rule), _place(row.second, rule)
        counts[move] = counts.get(move, 0) + row.people
    labels = [band.label for band in rule.bands]
    ups = sum(people for (first, second), people in counts.items() if first < second)
    downs = sum(people for (first, second), people in counts.items() if first > second)
    return BandsMoved(
        tuple(BandMove(labels[a], labels[b], people) for (a, b), people in sorted(counts.items())),
        Moved(ups, sum(counts.values()) - ups - downs, downs),
        rule.bands_source,
    )


def _place(score: Decimal, rule: ScoreRule) -> int:
    return next(place for place, band in enumerate(rule.bands) if band.lowest <= score <= band.highest)
