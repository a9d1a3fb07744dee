"""A new data key, when somebody is removed who may have kept the old one: every page is sealed anew.

The key file first holds both data keys, each sealed to everybody who stays; then SQLCipher changes all
pages or none; then the old one is dropped. Should the power go in between, the file still has the key
that fits, and the next start finishes. Safe copies made before keep the old key.
"""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from app.errors import DamagedStoreError, StorageError
from app.paths import DataFolder
from app.safe_write import write_whole
from app.store import disk
from app.store.backup import SPARE
from app.store.data_key import DataKey
from app.store.engine import BARE, connect, open_engine, raw_key
from app.store.file_refusals import in_plain_words
from app.store.key_file import KeyFile, read_key_file, write_key_file
from app.store.key_ring import sealed_ring
from app.store.keys import Opened, named, settled_keys
from app.store.refusals import plain_words
from app.store.vault import OpenVault


def remove_holder(vault: OpenVault, holder: UUID, names: Mapping[UUID, str]) -> None:
    """Take somebody's slot away, and seal the records with a data key that they never had.

    Args:
        vault: An open vault that nobody reads or writes meanwhile. It stays open.
        holder: Who is removed; somebody without a slot is fine, but never the only one who has one.
        names: What the door calls those who stay.

    Raises:
        DiskFullError: There is no room for all of the records once more.
        StorageError: The disk refused, or an earlier renewal waits. Everything is as it was.
    """
    files, old, new = vault.files, vault.key, DataKey(secrets.token_bytes(32))
    with in_plain_words(files.folder):
        _refuse_without_room(files)
        before = files.keys.read_bytes()
        write_key_file(files.keys, _with_both(files.keys, old, new, holder, names))
        vault.engine.dispose()
        try:
            _reseal(files.records, old, new)
        except StorageError:
            if fitting(files.records, (new, old)) is old:
                write_whole(files.keys, before)
                raise
        vault.held.key = new
        _drop_old(files.keys)


def settled(files: DataFolder, opened: Opened) -> Opened:
    """The one data key that fits, after finishing what a power cut interrupted.

    Where there is still no room to finish, the records open as they are, and the next start tries again.

    Args:
        files: The vault, held by this program and closed.
        opened: What the person's secret opened.

    Raises:
        DamagedStoreError: No key of theirs fits.
    """
    if len(opened.keys) == 1:
        return opened
    new, old = opened.keys
    with in_plain_words(files.folder):
        if fitting(files.records, opened.keys) is old:
            try:
                _refuse_without_room(files)
                _reseal(files.records, old, new)
            except StorageError:
                return replace(opened, keys=(fitting(files.records, opened.keys),))
        _drop_old(files.keys)
    return replace(opened, keys=(new,))


def fitting(records: Path, keys: tuple[DataKey, ...]) -> DataKey:
    """The data key that opens the records, of those that may.

    The engine itself is asked: pages that were sealed anew may still wait beside the file.

    Raises:
        DamagedStoreError: None of them does.
    """
    for key in keys[:-1]:
        try:
            connect(records, key).close()
        except DamagedStoreError:
            continue
        return key
    return keys[-1]


def _with_both(path: Path, old: DataKey, new: DataKey, leaving: UUID, names: Mapping[UUID, str]) -> KeyFile:
    settled_file = settled_keys(path, old)
    file, publics = settled_file.file, settled_file.publics
    slots = named(tuple(slot for slot in file.slots if slot.holder != leaving), names)
    number = file.rings[0].number
    rings = (
        sealed_ring(file.store_id, number + 1, new, slots, publics),
        sealed_ring(file.store_id, number, old, slots, publics),
    )
    return KeyFile(file.store_id, slots, rings)


def _drop_old(path: Path) -> None:
    file = read_key_file(path)
    write_key_file(path, replace(file, rings=file.rings[:1]))


def _refuse_without_room(files: DataFolder) -> None:
    needed = files.records.stat().st_size + SPARE
    disk.refuse_too_little(files.folder, needed)


def _reseal(records: Path, old: DataKey, new: DataKey) -> None:
    engine = open_engine(records, old)
    try:
        with plain_words(records), engine.connect().execution_options(**{BARE: True}) as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
            connection.exec_driver_sql(f'PRAGMA rekey="{raw_key(new)}"').close()
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
            connection.invalidate()
    finally:
        engine.dispose()
