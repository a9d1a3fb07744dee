"""Takes a person out of every table, the change log, the search words and the drafts.

What the figures of groups need stays with somebody new who has no name: that a person came and as
what and, where only the name is taken off, how they scored. Safe copies made before are not changed.
"""

import json
import re
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, String, Table, delete, func, or_, select, true
from sqlalchemy.orm import Session

from app.domain.erasing import Destruction, ErasureReason, Way
from app.domain.names import fold
from app.i18n import _
from app.ids import new_id
from app.store import changelog
from app.store.facts import current
from app.store.mixins import Made
from app.store.nameless_scores import filled_by_nobody
from app.store.reach import about, names_of, records_of, words_in
from app.store.recorder import recorder_of
from app.store.tables import DestructionRow, DraftRow, MarkRow, PersonRow, ScoreRow, WorkerRow

SHORTEST: Final = 5
"""Letters: a shorter name somebody prefers is too often a word as well to be looked for in drafts."""


class ErasingRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def knows(self, person_id: UUID) -> bool:
        """Whether there is a record of this person, in use or not."""
        return self._session.get(PersonRow, person_id) is not None

    def counts(self, person_id: UUID) -> dict[str, int]:
        """Table -> rows about a person; tables without any are left out."""
        connection = self._session.connection()
        counted = {
            table.name: connection.scalar(select(func.count()).select_from(table).where(rows)) or 0
            for table, rows in self._about(person_id).items()
        }
        counted |= {DraftRow.__tablename__: len(self._drafts(person_id))}
        return {name: count for name, count in counted.items() if count}

    def erase(self, person_id: UUID, destruction: DestructionRow) -> None:
        """Take a person out, and write the entry of the destruction log."""
        kept = self._kept(person_id, destruction.way)
        destruction.counts = self.counts(person_id)
        self._clear_drafts(person_id)
        ids, tables = self._ids(person_id), self._about(person_id)
        recorder_of(self._session).let_references_wait(self._session)
        for table, rows in reversed(tables.items()):
            self._session.connection().execute(delete(table).where(rows))
        self._session.expunge_all()
        destruction.log_lines = changelog.erase(self._session.connection(), ids, destruction.id)
        self._session.add(destruction)
        self._session.add_all(kept)

    def destructions(self) -> tuple[Destruction, ...]:
        """The destruction log, the latest first."""
        names = {row.id: row.name for row in self._session.scalars(select(WorkerRow))}
        rows = self._session.scalars(select(DestructionRow).order_by(DestructionRow.made_at.desc()))
        return tuple(_as_destruction(row, names) for row in rows)

    def mentions(self, person_id: UUID) -> int:
        """In how many rows about other people or groups the whole name of a person stands."""
        person, own = self._session.get_one(PersonRow, person_id), self._about(person_id)
        names = [name for name in names_of(person) if " " in name]
        count = 0
        for table in PersonRow.metadata.sorted_tables:
            said = [
                column.cast(String).icontains(name, autoescape=True)
                for column in words_in(table)
                for name in names
            ]
            if table.info or table.name == DraftRow.__tablename__ or not said:
                continue
            others = ~own[table] if table in own else true()
            found = select(func.count()).select_from(table).where(or_(*said), others)
            count += self._session.connection().scalar(found) or 0
        return count

    def _about(self, person_id: UUID) -> dict[Table, ColumnElement[bool]]:
        """A record that was made one with theirs goes with it."""
        return about(records_of(self._session, person_id))

    def _ids(self, person_id: UUID) -> set[UUID]:
        connection = self._session.connection()
        tables = (pair for pair in self._about(person_id).items() if "id" in pair[0].c)
        return {
            row_id for table, rows in tables for row_id in connection.scalars(select(table.c.id).where(rows))
        }

    def _kept(self, person_id: UUID, way: Way) -> list[Made]:
        """What figures need, about somebody new."""
        nobody = PersonRow(id=new_id(), name=_("No name kept"), void=True)
        marks = self._session.scalars(current(MarkRow).where(MarkRow.person_id == person_id)).all()
        kept: list[Made] = [
            MarkRow(session_id=m.session_id, person_id=nobody.id, role=m.role, at=m.at, presence=m.presence)
            for m in marks
            if m.presence is not None
        ]
        if way is Way.ANONYMISE:
            scores = self._session.scalars(current(ScoreRow).where(ScoreRow.person_id == person_id)).all()
            kept += [_copied(score, nobody.id) for score in scores if not score.withdrawn]
            kept += filled_by_nobody(self._session, person_id, nobody.id)
        return [nobody, *kept] if kept else []

    def _drafts(self, person_id: UUID) -> list[tuple[DraftRow, dict[str, Any] | None]]:
        """Each draft about a person, and what is left of it without them; None if nothing is."""
        person = self._session.get_one(PersonRow, person_id)
        marks = {mark for row_id in self._ids(person_id) for mark in (row_id.hex, str(row_id))}
        names = [name for name in names_of(person) if name == person.name or len(name) >= SHORTEST]
        tells = re.compile("|".join([*marks, *(rf"\b{re.escape(fold(name))}\b" for name in names)]))
        found: list[tuple[DraftRow, dict[str, Any] | None]] = []
        for draft in self._session.scalars(select(DraftRow)):
            left = {key: value for key, value in draft.content.items() if not _tells(tells, key, value)}
            if _tells(tells, draft.key, ""):
                found.append((draft, None))
            elif len(left) < len(draft.content):
                found.append((draft, left or None))
        return found

    def _clear_drafts(self, person_id: UUID) -> None:
        for draft, left in self._drafts(person_id):
            if left is None:
                self._session.delete(draft)
            else:
                draft.content = left
        self._session.flush()


def new_destruction(number: str, way: Way, reason: ErasureReason, today: date) -> DestructionRow:
    """An entry of the destruction log that still has to count what goes."""
    return DestructionRow(number=number, done_on=today, way=way, reason=reason, counts={}, log_lines=0)


def _copied(score: ScoreRow, person_id: UUID) -> ScoreRow:
    return ScoreRow(
        session_id=score.session_id,
        person_id=person_id,
        measure=score.measure,
        measure_version=score.measure_version,
        moment=score.moment,
        mode=score.mode,
        value=score.value,
        reason=score.reason,
        had_help=score.had_help,
        seen_by_helper=score.seen_by_helper,
    )


def _as_destruction(row: DestructionRow, names: dict[UUID, str]) -> Destruction:
    return Destruction(
        id=row.id,
        number=row.number,
        done_on=row.done_on,
        by=names.get(row.made_by, ""),
        way=row.way,
        reason=row.reason,
        counts=dict(row.counts),
        log_lines=row.log_lines,
    )


def _tells(marks: re.Pattern[str], key: str, value: object) -> bool:
    return marks.search(fold(json.dumps([key, value], ensure_ascii=False))) is not None
