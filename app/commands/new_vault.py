"""A vault whose set-up is not finished yet, and which is gone again if that fails."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.store.instance import Instance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.paths import DataFolder
    from app.workspace import Workspace


@contextmanager
def gone_unless_finished(workspace: Workspace) -> Iterator[None]:
    """Close a vault that was just made; where its set-up is not finished in here, remove it again.

    Nothing was in it yet. Without this the set-up could not be run a second time.
    """
    finished = False
    try:
        yield
        workspace.close()
        finished = True
    finally:
        if not finished:
            _close_and_remove(workspace)


def _close_and_remove(workspace: Workspace) -> None:
    try:
        workspace.close()
    finally:
        _remove(workspace.open_vault.files)


def _remove(files: DataFolder) -> None:
    """Only what setting up puts there; whatever else lies in the folder stays."""
    instance = Instance(files)
    instance.take()
    try:
        for file in (files.door_plate, files.keys, files.records, files.ballast):
            for ending in ("-wal", "-shm", ""):
                file.with_name(file.name + ending).unlink(missing_ok=True)
    finally:
        instance.release()
