"""Complexity and tier on the worker's private page: rated, raised by anyone, lowered only by two people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.complexity import MOST
from app.domain.retention import needed_reason
from app.domain.roles import Act
from app.domain.tier import Tier
from app.domain.tier_decisions import TierDecision, TierMove
from app.domain.wording import tidy_words
from app.errors import FollowUpFirstError, InvalidInputError
from app.i18n import _
from app.services.desk import Change
from app.services.permission import needs
from app.services.second_person import refuse_alone
from app.services.supervision_page import team_of
from app.services.tier_desk import Watched
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.domain.second_person import Second
    from app.domain.tier_decisions import TierPage
    from app.services.desk import Desk
    from app.services.tier_desk import TierDesk
    from app.store.repositories import Repositories
    from app.store.vault import OpenVault

RAISABLE: Final = (Tier.JOINT, Tier.SUPPORTED)
"""R is raised by a sign that was seen, and 1 by nothing."""


class TierService:
    """Nothing here is on the person's papers. Every change is a fact, and none is lost."""

    def __init__(self, desk: Desk, vault: OpenVault, tiers: TierDesk) -> None:
        self._desk = desk
        self._vault = vault
        self._tiers = tiers

    @needs(Act.PRIVATE_VIEW)
    def page(self, person_id: UUID, *, opened: bool = True) -> TierPage:
        """Domains and tier as they stand; that they were looked at is put in the audit.

        Args:
            opened: The private page is opened with it; False where that is in the audit already.

        Raises:
            NotFoundError: There is no such person.
        """
        page = self._page(person_id)
        if opened:
            self._desk.store.record(self._desk.author, "view worries", Subject("person", person_id))
        return page

    @needs(Act.PRIVATE_VIEW)
    def rate(self, person_id: UUID, code: str, rating: int | None) -> TierPage:
        """Say how complex one domain is, 0 to 3; None takes it back to "not known".

        Raises:
            InvalidInputError: There is no such domain, or no such number.
        """
        lines = {line.domain.code: line for line in self._page(person_id).domains}
        if code not in lines or not (rating is None or 0 <= rating <= MOST):
            raise InvalidInputError(
                _("{code} cannot be {n}.").format(code=code, n=rating),
                _("Choose 0 to {most}.").format(most=MOST),
                "rating",
            )
        before, now = lines[code].rating, self._desk.now()
        if before == rating:
            return self._page(person_id)
        watched = Watched(
            self._tiers,
            person_id,
            redo=lambda r: r.tiers.rate(person_id, code, rating, now),
            undo=lambda r: r.tiers.rate(person_id, code, before, self._desk.now()),
        )
        self._desk.make(
            Change(
                "rate complexity",
                Subject("person", person_id),
                _("A change on your private page"),
                watched.carry_out,
                watched.take_back,
            )
        )
        return self._page(person_id)

    @needs(Act.PRIVATE_VIEW)
    def raise_to(self, person_id: UUID, tier: Tier, reason: str = "") -> TierPage:
        """Let a higher tier hold than the answers give.

        Raises:
            InvalidInputError: It is not higher, or is R, which a sign alone raises.
        """
        held = self._page(person_id).standing
        if tier not in RAISABLE or tier.weight <= held.weight:
            raise InvalidInputError(
                _("The tier cannot be raised to that."), _("Choose one above what holds now."), "tier"
            )
        turn = self._turn(person_id, tier, TierMove.RAISED, tidy_words(reason, "reason"))
        self._desk.make(Change("raise tier", Subject("person", person_id), _("Tier raised"), turn, turn))
        return self._page(person_id)

    @needs(Act.PRIVATE_VIEW)
    def lower_to(self, person_id: UUID, tier: Tier, reason: str, second: Second | None = None) -> TierPage:
        """Let a lower tier hold, with a reason and the sign-in of somebody else.

        Raises:
            InvalidInputError: There is no reason, it is not lower, or something is not known yet.
            FollowUpFirstError: Nobody was told yet about a sign that was seen.
            SecondPersonError: Nobody else signed, though somebody here may.
            WrongPassphraseError, TooManyTriesError: It is not their passphrase, or it is too soon.
        """
        why, page = needed_reason(reason), self._page(person_id)
        _refuse_unfit(page, tier)
        self._refuse_open(person_id)
        signed = refuse_alone(self._desk, self._vault, second)
        turn = self._turn(person_id, tier, TierMove.LOWERED, why, signed)
        self._desk.make(Change("lower tier", Subject("person", person_id), _("Tier lowered"), turn, turn))
        return self._page(person_id)

    def _turn(
        self, person_id: UUID, tier: Tier, move: TierMove, reason: str, second: UUID | None = None
    ) -> Callable[[Repositories], None]:
        """Writes the decision down; the next time takes it back, and so on."""
        decision = TierDecision(tier=tier, move=move, at=self._desk.now(), reason=reason)
        latest: UUID | None = None

        def turn(repositories: Repositories) -> None:
            nonlocal latest
            known = repositories.tiers
            latest = known.turn(latest) if latest else known.decide(person_id, decision, second)

        return turn

    def _refuse_open(self, person_id: UUID) -> None:
        with self._desk.store.read() as repositories:
            waiting = person_id in repositories.safety.open_people()
        if waiting:
            raise FollowUpFirstError(
                _("There is something to follow up first."), _("Write down who was told about the sign.")
            )

    def _page(self, person_id: UUID) -> TierPage:
        with self._desk.store.read() as repositories:
            page, me = self._tiers.page(repositories, person_id), self._desk.worker.id
            due = (line.due_on for line in team_of(repositories) if line.worker_id == me)
            return replace(page, supervision_on=next(due, None))


def _refuse_unfit(page: TierPage, tier: Tier) -> None:
    if tier is Tier.NOT_ASSESSED or tier.weight >= page.standing.weight:
        raise InvalidInputError(
            _("The tier cannot be lowered to that."), _("Choose one below what holds now."), "tier"
        )
    if tier is Tier.LINK_WORKER and page.found.not_known:
        raise InvalidInputError(
            _("Not everything is known yet: {what}.").format(what="; ".join(page.found.not_known)),
            _("Look at it first. What is not known is not a 0."),
            "tier",
        )
