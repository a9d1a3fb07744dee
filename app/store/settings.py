"""The service itself: its name, its workers, its laptops, its settings."""

from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from app.domain.organisation import Organisation, Worker
from app.domain.roles import DeskRole
from app.store.column_rows import column_rows
from app.store.tables import DeviceRow, OrganisationRow, PreferenceRow, WorkerRow


class SettingsRepository:
    """One organisation, its workers and what they chose."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def set_up(self, organisation: Organisation, worker: Worker, device: tuple[UUID, str]) -> None:
        """Write down who this vault belongs to, who uses it first, and on which laptop."""
        self._session.add(
            OrganisationRow(name=organisation.name, phone=organisation.phone, practice=organisation.practice)
        )
        self.add_worker(worker)
        self.add_device(*device)

    def organisation(self) -> Organisation:
        """The service this vault belongs to."""
        row = self._organisation_row()
        return Organisation(name=row.name, phone=row.phone, practice=row.practice)

    def change_organisation(self, name: str, phone: str) -> None:
        """Give the service another name or number to ring."""
        row = self._organisation_row()
        row.name, row.phone = name, phone

    def workers(self) -> tuple[Worker, ...]:
        """Everybody who uses this vault, the first one first."""
        used = select(WorkerRow).where(WorkerRow.void.is_(False)).order_by(WorkerRow.made_at, WorkerRow.id)
        return tuple(Worker(id=row.id, name=row.name, role=row.role) for row in self._session.scalars(used))

    def worker(self, worker_id: UUID) -> Worker:
        """One of those who use this vault, or used it."""
        row = self._session.get_one(WorkerRow, worker_id)
        return Worker(id=row.id, name=row.name, role=row.role)

    def add_worker(self, worker: Worker) -> None:
        """Write down somebody who uses this vault."""
        self._session.add(WorkerRow(id=worker.id, name=worker.name, role=worker.role))

    def change_role(self, worker_id: UUID, role: DeskRole) -> None:
        """Give a worker another role."""
        self._session.get_one(WorkerRow, worker_id).role = role

    def take_worker_out(self, worker_id: UUID) -> None:
        """Show a worker among those who use this vault no longer; what they did keeps their name."""
        self._session.get_one(WorkerRow, worker_id).void = True

    def rename_worker(self, worker_id: UUID, name: str) -> None:
        """Change how a worker is called."""
        self._session.get_one(WorkerRow, worker_id).name = name

    def scope_id(self) -> UUID:
        """The team every row of this vault belongs to."""
        return self._organisation_row().scope_id

    def knows_device(self, device_id: UUID) -> bool:
        """Whether this laptop has written here before."""
        return self._session.get(DeviceRow, device_id) is not None

    def add_device(self, device_id: UUID, name: str) -> None:
        """Write down a laptop that is used with this vault for the first time."""
        self._session.add(DeviceRow(id=device_id, name=name))

    def preference(self, key: str) -> Any | None:  # noqa: ANN401 - each setting has its own type
        """A setting of the whole service; None if nobody set it."""
        rows = column_rows(self._session, _preference(), {"key": key})
        return rows[0].value["value"] if rows else None

    def set_preference(self, key: str, value: Any) -> None:  # noqa: ANN401 - each setting has its own type
        """Set a setting of the whole service."""
        row = self._preference_row(key)
        if row is None:
            self._session.add(PreferenceRow(key=key, value={"value": value}))
        else:
            row.value = {"value": value}

    def _organisation_row(self) -> OrganisationRow:
        first = select(OrganisationRow).order_by(OrganisationRow.made_at, OrganisationRow.id).limit(1)
        return self._session.scalars(first).one()

    def _preference_row(self, key: str) -> PreferenceRow | None:
        known = select(PreferenceRow).where(PreferenceRow.key == key)
        return self._session.scalars(known.order_by(PreferenceRow.changed_at.desc()).limit(1)).first()


@cache
def _preference() -> Select[dict[str, Any]]:
    known = select(PreferenceRow.value).where(PreferenceRow.key == bindparam("key"))
    return known.order_by(PreferenceRow.changed_at.desc()).limit(1)
