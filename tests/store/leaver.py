"""Another program that removes somebody, to be killed while it does."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from tests.told_program import ToldProgram

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.paths import DataFolder
    from tests.store.conftest import Made

LEAVING = Path(__file__).parent / "leaving.py"


class Leaver:
    """A program that removes somebody when it is told to, again and again."""

    def __init__(self) -> None:
        self._program = ToldProgram(LEAVING)

    def open(self, made: Made, files: DataFolder, leaving: UUID) -> int:
        """Open a vault to remove somebody from; which process it is."""
        self._program.tell(json.dumps([str(files.folder), made.passphrase, str(leaving)]))
        return int(self._program.answer())

    def kill_when(self, process: int, reached: Callable[[], bool]) -> None:
        """Tell it to begin, and kill it as soon as something is so."""
        self._program.tell("go")
        assert self._program.answer() == "begun"
        while not reached() and psutil.pid_exists(process):
            pass
        os.kill(process, signal.SIGKILL)
        assert self._program.answer() == "ended"

    def close(self) -> None:
        """End the program."""
        self._program.close()
