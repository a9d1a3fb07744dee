"""Another program that removes somebody, to be killed while it does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from app.paths import DataFolder
    from tests.store.conftest import Made

LEAVING = Path(__file__).parent / "leaving.py"


class Leaver:
    """A program that removes somebody when it is told to."""

    def __init__(self, made: Made, files: DataFolder, amir: UUID) -> None:
        environment: Mapping[str, str] = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        self.program = subprocess.Popen(
            [sys.executable, str(LEAVING), str(files.folder), made.passphrase, str(amir)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
        )
        assert self.program.stdout is not None
        assert self.program.stdout.readline() == "ready\n"

    def kill_when(self, reached: Callable[[], bool]) -> None:
        """Tell it to begin, and kill it as soon as something is so."""
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write("go\n")
        self.program.stdin.flush()
        while not reached() and self.program.poll() is None:
            pass
        os.kill(self.program.pid, signal.SIGKILL)
        self.program.wait(timeout=10)
        self.program.stdin.close()
        self.program.stdout.close()
