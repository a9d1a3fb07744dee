"""Sees to it that a tier never falls by itself: what the answers give is written down when it is more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.tier import find_tier
from app.domain.tier_decisions import TierDecision, TierMove, TierPage, standing

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.domain.complexity import ComplexityDomain
    from app.domain.safety import RedFlag
    from app.domain.tier import TierResult
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class TierDesk:
    """What use cases about signs and about domains share.

    Args:
        flags: The signs that worry.
        domains: The ten domains of complexity.
    """

    def __init__(self, desk: Desk, flags: tuple[RedFlag, ...], domains: tuple[ComplexityDomain, ...]) -> None:
        self._desk = desk
        self._flags = flags
        self.domains = domains

    def found(self, repositories: Repositories, person_id: UUID) -> TierResult:
        """The tier that the answers give now."""
        lines = repositories.safety.lines(person_id, self._flags)
        return find_tier(lines, repositories.tiers.domains(person_id, self.domains))

    def page(self, repositories: Repositories, person_id: UUID) -> TierPage:
        """Domains and tier of one person."""
        decisions = repositories.tiers.decisions(person_id)
        found = self.found(repositories, person_id)
        return TierPage(
            person_id=person_id,
            called=repositories.people.get(person_id).called,
            domains=repositories.tiers.domains(person_id, self.domains),
            found=found,
            standing=standing(decisions, found.tier),
            decisions=decisions,
        )

    def watch(
        self, repositories: Repositories, person_id: UUID, work: Callable[[Repositories], object]
    ) -> UUID | None:
        """Carry out what changes an answer; where the answers then give a higher tier, it holds from now on.

        Returns:
            The fact about the higher tier, to be taken back by undo; None where there is none.
        """
        before = self.found(repositories, person_id)
        held = standing(repositories.tiers.decisions(person_id), before.tier)
        work(repositories)
        after = self.found(repositories, person_id)
        if after.tier.weight <= before.tier.weight or after.tier.weight <= held.weight:
            return None
        reason = "; ".join(after.reasons)
        decision = TierDecision(tier=after.tier, move=TierMove.FOUND, at=self._desk.now(), reason=reason)
        return repositories.tiers.decide(person_id, decision)


class Watched:
    """One change that can be taken back, with the tier it led to.

    Args:
        redo, undo: What changes an answer, and what changes it back.
    """

    def __init__(
        self,
        tiers: TierDesk,
        person_id: UUID,
        redo: Callable[[Repositories], object],
        undo: Callable[[Repositories], object],
    ) -> None:
        self._tiers, self._person_id = tiers, person_id
        self._redo, self._undo = redo, undo
        self._led_to: UUID | None = None

    def carry_out(self, repositories: Repositories) -> None:
        """Change the answer."""
        self._led_to = self._tiers.watch(repositories, self._person_id, self._redo)

    def take_back(self, repositories: Repositories) -> None:
        """Change it back, and with it the tier it led to."""
        self._undo(repositories)
        if self._led_to is not None:
            repositories.tiers.turn(self._led_to)
