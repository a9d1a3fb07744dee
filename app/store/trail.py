"""Reads the audit page by page, with the names it takes to say each line; quick with a million lines."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    FromClause,
    LargeBinary,
    Row,
    Select,
    Text,
    and_,
    bindparam,
    case,
    or_,
    select,
    tuple_,
    type_coerce,
    union,
)
from sqlalchemy.orm import Session

from app.domain.trail import Deed, TrailFilter, TrailPlace
from app.domain.trail_words import codes
from app.store.log_tables import AUDIT
from app.store.reach import records_of
from app.store.tables import Base, MarkRow, MembershipRow, PersonRow, SessionRow, WorkerRow

_KEY: Final = (AUDIT.c.at, AUDIT.c.device_id, AUDIT.c.seq)
_LATEST_FIRST: Final = tuple(column.desc() for column in _KEY)
WORKERS: Final = Base.metadata.tables["worker"]
OTHERS: Final = WORKERS.alias("other")
PEOPLE: Final = Base.metadata.tables["person"]
SESSIONS: Final = Base.metadata.tables["group_session"]
GROUPS: Final = Base.metadata.tables["support_group"]
# As they lie in the file: to have each column of each line made ready costs as much as to find them.
_AT: Final = type_coerce(AUDIT.c.at, Text).label("moment")
_DEVICE: Final = type_coerce(AUDIT.c.device_id, LargeBinary).label("device")
_DETAIL: Final = type_coerce(AUDIT.c.detail, Text).label("detail")
_PERSON: Final = type_coerce(AUDIT.c.person_id, LargeBinary).label("person_id")
_SAID: Final = (_AT, _DEVICE, AUDIT.c.seq, AUDIT.c.action, _PERSON, _DETAIL)
NO_DETAIL: Final[Mapping[str, Any]] = MappingProxyType({})
SESSION: Final = "group_session"
GROUP: Final = "support_group"
WORKER: Final = "worker"
ADDING: Final = "add names"
FAILED: Final = "failed sign-in"


class TrailRepository:
    """Lines of the audit, the latest first. A page goes on from where the one before ended."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def deeds(
        self, wanted: TrailFilter, most: int, after: TrailPlace | None = None
    ) -> tuple[tuple[Deed, ...], TrailPlace | None]:
        """At most so many lines, and where the next ones begin; None at the end.

        Args:
            wanted: What is not left out.
            most: How many lines at most.
            after: Only what stands after this place.
        """
        given = _given(wanted, after)
        statement = _about_one(frozenset(given)) if wanted.person_id else _about_all(frozenset(given))
        # Past the ORM, whose work on these plain columns would take longer than the query.
        rows = self._session.connection().execute(statement, given | {"most": most + 1}).all()
        last = rows[most - 1] if len(rows) > most else None
        return tuple(self._deed(row) for row in rows[:most]), None if last is None else _place(last)

    def of_person(self, person_id: UUID, most: int) -> tuple[Deed, ...]:
        """At most so many lines about a person, and about every record that was made one with theirs."""
        records = records_of(self._session, person_id)
        found = [deed for one in records for deed in self.deeds(TrailFilter(person_id=one), most)[0]]
        return tuple(sorted(found, key=lambda deed: deed.at, reverse=True)[:most])

    def workers(self) -> dict[UUID, str]:
        """Everybody who uses these records or once did, from A to Z."""
        everybody = select(WorkerRow.id, WorkerRow.name).order_by(WorkerRow.name, WorkerRow.id)
        return {row.id: row.name for row in self._session.execute(everybody)}

    def _deed(self, row: Row[*tuple[Any, ...]]) -> Deed:
        # Taken apart at once: to ask for each column by its name takes longer than all the rest.
        at, _device, _line, action, person_id, said, changes, who, other, person, held_on, group = row
        detail = NO_DETAIL if said == "{}" else json.loads(said)
        return Deed(
            at=_moment(at),
            who=who or "",
            action=action,
            person_id=None if person_id is None else UUID(bytes=person_id),
            person=person or "",
            group=group or "",
            held_on=held_on,
            changes=changes or 0,
            detail=detail,
            other=other or (self._tried(detail) if action == FAILED else ""),
        )

    def _tried(self, detail: Mapping[str, Any]) -> str:
        """Whose passphrase was tried, where that is known."""
        worker = self._session.get(WorkerRow, UUID(detail["who"])) if "who" in detail else None
        return worker.name if worker else ""


def _moment(kept: str) -> datetime:
    return datetime.fromisoformat(kept).replace(tzinfo=UTC)


def _place(row: Row[*tuple[Any, ...]]) -> TrailPlace:
    return TrailPlace(at=_moment(row.moment), device_id=UUID(bytes=bytes(row.device)), line=row.seq)


def _given(wanted: TrailFilter, after: TrailPlace | None) -> dict[str, Any]:
    """What narrows the lines, by the names that `_bounds` knows."""
    given: dict[str, Any] = {
        "person": wanted.person_id,
        "worker": wanted.worker_id,
        "actions": sorted(codes(wanted.kind)) if wanted.kind else None,
        "first": _midnight(wanted.first) if wanted.first else None,
        "end": _midnight(wanted.last + timedelta(days=1)) if wanted.last else None,
    }
    if after is not None:
        given |= {"at": after.at, "device": after.device_id, "line": after.line}
    return {name: value for name, value in given.items() if value is not None}


