"""What is kept outside the records about how far they had come: on the plate, and in the newest copy."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from app.domain.signed_head import SignedHead
from app.errors import AppError
from app.store.copy_file import SUFFIX, read_manifest
from app.store.door_plate import DoorPlate
from app.store.refusals import plain_words
from app.store.signed_head import contradiction, sign_head
from app.store.vault import OpenVault

MOST_COPIES: Final = 20
"""So many of the newest files are opened in the search for a copy that this laptop made."""


def head_now(vault: OpenVault, moment: datetime) -> SignedHead | None:
    """How far this laptop's audit has come; None where it has no line yet.

    Raises:
        StorageError, DamagedStoreError: The disk or the file refused.
    """
    with plain_words(vault.files.records), vault.engine.connect() as connection:
        return sign_head(connection, moment)


def plate_problem(vault: OpenVault, plate: DoorPlate, *, known: bool) -> str:
    """What contradicts the plate beside the records, in plain words; empty if nothing does.

    Args:
        vault: The open vault.
        plate: As it was when the vault was opened.
        known: These records were open on this laptop before; else a copy was put in place in Trestle.
    """
    if plate.head is None or not known:
        return ""
    with plain_words(vault.files.records), vault.engine.connect() as connection:
        return contradiction(connection, plate.head, own=True)


def copy_problem(vault: OpenVault, folder: Path) -> str:
    """What contradicts the newest safe copy of this laptop in a folder; empty if nothing does.

    A folder that is away, or has no such copy, contradicts nothing.
    """
    for head in _heads(vault, folder):
        with plain_words(vault.files.records), vault.engine.connect() as connection:
            return contradiction(connection, head, own=False)
    return ""


def _heads(vault: OpenVault, folder: Path) -> Iterator[SignedHead]:
    """Those of this laptop, the newest file first; what cannot be read is no copy of ours, or away."""
    with suppress(OSError):
        for copy in sorted(folder.glob(f"*{SUFFIX}"), reverse=True)[:MOST_COPIES]:
            with suppress(OSError, AppError):
                head = read_manifest(copy).signed_head
                if head is not None and head.device_id == vault.device_id:
                    yield head
