"""Watches a unit of work: fills in who, when and where, writes the change log, and guards the facts."""

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Self
from uuid import UUID

from sqlalchemy import Connection, event, insert, inspect, update
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction, sessionmaker

from app.store import changelog
from app.store.chain_ends import ChainEnds, chain_ends
from app.store.changelog import INSERT, UNCONTESTED, UPDATE, WHOLE_ROW, Change
from app.store.engine import let_references_wait
from app.store.hlc import HybridClock
from app.store.logged_rows import all_values, changed_values, columns_of, order_of_tables, table_of, tables_of
from app.store.logged_values import to_log
from app.store.mixins import Base, Editable, Fact, Made
from app.store.references import refers_elsewhere

RECORDER: Final = "recorder"


class ForbiddenChangeError(Exception):
    """A change that the records do not allow: of a fact, past the log, or while reading. A bug."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, on which laptop, for which team."""

    worker_id: UUID
    device_id: UUID
    scope_id: UUID


@dataclass(frozen=True, slots=True)
class Logged:
    """What of the schema the log needs to know.

    Attributes:
        order: Table -> its place when parents come before children.
        synced: The tables whose every change is logged.
        facts: Those among them whose rows are never changed.
    """

    order: Mapping[str, int]
    synced: frozenset[str]
    facts: frozenset[str]

    @classmethod
    def of_all_tables(cls) -> Self:
        """Everything declared so far."""
        return cls(order_of_tables(len(Base.metadata.tables)), tables_of(Made), tables_of(Fact))


class Recorder:
    """What one unit of work has changed so far.

    Args:
        author: Who writes.
        moment: When.
        stamps: Gives each change its stamp.
        logged: What of the schema the log needs to know.
        revision: The schema that is written under.
        refuse: Raises where one of the rows that are about to be written must not be.
    """

    def __init__(
        self,
        author: Author,
        moment: datetime,
        stamps: HybridClock,
        logged: Logged,
        revision: str,
        refuse: Callable[[Session, Iterable[Made]], None],
    ) -> None:
        self.author = author
        self.moment = moment
        self.changes: list[Change] = []
        self._stamps = stamps
        self._logged = logged
        self._revision = revision
        self._refuse = refuse
        self._ends: ChainEnds | None = None
        self._lines = 0
        self._references_wait = False

    def ends(self, connection: Connection) -> ChainEnds:
        """Where log and audit of this laptop ended before this unit; nobody else writes meanwhile."""
        if self._ends is None:
            self._ends = chain_ends(connection, self.author.device_id)
        return self._ends

    def let_references_wait(self, session: Session) -> None:
        """From now on rows of this unit are written in any order, as objects are."""
        if not self._references_wait:
            self._references_wait = True
            let_references_wait(session.connection())

    def state(self, session: Session, facts: Sequence[Fact]) -> None:
        """Write new facts of one table, and their lines of the log.

        Raises:
            AppError: One of them must not be written.
        """
        if not facts:
            return
        session.flush()  # what was added before comes first in the log
        self._refuse(session, facts)
        for fact in facts:
            self._sign_new(fact)
        connection, table = session.connection(), Base.metadata.tables[table_of(facts[0])]
        columns = columns_of(type(facts[0]))
        written = [{"id": fact.id} | {name: getattr(fact, key) for key, name in columns} for fact in facts]
        connection.execute(insert(table), written)
        self._append(
            connection, [self._line(connection, fact, INSERT, all_values(fact), {}) for fact in facts]
        )

    def repoint(
        self, session: Session, table: str, column: str, rows: Sequence[UUID], person_id: UUID
    ) -> None:
        """Say of some rows, facts among them, that they are about somebody else; for merging alone.

        Raises:
            AppError: A record among them is not used.
        """
        if not rows:
            return
        session.flush()
        kind = next(m.class_ for m in Base.registry.mappers if str(m.local_table) == table)
        found = [session.get_one(kind, row) for row in rows]
        self._refuse(session, found)
        values: dict[str, Any] = {column: person_id}
        if issubclass(kind, Editable):
            me, laptop = self.author.worker_id, self.author.device_id
            values |= {"changed_at": self.moment, "changed_by": me, "changed_on": laptop}
        self.let_references_wait(session)
        connection, target = session.connection(), Base.metadata.tables[table]
        logged = {name: to_log(value) for name, value in values.items()}
        lines = []
        for row in found:
            connection.execute(update(target).where(target.c.id == row.id).values(**values))
            lines.append(self._line(connection, row, UPDATE, logged, self._bases(connection, row, column)))
            session.expire(row)
        self._append(connection, lines)

    def _bases(self, connection: Connection, row: Made, column: str) -> dict[str, list[str]]:
        """What a line replaces; of facts nobody keeps stamps."""
        if table_of(row) in self._logged.facts:
            return {}
        heads = changelog.heads_of(connection, table_of(row), row.id)
        return {column: heads.get(column, heads.get(WHOLE_ROW, []))}

    def fill_in(self, session: Session) -> None:
        """Put author and moment on what is about to be written.

        Raises:
            ForbiddenChangeError: A fact was changed, or a synced row deleted.
            AppError: One of the rows must not be written.
        """
        self._refuse(session, _written(session))
        for row in session.deleted:
            if isinstance(row, Made):
                raise ForbiddenChangeError(f"{type(row).__name__} is never deleted")
        for row in session.new:
            if isinstance(row, Made):
                self._sign_new(row)
        for row in session.dirty:
            if isinstance(row, Made) and session.is_modified(row):
                self._sign_changed(row)

    def log(self, session: Session) -> None:
        """Write one line for each row that this flush inserted or updated."""
        made = sorted((row for row in session.new if isinstance(row, Made)), key=self._order)
        touched = (row for row in session.dirty if isinstance(row, Editable) and session.is_modified(row))
        changed = sorted(touched, key=lambda row: (table_of(row), row.id))
        if not made and not changed:
            return
        connection = session.connection()
        lines = [self._line(connection, row, INSERT, all_values(row), {}) for row in made]
        lines += [self._update(connection, row) for row in changed]
        self._append(connection, lines)

    def _append(self, connection: Connection, lines: list[Change]) -> None:
        changelog.append(connection, lines, self._logged.facts)
        self.changes += lines

    def _sign_new(self, row: Made) -> None:
        row.scope_id = self.author.scope_id
        row.made_at, row.made_by, row.made_on = self.moment, self.author.worker_id, self.author.device_id
        if isinstance(row, Editable):
            self._sign_editable(row)

    def _sign_changed(self, row: Made) -> None:
        if not isinstance(row, Editable):
            raise ForbiddenChangeError(f"{type(row).__name__} is a fact: add one that supersedes it")
        self._sign_editable(row)

    def _sign_editable(self, row: Editable) -> None:
        row.changed_at = self.moment
        row.changed_by, row.changed_on = self.author.worker_id, self.author.device_id

    def _order(self, row: Made) -> tuple[int, int]:
        return self._logged.order[table_of(row)], inspect(row).insert_order

    def _update(self, connection: Connection, row: Editable) -> Change:
        values = changed_values(row)
        heads = changelog.heads_of(connection, table_of(row), row.id)
        made = heads.get(WHOLE_ROW, [])
        bases = {column: heads.get(column, made) for column in values if column not in UNCONTESTED}
        return self._line(connection, row, UPDATE, values, bases)

    def _line(
        self,
        connection: Connection,
        row: Made,
        kind: str,
        values: dict[str, Any],
        bases: dict[str, list[str]],
    ) -> Change:
        self._lines += 1
        return Change(
            device_id=self.author.device_id,
            seq=self.ends(connection).change + self._lines,
            hlc=self._stamps.stamp(),
            scope_id=row.scope_id,
            table_name=table_of(row),
            row_id=row.id,
            kind=kind,
            values=values,
            bases=bases,
            schema_rev=self._revision,
            salt=secrets.token_hex(16),
        )


