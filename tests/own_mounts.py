"""Tests that need a small disk make one: as they are, or in a name space of their own, as any user may.

Where neither is possible, as on other systems than Linux, those tests are not collected, and it is said
how many; what a full disk does is then tried with a limit on the size of files alone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

T = TypeVar("T")
APART = "TRESTLE_TESTS_APART"
"""Set for a run that is in a name space of its own already, or can have none."""
MAKER = "small_disk"
UNIX = "only_of_unix"


def may_mount() -> bool:
    """Whether this process may make a disk."""
    if shutil.which("mount") is None:
        return False
    with tempfile.TemporaryDirectory() as place:
        mounted = _done("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place)
        return mounted and _done("umount", "-l", place)


def go_apart(config: pytest.Config) -> None:
    """Begin the run again where disks can be made; return only if that cannot be, or need not."""
    if os.environ.get(APART) or may_mount() or not _done("unshare", "-Urm", "true"):
        return
    os.environ[APART] = "1"
    capture = config.pluginmanager.getplugin("capturemanager")
    if capture is not None:
        capture.stop_global_capturing()
    os.chdir(config.invocation_params.dir)
    again = [sys.executable, "-m", "pytest", *map(str, config.invocation_params.args)]
    os.execvp("unshare", ["unshare", "-Urm", *again])  # noqa: S606 - the same words as before


def cannot_run(items: list[pytest.Item]) -> list[pytest.Item]:
    """Those that need what this computer cannot give."""
    small = [item for item in items if needs_small_disk(item)]
    unix = [item for item in items if getattr(getattr(item, "function", None), UNIX, False)]
    return [*(small if small and not may_mount() else ()), *(unix if sys.platform == "win32" else ())]


def of_unix(test: T) -> T:
    """A test of something that Windows does not have."""
    setattr(test, UNIX, True)
    return test


def needs_small_disk(item: pytest.Item) -> bool:
    """Whether a test, or something it is given, makes a small disk."""
    fixtures = getattr(item, "_fixtureinfo", None)
    given = [one.func for defs in fixtures.name2fixturedefs.values() for one in defs] if fixtures else []
    return any(_names(function) for function in (getattr(item, "function", None), *given))


def _names(function: Callable[..., object] | None) -> bool:
    return MAKER in getattr(getattr(function, "__code__", None), "co_names", ())


def _done(*command: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
