"""Attacks the program as often as asked and prints what was found: 0 is the only good number."""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.attacks.cuts import cut_often
from tests.attacks.desk import make_vault
from tests.attacks.fuzzing import fuzz_often
from tests.attacks.kills import kill_often
from tests.attacks.memory import look_often
from tests.attacks.window_kills import kill_windows_often

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.attacks.desk import Vault

    Attack = Callable[[Vault, Path, int, int, Callable[[str], object]], list[str]]

ATTACKS: dict[str, Attack] = {
    "kills": kill_often,
    "windows": kill_windows_often,
    "cuts": cut_often,
    "fuzzed": fuzz_often,
    "memory": look_often,
}


def main() -> int:
    """Do what was asked; 1 if anything was lost, damaged, changed or unclear."""
    parser = argparse.ArgumentParser(prog="python -m tests.attacks", description=__doc__)
    for name, most in (("kills", 300), ("windows", 50), ("cuts", 300), ("fuzzed", 1000), ("memory", 1)):
        parser.add_argument(f"--{name}", type=int, default=0, help=f"how many; {most} is a full run")
    parser.add_argument("--seed", type=int, default=2026)
    asked = parser.parse_args()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        vault = make_vault(Path(folder) / "vault")
        for name, attack in ATTACKS.items():
            if often := getattr(asked, name):
                began = time.monotonic()
                place = Path(folder) / name
                place.mkdir()
                wrong += attack(vault, place, often, asked.seed, tell)
                tell(f"{name}: {time.monotonic() - began:.0f} s")
    for words in wrong:
        tell(words)
    return bool(wrong)


def tell(words: str) -> None:
    """Say it at once."""
    print(words, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
