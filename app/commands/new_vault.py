"""A vault whose set-up is not finished yet, and which is gone again if that fails."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.store.clearing import remove_vault

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        remove_vault(workspace.open_vault.files)
