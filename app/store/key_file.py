"""The key file as it stands on disk: versioned JSON with a checksum, and nothing secret in the clear."""

import json
import secrets
from collections.abc import Mapping
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
"""Bytes; a key file is two thousand, and seven hundred more for each further person."""
MOST_SLOTS: Final = 200
MOST_RINGS: Final = 2
LONGEST_NAME: Final = 400
_SIZES: Final = {"salt": 16, "nonce": 12, "sealed": 48}
_SHARE: Final = 80
"""Bytes of a data key sealed to one person: an X25519 key, the key itself, and its seal."""


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Slot:
    """Somebody's own private key, sealed under their passphrase, or that of the rescue sheet.

    Attributes:
        holder: The worker it belongs to; the rescue sheet has an id of its own.
        sealed: 32 bytes of key and 16 of seal; empty until sealed.
        name: What the door calls them. Empty where only one person comes in: then it need not ask.
    """

    store_id: UUID
    kind: SlotKind
    holder: UUID
    kdf: KdfParameters
    salt: bytes
    nonce: bytes
    sealed: bytes = b""
    name: str = ""

    @classmethod
    def fresh(cls, store_id: UUID, kind: SlotKind, holder: UUID, kdf: KdfParameters) -> Self:
        """A slot with its own salt and nonce, not sealed yet."""
        return cls(store_id, kind, holder, kdf, secrets.token_bytes(16), secrets.token_bytes(12))

    def authenticated(self) -> bytes:
        """What the seal of the passphrase vouches for: whose slot it is, and what a guess costs."""
        return canonical(self._open_part())

    def to_json(self) -> dict[str, Any]:
        """The slot as it is written."""
        closed = {"name": self.name, "nonce": self.nonce.hex(), "sealed": self.sealed.hex()}
        return self._open_part() | closed

    @classmethod
    def from_json(cls, slot: dict[str, Any]) -> Self:
        """The slot that was written.

        Raises:
            KeyError, TypeError, ValueError: It is not a slot, or its work is out of bounds.
        """
        kdf = KdfParameters(*(int(slot["kdf"][name]) for name in ("memory_kib", "passes", "lanes")))
        if not kdf.acceptable or slot["kdf"]["name"] != "argon2id" or slot["version"] != VERSION:
            raise ValueError("a slot this program would not have written")
        salt, nonce, sealed = (_sized(slot[name], size) for name, size in _SIZES.items())
        name = slot["name"]
        if not isinstance(name, str) or len(name) > LONGEST_NAME:
            raise ValueError("a slot with an absurd name")
        whose = UUID(slot["store"]), SlotKind(slot["kind"]), UUID(slot["holder"])
        return cls(*whose, kdf, salt, nonce, sealed, name)

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
            "holder": str(self.holder),
            "kdf": work,
            "salt": self.salt.hex(),
        }


@dataclass(frozen=True, slots=True)
class Ring:
    """One data key, sealed to everybody who may open it, without knowing a passphrase of theirs.

    Attributes:
        number: Counts the data keys these records have had, from 1.
        shares: Holder -> the data key, sealed to their public key (HPKE, RFC 9180).
        nonce, roster: The public keys, sealed under the data key itself. So nobody without it can seal
            another key to them, and no slot can be altered, added or taken away unnoticed.
    """

    number: int
    shares: Mapping[UUID, bytes]
    nonce: bytes = b""
    roster: bytes = b""

    def authenticated(self, store_id: UUID, slots: tuple[Slot, ...]) -> bytes:
        """What the seal of the roster vouches for: every slot, with its name, and every share."""
        whole = {
            "store": str(store_id),
            "number": self.number,
            "shares": self._shares(),
            "slots": [slot.to_json() for slot in slots],
        }
        return canonical(whole)

    def to_json(self) -> dict[str, Any]:
        """The ring as it is written."""
        sealed = {"nonce": self.nonce.hex(), "roster": self.roster.hex()}
        return {"number": self.number, "shares": self._shares()} | sealed

    @classmethod
    def from_json(cls, ring: dict[str, Any]) -> Self:
        """The ring that was written.

        Raises:
            KeyError, TypeError, ValueError, AttributeError: It is none.
        """
        shares = {UUID(holder): _sized(share, _SHARE) for holder, share in ring["shares"].items()}
        return cls(int(ring["number"]), shares, _sized(ring["nonce"], 12), bytes.fromhex(ring["roster"]))

    def _shares(self) -> dict[str, str]:
        return {str(holder): share.hex() for holder, share in self.shares.items()}


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Whose keys they are, the slots, and the data key; two of those while every page is sealed anew.

    Attributes:
        rings: The newest first.
    """

    store_id: UUID
    slots: tuple[Slot, ...]
    rings: tuple[Ring, ...]

    @property
    def people(self) -> tuple[Slot, ...]:
        """The slots that a passphrase opens."""
        return tuple(slot for slot in self.slots if slot.kind is SlotKind.PASSPHRASE)


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
        "rings": [ring.to_json() for ring in file.rings],
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
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise problems.damaged_key_file(path) from error


def canonical(value: dict[str, Any]) -> bytes:
    """The same bytes for the same value, to seal and to sum."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def _parse(content: bytes) -> KeyFile:
    body = json.loads(content)
    if body.pop("checksum") != _checksum(body) or body["format"] != FORMAT:
        raise ValueError("not a key file as it was written")
    if body["version"] > VERSION:
        raise problems.newer_store()
    slots = tuple(Slot.from_json(slot) for slot in body["slots"])
    file = KeyFile(UUID(body["store"]), slots, tuple(Ring.from_json(ring) for ring in body["rings"]))
    holders = {slot.holder for slot in slots}
    if {slot.store_id for slot in slots} != {file.store_id} or len(slots) - len(file.people) != 1:
        raise ValueError("a slot is missing, or is from another key file")
    if not file.people or not len(holders) == len(slots) <= MOST_SLOTS:
        raise ValueError("nobody, somebody twice, or absurdly many")
    if not 1 <= len(file.rings) <= MOST_RINGS or any(ring.shares.keys() != holders for ring in file.rings):
        raise ValueError("a data key is missing, or is sealed to others")
    return file


def _sized(text: str, size: int) -> bytes:
    content = bytes.fromhex(text)
    if len(content) != size:
        raise ValueError("a part of the wrong size")
    return content


def _checksum(body: dict[str, Any]) -> str:
    return sha256(canonical(body)).hexdigest()
