"""A new data key, when somebody leaves who may have kept the old one: every page is sealed anew.

The new key file waits beside the old one until the records have the new key; SQLCipher changes all
pages or none. Should the power go in between, the next start sees by the seals which file belongs.
Safe copies made before keep the old key.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from app.errors import WrongPassphraseError
from app.paths import DataFolder
from app.safe_write import flush_folder
from app.store import disk, problems
from app.store.backup import SPARE
from app.store.engine import BARE, open_engine, raw_key
from app.store.file_refusals import in_plain_words
from app.store.instance import Instance
from app.store.kdf import KdfParameters
from app.store.key_file import read_key_file
from app.store.keys import DataKey, create_vault_keys, unlock
from app.store.refusals import plain_words
from app.store.sealed_file import sealed_by

_WAITING: Final = ".renewed"


def renew_keys(files: DataFolder, passphrase: str, kdf: KdfParameters | None = None) -> str:
    """Seal the records with a new key; the passphrase stays. The vault must be closed.

    Returns:
        A new rescue key, to be printed; the one before opens nothing from now on.

    Raises:
        WrongPassphraseError: It is not the passphrase.
        AlreadyOpenError: A window has the records open.
        DiskFullError: There is no room for all of the records once more.
        StorageError, VaultError: The disk refused, or the vault is damaged; the old key still opens it.
    """
    instance = Instance(files)
    instance.take()
    try:
        with in_plain_words(files.folder):
            old, store_id = unlock(files.keys, passphrase), read_key_file(files.keys).store_id
            needed = files.records.stat().st_size + SPARE
            if disk.free_room(files.folder) < needed:
                raise problems.no_room(files.folder, needed // 1024**2 + 1)
            waiting = _waiting(files)
            waiting.unlink(missing_ok=True)
            new = create_vault_keys(waiting, passphrase, kdf or KdfParameters.for_this_computer(), store_id)
            _reseal(files.records, old, new.data_key)
            waiting.replace(files.keys)
            flush_folder(files.folder)
            return new.recovery_key
    finally:
        instance.release()


def settle_renewal(files: DataFolder, opened: Callable[[Path], DataKey]) -> None:
    """Finish or take back a renewal that was cut off; does nothing when there was none.

    Args:
        files: The vault, held by this program and closed.
        opened: Opens a key file with what the person gave.
    """
    waiting = _waiting(files)
    if not waiting.exists():
        return
    try:
        key = opened(waiting)
    except WrongPassphraseError:
        return
    if sealed_by(files.records, read_key_file(waiting).store_id, key):
        waiting.replace(files.keys)
        flush_folder(files.folder)
    else:
        waiting.unlink()


def _reseal(records: Path, old: DataKey, new: DataKey) -> None:
    engine = open_engine(records, old)
    try:
        with plain_words(records), engine.connect().execution_options(**{BARE: True}) as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
            connection.exec_driver_sql(f'PRAGMA rekey="{raw_key(new)}"').close()
            connection.invalidate()
    finally:
        engine.dispose()


def _waiting(files: DataFolder) -> Path:
    return files.keys.with_name(files.keys.name + _WAITING)
