"""A real disk that is small, for tests of what happens when there is no room left on it."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MB = 1024**2


@contextmanager
def small_disk(place: Path, megabytes: int) -> Iterator[Path]:
    """A file system in memory; see `tests/own_mounts.py` for who can make one."""
    place.mkdir()
    assert _run("mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place))
    try:
        yield place
    finally:
        _run("umount", "-l", str(place))


def write_protect(place: Path) -> None:
    """As the little switch of a card does."""
    assert _run("mount", "-o", "remount,ro", str(place))


def fill_up(place: Path, *, but: int = 0) -> Path:
    """Take all the room there is, but for some bytes."""
    filler = place / "holiday pictures"
    with filler.open("ab") as file:
        left = shutil.disk_usage(place).free - but
        with_end = file.tell() + max(left, 0)
        os.posix_fallocate(file.fileno(), 0, max(with_end, 1))
    return filler


def _run(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
