"""One open vault: its files, its engine, and which store and laptop it is."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Engine

from app.paths import DataFolder
from app.store.instance import Instance
from app.store.keys import DataKey


@dataclass(frozen=True, slots=True)
class OpenVault:
    """The records, open. Close it to drop the engine and the key, and to let go of the folder.

    Attributes:
        device_id: This laptop; a safe copy that is put back becomes a new one.
        revision: The schema the records have.
    """

    files: DataFolder
    engine: Engine
    key: DataKey
    instance: Instance
    store_id: UUID
    device_id: UUID
    revision: str

    def close(self) -> None:
        """Close every connection and let go of the folder."""
        self.engine.dispose()
        self.instance.release()
