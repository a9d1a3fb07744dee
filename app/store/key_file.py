"""The key file as it stands on disk: versioned JSON with a checksum, and nothing secret in the clear."""

import json
import secrets
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Self
from uuid import UUID

from app.safe_write import write_whole
from app.store import problems
from app.store.kdf import KdfParameters

FORMAT: Final = "trestle keys"
VERSION: Final = 1
LARGEST: Final = 1_000_000
"""Bytes; a key file is about one thousand."""


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key, sealed under one secret.

    Attributes:
        sealed: 32 bytes of key and 16 of seal; empty until sealed.
    """

    store_id: UUID
    kind: SlotKind
    kdf: KdfParameters
    salt: bytes
    nonce: bytes
    sealed: bytes = b""

    @classmethod
    def fresh(cls, store_id: UUID, kind: SlotKind, kdf: KdfParameters) -> Self:
        """A slot with its own salt and nonce, not sealed yet."""
        return cls(store_id, kind, kdf, secrets.token_bytes(16), secrets.token_bytes(12))

    def authenticated(self) -> bytes:
        """What the seal vouches for: all of the slot but nonce and sealed key."""
        return _canonical(self._open_part())

    def to_json(self) -> dict[str, Any]:
        """The slot as it is written."""
        return self._open_part() | {"nonce": self.nonce.hex(), "sealed": self.sealed.hex()}

    @classmethod
    def from_json(cls, slot: dict[str, Any]) -> Self:
        """The slot that was written.

        Raises:
            KeyError, TypeError, ValueError: It is not a slot, or its work is out of bounds.
        """
        kdf = KdfParameters(*(int(slot["kdf"][name]) for name in ("memory_kib", "passes", "lanes")))
        if not kdf.acceptable or slot["kdf"]["name"] != "argon2id" or slot["version"] != VERSION:
            raise ValueError("a slot this program would not have written")
        salt, nonce, sealed = (bytes.fromhex(slot[name]) for name in ("salt", "nonce", "sealed"))
        if (len(salt), len(nonce), len(sealed)) != (16, 12, 48):
            raise ValueError("a slot of the wrong size")
        return cls(UUID(slot["store"]), SlotKind(slot["kind"]), kdf, salt, nonce, sealed)

    def _open_part(self) -> dict[str, Any]:
        work = {
            "name": "argon2id",
            "memory_kib": self.kdf.memory_kib,
            "passes": self.kdf.passes,
            "lanes": self.kdf.lanes,
        }
        return {
            "version": VERSION,
            "store": str(self.store_id),
            "kind": self.kind.value,
            "kdf": work,
            "salt": self.salt.hex(),
        }


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Whose keys they are, and the slots."""

    store_id: UUID
    slots: tuple[Slot, ...]


def write_key_file(path: Path, file: KeyFile) -> None:
    """Write the key file, whole or not at all.

    Raises:
        OSError: The folder refused; the file before is as it was.
    """
    body = {
        "format": FORMAT,
        "version": VERSION,
        "store": str(file.store_id),
        "slots": [slot.to_json() for slot in file.slots],
    }
    text = json.dumps(body | {"checksum": _checksum(body)}, indent=1)
    write_whole(path, text.encode() + b"\n")


def read_key_file(path: Path) -> KeyFile:
    """The key file, whole.

    Raises:
        DamagedKeyFileError: It is missing, damaged, not a key file, or asks for absurd work.
        NewerStoreError: It is of a newer version.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST)
    except OSError as error:
        raise problems.damaged_key_file(path) from error
    return parse_key_file(content, path)


def parse_key_file(content: bytes, path: Path) -> KeyFile:
    """The key file in `content`; `path` is only what the problem is called after.

    Raises:
        DamagedKeyFileError, NewerStoreError: As for `read_key_file`.
    """
    try:
        return _parse(content)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise problems.damaged_key_file(path) from error


def _parse(content: bytes) -> KeyFile:
    body = json.loads(content)
    if body.pop("checksum") != _checksum(body) or body["format"] != FORMAT:
        raise ValueError("not a key file as it was written")
    if body["version"] > VERSION:
        raise problems.newer_store()
    store_id, slots = UUID(body["store"]), tuple(Slot.from_json(slot) for slot in body["slots"])
    if {slot.store_id for slot in slots} != {store_id} or {slot.kind for slot in slots} != set(SlotKind):
        raise ValueError("a slot is missing, or is from another key file")
    return KeyFile(store_id, slots)


def _checksum(body: dict[str, Any]) -> str:
    return sha256(_canonical(body)).hexdigest()


def _canonical(value: dict[str, Any]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()
