"""What a line of the audit is about: a row, and through it one person."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, select

from app.store.changelog import Change
from app.store.mixins import Base

PERSON: Final = "person"
PERSON_ID: Final = "person_id"


@dataclass(frozen=True, slots=True)
class Subject:
    """The row an action is about."""

    table: str
    id: UUID


def person_of(connection: Connection, subject: Subject | None, changes: Sequence[Change]) -> UUID | None:
    """The one person that something done is about; None where there is none, or more than one.

    Args:
        connection: In the transaction of the changes.
        subject: The row it is about.
        changes: What it changed.
    """
    if subject is not None and subject.table == PERSON:
        return subject.id
    people = {person for change in changes if (person := _person_in(change)) is not None}
    if people:
        return people.pop() if len(people) == 1 else None
    rows = None if subject is None else Base.metadata.tables.get(subject.table)
    if subject is None or rows is None or PERSON_ID not in rows.c:
        return None
    return connection.scalar(_owner(subject.table), {"row": subject.id})


def _person_in(change: Change) -> UUID | None:
    if change.table_name == PERSON:
        return change.row_id
    named = change.values.get(PERSON_ID)
    return None if named is None else UUID(named)


@cache
def _owner(table: str) -> Select[UUID]:
    rows = Base.metadata.tables[table]
    return select(rows.c[PERSON_ID]).where(rows.c.id == bindparam("row"))
