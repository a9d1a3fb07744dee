"""Puts a safe copy in the place of the records: verified first, and what was there is set aside, not lost.

The copy is unpacked beside the records and tried with its own passphrase. Only then is its folder
given the name that makes the change certain; should the power go after that, the next start
finishes the change from the same folder.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final
from uuid import uuid4

from sqlalchemy import Engine, update

from app.errors import DamagedKeyFileError, DamagedStoreError, ForeignKeyFileError, NotOurFileError
from app.i18n import _
from app.paths import DataFolder
from app.safe_write import flush_file, flush_folder
from app.stopping import Look, go_on
from app.store import audit, copy_file, disk, problems, schema
from app.store.backup import SPARE
from app.store.copy_file import KEYS, RECORDS, Manifest
from app.store.data_key import DataKey
from app.store.drill import FOLDER as DRILL
from app.store.engine import WRITE, open_engine
from app.store.instance import Instance
from app.store.integrity import refuse_damaged, row_counts
from app.store.keys import Opened, unlock, unlock_with_recovery
from app.store.log_tables import STORE_INFO
from app.store.refusals import explain_system, plain_words
from app.store.renewal import fitting
from app.store.sealed_file import recognise

_OF_NO_USE: Final = (DamagedKeyFileError, DamagedStoreError, ForeignKeyFileError, NotOurFileError)
TRYING: Final = ".trying a copy"
_READY: Final = "put back "
"""How the folder of a verified copy begins; the rest names the folder the present records go to."""


def restore_copy(
    copy: Path, files: DataFolder, passphrase: str, moment: datetime, look: Look = go_on
) -> Manifest:
    """Put a safe copy in place. The vault must be closed.

    Args:
        copy: The file of the copy.
        files: Where its records go. What is there goes to `files.set_aside`, under the date.
        passphrase: The copy's own, which may be an older one.
        moment: Now.
        look: Hears what comes next, until the change is certain. Raising in it changes nothing.

    Raises:
        WrongPassphraseError: The passphrase does not open the copy.
        DamagedStoreError, NotOurFileError, NewerStoreError: The copy is of no use.
        AlreadyOpenError: A window has the records open.
        StorageError: The disk refused. In every case the records are as they were.
    """
    return _restore(copy, files, partial(unlock, passphrase=passphrase), moment, look)


def restore_copy_with_recovery(
    copy: Path, files: DataFolder, recovery_key: str, moment: datetime, look: Look = go_on
) -> Manifest:
    """Put a safe copy in place with the rescue key that was printed for it; else as `restore_copy`."""
    opened = partial(unlock_with_recovery, recovery_key=recovery_key)
    return _restore(copy, files, opened, moment, look)


def go_back(aside: Path, files: DataFolder, passphrase: str, moment: datetime, look: Look = go_on) -> None:
    """Put back records that were set aside; those that are here now are set aside in their turn.

    Args:
        aside: The folder they were set aside in; it is left as it is.
        files: Where they go. The vault must be closed.
        passphrase: The one of that time.
        moment: Now.
        look: As for `restore_copy`.

    Raises:
        WrongPassphraseError: The passphrase does not open them.
        DamagedStoreError, NotOurFileError, NewerStoreError: They are of no use.
        AlreadyOpenError: A window has the records open.
        StorageError: The disk refused. In every case the records are as they were.
    """
    _go_back(aside, files, partial(unlock, passphrase=passphrase), moment, look)


def go_back_with_recovery(
    aside: Path, files: DataFolder, recovery_key: str, moment: datetime, look: Look = go_on
) -> None:
    """Put back what was set aside with the rescue key that was printed for it; else as `go_back`."""
    _go_back(aside, files, partial(unlock_with_recovery, recovery_key=recovery_key), moment, look)


def _go_back(
    aside: Path, files: DataFolder, opened: Callable[[Path], Opened], moment: datetime, look: Look
) -> None:
    with _worded(aside, files), _put_in_place(files, moment, look):
        look(_("1 of 3: copying what was set aside"))
        kept = [path for path in aside.iterdir() if path.name.startswith(RECORDS)]
        trying = _place_to_try(files, sum(path.stat().st_size for path in kept))
        for path in kept:
            shutil.copyfile(path, trying / path.name)
        look(_("2 of 3: checking that it is whole"))
        _try(trying, opened, partial(_look_through, look=look), aside)
        for name in (KEYS, RECORDS):
            flush_file(trying / name)


def finish_restore(files: DataFolder) -> None:
    """Finish a change that a power cut interrupted, and clear away a copy that was only being tried.

    Raises:
        OSError: The folder refused.
    """
    shutil.rmtree(files.folder / TRYING, ignore_errors=True)
    shutil.rmtree(files.folder / DRILL, ignore_errors=True)
    for ready in sorted(files.folder.glob(f"{_READY}*")):
        aside = files.set_aside / ready.name.removeprefix(_READY)
        for name, place in ((KEYS, files.keys), (RECORDS, files.records)):
            if (ready / name).exists():
                _set_aside(place, aside)
                (ready / name).replace(place)
        flush_folder(files.folder)
        shutil.rmtree(ready)


def _restore(
    copy: Path, files: DataFolder, opened: Callable[[Path], Opened], moment: datetime, look: Look
) -> Manifest:
    with _worded(copy, files):
        manifest = copy_file.read_manifest(copy)
        schema.refuse_unknown(manifest.revision)
        files.folder.mkdir(parents=True, exist_ok=True)
        with _put_in_place(files, moment, look):
            look(_("1 of 3: taking the copy out of its file"))
            trying = _place_to_try(files, manifest.sizes[RECORDS])
            for name in (KEYS, RECORDS):
                copy_file.unpack(copy, name, manifest, trying / name, look)
            look(_("2 of 3: checking that it is whole"))
            _try(trying, opened, partial(_adopt, manifest=manifest, look=look), copy)
    return manifest


@contextmanager
def _put_in_place(files: DataFolder, moment: datetime, look: Look) -> Iterator[None]:
    """Put in place what was made ready in here; nothing, if anything is raised."""
    instance = Instance(files)
    instance.take()
    try:
        finish_restore(files)
        yield
        look(_("3 of 3: putting it in place"))
        (files.folder / TRYING).rename(files.folder / f"{_READY}{_free_name(files, moment)}")
        flush_folder(files.folder)
        finish_restore(files)
    finally:
        shutil.rmtree(files.folder / TRYING, ignore_errors=True)
        instance.release()


def _free_name(files: DataFolder, moment: datetime) -> str:
    """Of two changes in one second, neither writes over what the other sets aside."""
    name, number = f"{moment.astimezone():%Y-%m-%d %H.%M.%S}", 1
    free = name
    while (files.set_aside / free).exists():
        number += 1
        free = f"{name} ({number})"
    return free


def _place_to_try(files: DataFolder, size: int) -> Path:
    disk.refuse_too_little(files.folder, size + SPARE)
    trying = files.folder / TRYING
    trying.mkdir()
    return trying


def _try(
    trying: Path, opened: Callable[[Path], Opened], adopt: Callable[[Path, DataKey], None], copy: Path
) -> None:
    """Open the unpacked records, compare them with the manifest, and make them those of a new laptop."""
    try:
        records, keys = trying / RECORDS, opened(trying / KEYS)
        recognise(records, trying / KEYS, keys.key)
        adopt(records, fitting(records, keys.keys))
    except _OF_NO_USE as error:
        # The files have the names of the records that are in use, and those are as whole as they were.
        raise problems.damaged_copy(copy) from error


def _adopt(records: Path, key: DataKey, manifest: Manifest, look: Look) -> None:
    engine = open_engine(records, key)
    try:
        refuse_damaged(engine, records, look)
        with plain_words(records):
            if _found(engine) != (manifest.counts, manifest.audit_head):
                raise problems.damaged_store(records.name)
            # Two laptops that number their changes alike could never be merged.
            with engine.execution_options(**{WRITE: True}).begin() as connection:
                connection.execute(update(STORE_INFO).values(device_id=uuid4()))
    finally:
        engine.dispose()


def _look_through(records: Path, key: DataKey, look: Look) -> None:
    engine = open_engine(records, key)
    try:
        refuse_damaged(engine, records, look)
        with plain_words(records):
            _found(engine)
    finally:
        engine.dispose()


def _found(engine: Engine) -> tuple[dict[str, int], str]:
    with engine.connect() as connection:
        schema.refuse_unknown(schema.current_revision(connection))
        head = audit.head(connection)
    return row_counts(engine), head


def _set_aside(place: Path, aside: Path) -> None:
    for ending in ("-wal", "-shm", ""):
        present = place.with_name(place.name + ending)
        if present.exists():
            aside.mkdir(parents=True, exist_ok=True)
            present.replace(aside / present.name)


@contextmanager
def _worded(copy: Path, files: DataFolder) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        ours = error.filename is not None and Path(str(error.filename)).is_relative_to(files.folder)
        raise explain_system(error, files.folder if ours else copy) from error
