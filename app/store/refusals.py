"""Turns what SQLite or the system reports into a problem a person can act on; what is ours stays a bug."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DatabaseError

from app.errors import AppError, StorageError
from app.store import disk, problems

_FULL: Final = 13
_CLOSED: Final = frozenset({3, 8, 14})  # not permitted, read only, cannot open
_BUSY: Final = frozenset({5, 6})  # busy, locked
_DEVICE: Final = 10
_HARDLY_ANY: Final = 64 * 1024
"""Bytes; one block of the file that lies beside the records while they are open has half of it."""
_DAMAGED: Final = frozenset({11, 26})  # malformed, not a database
_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_NO_LEAVE: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR})
_OTHER_KIND: Final = frozenset({errno.EEXIST, errno.EISDIR})


def explain(error: BaseException | None, records: Path) -> AppError | None:
    """The problem in plain words; None for an error that is a bug of ours.

    Args:
        error: What the driver raised (see https://www.sqlite.org/rescode.html).
        records: The file it happened to.
    """
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == _FULL:
        return problems.disk_full(records.parent)
    if code in _CLOSED:
        return problems.read_only(records.parent)
    if code in _BUSY:
        return problems.busy()
    if code == _DEVICE:
        return _device_trouble(records.parent)
    return problems.damaged_store(records.name) if code in _DAMAGED else None


def _device_trouble(folder: Path) -> StorageError:
    """The files beside the records do not say that it is for want of room."""
    try:
        full = disk.free_room(folder) < _HARDLY_ANY
    except OSError:
        full = False
    return problems.disk_full(folder) if full else problems.disk_refused(folder)


def explain_system(error: OSError, place: Path) -> StorageError:
    """The problem of reading or writing at `place`, in plain words."""
    if error.errno in _NO_ROOM:
        return problems.disk_full(place)
    if error.errno == errno.ENAMETOOLONG:
        return problems.name_too_long(place)
    if error.errno == errno.EFBIG:
        return problems.too_large(place)
    if error.errno in _OTHER_KIND:
        return problems.not_that_kind(place)
    if error.errno == errno.ENOENT:
        return problems.not_there(place)
    return problems.read_only(place) if error.errno in _NO_LEAVE else problems.disk_refused(place)


@contextmanager
def plain_words(records: Path) -> Iterator[None]:
    """Word what the engine refuses in here.

    Raises:
        StorageError, DamagedStoreError: The disk or the file refused. Any other error of the
            engine is a bug, and is left to be reported as one.
    """
    try:
        yield
    except DatabaseError as error:
        problem = explain(error.orig, records)
        if problem is None:
            raise
        raise problem from error
