"""One door to a vault: makes a new one, or opens the one that is there, or says plainly why not."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy import insert, select

from app.clock import Clock, system_clock
from app.errors import WrongPassphraseError
from app.paths import DataFolder
from app.safe_write import PART, flush_file, flush_folder
from app.store import disk, problems, schema
from app.store.backup import save_copy
from app.store.data_key import DataKey, HeldKey
from app.store.engine import WRITE, open_engine, open_held_engine, open_migration_engine
from app.store.file_refusals import in_plain_words
from app.store.instance import Instance
from app.store.integrity import refuse_damaged, refuse_unsealed
from app.store.kdf import KdfParameters
from app.store.key_file import read_key_file
from app.store.keys import Opened, create_vault_keys, unlock, unlock_with_recovery
from app.store.log_tables import STORE_INFO
from app.store.refusals import plain_words
from app.store.renewal import settled
from app.store.restore import finish_restore
from app.store.sealed_file import head_id, looks_sealed, recognise
from app.store.vault import OpenVault

CHECKED_AT_START: Final = 64 * 1024**2
"""Bytes up to which every seal is checked at each start (0.1 s). All records are checked weekly."""


@dataclass(frozen=True, slots=True)
class NewVault:
    """A vault just made. The rescue key is shown once, printed, and kept nowhere."""

    vault: OpenVault
    recovery_key: str

    def __repr__(self) -> str:
        return "<NewVault>"


def create_vault(
    files: DataFolder,
    passphrase: str,
    kdf: KdfParameters | None = None,
    furnish: Callable[[OpenVault], object] | None = None,
) -> NewVault:
    """Set up a vault, open. Its files get their names when everything is in them, and not before.

    Args:
        files: The folder; made when it is not there.
        passphrase: At least 12 characters.
        kdf: What one guess costs; measured on this computer when not given.
        furnish: Puts the first things into the records. Raising in it leaves nothing behind.

    Raises:
        InvalidInputError: The passphrase is too easy to guess.
        VaultExistsError, AlreadyOpenError, UnsafeFolderError: The folder is taken, or not fit.
        StorageError: The disk refused.
    """
    disk.refuse_unsafe_folder(files.folder)
    disk.refuse_read_only(files.folder)
    with _held(files) as (stack, instance):
        if files.is_set_up:
            raise problems.vault_exists(files.folder)
        keys_part, records_part = _parts(files)
        clear_parts(files)
        with ExitStack() as unwinding:
            unwinding.callback(clear_parts, files)
            keys = create_vault_keys(keys_part, passphrase, kdf or KdfParameters.for_this_computer())
            _make_records(records_part, keys.store_id, keys.data_key)
            opened = Opened(keys.holder, (keys.data_key,))
            if furnish is not None:
                _furnish(files, opened, instance, furnish)
            unwinding.pop_all()
        # From here on the folder is set up: the next start finishes what a power cut leaves.
        keys_part.replace(files.keys)
        _finish_set_up(files)
        vault = _ready(files, opened, stack, instance)
        stack.pop_all()
        return NewVault(vault, keys.recovery_key)


def open_vault(
    files: DataFolder, passphrase: str, clock: Clock = system_clock, who: UUID | None = None
) -> OpenVault:
    """Open the vault with a passphrase; an older schema is brought up to date, after a safe copy.

    Args:
        files: The folder.
        passphrase: The passphrase.
        who: Whose it is; without it everybody's is tried, which takes longer.
        clock: Names the safe copy that is made before an upgrade.

    Raises:
        NoVaultError, WrongPassphraseError, DamagedKeyFileError, ForeignKeyFileError, DamagedStoreError,
        NotOurFileError, NewerStoreError, AlreadyOpenError, UnsafeFolderError: It cannot be opened.
        StorageError: The disk refused. In every case the records are as they were.
    """
    return _open(files, partial(unlock, passphrase=passphrase, who=who), clock)


def open_vault_with_recovery(files: DataFolder, recovery_key: str, clock: Clock = system_clock) -> OpenVault:
    """Open the vault with the rescue key; set a new passphrase next. Else as `open_vault`.

    Raises:
        InvalidInputError: The key is mistyped; found before any slow work.
    """
    return _open(files, partial(unlock_with_recovery, recovery_key=recovery_key), clock)


def _open(files: DataFolder, opener: Callable[[Path], Opened], clock: Clock) -> OpenVault:
    if not files.folder.is_dir():
        raise problems.no_vault(files.folder)
    disk.refuse_unsafe_folder(files.folder)
    with _held(files) as (stack, instance):
        finish_restore(files)
        _finish_set_up(files)
        if not files.is_set_up:
            raise problems.no_vault(files.folder)
        opened = _opened(files, opener)
        recognise(files.records, files.keys, opened.key)
        opened = settled(files, opened)
        if _is_behind(files, opened.key):
            _bring_up_to_date(files, opened, instance, clock())
        vault = _ready(files, opened, stack, instance)
        stack.pop_all()
        return vault


@contextmanager
def _held(files: DataFolder) -> Iterator[tuple[ExitStack, Instance]]:
    instance = Instance(files)
    instance.take()
    with ExitStack() as stack:
        stack.callback(instance.release)
        with in_plain_words(files.folder):
            yield stack, instance


def _opened(files: DataFolder, opener: Callable[[Path], Opened]) -> Opened:
    try:
        return opener(files.keys)
    except WrongPassphraseError as error:
        # With the keys of other records even the right passphrase looks wrong.
        head = head_id(files.records)
        if head != read_key_file(files.keys).store_id and looks_sealed(files.records):
            raise problems.foreign_key_file(files.keys) from error
        raise


def _furnish(
    files: DataFolder, opened: Opened, instance: Instance, furnish: Callable[[OpenVault], object]
) -> None:
    records = _parts(files)[1]
    with ExitStack() as stack:
        furnish(_opened_at(records, files, opened, stack, instance))
    # Closing folds the write-ahead log in; the file is whole without it.
    flush_file(records)


def _ready(files: DataFolder, opened: Opened, stack: ExitStack, instance: Instance) -> OpenVault:
    return _opened_at(files.records, files, opened, stack, instance)


def _opened_at(
    records: Path, files: DataFolder, opened: Opened, stack: ExitStack, instance: Instance
) -> OpenVault:
    held = HeldKey(opened.key)
    engine = open_held_engine(records, held)
    stack.callback(engine.dispose)
    if records.stat().st_size <= CHECKED_AT_START:
        refuse_unsealed(engine, records)
    with plain_words(records), engine.connect() as connection:
        here = connection.execute(select(STORE_INFO.c.store_id, STORE_INFO.c.device_id)).one()
    whose = opened.holder, here.store_id, here.device_id
    return OpenVault(files, engine, held, instance, *whose, schema.HEAD)


def _is_behind(files: DataFolder, key: DataKey) -> bool:
    engine = open_engine(files.records, key)
    try:
        with plain_words(files.records), engine.connect() as connection:
            revision = schema.current_revision(connection)
    finally:
        engine.dispose()
    schema.refuse_unknown(revision)
    return revision != schema.HEAD


def _bring_up_to_date(files: DataFolder, opened: Opened, instance: Instance, moment: datetime) -> None:
    with ExitStack() as stack:
        before = _ready(files, opened, stack, instance)
        copy = save_copy(before, files.set_aside, moment).path
    from app.store.upgrade import upgrade_after  # noqa: PLC0415 - slow to load, seldom needed

    engine = open_migration_engine(files.records, opened.key)
    try:
        with plain_words(files.records):
            upgrade_after(copy, engine)
        refuse_damaged(engine, files.records)
    finally:
        engine.dispose()


def _make_records(path: Path, store_id: UUID, key: DataKey) -> None:
    from app.store.upgrade import upgrade  # noqa: PLC0415 - slow to load, seldom needed

    engine = open_engine(path, key, store_id.bytes)
    try:
        with plain_words(path):
            upgrade(engine)
            with engine.execution_options(**{WRITE: True}).begin() as connection:
                connection.execute(insert(STORE_INFO).values(store_id=store_id, device_id=uuid4()))
    finally:
        engine.dispose()
    flush_file(path)


def _parts(files: DataFolder) -> tuple[Path, Path]:
    keys, records = files.keys, files.records
    return keys.with_name(f"{keys.name}.new"), records.with_name(records.name + PART)


def clear_parts(files: DataFolder) -> None:
    """Remove what a set-up that was cut short left under names that nobody opens."""
    keys, records = _parts(files)
    for part in (keys, keys.with_name(keys.name + PART), *records.parent.glob(f"{records.name}*")):
        part.unlink(missing_ok=True)


def take_down(files: DataFolder) -> None:
    """Remove keys and records. Cut short, they are whole as before, or only parts of no set-up are left."""
    clear_parts(files)
    _keys, records_part = _parts(files)
    for ending in ("-wal", "-shm"):
        files.records.with_name(files.records.name + ending).unlink(missing_ok=True)
    if files.records.exists():
        files.records.replace(records_part)
    files.keys.unlink(missing_ok=True)
    clear_parts(files)


def _finish_set_up(files: DataFolder) -> None:
    _keys, records_part = _parts(files)
    if files.keys.exists() and records_part.exists() and not files.records.exists():
        records_part.replace(files.records)
        flush_folder(files.folder)
