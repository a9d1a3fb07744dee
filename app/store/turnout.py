"""Who came to many sessions, put together by the store: a year has thousands of marks, of few people."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from uuid import UUID

from sqlalchemy import LargeBinary, Select, Text, bindparam, func, select, type_coerce
from sqlalchemy.orm import Session

from app.domain.attendance import Presence
from app.domain.people import Role
from app.store.column_rows import column_rows
from app.store.facts import in_force
from app.store.tables import MarkRow
from app.store.types import known_id

HERE = Presence.HERE.value
BETWEEN = ","

Turnout = Mapping[Role, frozenset[UUID]]
"""Who came, by what they came as; a role nobody came in is absent."""


def turnout(session: Session, session_ids: Iterable[UUID]) -> dict[UUID, Turnout]:
    """Who came to each of these sessions.

    Each session comes as one row for each role and presence, with everybody in it. Only where one
    person has two marks in force, of two laptops, are the marks themselves read: the later one counts.
    """
    marked: dict[UUID, list[tuple[str, str | None, list[str]]]] = {each: [] for each in session_ids}
    for each, role, presence, people in column_rows(session, _together(), {"sessions": list(marked)}):
        marked[known_id(each)].append((role, presence, people.split(BETWEEN)))
    doubled = [each for each, rows in marked.items() if _somebody_twice(rows)]
    ids = dict[str, UUID]()
    found: dict[UUID, Turnout] = {each: _here(rows, ids) for each, rows in marked.items()}
    return found | _one_by_one(session, doubled) if doubled else found


def _somebody_twice(rows: Sequence[tuple[str, str | None, list[str]]]) -> bool:
    return len(set[str]().union(*(people for *_kind, people in rows))) < sum(len(row[2]) for row in rows)


def _here(rows: Iterable[tuple[str, str | None, list[str]]], ids: dict[str, UUID]) -> Turnout:
    return {
        Role(role): frozenset([ids.get(one) or _known(ids, one) for one in people])
        for role, presence, people in rows
        if presence == HERE
    }


def _known(ids: dict[str, UUID], written: str) -> UUID:
    ids[written] = known_id(bytes.fromhex(written))
    return ids[written]


def _one_by_one(session: Session, session_ids: list[UUID]) -> dict[UUID, Turnout]:
    latest: dict[bytes, dict[bytes, tuple[str, str | None]]] = {}
    for each, person, role, presence in column_rows(session, _in_order(), {"sessions": session_ids}):
        latest.setdefault(each, {})[person] = (role, presence)
    return {known_id(each): _came(marks) for each, marks in latest.items()}


def _came(marks: Mapping[bytes, tuple[str, str | None]]) -> Turnout:
    came = {known_id(person): Role(role) for person, (role, presence) in marks.items() if presence == HERE}
    return {role: frozenset(p for p, was in came.items() if was is role) for role in set(came.values())}


# As they lie in the file, and built once.


@cache
def _together() -> Select[bytes, str, str | None, str]:
    role, presence = type_coerce(MarkRow.role, Text), type_coerce(MarkRow.presence, Text)
    person = func.hex(type_coerce(MarkRow.person_id, LargeBinary), type_=Text)
    return (
        select(
            type_coerce(MarkRow.session_id, LargeBinary),
            role,
            presence,
            func.aggregate_strings(person, BETWEEN),
        )
        .where(MarkRow.session_id.in_(bindparam("sessions", expanding=True)), in_force(MarkRow))
        .group_by(MarkRow.session_id, MarkRow.role, MarkRow.presence)
    )


@cache
def _in_order() -> Select[bytes, bytes, str, str | None]:
    return (
        select(
            type_coerce(MarkRow.session_id, LargeBinary),
            type_coerce(MarkRow.person_id, LargeBinary),
            type_coerce(MarkRow.role, Text),
            type_coerce(MarkRow.presence, Text),
        )
        .where(MarkRow.session_id.in_(bindparam("sessions", expanding=True)), in_force(MarkRow))
        .order_by(MarkRow.made_at, MarkRow.id)
    )
