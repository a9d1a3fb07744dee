"""A program that removes somebody; a test kills it in the middle."""

import sys
from pathlib import Path
from uuid import UUID

from app.paths import DataFolder
from app.store.opening import open_vault
from app.store.renewal import remove_holder


def main(folder: str, passphrase: str, leaving: str) -> None:
    vault = open_vault(DataFolder(Path(folder)), passphrase)
    print("ready", flush=True)
    sys.stdin.readline()
    remove_holder(vault, UUID(leaving), {})
    print("done", flush=True)
    sys.stdin.readline()


if __name__ == "__main__":
    main(*sys.argv[1:])
