"""How complex things are for a person, the tiers that were found and decided, and what was said to offers."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.complexity import ComplexityDomain, DomainLine
from app.domain.help_offers import HelpAnswer, SaidToOffer
from app.domain.tier_decisions import TierDecision
from app.store.facts import current
from app.store.routes import RouteRepository
from app.store.tables import ComplexityRow, HelpAnswerRow, TierRow, WorkerRow


class TierRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def domains(self, person_id: UUID, domains: tuple[ComplexityDomain, ...]) -> tuple[DomainLine, ...]:
        """Every domain as it stands for one person; those not rated are there, not known."""
        rated = {row.code: row for row in self._ratings(person_id)}
        routes = RouteRepository(self._session).steps()
        return tuple(
            _line(replace(domain, route=routes.get(domain.code, domain.route)), rated.get(domain.code))
            for domain in domains
        )

    def rate(self, person_id: UUID, code: str, rating: int | None, at: datetime) -> None:
        """Write down how complex a domain is; None takes it back to "not known"."""
        earlier = [row for row in self._ratings(person_id) if row.code == code]
        self._session.add(
            ComplexityRow(
                person_id=person_id,
                code=code,
                rating=rating,
                at=at,
                supersedes=earlier[-1].id if earlier else None,
            )
        )

    def decisions(self, person_id: UUID) -> tuple[TierDecision, ...]:
        """The tiers that came to hold, oldest first."""
        names = {row.id: row.name for row in self._session.scalars(select(WorkerRow))}
        rows = self._session.scalars(current(TierRow).where(TierRow.person_id == person_id))
        # One that was taken back and put back again keeps its place.
        kept = sorted(
            (row for row in rows if not row.withdrawn), key=lambda row: (row.at, row.made_at, row.id)
        )
        return tuple(
            TierDecision(
                tier=row.tier,
                move=row.move,
                at=row.at,
                reason=row.reason,
                by=names.get(row.made_by, ""),
                second=names.get(row.second_id, "") if row.second_id else "",
            )
            for row in kept
        )

    def decide(self, person_id: UUID, decision: TierDecision, second: UUID | None = None) -> UUID:
        """Write a tier down; gives the id of the fact."""
        row = TierRow(
            person_id=person_id,
            tier=decision.tier,
            move=decision.move,
            at=decision.at,
            reason=decision.reason,
            second_id=second,
        )
        self._session.add(row)
        return row.id

    def turn(self, decision_id: UUID) -> UUID:
        """Take a tier back, or put it back, by a fact that supersedes it; gives the id of that fact."""
        was = self._session.get_one(TierRow, decision_id)
        row = TierRow(
            person_id=was.person_id,
            tier=was.tier,
            move=was.move,
            at=was.at,
            reason=was.reason,
            second_id=was.second_id,
            withdrawn=not was.withdrawn,
            supersedes=was.id,
        )
        self._session.add(row)
        return row.id

    def said(self, person_id: UUID) -> tuple[SaidToOffer, ...]:
        """What was said to offers of help, oldest first."""
        rows = self._session.scalars(current(HelpAnswerRow).where(HelpAnswerRow.person_id == person_id))
        return tuple(
            SaidToOffer(offer=row.offer, talk_id=row.talk_id, answer=row.answer, at=row.at)
            for row in rows
            if row.answer is not None
        )

    def say(
        self, talk_id: UUID, person_id: UUID, offer: str, answer: HelpAnswer | None, at: datetime
    ) -> None:
        """Write down what was said to an offer in one talk; None takes it back."""
        of_talk = current(HelpAnswerRow).where(HelpAnswerRow.talk_id == talk_id, HelpAnswerRow.offer == offer)
        earlier = self._session.scalars(of_talk).all()
        self._session.add(
            HelpAnswerRow(
                person_id=person_id,
                talk_id=talk_id,
                offer=offer,
                answer=answer,
                at=at,
                supersedes=earlier[-1].id if earlier else None,
            )
        )

    def _ratings(self, person_id: UUID) -> list[ComplexityRow]:
        return list(self._session.scalars(current(ComplexityRow).where(ComplexityRow.person_id == person_id)))


def _line(domain: ComplexityDomain, row: ComplexityRow | None) -> DomainLine:
    if row is None or row.rating is None:
        return DomainLine(domain=domain)
    return DomainLine(domain=domain, rating=row.rating, at=row.at)
