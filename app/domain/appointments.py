"""What is ahead for one person: times that are booked, sessions of their groups, the day of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date, time

MOST: Final = 8
"""Lines on a card."""
DAYS_AHEAD: Final = 90
"""Later than that is not promised on a card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One line of the card; `starts` is None where only the day is known."""

    on: date
    what: str
    starts: time | None = None
    where: str = ""
