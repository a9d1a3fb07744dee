"""The real window is killed at random moments while a register is taken by keys."""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
from random import Random
from typing import TYPE_CHECKING

from app.bootstrap import Door
from app.domain.attendance import Presence
from tests.attacks.desk import NAMES, copy_of
from tests.attacks.desk_at_work import passphrase
from tests.journeys.ticker import facts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.attacks.desk import Vault

LONGEST = 2.0
"""Seconds after the register is open until the kill."""


def kill_windows_often(
    vault: Vault, place: Path, kills: int, seed: int, tell: Callable[[str], object]
) -> list[str]:
    """Every mark that was lost in so many kills of the window, and what was damaged, in words."""
    dice, wrong, saved = Random(seed), list[str](), 0
    attacked = copy_of(vault, place / "killed")
    for kill in range(1, kills + 1):
        found, said = work_and_kill(attacked, dice.random() * LONGEST)
        kept, problems = left_in(attacked)
        if not saved <= found <= said <= kept <= said + 1:
            problems.append(f"{said} were said to be saved, {found} found, {kept} are there")
        wrong += [f"kill {kill} of the window: {words}" for words in problems]
        saved = kept
    tell(f"{kills} kills of the window, seed {seed}: {saved} marks saved, {len(wrong)} wrong")
    return wrong


def work_and_kill(vault: Vault, seconds: float) -> tuple[int, int]:
    """How many marks the window found, and how many it had said to be saved when it was killed."""
    command = [sys.executable, "-m", "tests.attacks.window_at_work"]
    window = subprocess.Popen(
        [*command, str(vault.folder), str(vault.session), passphrase(0)],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    )
    assert window.stdout is not None
    with window.stdout as told:
        found = _number(told.readline())
        with selectors.DefaultSelector() as never:
            never.select(seconds)
        window.send_signal(signal.SIGKILL)
        said = [_number(line) for line in told if line.endswith("\n")]
    if window.wait() != -signal.SIGKILL:
        raise RuntimeError("the window ended by itself")
    return found, max((found, *said))


def left_in(vault: Vault) -> tuple[int, list[str]]:
    """How many marks are there when the vault is opened again, and what is wrong with it."""
    workspace = Door(vault.folder).open(passphrase(0))
    kept, problems = facts(workspace), [*workspace.trail_problems, *workspace.vault.check().problems]
    shown = [entry.presence for entry in workspace.attendance.open_register(vault.session).entries]
    if shown != as_marked(kept):
        problems.append("a mark is another")
    workspace.close()
    return kept, problems


def as_marked(presses: int) -> list[Presence | None]:
    """Everybody's mark after so many presses of Space, one person after the other, again and again."""
    rounds, rest = divmod(presses, len(NAMES))
    pressed = [rounds + (place < rest) for place in range(len(NAMES))]
    return [Presence.HERE if times % 2 else None for times in pressed]


def _number(line: str) -> int:
    return int(line.split()[1])
