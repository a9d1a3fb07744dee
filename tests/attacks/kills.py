"""The program is killed at random moments, also while it opens, saves a copy or changes its passphrase."""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Self

from tests.attacks.desk import Said, Vault, copy_of, in_the_clear, wrong_with

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

PROGRAM = Path(__file__).parent / "desk_at_work.py"
LONGEST = 0.6
"""Seconds somebody works before the kill."""
OPENING = 0.2
"""So many of the kills come while the vault is being opened; the others when it is open."""
THOROUGH_EVERY = 10


class Victims:
    """Starts programs at the desk, one after the other, and kills each."""

    def __init__(self, vault: Vault, stick: Path, temp: Path) -> None:
        temp.mkdir()
        own = {"TMPDIR": str(temp), "SQLITE_TMPDIR": str(temp), "PYTHONPATH": os.pathsep.join(sys.path)}
        self._program = subprocess.Popen(
            [sys.executable, str(PROGRAM), str(vault.folder), str(vault.session), str(stick)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | own,
        )
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._orders, self._said = self._program.stdin, self._program.stdout
        self._waiting = selectors.DefaultSelector()
        self._waiting.register(self._said, selectors.EVENT_READ)
        self._unread = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._orders.close()
        self._program.wait(timeout=60)
        self._waiting.close()
        self._said.close()

    def kill_after(self, seconds: float, seed: int, said: Said, *, opening: bool) -> None:
        """Let somebody work for so long, kill the program, and hear what it had said.

        Args:
            opening: The time begins with the program, else when the vault is open.
        """
        self._orders.write(f"live {seed} {said.changed}\n".encode())
        self._orders.flush()
        process = int(self._line().removeprefix("process "))
        if not opening:
            said.hear(self._line())
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            for line in self._lines(left):
                said.hear(line)
        os.kill(process, signal.SIGKILL)
        while (line := self._line()) != "ended":
            said.hear(line)

    def _line(self) -> str:
        while b"\n" not in self._unread:
            more = os.read(self._said.fileno(), 65536)
            if not more:
                raise RuntimeError("the program at the desk ended by itself")
            self._unread += more
        line, _, self._unread = self._unread.partition(b"\n")
        return line.decode()

    def _lines(self, seconds: float) -> list[str]:
        """The whole lines that came within this time."""
        if b"\n" not in self._unread and self._waiting.select(seconds):
            self._unread += os.read(self._said.fileno(), 65536)
        *lines, self._unread = self._unread.split(b"\n")
        return [line.decode() for line in lines]


def kill_often(vault: Vault, place: Path, kills: int, seed: int, tell: Callable[[str], object]) -> list[str]:
    """Everything that was lost or damaged in so many kills, in words."""
    dice, said, wrong = Random(seed), Said(), list[str]()
    stick, temp = place / "stick", place / "temp"
    attacked = copy_of(vault, place / "killed")
    with Victims(attacked, stick, temp) as victims:
        for kill in range(1, kills + 1):
            opening = dice.random() < OPENING
            victims.kill_after(dice.random() * LONGEST, dice.randrange(10**9), said, opening=opening)
            found = in_the_clear(place)
            thorough = kill % THOROUGH_EVERY == 0 or kill == kills
            found_wrong = wrong_with(attacked, stick, said, thorough=thorough)
            wrong += [f"kill {kill}: {words}" for words in (*map(str, found), *found_wrong)]
            if kill % 50 == 0:
                tell(f"{kill} kills, {said.saved} marks and scores, {len(wrong)} wrong")
    tell(f"{kills} kills of seed {seed}: {said.saved} marks and scores saved, {len(wrong)} wrong")
    return wrong
