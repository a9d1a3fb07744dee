"""What unlocking costs beside the key derivation, and a safe copy of 250 MB beside its floor."""

from __future__ import annotations

import os
import time
from functools import partial
from typing import TYPE_CHECKING

from app.bootstrap import Door
from app.paths import DataFolder
from app.store.backup import save_copy
from app.store.engine import BARE
from app.store.keys import unlock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.workspace import Workspace

SIZE = 250 * 1024**2
ROUNDS = 5


def unlocking(folder: Path, passphrase: str) -> tuple[list[float], list[float]]:
    """Milliseconds from the passphrase to the open desk, and of the key derivation alone; taken in turns."""
    opened, derived = list[float](), list[float]()
    who = Door(folder).people()[0].id
    for _round in range(ROUNDS + 1):
        derived.append(_timed(lambda: unlock(DataFolder(folder).keys, passphrase, who)))
        before = time.perf_counter()
        workspace = Door(folder).open(passphrase, who)
        opened.append((time.perf_counter() - before) * 1000)
        workspace.close()
    return opened[1:], derived[1:]


def copying(workspace: Workspace, place: Path) -> tuple[list[float], list[float]]:
    """Milliseconds of a safe copy of 250 MB, read back, and of `VACUUM INTO` and the two checks alone."""
    _fill(workspace)
    copied, floor = list[float](), list[float]()
    for number in range(3):
        floor.append(_timed(partial(_floor, workspace, place / f"floor {number}")))
        copied.append(_timed(partial(_copy, workspace, place / f"copy {number}")))
    return copied, floor


def _copy(workspace: Workspace, folder: Path) -> None:
    save_copy(workspace.open_vault, folder, workspace.people._desk.now()).path.unlink()


def _floor(workspace: Workspace, target: Path) -> None:
    """One way over the pages to write them, one to look at the seals, one at how they fit together."""
    engine = workspace.open_vault.engine
    with engine.connect().execution_options(**{BARE: True}) as connection:
        connection.exec_driver_sql("VACUUM INTO ?", (str(target),))
        handle = os.open(target, os.O_RDWR)
        os.fsync(handle)
        os.close(handle)
    with engine.connect().execution_options(**{BARE: True}) as connection:
        connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
        connection.exec_driver_sql("PRAGMA quick_check").all()
    target.unlink()


def _fill(workspace: Workspace) -> None:
    """Half-typed words of no meaning, until the file is large enough."""
    raw = workspace.open_vault.engine.raw_connection()
    cursor = raw.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    cursor.executemany(
        "INSERT INTO draft (key, content, saved_at) VALUES (?, hex(randomblob(3000)), '2026-01-01')",
        [(f"bench {number}",) for number in range(SIZE // 8192)],
    )
    cursor.execute("COMMIT")
    raw.close()


def _timed(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000
