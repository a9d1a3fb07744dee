"""Counts what is left of the secrets in the memory of the program, open and after a lock."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tests.attacks.desk import MARKER
from tests.attacks.desk_at_work import passphrase
from tests.attacks.in_memory import look

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.attacks.desk import Vault


def look_often(
    vault: Vault, _place: Path, looks: int, _seed: int, tell: Callable[[str], object]
) -> list[str]:
    """So many times: work, lock, and count the secrets in memory; wrong is a key that is still in use."""
    wrong = list[str]()
    for _look in range(looks):
        for halt, found in look(vault.folder, passphrase(0), f"{MARKER} Looked", os.environ):
            tell(f"  {halt}: " + ", ".join(f"{secret} {times} times" for secret, times in found.items()))
            state, _, keys = halt.partition(" ")
            wrong += [f"{keys} keys in use after the lock"] if state == "locked" and keys != "0" else []
    return wrong
