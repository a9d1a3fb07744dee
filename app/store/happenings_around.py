"""What else happened with one person: what they agreed to, answered, left, booked and used."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.domain.consent import Decision
from app.domain.person_page import Happening, HappeningKind
from app.domain.slots import SlotState
from app.i18n import _
from app.store.facts import in_force
from app.store.tables import (
    AgreedPhotoRow,
    AgreementRow,
    CardVisitRow,
    ConsentRow,
    DeskSlotRow,
    FilledRow,
    FollowUpRow,
    GroupRow,
    MemberCardRow,
    MembershipRow,
    PlanRow,
    StoryRow,
    WaitingRow,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from sqlalchemy.orm import Session


def around(session: Session, person_id: UUID) -> Iterator[Happening]:
    """In no order. Scores, reasons and what was said in confidence are not in it."""
    yield from _decided(session, person_id)
    yield from _answered(session, person_id)
    yield from _agreed(session, person_id)
    yield from _waited_and_left(session, person_id)
    yield from _desk(session, person_id)
    yield from _cards(session, person_id)
    yield from _kept(session, person_id)


def moment(day: date, at: time = time.min) -> datetime:
    """The clock on the wall here, as a moment."""
    return datetime.combine(day, at).astimezone()


def _decided(session: Session, person_id: UUID) -> Iterator[Happening]:
    """Every decision once; one that was undone has gone, and an earlier one stands there again."""
    rows = session.scalars(select(ConsentRow).where(ConsentRow.person_id == person_id)).all()
    after = {row.supersedes: row for row in rows}
    titles = {
        Decision.YES: _("Said yes: {what}"),
        Decision.NO: _("Said no: {what}"),
        Decision.WITHDRAWN: _("Took back their yes: {what}"),
    }
    seen = set()
    for row in rows:
        later, said = after.get(row.id), (row.purpose, row.decision, row.at)
        undone = later is not None and (later.taken_back or later.at < row.at)
        if row.taken_back or undone or said in seen:
            continue
        seen.add(said)
        title = titles[row.decision].format(what=row.purpose.words)
        yield Happening(at=row.at, kind=HappeningKind.AGREED, title=title, detail=row.given_by)


def _answered(session: Session, person_id: UUID) -> Iterator[Happening]:
    rows = session.scalars(
        select(FilledRow.filled_at).where(
            FilledRow.person_id == person_id, FilledRow.withdrawn.is_(False), in_force(FilledRow)
        )
    )
    for at in rows:
        yield Happening(at=at, kind=HappeningKind.ANSWERED, title=_("Answered a measure"))


def _agreed(session: Session, person_id: UUID) -> Iterator[Happening]:
    rows = session.execute(
        select(AgreementRow.at, AgreementRow.agreed)
        .join(PlanRow, PlanRow.id == AgreementRow.plan_id)
        .where(PlanRow.person_id == person_id, PlanRow.void.is_(False))
        .where(AgreementRow.agreed.is_not(None), in_force(AgreementRow))
    )
    for at, agreed in rows:
        title = _("Agreed the plan") if agreed else _("Did not agree the plan")
        yield Happening(at=at, kind=HappeningKind.PLAN, title=title)


def _waited_and_left(session: Session, person_id: UUID) -> Iterator[Happening]:
    left = session.execute(
        select(MembershipRow.left_on, GroupRow.name)
        .join(GroupRow, GroupRow.id == MembershipRow.group_id)
        .where(MembershipRow.person_id == person_id)
        .where(MembershipRow.void.is_(False), GroupRow.void.is_(False))
    )
    waited = session.execute(
        select(WaitingRow.asked_on, GroupRow.name)
        .join(GroupRow, GroupRow.id == WaitingRow.group_id)
        .where(WaitingRow.person_id == person_id, WaitingRow.void.is_(False), GroupRow.void.is_(False))
    )
    heard = session.execute(
        select(FollowUpRow.at, GroupRow.name)
        .join(GroupRow, GroupRow.id == FollowUpRow.group_id)
        .where(FollowUpRow.person_id == person_id, FollowUpRow.withdrawn.is_(False))
        .where(GroupRow.void.is_(False), in_force(FollowUpRow))
    )
    kind = HappeningKind.JOINED
    for left_on, group in left:
        if left_on is not None:
            yield Happening(at=moment(left_on), kind=kind, title=_("Left {group}").format(group=group))
    for day, group in waited:
        yield Happening(
            at=moment(day), kind=kind, title=_("Asked for a place in {group}").format(group=group)
        )
    for at, group in heard:
        words = _("Heard why they had not come to {group}").format(group=group)
        yield Happening(at=at, kind=kind, title=words)


def _desk(session: Session, person_id: UUID) -> Iterator[Happening]:
    rows = session.scalars(
        select(DeskSlotRow).where(DeskSlotRow.person_id == person_id, DeskSlotRow.void.is_(False))
    )
    titles = {
        SlotState.CAME: _("Came to the time they had booked"),
        SlotState.MISSED: _("Not here at the time they had booked"),
    }
    for row in rows:
        if row.state in titles:
            at = moment(row.held_on, row.starts)
            yield Happening(at=at, kind=HappeningKind.CAME, title=titles[row.state], detail=row.place)


def _cards(session: Session, person_id: UUID) -> Iterator[Happening]:
    cards = session.scalars(
        select(MemberCardRow).where(MemberCardRow.person_id == person_id, MemberCardRow.void.is_(False))
    ).all()
    visits = session.scalars(
        select(CardVisitRow).where(
            CardVisitRow.card_id.in_([card.id for card in cards]), CardVisitRow.void.is_(False)
        )
    )
    for card in cards:
        yield Happening(at=moment(card.issued_on), kind=HappeningKind.CARD, title=_("Got a card"))
        if card.lost_on is not None:
            yield Happening(at=moment(card.lost_on), kind=HappeningKind.CARD, title=_("Lost the card"))
    for visit in visits:
        words = _("Used the card: {activity}").format(activity=visit.activity)
        yield Happening(at=moment(visit.used_on), kind=HappeningKind.CARD, title=words)


def _kept(session: Session, person_id: UUID) -> Iterator[Happening]:
    stories = session.scalars(
        select(StoryRow.heard_on).where(StoryRow.person_id == person_id, StoryRow.void.is_(False))
    )
    photos = session.execute(
        select(AgreedPhotoRow.agreed_on, AgreedPhotoRow.withdrawn_on).where(
            AgreedPhotoRow.person_id == person_id, AgreedPhotoRow.void.is_(False)
        )
    )
    kind = HappeningKind.AGREED
    for day in stories:
        yield Happening(at=moment(day), kind=kind, title=_("Let us keep their words"))
    for agreed_on, withdrawn_on in photos:
        yield Happening(at=moment(agreed_on), kind=kind, title=_("Agreed to a photo"))
        if withdrawn_on is not None:
            yield Happening(at=moment(withdrawn_on), kind=kind, title=_("Took back their yes to a photo"))
