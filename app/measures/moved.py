"""Pairs counted by their two scores, and how many people moved up, down or not."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from app.measures.measure import Direction

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class PairCount:
    """How many people went from one score to another."""

    first: Decimal
    second: Decimal
    people: int

    @property
    def difference(self) -> Fraction:
        """Second minus first, exact: in floats, equal changes of 0.1 would lose their ties."""
        return Fraction(self.second) - Fraction(self.first)


Tally: TypeAlias = tuple[PairCount, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """How many people moved up, did not move, and moved down, by one way to judge it."""

    up: int
    neither: int
    down: int

    def better(self, direction: Direction) -> int | None:
        """How many moved the good way; None where no way is better."""
        return {Direction.HIGHER: self.up, Direction.LOWER: self.down}.get(direction)

    def worse(self, direction: Direction) -> int | None:
        """How many moved the other way; None where no way is better."""
        return {Direction.HIGHER: self.down, Direction.LOWER: self.up}.get(direction)


def count_moved(tally: Tally, counts: Callable[[Fraction], bool]) -> Moved:
    """Count the people whose change counts as one.

    Args:
        tally: The pairs.
        counts: Whether a difference that is not zero, second minus first, is a change.
    """
    changes = [(row.difference, row.people) for row in tally]
    moved = [(change, people) for change, people in changes if change and counts(change)]
    up = sum(people for change, people in moved if change > 0)
    down = sum(people for change, people in moved if change < 0)
    return Moved(up, sum(row.people for row in tally) - up - down, down)
