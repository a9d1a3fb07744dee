"""Whom these records had erased, and who is in them although they were erased: an older copy brought them."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from sqlalchemy import Connection, select

from app.store.erased_marks import ErasedMark, hashed, sealed
from app.store.log_tables import CHANGES
from app.store.tables import DestructionRow, PersonRow


def marks_missing(connection: Connection, known: Iterable[ErasedMark]) -> tuple[ErasedMark, ...]:
    """The marks of everybody whom these records had erased, but for those that are known."""
    there = {mark.number for mark in known}
    log = connection.execute(
        select(DestructionRow.id, DestructionRow.number, DestructionRow.way, DestructionRow.reason)
    )
    entries = {row.id: row for row in log if row.number not in there}
    if not entries:
        return ()
    key = _key(connection)
    lines = select(CHANGES.c.row_id, CHANGES.c.destruction).where(
        CHANGES.c.table_name == PersonRow.__tablename__, CHANGES.c.destruction.in_(list(entries))
    )
    found = sorted({(row.destruction, row.row_id) for row in connection.execute(lines)})
    return tuple(
        sealed(
            key, row_id, entries[destruction].number, entries[destruction].way, entries[destruction].reason
        )
        for destruction, row_id in found
    )


def came_back(connection: Connection, marks: Iterable[ErasedMark]) -> Iterator[tuple[UUID, ErasedMark]]:
    """People in these records who were erased before, each with their mark; what is not of us is left out."""
    done = set(connection.scalars(select(DestructionRow.number)))
    wanted = {mark.mark: mark for mark in marks if mark.number not in done}
    if not wanted:
        return
    key = _key(connection)
    for person_id in connection.scalars(select(PersonRow.id)).all():
        mark = wanted.get(hashed(key, person_id.hex))
        if mark is not None and mark == sealed(key, person_id, mark.number, mark.way, mark.reason):
            yield person_id, mark


def _key(connection: Connection) -> bytes:
    """Random, never outside the records, and the same in all copies: the salt of the first change of all."""
    first = select(CHANGES.c.salt).where(CHANGES.c.seq == 1).order_by(CHANGES.c.hlc).limit(1)
    return bytes.fromhex(connection.scalars(first).one())
