"""Which rows are about one person: found by walking the references between the tables, so none is forgotten.

A row is about a person when it refers to them, or to a row that is about them.
"""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Enum, ForeignKey, String, Table, or_, select
from sqlalchemy.orm import Session

from app.domain.duplicates import Verdict
from app.store.mixins import Base
from app.store.tables import PersonMergeRow, PersonRow
from app.store.types import Json

PERSON: Final = "person"


def records_of(session: Session, person_id: UUID) -> frozenset[UUID]:
    """A person's own record and every one that was made one with it."""
    merges = select(PersonMergeRow.person_id, PersonMergeRow.merged_id).where(
        PersonMergeRow.verdict == Verdict.MERGED, PersonMergeRow.void.is_(False)
    )
    into = session.execute(merges).all()
    found = {person_id}
    while more := {merged for kept, merged in into if kept in found} - found:
        found |= more
    return frozenset(found)


def about(people: Collection[UUID]) -> dict[Table, ColumnElement[bool]]:
    """Each table that can hold rows about these people, parents first, and which of its rows those are."""
    found: dict[Table, ColumnElement[bool]] = {}
    for table in Base.metadata.sorted_tables:
        if table.name == PERSON:
            found[table] = table.c.id.in_(people)
            continue
        ways = [
            way
            for key in sorted(table.foreign_keys, key=str)
            if (way := _way(key, found, people)) is not None
        ]
        if ways:
            found[table] = or_(*ways)
    return found


def _way(
    key: ForeignKey, found: dict[Table, ColumnElement[bool]], people: Collection[UUID]
) -> ColumnElement[bool] | None:
    if key.column.table.name == PERSON:
        return key.parent.in_(people)
    rows = found.get(key.column.table)
    return None if rows is None else key.parent.in_(select(key.column).where(rows))


def words_in(table: Table) -> list[Column[Any]]:
    """The columns of a table that take words, in text or in a document."""
    return [c for c in table.c if isinstance(c.type, String | Json) and not isinstance(c.type, Enum)]


def names_of(row: PersonRow) -> tuple[str, ...]:
    """What a person is called, each name once and the longest first."""
    return tuple(sorted({name for name in (row.name, row.preferred_name) if name}, key=len, reverse=True))
