"""Reads the audit page by page, with the names it takes to say each line; quick with a million lines."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, case, literal, or_, select, tuple_, union_all
from sqlalchemy.orm import Session

from app.domain.trail import Deed, TrailFilter, TrailPlace
from app.domain.trail_words import codes
from app.store.log_tables import AUDIT
from app.store.tables import GroupRow, MarkRow, MembershipRow, PersonRow, SessionRow, WorkerRow

_KEY: Final = (AUDIT.c.at, AUDIT.c.device_id, AUDIT.c.seq)
_LATEST_FIRST: Final = tuple(column.desc() for column in _KEY)
SESSION: Final = "group_session"
GROUP: Final = "support_group"
WORKER: Final = "worker"
ADDING: Final = "add names"


class TrailRepository:
    """Lines of the audit, the latest first. A page goes on from where the one before ended."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def deeds(self, wanted: TrailFilter, most: int, after: TrailPlace | None = None) -> tuple[Deed, ...]:
        """At most so many lines.

        Args:
            wanted: What is not left out.
            most: How many lines at most.
            after: Only what stands after this place.
        """
        found = select(*_KEY).where(*_bounds(wanted, after))
        if wanted.person_id is None:
            found = found.order_by(*_LATEST_FIRST).limit(most)
        else:
            found = _about(wanted.person_id, found, most)
        rows = self._session.execute(_named(found)).all()
        return tuple(self._deed(row) for row in rows)

    def workers(self) -> dict[UUID, str]:
        """Everybody who uses these records or once did, from A to Z."""
        everybody = select(WorkerRow.id, WorkerRow.name).order_by(WorkerRow.name, WorkerRow.id)
        return {row.id: row.name for row in self._session.execute(everybody)}

    def _deed(self, row: Row[Any]) -> Deed:
        tried = row.detail.get("who") if row.action == "failed sign-in" else None
        other = row.subject_id if row.subject_table == WORKER else tried and UUID(tried)
        return Deed(
            place=TrailPlace(at=row.at, device_id=row.device_id, line=row.seq),
            worker_id=row.worker_id,
            who=row.who or "",
            action=row.action,
            person_id=row.person_id,
            person=row.person or "",
            group=row.of_group or "",
            held_on=row.held_on,
            changes=0 if row.last_change is None else row.last_change - row.first_change + 1,
            detail=row.detail,
            other=self._worker(other) if other else "",
        )

    def _worker(self, worker_id: UUID) -> str:
        row = self._session.get(WorkerRow, worker_id)
        return row.name if row else ""


def _bounds(wanted: TrailFilter, after: TrailPlace | None) -> Iterator[ColumnElement[bool]]:
    if wanted.worker_id is not None:
        yield AUDIT.c.worker_id == wanted.worker_id
    if wanted.kind is not None:
        yield AUDIT.c.action.in_(sorted(codes(wanted.kind)))
    if wanted.first is not None:
        yield AUDIT.c.at >= _midnight(wanted.first)
    if wanted.last is not None:
        yield AUDIT.c.at < _midnight(wanted.last + timedelta(days=1))
    if after is not None:
        ends = zip((after.at, after.device_id, after.line), _KEY, strict=True)
        yield tuple_(*_KEY) < tuple_(*(literal(value, column.type) for value, column in ends))


def _about(person_id: UUID, found: Select[Any], most: int) -> Select[Any]:
    """Lines about one person, and lines about everybody at a session or in a group of theirs."""
    everybody = AUDIT.c.person_id.is_(None)
    arms = (
        AUDIT.c.person_id == person_id,
        and_(everybody, AUDIT.c.subject_table == SESSION, AUDIT.c.subject_id.in_(_sessions(person_id))),
        and_(everybody, AUDIT.c.subject_table == GROUP, AUDIT.c.subject_id.in_(_groups(person_id))),
        and_(everybody, _when_added(person_id)),
    )
    parts = [found.where(arm).order_by(*_LATEST_FIRST).limit(most).subquery() for arm in arms]
    # One line may be found twice: the adding of a name to a group.
    joined = union_all(*(select(part) for part in parts)).subquery()
    key = tuple(joined.c[column.name] for column in _KEY)
    return select(*key).distinct().order_by(*(column.desc() for column in key)).limit(most)


def _sessions(person_id: UUID) -> Select[tuple[UUID]]:
    marked = select(MarkRow.session_id).where(MarkRow.person_id == person_id)
    expected = (
        select(SessionRow.id)
        .join(MembershipRow, MembershipRow.group_id == SessionRow.group_id)
        .where(MembershipRow.person_id == person_id, SessionRow.held_on >= MembershipRow.joined_on)
        .where(or_(MembershipRow.left_on.is_(None), SessionRow.held_on <= MembershipRow.left_on))
    )
    return select(marked.union(expected).subquery().c[0])


def _groups(person_id: UUID) -> Select[tuple[UUID]]:
    return select(MembershipRow.group_id).where(MembershipRow.person_id == person_id)


def _when_added(person_id: UUID) -> ColumnElement[bool]:
    """The line of the unit of work in which somebody was added along with others."""
    added = select(PersonRow.made_at, PersonRow.made_on).where(PersonRow.id == person_id).subquery()
    moment = select(added.c.made_at).scalar_subquery()
    device = select(added.c.made_on).scalar_subquery()
    return and_(AUDIT.c.at == moment, AUDIT.c.device_id == device, AUDIT.c.action == ADDING)


def _named(found: Select[Any]) -> Select[Any]:
    """The lines found, with the names that go with them."""
    page = found.subquery()
    here = and_(*(AUDIT.c[column.name] == page.c[column.name] for column in _KEY))
    in_session = and_(AUDIT.c.subject_table == SESSION, SessionRow.id == AUDIT.c.subject_id)
    group_id = case(
        (AUDIT.c.subject_table == SESSION, SessionRow.group_id),
        (AUDIT.c.subject_table == GROUP, AUDIT.c.subject_id),
    )
    return (
        select(
            AUDIT,
            WorkerRow.name.label("who"),
            PersonRow.name.label("person"),
            SessionRow.held_on,
            GroupRow.name.label("of_group"),
        )
        .select_from(page.join(AUDIT, here))
        .outerjoin(WorkerRow, WorkerRow.id == AUDIT.c.worker_id)
        .outerjoin(PersonRow, PersonRow.id == AUDIT.c.person_id)
        .outerjoin(SessionRow, in_session)
        .outerjoin(GroupRow, GroupRow.id == group_id)
        .order_by(*_LATEST_FIRST)
    )


def _midnight(day: date) -> datetime:
    """The beginning of a day by the clock on the wall here."""
    return datetime.combine(day, time.min).astimezone()
