"""Reads everything about one person out of every table, found by the references between the tables."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, RowMapping, Table, select
from sqlalchemy.orm import Session

from app.domain.subject_access import RecordPart
from app.store.changelog import UPDATE
from app.store.log_tables import CHANGES
from app.store.logged_values import to_log
from app.store.reach import about, records_of
from app.store.tables import DraftRow, GroupRow, PersonRow, ServiceRow, SessionRow

INSIDE: Final = frozenset({"scope_id", "made_on", "changed_on", "withheld"})
"""Columns about laptops and not about anybody, and why something is withheld: that would tell of it."""
UNTOLD: Final = INSIDE | {"changed_at", "changed_by"}
"""Columns whose earlier values say nothing."""
DERIVED: Final = frozenset({"person_token"})
"""Tables made from others, which say nothing more."""
PRIVATE: Final = frozenset(
    {"red_flag", "worry_action", "safety_contact", "supervision_meeting", "supervision_action"}
)
"""Tables of the worker's private page and of supervision; another says so with `info={"private": True}`."""
EARLIER: Final = "earlier values"
HALF_TYPED: Final = "half typed"


class SubjectAccessRepository:
    """Reads; writes nothing."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def parts(self, person_id: UUID) -> tuple[RecordPart, ...]:
        """Every table with rows about a person, then earlier values of what was changed, then drafts."""
        found = [
            self._part(table, rows)
            for table, rows in about(records_of(self._session, person_id)).items()
            if table.name not in DERIVED
        ]
        named = [*found, self._earlier(person_id), self._half_typed(person_id)]
        return tuple(part for part in named if part.rows)

    def other_names(self, person_id: UUID) -> frozenset[str]:
        """What everybody else in the records is called."""
        others = select(PersonRow.name, PersonRow.preferred_name).where(PersonRow.id != person_id)
        return frozenset(name for row in self._session.execute(others) for name in row if name)

    def _part(self, table: Table, rows: ColumnElement[bool]) -> RecordPart:
        order = [table.c.made_at] if "made_at" in table.c else list(table.primary_key)
        read = self._session.connection().execute(select(table).where(rows).order_by(*order)).mappings()
        wanted = [column for column in table.c if column.name not in INSIDE]
        return RecordPart(
            table=table.name,
            heading=table.name,
            rows=tuple({c.name: to_log(row[c.name]) for c in wanted} | self._called(row) for row in read),
            private=table.name in PRIVATE or bool(table.info.get("private")),
        )

    def _called(self, row: RowMapping) -> dict[str, str]:
        """What the session, the group and the place of a row are called, so that people can read it."""
        found: dict[str, str] = {}
        session_id = row.get("session_id")
        meeting = self._session.get(SessionRow, session_id) if session_id else None
        group_id = meeting.group_id if meeting else row.get("group_id")
        group = self._session.get(GroupRow, group_id) if group_id else None
        if group is not None:
            found["group"] = group.name
        if meeting is not None:
            found["held_on"] = to_log(meeting.held_on)
        service_id = row.get("service_id")
        place = self._session.get(ServiceRow, service_id) if service_id else None
        if place is not None:
            found["place"] = place.name
        return found

    def _earlier(self, person_id: UUID) -> RecordPart:
        """What stood in the records before it was changed."""
        connection = self._session.connection()
        ids = {
            row_id
            for table, rows in about(records_of(self._session, person_id)).items()
            if "changed_at" in table.c
            for row_id in connection.scalars(select(table.c.id).where(rows))
        }
        lines: list[dict[str, Any]] = []
        for row_id in sorted(ids):
            written = select(CHANGES).where(CHANGES.c.row_id == row_id, CHANGES.c.kept_hash.is_(None))
            changes = connection.execute(written.order_by(CHANGES.c.hlc)).mappings().all()
            values: dict[str, Any] = {}
            for change in changes:
                lines += [
                    {"table": change["table_name"], "id": str(row_id), "column": name, "was": values[name]}
                    for name in change["values"]
                    if change["kind"] == UPDATE and name in values and name not in UNTOLD
                ]
                values |= change["values"]
        return RecordPart(table=EARLIER, heading=EARLIER, rows=tuple(lines))

    def _half_typed(self, person_id: UUID) -> RecordPart:
        rows = tuple(
            {"key": draft.key, "content": dict(draft.content), "saved_at": to_log(draft.saved_at)}
            for draft in self._session.scalars(select(DraftRow))
            if person_id.hex in f"{draft.key} {draft.content}".replace("-", "")
        )
        return RecordPart(table=HALF_TYPED, heading=HALF_TYPED, rows=rows)
