"""Removes a vault that held nothing real, and nothing else that lies in its folder."""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from sqlalchemy import literal, select

from app.errors import VaultError
from app.safe_write import PART
from app.store import problems
from app.store.changelog import latest_stamp
from app.store.drill import FOLDER as DRILL
from app.store.file_refusals import in_plain_words
from app.store.instance import Instance
from app.store.key_file import read_key_file
from app.store.log_tables import STORE_INFO
from app.store.mixins import Base
from app.store.opening import take_down
from app.store.refusals import plain_words
from app.store.restore import TRYING

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from sqlalchemy import Connection

    from app.paths import DataFolder
    from app.store.vault import OpenVault

_BESIDE: Final = ("-wal", "-shm", "-journal", PART, "")


def remove_vault(files: DataFolder) -> None:
    """Remove the files of a closed vault; the folder too, where nothing else is in it.

    What was set aside goes only where it is of the same vault: other records may have made room for these.

    Raises:
        AlreadyOpenError: A window has it open; nothing was removed.
        StorageError: The folder refused.
    """
    if not files.folder.is_dir():
        return
    instance = Instance(files)
    instance.take()
    try:
        with in_plain_words(files.folder):
            _remove_set_aside(files, store_id(files.keys))
            for name in (DRILL, TRYING):
                shutil.rmtree(files.folder / name, ignore_errors=True)
            take_down(files)
            _remove_all(files.ballast, files.door_plate)
    finally:
        instance.release()
    with suppress(OSError):
        files.lock.unlink(missing_ok=True)
        files.folder.rmdir()


def store_id(keys: Path) -> UUID | None:
    """Which store a key file belongs to; None where it is missing or cannot be read."""
    try:
        return read_key_file(keys).store_id
    except (VaultError, OSError):
        return None


def refuse_never_furnished(vault: OpenVault) -> None:
    """Accept only records something was written into. Others were left by a set-up that was cut short.

    Raises:
        NoVaultError: Nothing was ever written; the files are gone, and setting up can begin again.
    """
    with plain_words(vault.files.records), vault.engine.connect() as connection:
        if latest_stamp(connection) or _holds_anything(connection):
            return
    vault.close()
    remove_vault(vault.files)
    raise problems.no_vault(vault.files.folder)


def _holds_anything(connection: Connection) -> bool:
    """Whether any table but the store's own name plate has a row; a log alone could have been emptied."""
    tables = (table for table in Base.metadata.sorted_tables if table is not STORE_INFO)
    return any(connection.execute(select(literal(1)).select_from(table).limit(1)).first() for table in tables)


def _remove_all(*paths: Path) -> None:
    for path in paths:
        for ending in _BESIDE:
            path.with_name(path.name + ending).unlink(missing_ok=True)


def _remove_set_aside(files: DataFolder, ours: UUID | None) -> None:
    for aside in files.set_aside.glob("*"):
        if ours is not None and store_id(aside / files.keys.name) == ours:
            _remove_all(*(aside / own.name for own in (files.records, files.keys, files.door_plate)))
            with suppress(OSError):
                aside.rmdir()
    with suppress(OSError):
        files.set_aside.rmdir()
