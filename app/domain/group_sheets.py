"""People of a group as its papers need them: a short name for the door, and the days they came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class SheetPerson:
    """Somebody of a group; on papers that lie about only their short name is printed."""

    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class CardLine:
    """One person's card: each finished session, and whether they came."""

    name: str
    days: tuple[tuple[date, bool], ...]

    @property
    def times(self) -> int:
        """How often they came."""
        return sum(came for _on, came in self.days)
