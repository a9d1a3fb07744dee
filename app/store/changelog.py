"""The change log: every change of a synced row, written in the transaction that makes it.

It is what laptops will hand to each other, and it can rebuild every table. `bases` names, for each
changed column, the versions the writer had before them: two changes that had not seen each other
are then known to be in conflict, whatever their clocks say.

A line that has to forget somebody keeps its place and the hash of what it said, so that the audit
which vouches for it still holds. The hash is salted: short answers cannot be guessed from it.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    Connection,
    RowMapping,
    Table,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    tuple_,
    update,
)

from app.store.log_tables import CHANGES, HEADS
from app.store.logged_values import from_log
from app.store.mixins import Base

INSERT: Final = "insert"
UPDATE: Final = "update"
WHOLE_ROW: Final = ""
UNCONTESTED: Final = frozenset({"changed_at", "changed_by", "changed_on"})
"""Columns that follow from the change itself; nobody needs to settle which one holds."""

# Said once: building a statement costs more than running it, and these run at every tick.
_OF_ROW: Final = and_(HEADS.c.table_name == bindparam("of_table"), HEADS.c.row_id == bindparam("of_row"))
_HEADS_OF: Final = select(HEADS.c.column_name, HEADS.c.hlc).where(_OF_ROW).order_by(HEADS.c.hlc)
_FORGET: Final = delete(HEADS).where(_OF_ROW, HEADS.c.column_name == bindparam("of_column"))
_ADD_CHANGE: Final = insert(CHANGES)
_ADD_HEAD: Final = insert(HEADS)


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the log.

    Attributes:
        seq: Counted from 1 on each device, without gaps.
        hlc: When, by the hybrid clock; unique.
        kind: "insert" or "update".
        values: Column -> value as JSON; the id is in `row_id`, empty values are left out of an insert.
        bases: Column -> the stamps it replaces.
        schema_rev: The schema it was written under.
        salt: Random, goes into the hash of what it says; in hexadecimal.
        kept_hash: Only of a line that was erased: the hash of what it said.
        destruction: The entry of the destruction log that tells of the erasure.
    """

    device_id: UUID
    seq: int
    hlc: str
    scope_id: UUID
    table_name: str
    row_id: UUID
    kind: str
    values: dict[str, Any]
    bases: dict[str, list[str]]
    schema_rev: str
    salt: str
    kept_hash: str | None = None
    destruction: UUID | None = None

    def digest(self) -> str:
        """SHA-256 over all of the line, in hexadecimal; an erased line that still says something has none."""
        if self.erased and (self.values or self.bases or self.salt):
            return ""
        parts = [self.device_id.hex, self.seq, self.hlc, self.scope_id.hex, self.table_name, self.row_id.hex]
        parts += [self.kind, self.kept_hash or self.said(), self.schema_rev]
        return _hash(parts)

    def said(self) -> str:
        """The salted SHA-256 of what the line says, in hexadecimal."""
        return _hash([self.salt, self.values, self.bases])

    @property
    def erased(self) -> bool:
        """Whether it had to forget what it said."""
        return self.kept_hash is not None

    def as_row(self) -> dict[str, Any]:
        """The line as the table takes it."""
        return {name: getattr(self, name) for name in Change.__slots__}


def digest_of(changes: Iterable[Change]) -> str:
    """SHA-256 over the digests of several lines in order; an erased line keeps its own."""
    return sha256("".join(change.digest() for change in changes).encode()).hexdigest()


def latest_stamp(connection: Connection) -> str:
    """The latest stamp of any device; empty for an empty log."""
    ends = select(CHANGES.c.device_id, func.max(CHANGES.c.seq)).group_by(CHANGES.c.device_id)
    newest = select(func.max(CHANGES.c.hlc)).where(tuple_(CHANGES.c.device_id, CHANGES.c.seq).in_(ends))
    return connection.scalar(newest) or ""


def read_changes(connection: Connection) -> Iterator[Change]:
    """Every line, in the order of the hybrid clock."""
    rows = connection.execute(select(CHANGES).order_by(CHANGES.c.hlc).execution_options(yield_per=1000))
    return map(_change, rows.mappings())


