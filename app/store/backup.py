"""A safe copy: complete, encrypted, with its key file, and read back before it is called done.

A copy of the records file alone would miss the newest changes, which wait beside it; people are
never told to copy files themselves. Every copy has a name of its own: the last good one is never
written over, since a stick may be pulled at any moment.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, select

from app.domain.signed_head import SignedHead
from app.safe_write import PART, flush_file, flush_folder
from app.stopping import Look, go_on
from app.store import audit, copy_file, disk, problems, schema
from app.store.copy_file import KEYS, RECORDS, SUFFIX, Manifest
from app.store.engine import BARE, open_engine
from app.store.erased_marks import read_marks
from app.store.file_refusals import in_plain_words
from app.store.integrity import refuse_damaged, row_counts
from app.store.interrupting import interruptible
from app.store.key_file import read_key_file
from app.store.refusals import plain_words
from app.store.signed_head import sign_head
from app.store.tables import OrganisationRow
from app.store.vault import OpenVault

SPARE: Final = 8 * 1024**2
"""Bytes of room asked for beyond the records themselves."""


class CopyStage(StrEnum):
    """What is being done, for whoever waits."""

    GATHERING = "gathering"
    CHECKING = "checking"
    WRITING = "writing"
    COMPARING = "comparing"


@dataclass(frozen=True, slots=True)
class SavedCopy:
    """A safe copy that was read back and found whole."""

    path: Path
    manifest: Manifest


def save_copy(
    vault: OpenVault,
    folder: Path,
    moment: datetime,
    told: Callable[[CopyStage], None] = lambda _stage: None,
    look: Look = go_on,
) -> SavedCopy:
    """Save a safe copy in a folder or on a stick.

    Args:
        vault: An open vault that nobody writes to meanwhile.
        folder: Where; made in a folder or on a stick that is there, for a slip in its name is no new place.
        moment: Now; its local time names the file.
        told: Called at the start of each stage. Raising in it stops the copy.
        look: Called inside the stages. Raising in it stops the copy as well.

    Raises:
        StorageError: The place refused, or was taken away; earlier copies are as they were.
        DamagedStoreError: The records are damaged, so that copying them would save nothing.
        DamagedKeyFileError: The key file is missing or damaged: the copy could not be opened.
    """
    read_key_file(vault.files.keys)
    with in_plain_words(folder):
        folder.mkdir(exist_ok=True)
        on_disk = folder.stat().st_dev
        _clear_rests(folder)
        gathered = _roomy_place(vault, folder) / f".copy{PART}"
    with in_plain_words(folder), _removed(gathered):
        told(CopyStage.GATHERING)
        _gather(vault, gathered, look)
        told(CopyStage.CHECKING)
        manifest = _checked(vault, gathered, moment, look)
        path = _free_name(folder, moment)
        part = path.with_name(f".{path.name}{PART}")
        with _removed(part):
            told(CopyStage.WRITING)
            copy_file.write_copy(part, {RECORDS: gathered, KEYS: vault.files.keys}, manifest, look)
            told(CopyStage.COMPARING)
            copy_file.compare(part, look)
            # Where a stick was pulled, its folder may still be there: on the disk of the laptop.
            if folder.stat().st_dev != on_disk:
                raise problems.not_there(folder)
            part.replace(path)
        flush_folder(folder)
    return SavedCopy(path, manifest)


def _gather(vault: OpenVault, target: Path, look: Look) -> None:
    target.unlink(missing_ok=True)
    with (
        plain_words(vault.files.records),
        vault.engine.connect().execution_options(**{BARE: True}) as connection,
        interruptible(connection, look),
    ):
        connection.exec_driver_sql("VACUUM INTO ?", (str(target),))
    flush_file(target)


def _checked(vault: OpenVault, gathered: Path, moment: datetime, look: Look) -> Manifest:
    """The manifest of gathered records that opened with the key, whole and complete."""
    engine = open_engine(gathered, vault.key)
    try:
        refuse_damaged(engine, gathered, look)
        counts = row_counts(engine)
        head, signed, revision = _ends(engine, moment)
        practice = _is_practice(engine)
    finally:
        engine.dispose()
    if counts != row_counts(vault.engine):
        raise problems.busy()
    files = {RECORDS: gathered, KEYS: vault.files.keys}
    return Manifest(
        made_at=moment,
        store_id=vault.store_id,
        app_version=_app_version(),
        revision=revision,
        counts=counts,
        audit_head=head,
        signed_head=signed,
        hashes={name: copy_file.hash_of(path) for name, path in files.items()},
        sizes={name: path.stat().st_size for name, path in files.items()},
        practice=practice,
        erased=read_marks(vault.files.erased),
    )


def _ends(engine: Engine, moment: datetime) -> tuple[str, SignedHead | None, str]:
    with engine.connect() as connection:
        signed = sign_head(connection, moment)
        return audit.head(connection), signed, schema.current_revision(connection) or ""


def _is_practice(engine: Engine) -> bool:
    with engine.connect() as connection:
        return bool(connection.scalar(select(OrganisationRow.practice).limit(1)))


def _roomy_place(vault: OpenVault, folder: Path) -> Path:
    """Where the copy is gathered: beside the records or, when that disk is nearly full, where it goes."""
    needed = vault.files.records.stat().st_size + SPARE
    disk.refuse_too_little(folder, needed)
    if disk.free_room(vault.files.folder) >= needed:
        return vault.files.folder
    if disk.free_room(folder) >= 2 * needed:
        return folder
    raise problems.no_room(vault.files.folder, needed // 1024**2 + 1)


def _clear_rests(folder: Path) -> None:
    """Half a copy stays where a stick was pulled; it is worth nothing, and takes room."""
    for rest in folder.glob(f".*{SUFFIX}{PART}"):
        rest.unlink()


def _free_name(folder: Path, moment: datetime) -> Path:
    stem = f"Trestle {moment.astimezone():%Y-%m-%d %H.%M}"
    path, number = folder / f"{stem}{SUFFIX}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem} ({number}){SUFFIX}"
    return path


def _app_version() -> str:
    try:
        return version("trestle")
    except PackageNotFoundError:
        return "not installed"


@contextmanager
def _removed(part: Path) -> Iterator[None]:
    """Leave no half-written file, and none of the engine's files beside it."""
    try:
        yield
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + ending).unlink(missing_ok=True)
