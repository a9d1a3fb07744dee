"""Cards for any activity at one price, their use, and what was taken for groups."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.money import CardPage, CardVisit, MemberCard, Taking
from app.store.tables import CardVisitRow, MemberCardRow, TakingRow


class MoneyRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def page(self) -> CardPage:
        """Every card, the newest first, and every use, the latest first."""
        cards = self._session.scalars(
            select(MemberCardRow)
            .where(MemberCardRow.void.is_(False))
            .order_by(MemberCardRow.number.desc(), MemberCardRow.id.desc())
        )
        visits = self._session.execute(
            select(CardVisitRow, MemberCardRow.number)
            .join(MemberCardRow, MemberCardRow.id == CardVisitRow.card_id)
            .where(CardVisitRow.void.is_(False))
            .order_by(CardVisitRow.used_on.desc(), CardVisitRow.id.desc())
        )
        return CardPage(
            cards=tuple(_as_card(row) for row in cards),
            visits=tuple(_as_visit(row, number) for row, number in visits),
        )

    def issue(self, card: MemberCard) -> None:
        """A new card; the same again puts back what was taken out."""
        row = self._session.get(MemberCardRow, card.id)
        if row is not None:
            row.void = False
            return
        self._session.add(
            MemberCardRow(
                id=card.id,
                number=card.number,
                price_pence=card.price_pence,
                issued_on=card.issued_on,
                name=card.name,
                person_id=card.person_id,
                replaces=card.replaces,
            )
        )

    def take_out_card(self, card_id: UUID) -> None:
        """Take a card out of use as if it had never been issued."""
        self._session.get_one(MemberCardRow, card_id).void = True

    def lose(self, card_id: UUID, on: date | None) -> None:
        """Write down the day a card was lost; None where it was found."""
        self._session.get_one(MemberCardRow, card_id).lost_on = on

    def visit(self, visit: CardVisit) -> None:
        """Write down one use of a card; the same again puts back what was taken out."""
        row = self._session.get(CardVisitRow, visit.id)
        if row is not None:
            row.void = False
            return
        self._session.add(
            CardVisitRow(
                id=visit.id,
                card_id=visit.card_id,
                used_on=visit.on,
                activity=visit.activity,
                normal_pence=visit.normal_pence,
                paid_pence=visit.paid_pence,
            )
        )

    def take_out_visit(self, visit_id: UUID) -> None:
        """Take a use of a card out."""
        self._session.get_one(CardVisitRow, visit_id).void = True

    def takings(self, group_id: UUID) -> tuple[Taking, ...]:
        """What was taken for a group, the latest first."""
        rows = self._session.scalars(
            select(TakingRow)
            .where(TakingRow.group_id == group_id, TakingRow.void.is_(False))
            .order_by(TakingRow.taken_on.desc(), TakingRow.id.desc())
        )
        return tuple(
            Taking(id=row.id, group_id=row.group_id, on=row.taken_on, kind=row.kind, pence=row.pence)
            for row in rows
        )

    def take(self, taking: Taking) -> None:
        """Write down money that was taken; the same again puts back what was taken out."""
        row = self._session.get(TakingRow, taking.id)
        if row is not None:
            row.void = False
            return
        self._session.add(
            TakingRow(
                id=taking.id,
                group_id=taking.group_id,
                taken_on=taking.on,
                kind=taking.kind,
                pence=taking.pence,
            )
        )

    def take_out_taking(self, taking_id: UUID, *, void: bool = True) -> None:
        """Take a line out of use, or back in."""
        self._session.get_one(TakingRow, taking_id).void = void


def _as_card(row: MemberCardRow) -> MemberCard:
    return MemberCard(
        id=row.id,
        number=row.number,
        price_pence=row.price_pence,
        issued_on=row.issued_on,
        name=row.name,
        person_id=row.person_id,
        lost_on=row.lost_on,
        replaces=row.replaces,
    )


def _as_visit(row: CardVisitRow, number: str) -> CardVisit:
    return CardVisit(
        id=row.id,
        card_id=row.card_id,
        number=number,
        on=row.used_on,
        activity=row.activity,
        normal_pence=row.normal_pence,
        paid_pence=row.paid_pence,
    )
