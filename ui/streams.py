"""What is said to a terminal, where there is one: a program of the desktop has none on Windows."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO


def say_out(words: str) -> None:
    """Write one line to the standard output, if somebody reads it."""
    _write(sys.stdout, words)


def say_wrong(words: str) -> None:
    """Write one line to the standard error output, if somebody reads it."""
    _write(sys.stderr, words)


def _write(stream: TextIO | None, words: str) -> None:
    if stream is None:
        return
    try:
        stream.write(words + "\n")
        stream.flush()
    except (OSError, UnicodeError, ValueError):
        # Whoever read along has gone, or the encoding lacks a letter: the window goes on.
        return
