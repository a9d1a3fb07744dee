"""What two records both say of one session or group: of records that are made one it counts once."""

from collections.abc import Iterable
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.store.facts import in_force
from app.store.tables import MarkRow, MembershipRow, ScoreRow

Row = TypeVar("Row", MarkRow, ScoreRow)


def doubled(session: Session, person_id: UUID, merged_id: UUID) -> dict[str, list[UUID]]:
    """Table -> rows of the merged record for which the other has one that says the same thing."""
    marks = select(MarkRow).where(in_force(MarkRow), MarkRow.presence.is_not(None))
    scores = select(ScoreRow).where(in_force(ScoreRow), ScoreRow.withdrawn.is_(False))
    members = select(MembershipRow).where(MembershipRow.void.is_(False), MembershipRow.left_on.is_(None))
    found: dict[str, list[UUID]] = {}
    for rows, kind, key in (
        (marks, MarkRow, ("session_id",)),
        (scores, ScoreRow, ("session_id", "measure", "moment")),
        (members, MembershipRow, ("group_id",)),
    ):
        theirs = list(session.scalars(rows.where(kind.person_id == merged_id)))
        kept = list(session.scalars(rows.where(kind.person_id == person_id)))
        known = {tuple(getattr(row, name) for name in key) for row in kept}
        found[kind.__tablename__] = [
            row.id for row in theirs if tuple(getattr(row, name) for name in key) in known
        ]
    return found


def take_back(session: Session, marks: Iterable[UUID], scores: Iterable[UUID]) -> None:
    """Take marks and scores back, or put those back that were taken back, by facts that supersede them."""
    for mark_id in marks:
        first, last = session.get_one(MarkRow, mark_id), _last(session, MarkRow, mark_id)
        session.add(
            MarkRow(
                session_id=first.session_id,
                person_id=last.person_id,
                role=first.role,
                at=first.at,
                presence=None if last.presence is not None else first.presence,
                supersedes=last.id,
            )
        )
    for score_id in scores:
        first_score, last_score = session.get_one(ScoreRow, score_id), _last(session, ScoreRow, score_id)
        session.add(_turned(first_score, last_score))
    session.flush()


def take_out(session: Session, memberships: Iterable[UUID], *, void: bool) -> None:
    """Take memberships out of use, or use them again."""
    for membership_id in memberships:
        session.get_one(MembershipRow, membership_id).void = void
    session.flush()


def _last(session: Session, kind: type[Row], row_id: UUID) -> Row:
    row = session.get_one(kind, row_id)
    while later := session.scalars(select(kind).where(kind.supersedes == row.id)).first():
        row = later
    return row


def _turned(first: ScoreRow, last: ScoreRow) -> ScoreRow:
    return ScoreRow(
        session_id=first.session_id,
        person_id=last.person_id,
        measure=first.measure,
        measure_version=first.measure_version,
        moment=first.moment,
        mode=first.mode,
        value=first.value,
        reason=first.reason,
        had_help=first.had_help,
        seen_by_helper=first.seen_by_helper,
        withdrawn=not last.withdrawn,
        supersedes=last.id,
    )
