"""The tier that holds for somebody: found by the answers, raised by anyone, lowered only by two people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.tier import Tier, TierResult

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from app.domain.complexity import DomainLine


class TierMove(StrEnum):
    """How a tier came to hold."""

    FOUND = "found"
    RAISED = "raised"
    LOWERED = "lowered"


@dataclass(frozen=True, slots=True, kw_only=True)
class TierDecision:
    """One tier that came to hold.

    Attributes:
        reason: Why; always there where it was lowered.
        by, second: Who decided, and who signed as well.
    """

    tier: Tier
    move: TierMove
    at: datetime
    reason: str = ""
    by: str = ""
    second: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TierPage:
    """What the private page shows of complexity and tier.

    Attributes:
        found: What the answers give now, with its reasons.
        standing: What holds: never less than was found or raised, until two people lower it.
        decisions: How it came about, oldest first.
        supervision_on: By when whoever asks has their next supervision; None where nobody knows.
    """

    person_id: UUID
    called: str
    domains: tuple[DomainLine, ...]
    found: TierResult
    standing: Tier
    decisions: tuple[TierDecision, ...]
    supervision_on: date | None = None

    @property
    def lower_than_standing(self) -> bool:
        """The answers give less than what holds: two people may lower it."""
        return self.found.tier.weight < self.standing.weight


def standing(decisions: Sequence[TierDecision], found: Tier) -> Tier:
    """The tier that holds: the last one decided, unless the answers give more.

    Args:
        decisions: Oldest first. Tiers that the answers gave are among them, so a later answer alone
            never lowers what holds.
    """
    last = decisions[-1].tier if decisions else Tier.NOT_ASSESSED
    lowered = bool(decisions) and decisions[-1].move is TierMove.LOWERED
    return last if lowered or last.weight >= found.weight else found
