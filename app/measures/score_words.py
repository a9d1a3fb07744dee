"""How one score is written, and which way is better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from app.measures.measure import Direction

if TYPE_CHECKING:
    from decimal import Decimal


def direction_words(direction: Direction) -> str:
    """Which way is better."""
    return {
        Direction.HIGHER: _("Higher is better."),
        Direction.LOWER: _("Lower is better."),
        Direction.NEITHER: _("Neither way is better."),
    }[direction]


def number(value: Decimal) -> str:
    """A score as it is written, without zeros at the end that say nothing."""
    return f"{value.normalize():f}" if value == value.to_integral_value() else f"{value:f}"