def _bounds(given: frozenset[str]) -> Iterator[ColumnElement[bool]]:
    if "worker" in given:
        yield AUDIT.c.worker_id == bindparam("worker")
    if "actions" in given:
        yield AUDIT.c.action.in_(bindparam("actions", expanding=True))
    if "first" in given:
        yield AUDIT.c.at >= bindparam("first")
    if "end" in given:
        yield AUDIT.c.at < bindparam("end")
    if "at" in given:
        ends = zip(("at", "device", "line"), _KEY, strict=True)
        yield tuple_(*_KEY) < tuple_(*(bindparam(name, type_=column.type) for name, column in ends))


# Statements are built once for each set of filters: building one takes as long as running it.


@cache
def _about_all(given: frozenset[str]) -> Select[Any]:
    """The latest lines."""
    lines = _named().select_from(_joined(AUDIT)).where(*_bounds(given))
    return lines.order_by(*_LATEST_FIRST).limit(bindparam("most"))


@cache
def _about_one(given: frozenset[str]) -> Select[Any]:
    """Lines about one person, and lines about everybody at a session or in a group of theirs."""
    found, everybody = select(*_KEY).where(*_bounds(given)), AUDIT.c.person_id.is_(None)
    person = bindparam("person", type_=AUDIT.c.person_id.type)
    arms = (
        AUDIT.c.person_id == person,
        and_(everybody, AUDIT.c.subject_table == SESSION, AUDIT.c.subject_id.in_(_sessions(person))),
        and_(everybody, AUDIT.c.subject_table == GROUP, AUDIT.c.subject_id.in_(_groups(person))),
        and_(everybody, _when_added(person)),
    )
    most: BindParameter[int] = bindparam("most")
    parts = [found.where(arm).order_by(*_LATEST_FIRST).limit(most).subquery() for arm in arms]
    # One line may be found twice: the adding of a name to a group.
    page = union(*(select(part.c.device_id, part.c.seq) for part in parts)).subquery()
    here = and_(AUDIT.c.device_id == page.c.device_id, AUDIT.c.seq == page.c.seq)
    return _named().select_from(_joined(page.join(AUDIT, here))).order_by(*_LATEST_FIRST).limit(most)


def _sessions(person: BindParameter[UUID]) -> Select[UUID]:
    marked = select(MarkRow.session_id).where(MarkRow.person_id == person)
    expected = (
        select(SessionRow.id)
        .join(MembershipRow, MembershipRow.group_id == SessionRow.group_id)
        .where(MembershipRow.person_id == person, SessionRow.held_on >= MembershipRow.joined_on)
        .where(or_(MembershipRow.left_on.is_(None), SessionRow.held_on <= MembershipRow.left_on))
    )
    return select(marked.union(expected).subquery().c[0])


def _groups(person: BindParameter[UUID]) -> Select[UUID]:
    return select(MembershipRow.group_id).where(MembershipRow.person_id == person)


def _when_added(person: BindParameter[UUID]) -> ColumnElement[bool]:
    """The line of the unit of work in which somebody was added along with others."""
    added = select(PersonRow.made_at, PersonRow.made_on).where(PersonRow.id == person).subquery()
    moment = select(added.c.made_at).scalar_subquery()
    device = select(added.c.made_on).scalar_subquery()
    return and_(AUDIT.c.at == moment, AUDIT.c.device_id == device, AUDIT.c.action == ADDING)


def _named() -> Select[Any]:
    """What a line says, with the names that go with it."""
    return select(
        *_SAID,
        (AUDIT.c.last_change - AUDIT.c.first_change + 1).label("changes"),
        WORKERS.c.name.label("who"),
        OTHERS.c.name.label("other"),
        PEOPLE.c.name.label("person"),
        SESSIONS.c.held_on,
        GROUPS.c.name.label("of_group"),
    )


def _joined(lines: FromClause) -> FromClause:
    """Lines joined with the tables that have the names."""
    of_session = and_(AUDIT.c.subject_table == SESSION, SESSIONS.c.id == AUDIT.c.subject_id)
    of_worker = and_(AUDIT.c.subject_table == WORKER, OTHERS.c.id == AUDIT.c.subject_id)
    group_id = case(
        (AUDIT.c.subject_table == SESSION, SESSIONS.c.group_id),
        (AUDIT.c.subject_table == GROUP, AUDIT.c.subject_id),
    )
    return (
        lines.outerjoin(WORKERS, WORKERS.c.id == AUDIT.c.worker_id)
        .outerjoin(OTHERS, of_worker)
        .outerjoin(PEOPLE, PEOPLE.c.id == AUDIT.c.person_id)
        .outerjoin(SESSIONS, of_session)
        .outerjoin(GROUPS, GROUPS.c.id == group_id)
    )


def _midnight(day: date) -> datetime:
    """The beginning of a day by the clock on the wall here."""
    return datetime.combine(day, time.min).astimezone()
