"""Leaves nothing behind of what was taken out: every freed page of the records goes."""

from typing import Final

from app.store import disk
from app.store.backup import SPARE
from app.store.engine import BARE
from app.store.refusals import plain_words
from app.store.vault import OpenVault

TIMES: Final = 2
"""The records are written anew beside themselves, and once more into the file beside them."""


def refuse_without_room(vault: OpenVault) -> None:
    """Accept only a disk with room to write all of the records anew.

    Raises:
        DiskFullError: There is no room.
    """
    needed = TIMES * vault.files.records.stat().st_size + SPARE
    disk.refuse_too_little(vault.files.folder, needed)


def clear_freed_pages(vault: OpenVault) -> None:
    """Write all of the records anew, without the bytes of what was taken out.

    Raises:
        StorageError, DamagedStoreError: The disk or the file refused; the records are whole, and what was
            taken out is out of every table.
    """
    vault.engine.dispose()
    with (
        plain_words(vault.files.records),
        vault.engine.connect().execution_options(**{BARE: True}) as connection,
    ):
        connection.exec_driver_sql("VACUUM").close()
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
