"""Removes somebody from a vault, in a process of its own for each line; a test kills it in the middle."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import configure_mappers

from app.paths import DataFolder
from app.store.opening import open_vault
from app.store.renewal import remove_holder


def leave(folder: str, passphrase: str, leaving: str) -> None:
    """Say which process this is, and begin at the next line, which is read before any kill."""
    vault = open_vault(DataFolder(Path(folder)), passphrase)
    print(os.getpid(), flush=True)
    sys.stdin.readline()
    print("begun", flush=True)
    remove_holder(vault, UUID(leaving), {})
    sys.stdin.readline()


def take_orders() -> None:
    """A process for each order; say when it has ended."""
    configure_mappers()
    for order in sys.stdin:
        child = os.fork()
        if child == 0:
            leave(*json.loads(order))
            os._exit(0)
        os.waitpid(child, 0)
        print("ended", flush=True)


if __name__ == "__main__":
    take_orders()
