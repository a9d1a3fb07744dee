"""Tries to put a safe copy in place, in a folder of its own beside the records, and clears it away again.

What is unpacked is encrypted as it always is. Nothing of the present records is touched.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from app.errors import DamagedStoreError
from app.i18n import _
from app.paths import DataFolder
from app.stopping import Look, go_on
from app.store import audit, copy_file, disk, problems, schema
from app.store.agreement import disagreements
from app.store.backup import SPARE
from app.store.copy_file import KEYS, RECORDS, Manifest
from app.store.engine import open_engine
from app.store.integrity import refuse_damaged, row_counts
from app.store.interrupting import interruptible
from app.store.key_file import read_key_file
from app.store.refusals import explain_system, plain_words
from app.store.sealed_file import sealed_by
from app.store.vault import OpenVault

FOLDER: Final = ".trying a restore"


@dataclass(frozen=True, slots=True)
class Tried:
    """A safe copy that could be put in place.

    Attributes:
        same_keys: It opens with the very passphrases of today; else with those of the day it was saved.
    """

    manifest: Manifest
    same_keys: bool


def try_restore(copy: Path, vault: OpenVault, look: Look = go_on) -> Tried:
    """Unpack a safe copy, open it, check it, compare it with what it says of itself, and clear it away.

    Args:
        copy: The file of the copy.
        vault: The open vault it was saved from.
        look: Hears what comes next. Raising in it stops, and nothing is left behind.

    Raises:
        DamagedStoreError, NotOurFileError, NewerStoreError: The copy is of no use.
        StorageError: It is away, it was saved under other keys, there is no room, or the disk refused.
    """
    with _worded(copy, vault.files):
        manifest = copy_file.read_manifest(copy)
        schema.refuse_unknown(manifest.revision)
        _refuse_foreign(copy, manifest, vault)
        with _cleared(vault.files.folder / FOLDER) as place:
            look(_("1 of 3: taking the copy out of its file"))
            _unpack(copy, manifest, place, look)
            look(_("2 of 3: opening it"))
            with _opened(copy, place, vault) as engine:
                look(_("3 of 3: checking that it is whole"))
                _check(copy, place / RECORDS, engine, manifest, look)
            same = (place / KEYS).read_bytes() == vault.files.keys.read_bytes()
    return Tried(manifest, same)


def _refuse_foreign(copy: Path, manifest: Manifest, vault: OpenVault) -> None:
    if manifest.store_id != vault.store_id:
        raise problems.copy_of_others(copy)


def _unpack(copy: Path, manifest: Manifest, place: Path, look: Look) -> None:
    needed = manifest.sizes[RECORDS] + SPARE
    disk.refuse_too_little(place.parent, needed)
    for name in (KEYS, RECORDS):
        copy_file.unpack(copy, name, manifest, place / name, look)


@contextmanager
def _opened(copy: Path, place: Path, vault: OpenVault) -> Iterator[Engine]:
    records, keys = place / RECORDS, place / KEYS
    if not sealed_by(records, read_key_file(keys).store_id, vault.key):
        raise problems.copy_of_other_keys(copy)
    engine = open_engine(records, vault.key)
    try:
        yield engine
    finally:
        engine.dispose()


def _check(copy: Path, records: Path, engine: Engine, manifest: Manifest, look: Look) -> None:
    try:
        refuse_damaged(engine, records, look)
        with plain_words(records), engine.connect() as connection, interruptible(connection, look):
            found = row_counts(engine), audit.head(connection)
            # A copy with an older form of the tables is checked as far as that form goes.
            known = schema.current_revision(connection) == schema.HEAD
            wrong = (audit.verify_chain(connection) or disagreements(connection)) if known else []
        if wrong or found != (manifest.counts, manifest.audit_head):
            raise problems.damaged_copy(copy)
    except DamagedStoreError as error:
        # The file it was unpacked to has the name of the records in use, and those are as whole as before.
        raise problems.damaged_copy(copy) from error


@contextmanager
def _cleared(place: Path) -> Iterator[Path]:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


@contextmanager
def _worded(copy: Path, files: DataFolder) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        ours = error.filename is not None and Path(str(error.filename)).is_relative_to(files.folder)
        raise explain_system(error, files.folder if ours else copy) from error
