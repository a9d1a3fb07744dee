"""A day at the desk is recorded, and the power goes at random moments of it."""

from __future__ import annotations

import os
import shutil
import sys
from random import Random
from typing import TYPE_CHECKING, Final

from tests.attacks.desk import Said, Vault, copy_of, wrong_with
from tests.attacks.kills import PROGRAM
from tests.attacks.power import Disk
from tests.attacks.recording import Reader, Step, Told, record

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TICKS: Final = 12
"""Marks and scores between two of the larger works of the day."""


def recorded_day(vault: Vault, place: Path, ticks: int = TICKS) -> tuple[Disk, list[Step]]:
    """The disk as it was in the morning, and every step of the day. All of it happens in `place`."""
    copied = copy_of(vault, place / "vault")
    (place / "stick").mkdir()
    morning = Disk.holding(place)
    report = place.with_name("recording")
    temp = place.with_name("temp")
    temp.mkdir()
    own = {"PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(temp)}
    order = [f"day {ticks} 0", str(copied.folder), str(vault.session), str(place / "stick")]
    record([sys.executable, str(PROGRAM), "--once", *order], report, os.environ | own)
    steps = list(Reader(place, morning.files).steps(report))
    report.unlink()
    if steps[-1] != Told("locked"):
        raise RuntimeError("the day did not come to its end")
    return morning, steps


def cut_often(vault: Vault, place: Path, cuts: int, seed: int, tell: Callable[[str], object]) -> list[str]:
    """Everything that was lost or damaged in so many power cuts, in words."""
    disk, steps = recorded_day(vault, place / "day")
    dice, wrong = Random(seed), list[str]()
    moments = sorted(dice.choices(range(1, len(steps) + 1), k=cuts))
    said, at = Said(), 0
    for cut, moment in enumerate(moments, start=1):
        for step in steps[at:moment]:
            disk.take(step)
            if isinstance(step, Told):
                said.hear(step.line)
        at = moment
        after = place / "after"
        disk.lose_power(place / "day", after, dice)
        left = Vault(after / "vault", vault.session, vault.rescue)
        heard = Said(said.saved, said.copied, said.changed, said.may_have_changed)
        found = wrong_with(left, after / "stick", heard)
        wrong += [f"cut {cut}, at step {moment} of {len(steps)}: {words}" for words in found]
        shutil.rmtree(after)
        if cut % 50 == 0:
            tell(f"{cut} power cuts, {len(wrong)} wrong")
    tell(f"{cuts} power cuts of seed {seed} in a day of {len(steps)} steps: {len(wrong)} wrong")
    return wrong