class GuardedSession(Session):
    """A session without the bulk methods that would go past the change log."""

    def bulk_save_objects(self, *_: object, **__: object) -> None:
        """Refused."""
        raise ForbiddenChangeError("bulk methods go past the change log")

    def bulk_insert_mappings(self, *_: object, **__: object) -> None:
        """Refused."""
        raise ForbiddenChangeError("bulk methods go past the change log")

    def bulk_update_mappings(self, *_: object, **__: object) -> None:
        """Refused."""
        raise ForbiddenChangeError("bulk methods go past the change log")


def watch(sessions: sessionmaker[GuardedSession], logged: Logged) -> None:
    """Have every session of a factory recorded and guarded."""

    def refuse_bulk(state: ORMExecuteState) -> None:
        table = getattr(state.statement, "table", None)
        if not state.is_select and table is not None and table.name in logged.synced:
            raise ForbiddenChangeError(f"{table.name} is changed row by row, so that the log sees it")
        if state.is_insert or state.is_update or state.is_delete:
            recorder_of(state.session).let_references_wait(state.session)

    event.listen(sessions, "before_flush", _before_flush)
    event.listen(sessions, "after_flush", _after_flush)
    event.listen(sessions, "do_orm_execute", refuse_bulk)


def _before_flush(session: Session, _context: UOWTransaction, _instances: object) -> None:
    recorder = recorder_of(session)
    if session.new or any(map(refers_elsewhere, session.dirty)):
        recorder.let_references_wait(session)
    recorder.fill_in(session)


def recorder_of(session: Session) -> Recorder:
    """What records the changes of a session.

    Raises:
        ForbiddenChangeError: It only reads.
    """
    recorder = session.info.get(RECORDER)
    if not isinstance(recorder, Recorder):
        raise ForbiddenChangeError("nothing is written while reading")
    return recorder


def _written(session: Session) -> Iterator[Made]:
    """New rows, and those that are different from what is kept."""
    yield from (row for row in session.new if isinstance(row, Made))
    yield from (row for row in session.dirty if isinstance(row, Made) and session.is_modified(row))


def _after_flush(session: Session, _context: UOWTransaction) -> None:
    session.info[RECORDER].log(session)