def changes_between(connection: Connection, device_id: UUID, first: int, last: int) -> Iterator[Change]:
    """A device's lines from `first` to `last`, in order."""
    wanted = and_(CHANGES.c.device_id == device_id, CHANGES.c.seq.between(first, last))
    return map(_change, connection.execute(select(CHANGES).where(wanted).order_by(CHANGES.c.seq)).mappings())


def heads_of(connection: Connection, table_name: str, row_id: UUID) -> dict[str, list[str]]:
    """Column -> stamps of its latest values, for the columns that were changed since the row was made."""
    found: dict[str, list[str]] = {}
    for column, hlc in connection.execute(_HEADS_OF, {"of_table": table_name, "of_row": row_id}):
        found.setdefault(column, []).append(hlc)
    return found


def append(connection: Connection, changes: Iterable[Change], kept: Iterable[str]) -> None:
    """Write lines, and remember the stamps of what they leave behind.

    Args:
        connection: In the transaction of the changes themselves.
        changes: The lines.
        kept: Tables whose rows are never changed; nobody needs their stamps.
    """
    facts, rows, heads = frozenset(kept), [], list[dict[str, Any]]()
    for change in changes:
        rows.append(change.as_row())
        columns = [WHOLE_ROW] if change.kind == INSERT else list(change.bases)
        place = {"table_name": change.table_name, "row_id": change.row_id, "hlc": change.hlc}
        if change.table_name not in facts and not change.erased:
            heads += [place | {"column_name": column} for column in columns]
        if change.kind == UPDATE:
            _forget_heads(connection, change)
    if rows:
        connection.execute(_ADD_CHANGE, rows)
    if heads:
        connection.execute(_ADD_HEAD, heads)


def erase(connection: Connection, rows: Collection[UUID], destruction: UUID) -> int:
    """Make every line about some rows forget what it said; gives how many lines that were.

    Args:
        connection: In the transaction that takes the rows out.
        rows: Their ids, whatever the table.
        destruction: The entry of the destruction log that tells of it.
    """
    wanted, lines = sorted(rows), list[Change]()
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        connection.execute(delete(HEADS).where(HEADS.c.row_id.in_(some)))
        still = select(CHANGES).where(CHANGES.c.row_id.in_(some), CHANGES.c.kept_hash.is_(None))
        lines += map(_change, connection.execute(still).mappings())
    gone = {"values": {}, "bases": {}, "salt": "", "destruction": destruction}
    for line in lines:
        key = and_(CHANGES.c.device_id == line.device_id, CHANGES.c.seq == line.seq)
        connection.execute(update(CHANGES).where(key).values(kept_hash=line.said(), **gone))
    return len(lines)


def _forget_heads(connection: Connection, change: Change) -> None:
    place = {"of_table": change.table_name, "of_row": change.row_id}
    columns = [place | {"of_column": column} for column in change.bases]
    if columns:
        connection.execute(_FORGET, columns)


def replay(changes: Iterable[Change], connection: Connection, kept: Iterable[str]) -> None:
    """Rebuild every logged table of an empty store, and the log itself.

    Args:
        changes: All lines, in the order of the hybrid clock.
        connection: A store that has the tables and no rows.
        kept: As for `append`.
    """
    facts = frozenset(kept)
    for change in changes:
        if not change.erased:
            _apply(connection, Base.metadata.tables[change.table_name], change)
        append(connection, [change], facts)


def _apply(connection: Connection, table: Table, change: Change) -> None:
    values = {name: from_log(table.c[name], value) for name, value in change.values.items()}
    if change.kind == INSERT:
        connection.execute(insert(table).values(id=change.row_id, **values))
    else:
        connection.execute(update(table).where(table.c.id == change.row_id).values(**values))


def _change(row: RowMapping) -> Change:
    return Change(**{name: row[name] for name in Change.__slots__})


def _hash(parts: list[Any]) -> str:
    return sha256(json.dumps(parts, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
