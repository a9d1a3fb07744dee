"""What somebody said about the places they would go to, and those they said no to."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from app.domain.directory import Access, Demands

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What is asked beside the talk.

    Attributes:
        miles: How far they would go; None for any distance.
        interests: What they like, in their words.
        access: What they need in a place.
        cannot: Times that do not suit, as "MO morning".
        refused: Services they said no to, and when.
        demands: The most of each that they can manage.
        supporter: Somebody comes along.
        most_pence: The most they would pay to go there once; None where that was not said.
    """

    miles: Decimal | None = None
    interests: tuple[str, ...] = ()
    access: tuple[Access, ...] = ()
    cannot: tuple[str, ...] = ()
    refused: Mapping[UUID, date] = field(default_factory=dict)
    demands: Demands = field(default_factory=Demands)
    supporter: bool = False
    most_pence: int | None = None

    def written(self) -> dict[str, Any]:
        """As it is written down, but for the miles."""
        return {
            "interests": list(self.interests),
            "access": [each.value for each in self.access],
            "cannot": list(self.cannot),
            "refused": {str(key): day.isoformat() for key, day in self.refused.items()},
            "demands": {key: value for key, value in asdict(self.demands).items() if value is not None},
            "supporter": self.supporter,
            "most_pence": self.most_pence,
        }


def wishes_from(written: Mapping[str, Any], miles: Decimal | None) -> Wishes:
    """The wishes that were written down."""
    return Wishes(
        miles=miles,
        interests=tuple(written["interests"]),
        access=tuple(map(Access, written["access"])),
        cannot=tuple(written["cannot"]),
        refused={UUID(key): date.fromisoformat(day) for key, day in written["refused"].items()},
        demands=Demands(**written["demands"]),
        supporter=written["supporter"],
        most_pence=written["most_pence"],
    )
