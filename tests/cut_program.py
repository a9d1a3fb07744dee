"""Runs one command after the other, each in a process of its own that ends as a power cut would end it.

Each line it reads is an order as JSON: at which call of a kind that changes names on the disk to end (0: not
at all), with which signal, a file for what is said to the person, and the words of the command. It answers
with the exit code. What the commands need is loaded once for all of them.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app import __main__, practice, practice_town, wiring
from app.documents.pdf import writer
from app.services import page_images
from app.store import opening
from app.store.kdf import KdfParameters

if TYPE_CHECKING:
    from collections.abc import Callable

LOADED = (opening, page_images, practice, practice_town, wiring, writer)


class Countdown:
    """Ends this process just before so many calls of any of its functions."""

    def __init__(self, left: int, how: int) -> None:
        self._left, self._how = left, how

    def over(self, real: Callable[..., object]) -> Callable[..., object]:
        """The same function, counted."""

        def counted(*words: object) -> object:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), self._how)
            return real(*words)

        return counted


def run(cut_at: int, how: str, said: str, words: list[str]) -> int:
    """Run one command here; its exit code, if it comes to its end."""
    for stream, target in ((1, os.devnull), (2, said)):
        os.dup2(os.open(target, os.O_WRONLY | os.O_CREAT, 0o600), stream)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored by what runs behind a screen
    countdown = Countdown(cut_at, getattr(signal, how))
    for place, name in ((Path, "replace"), (os, "fsync")):
        setattr(place, name, countdown.over(getattr(place, name)))
    return __main__.main(words)


def take_orders() -> None:
    """A process for each order; say how it ended."""
    setattr(KdfParameters, "for_this_computer", KdfParameters.cheapest)  # noqa: B010 - a method, for tests
    for order in sys.stdin:
        child = os.fork()
        if child == 0:
            sys.exit(run(*json.loads(order)))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    take_orders()
