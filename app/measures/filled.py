"""A filled measure: the answers, and what came out of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from app.i18n import ngettext
from app.measures.measure import Alert, Item, NotAnswered

LIGHTEST, HEAVIEST = Decimal("0.01"), Decimal(100)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer, and for a goal how much it weighs."""

    value: Decimal
    weight: Decimal = Decimal(1)

    def fits(self, item: Item) -> bool:
        """Whether this is one of the answers the item takes, with a weight that can be reckoned with."""
        finite = self.value.is_finite() and self.weight.is_finite()
        return finite and item.takes(self.value) and LIGHTEST <= self.weight <= HEAVIEST


Answers: TypeAlias = Mapping[str, Given | NotAnswered]
"""Item code -> its answer, or why there is none. An item that is not there was left blank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A score: as added up, and as it is reported.

    Attributes:
        raw: The points added up, before anything is filled in, multiplied or converted.
        band: Empty where the score has no bands.
        missing: How many answers were missing, which the score's own rule allows.
        note: What was done about them, in words; empty when nothing was missing.
    """

    code: str
    label: str
    raw: Decimal
    value: Decimal
    band: str
    missing: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotScored:
    """A score that cannot be made, and which answers are missing and why."""

    code: str
    label: str
    missing: tuple[tuple[str, NotAnswered], ...]

    @property
    def reason(self) -> str:
        """Why, in words."""
        count = len(self.missing)
        return ngettext(
            "cannot be scored: {n} answer missing", "cannot be scored: {n} answers missing", count
        ).format(n=count)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSheet:
    """Everything that came out of one filled measure."""

    scores: tuple[Scored, ...]
    not_scored: tuple[NotScored, ...]
    alerts: tuple[Alert, ...]
