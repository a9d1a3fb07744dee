"""Whether the tables say what the change log says they were told.

A page of a table, put back as it was last month, bears a good seal: what somebody withdrew since would
stand there again. The log has pages of its own, so the two no longer agree.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Table, func, select

from app.i18n import ngettext
from app.store.changelog import INSERT, Change, read_changes
from app.store.logged_values import from_log
from app.store.mixins import Base
from app.store.recorder import Logged

_AT_ONCE: Final = 500
Row = dict[str, Any]


def disagreements(connection: Connection) -> list[str]:
    """What differs between tables and log, in plain words; empty when they agree."""
    logged = Logged.of_all_tables()
    settled = _Settled(logged)
    count = sum(_differing(connection, part) for part in _parts(settled.take(read_changes(connection))))
    count += sum(_differing(connection, part) for part in _parts(settled.rest()))
    count += sum(
        _beyond(connection, Base.metadata.tables[name], settled.rows.get(name, 0)) for name in logged.synced
    )
    if not count:
        return []
    words = ngettext(
        "{n} entry is not as the activity record says it was written.",
        "{n} entries are not as the activity record says they were written.",
        count,
    )
    return [words.format(n=count)]


class _Settled:
    """Rows as the log leaves them: facts at once, rows that change when all of the log was read."""

    def __init__(self, logged: Logged) -> None:
        self._facts = logged.facts
        self._changing: dict[tuple[str, UUID], Row] = {}
        self.rows: dict[str, int] = {}

    def take(self, changes: Iterable[Change]) -> Iterator[tuple[str, UUID, Row]]:
        for change in changes:
            if change.erased:
                continue
            if change.kind == INSERT:
                self.rows[change.table_name] = self.rows.get(change.table_name, 0) + 1
            if change.table_name in self._facts:
                yield change.table_name, change.row_id, change.values
            else:
                row = self._changing.setdefault((change.table_name, change.row_id), {})
                row.update(change.values)

    def rest(self) -> Iterator[tuple[str, UUID, Row]]:
        for (name, row_id), values in sorted(self._changing.items(), key=lambda pair: pair[0]):
            yield name, row_id, values


def _parts(rows: Iterator[tuple[str, UUID, Row]]) -> Iterator[list[tuple[str, UUID, Row]]]:
    while part := list(islice(rows, _AT_ONCE)):
        yield part


def _differing(connection: Connection, part: Sequence[tuple[str, UUID, Row]]) -> int:
    by_table: dict[str, dict[UUID, Row]] = {}
    for name, row_id, values in part:
        by_table.setdefault(name, {})[row_id] = values
    return sum(_differing_in(connection, Base.metadata.tables[name], rows) for name, rows in by_table.items())


def _differing_in(connection: Connection, table: Table, rows: dict[UUID, Row]) -> int:
    found = connection.execute(select(table).where(table.c.id.in_(rows))).mappings()
    there = {row["id"]: row for row in found}
    return sum(
        row_id not in there
        or any(from_log(table.c[name], value) != there[row_id][name] for name, value in values.items())
        for row_id, values in rows.items()
    )


def _beyond(connection: Connection, table: Table, logged: int) -> int:
    """Rows that no line of the log tells of."""
    return max(0, (connection.scalar(select(func.count()).select_from(table)) or 0) - logged)
