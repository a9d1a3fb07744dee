"""Another program that removes somebody, to be killed while it does."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.paths import DataFolder
    from tests.store.conftest import Made

LEAVING = Path(__file__).parent / "leaving.py"


class Leaver:
    """A program that removes somebody when it is told to, again and again."""

    def __init__(self) -> None:
        self._program = subprocess.Popen(
            [sys.executable, str(LEAVING)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            text=True,
        )
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._orders, self._said = self._program.stdin, self._program.stdout

    def open(self, made: Made, files: DataFolder, leaving: UUID) -> int:
        """Open a vault to remove somebody from; which process it is."""
        self._tell(json.dumps([str(files.folder), made.passphrase, str(leaving)]))
        return int(self._said.readline())

    def kill_when(self, process: int, reached: Callable[[], bool]) -> None:
        """Tell it to begin, and kill it as soon as something is so."""
        self._tell("go")
        while not reached() and psutil.pid_exists(process):
            pass
        os.kill(process, signal.SIGKILL)
        assert self._said.readline() == "ended\n"

    def close(self) -> None:
        """End the program."""
        self._orders.close()
        self._program.wait(timeout=10)
        self._said.close()

    def _tell(self, line: str) -> None:
        self._orders.write(line + "\n")
        self._orders.flush()
