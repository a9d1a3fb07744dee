"""Makes two records one: everything about one person is about the other from then on, and back again.

Facts are never changed, but for whom they are about: that is settled here alone, column by column, and the
change log keeps who was named before. Nothing is copied, so who wrote a fact, and when, stays as it was.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Column, Select, Table, select
from sqlalchemy.orm import Session

from app.domain.duplicates import Merge, Verdict
from app.errors import NotFoundError
from app.i18n import _
from app.store.doubled import doubled, take_back, take_out
from app.store.mixins import Base, Local
from app.store.recorder import recorder_of
from app.store.tables import KeepingRow, MarkRow, MembershipRow, PersonMergeRow, PersonRow, ScoreRow

STAYS: Final = frozenset({"person_merge", "keeping", "match_wish"})
"""Tables that are not re-pointed: who was merged, and what there is one of for each person."""

TWICE: Final = "twice"
"""Under which a merge keeps what stood in both records."""


class MergeRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def merge(self, person_id: UUID, merged_id: UUID) -> UUID:
        """Give everything about `merged_id` to `person_id`, and take that record out of use.

        What both have of the same session or group stays where it was: it would count twice.
        """
        both = doubled(self._session, person_id, merged_id)
        moved = {
            f"{table.name}.{column.name}": ids
            for table, column in _columns()
            if (ids := self._repoint(table, column, merged_id, person_id, leave=both.get(table.name, [])))
        }
        twice = {name: [str(row) for row in rows] for name, rows in both.items()}
        self._set_aside(twice, void=True)
        self._session.get_one(PersonRow, merged_id).void = True
        row = PersonMergeRow(
            person_id=person_id,
            merged_id=merged_id,
            verdict=Verdict.MERGED,
            moved=moved,
            before={TWICE: twice},
        )
        self._session.add(row)
        self._session.flush()
        return row.id

    def note(self, merge_id: UUID, before: Mapping[str, Any]) -> None:
        """Keep what was changed beside it, so that it can be put back."""
        row = self._row(merge_id)
        row.before = {**row.before, **before}

    def before(self, merge_id: UUID) -> Mapping[str, Any]:
        """What was kept by `note`."""
        return self._row(merge_id).before

    def take_back(self, merge_id: UUID) -> None:
        """Give everything back that went over, and use both records again."""
        row = self._row(merge_id)
        columns = {f"{table.name}.{column.name}": (table, column) for table, column in _columns()}
        for name, ids in row.moved.items():
            table, column = columns[name]
            only = self._with_later(table, {UUID(each) for each in ids})
            self._repoint(table, column, row.person_id, row.merged_id, only=only)
        self._set_aside(row.before[TWICE], void=False)
        row.void = True
        self._session.get_one(PersonRow, row.merged_id).void = False
        self._session.flush()

    def find(self, merge_id: UUID) -> Merge:
        """One merge that holds.

        Raises:
            NotFoundError: It was taken back, or somebody was erased.
        """
        row = self._session.get(PersonMergeRow, merge_id)
        if row is None or row.void or row.verdict is not Verdict.MERGED:
            raise NotFoundError(_("These records are two again."), _("Look at the page again."))
        return self._as_merge(row)

    def every(self) -> tuple[Merge, ...]:
        """All merges that hold, the latest first."""
        rows = self._session.scalars(_holding().order_by(PersonMergeRow.made_at.desc(), PersonMergeRow.id))
        return tuple(self._as_merge(row) for row in rows)

    def tell_apart(self, one: UUID, other: UUID) -> UUID:
        """Remember that two records are about two people."""
        row = PersonMergeRow(person_id=one, merged_id=other, verdict=Verdict.DIFFERENT)
        self._session.add(row)
        self._session.flush()
        return row.id

    def take_out(self, merge_id: UUID, *, void: bool) -> None:
        """Forget what was remembered about two people, or remember it again."""
        self._row(merge_id).void = void

    def different(self) -> frozenset[frozenset[UUID]]:
        """The pairs that are known to be two people."""
        known = select(PersonMergeRow.person_id, PersonMergeRow.merged_id).where(
            PersonMergeRow.verdict == Verdict.DIFFERENT, PersonMergeRow.void.is_(False)
        )
        return frozenset(frozenset(pair) for pair in self._session.execute(known))

    def held(self, person_id: UUID) -> bool:
        """Whether something was decided about how long this record is kept."""
        kept = select(KeepingRow.id).where(KeepingRow.person_id == person_id, KeepingRow.void.is_(False))
        return self._session.scalars(kept.limit(1)).first() is not None

    def _with_later(self, table: Table, rows: set[UUID]) -> set[UUID]:
        """Also the facts that superseded them since."""
        connection, new = self._session.connection(), rows if "supersedes" in table.c else set[UUID]()
        found = set(rows)
        while new:
            later = connection.scalars(select(table.c.id).where(table.c.supersedes.in_(new)))
            new = set(later) - found
            found |= new
        return found

    def _repoint(
        self,
        table: Table,
        column: Column[Any],
        source: UUID,
        target: UUID,
        *,
        leave: Collection[UUID] = (),
        only: Collection[UUID] | None = None,
    ) -> list[str]:
        rows = self._session.connection().scalars(select(table.c.id).where(column == source)).all()
        ids = sorted(row for row in rows if row not in leave and (only is None or row in only))
        recorder_of(self._session).repoint(self._session, table.name, column.name, ids, target)
        return [str(row) for row in ids]

    def _set_aside(self, twice: Mapping[str, list[str]], *, void: bool) -> None:
        """What stands in both records no longer counts in the one that is merged, or counts again."""
        ids = {name: [UUID(row) for row in rows] for name, rows in twice.items()}
        take_back(self._session, ids[MarkRow.__tablename__], ids[ScoreRow.__tablename__])
        take_out(self._session, ids[MembershipRow.__tablename__], void=void)

    def _row(self, merge_id: UUID) -> PersonMergeRow:
        return self._session.get_one(PersonMergeRow, merge_id)

    def _as_merge(self, row: PersonMergeRow) -> Merge:
        names = [self._session.get_one(PersonRow, each).name for each in (row.person_id, row.merged_id)]
        return Merge(
            id=row.id, person_id=row.person_id, merged_id=row.merged_id, name=names[0], merged_name=names[1]
        )


def _holding() -> Select[PersonMergeRow]:
    return select(PersonMergeRow).where(
        PersonMergeRow.verdict == Verdict.MERGED, PersonMergeRow.void.is_(False)
    )


def _columns() -> Iterator[tuple[Table, Column[Any]]]:
    """Every column that says whom a row is about; a new table is among them by itself."""
    local = {str(m.local_table) for m in Base.registry.mappers if issubclass(m.class_, Local)}
    for table in Base.metadata.sorted_tables:
        if table.name in STAYS or table.name in local:
            continue
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
            if key.column.table.name == PersonRow.__tablename__:
                yield table, key.parent
