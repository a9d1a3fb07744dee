"""Writes a small file whole or not at all: beside, to the disk, then in place."""

import errno
import os
import sys
from pathlib import Path
from typing import Final

_CANNOT: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.ENOSYS})
PART = ".part"
"""The ending of a file that is still being written; one found later is left over and worthless."""


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`. After a power cut there is either the old file or the new one.

    Raises:
        OSError: The folder refused; an earlier file at `path` is as it was.
    """
    part = path.with_name(path.name + PART)
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def flush_file(path: Path) -> None:
    """Wait until what was written to a file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows does this by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some sticks cannot be asked to keep names; their files are on them all the same.
        if error.errno not in _CANNOT:
            raise
    finally:
        os.close(handle)
