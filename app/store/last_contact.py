"""When somebody of the service last had to do with each person: the years of a record count from there."""

from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.domain.attendance import Presence
from app.domain.slots import SlotState
from app.store.facts import in_force
from app.store.tables import (
    AgreedPhotoRow,
    AgreementRow,
    CardVisitRow,
    ComplexityRow,
    ConsentRow,
    DeskSlotRow,
    EntryRow,
    FilledRow,
    FollowUpRow,
    HalfFilledRow,
    HelpAnswerRow,
    JoiningRow,
    MarkRow,
    MeetingRow,
    MemberCardRow,
    MembershipRow,
    NoteRow,
    OnwardAnswerRow,
    OnwardRow,
    PlanRow,
    RedFlagRow,
    RightsRequestRow,
    SafetyContactRow,
    SessionRow,
    StoryRow,
    TalkRow,
    TierRow,
    WaitingRow,
    WorryActionRow,
    YoungAgreementRow,
)

CONTACTS: Final[tuple[InstrumentedAttribute[Any], ...]] = (
    NoteRow.at,
    TalkRow.started_at,
    TalkRow.finished_at,
    ConsentRow.at,
    RedFlagRow.at,
    WorryActionRow.at,
    SafetyContactRow.at,
    ComplexityRow.at,
    TierRow.at,
    HelpAnswerRow.at,
    HalfFilledRow.begun_at,
    FilledRow.filled_at,
    PlanRow.made_on_day,
    EntryRow.on_day,
    OnwardRow.asked_on,
    FollowUpRow.at,
    JoiningRow.joined_on,
    MembershipRow.joined_on,
    WaitingRow.asked_on,
    WaitingRow.offered_on,
    WaitingRow.answered_on,
    YoungAgreementRow.agreed_on,
    AgreedPhotoRow.agreed_on,
    StoryRow.heard_on,
    MemberCardRow.issued_on,
    MeetingRow.held_on,
    RightsRequestRow.asked_on,
    RightsRequestRow.sent_on,
)
"""Each a moment at which somebody of the service had to do with the person."""


FEW: Final = 500
"""Up to so many people are asked about by name; for more, everybody is read."""


def last_contacts(session: Session, of: Collection[UUID] | None = None) -> dict[UUID, date]:
    """Person -> the latest day; those with whom nobody ever had to do are absent.

    Args:
        of: Those who are asked about; of others there may be none. None for everybody.
    """
    found: dict[UUID, date] = {}
    few = of if of is not None and len(of) <= FEW else None
    for query in _queries():
        asked = query if few is None else query.where(query.selected_columns[0].in_(few))
        for person_id, moment in session.connection().execute(asked):
            day = moment.astimezone().date() if isinstance(moment, datetime) else moment
            found[person_id] = max(day, found.get(person_id, day))
    return found


def _queries() -> Iterator[Select[Any, Any]]:
    """Person and latest moment, of each kind of contact. What was taken out as a mistake is none."""
    yield from map(_latest, CONTACTS)
    for moment, owner, holds in (
        (AgreementRow.at, PlanRow, AgreementRow.plan_id == PlanRow.id),
        (OnwardAnswerRow.on, OnwardRow, OnwardAnswerRow.onward_id == OnwardRow.id),
        (CardVisitRow.used_on, MemberCardRow, CardVisitRow.card_id == MemberCardRow.id),
    ):
        of_owner = select(owner.person_id, func.max(moment)).join(owner, holds).select_from(moment.class_)
        yield of_owner.where(owner.person_id.is_not(None)).group_by(owner.person_id)
    came = select(MarkRow.person_id, func.max(SessionRow.held_on)).select_from(MarkRow)
    came = came.join(SessionRow, SessionRow.id == MarkRow.session_id).group_by(MarkRow.person_id)
    yield came.where(MarkRow.presence == Presence.HERE, in_force(MarkRow))
    yield _latest(DeskSlotRow.held_on).where(DeskSlotRow.state == SlotState.CAME)
    # A section without a day: the person told it, at the latest, when it was written down.
    yield _latest(EntryRow.made_at).where(EntryRow.on_day.is_(None))


def _latest(moment: InstrumentedAttribute[Any]) -> Select[Any, Any]:
    row = moment.class_
    found = select(row.person_id, func.max(moment)).where(row.person_id.is_not(None), moment.is_not(None))
    return (found.where(row.void.is_(False)) if hasattr(row, "void") else found).group_by(row.person_id)
