"""A file that only takes room: let go of when the disk is full, so that the next save works after all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from app.errors import DiskFullError
from app.paths import DataFolder
from app.safe_write import PART
from app.store import disk, problems

SIZE: Final = 32 * 1024**2
"""Bytes; some thousand saves."""
_CHUNK: Final = 1024**2
_SPARE: Final = 3
"""The disk must have room for so many more of it, or it would itself be what fills the disk."""


def hold(files: DataFolder) -> bool:
    """Take the room, if it is not taken already and the disk can well spare it; whether it is taken now."""
    if is_held(files):
        return True
    with suppress(OSError):
        if disk.free_room(files.folder) >= (1 + _SPARE) * SIZE:
            part = files.ballast.with_name(files.ballast.name + PART)
            try:
                _fill(part)
                part.replace(files.ballast)
            finally:
                part.unlink(missing_ok=True)
    return is_held(files)


def is_held(files: DataFolder) -> bool:
    """Whether there is room to let go of."""
    with suppress(OSError):
        return files.ballast.stat().st_size == SIZE
    return False


def let_go(files: DataFolder) -> bool:
    """Give the room back to the disk; whether there was any."""
    with suppress(OSError):
        files.ballast.unlink()
        return True
    return False


@contextmanager
def freeing(files: DataFolder) -> Iterator[None]:
    """Where the disk of the records is full in here, make room for the next try, and say so.

    Raises:
        DiskFullError: The disk is full; what was tried is not done.
    """
    try:
        yield
    except DiskFullError as problem:
        if let_go(files):
            raise problems.made_room(files.folder) from problem
        raise


def _fill(part: Path) -> None:
    """With noise: some disks squeeze what is alike, and it would take no room."""
    left = SIZE
    with part.open("wb") as file:
        while left > 0:
            left -= file.write(os.urandom(min(_CHUNK, left)))
        file.flush()
        os.fsync(file.fileno())
