"""One open vault: its files, its engine, and which store and laptop it is."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Engine

from app.paths import DataFolder
from app.store.data_key import DataKey, HeldKey
from app.store.instance import Instance


@dataclass(frozen=True, slots=True)
class OpenVault:
    """The records, open. Close it to drop the engine and the key, and to let go of the folder.

    Attributes:
        held: The data key; another one takes its place when somebody is removed.
        holder: The worker whose passphrase opened it, or whoever was given a new one.
        device_id: This laptop; a safe copy that is put back becomes a new one.
        revision: The schema the records have.
    """

    files: DataFolder
    engine: Engine
    held: HeldKey
    instance: Instance
    holder: UUID
    store_id: UUID
    device_id: UUID
    revision: str

    @property
    def key(self) -> DataKey:
        """The data key as it is now."""
        return self.held.key

    def close(self) -> None:
        """Close every connection, forget the key and let go of the folder."""
        self.engine.dispose()
        self.held.key.forget()
        self.instance.release()
