"""A program of a test that is told what to do line by line, and answers in lines."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class ToldProgram:
    """Runs as long as it is wanted; what it starts and a test kills is its own affair."""

    def __init__(self, program: Path, *arguments: str, temp: Path | None = None) -> None:
        folders = {} if temp is None else {"TMPDIR": str(temp), "SQLITE_TMPDIR": str(temp)}
        self._program = subprocess.Popen(
            [sys.executable, str(program), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | folders | {"PYTHONPATH": os.pathsep.join(sys.path)},
            text=True,
        )
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._orders, self._answers = self._program.stdin, self._program.stdout

    def tell(self, line: str) -> None:
        """Give it one line."""
        self._orders.write(line + "\n")
        self._orders.flush()

    def answer(self) -> str:
        """The next line it says; "" once it has ended."""
        return self._answers.readline().rstrip("\n")

    def close(self) -> None:
        """Let it end: it is told nothing any more."""
        self._orders.close()
        self._program.wait(timeout=10)
        self._answers.close()
