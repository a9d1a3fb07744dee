"""Seals a data key to people, and opens it for one of them.

Everybody has a key pair. The data key is sealed to their public key (HPKE: X25519, HKDF-SHA256,
AES-256-GCM), so that a new one can be given to all who stay without knowing a passphrase. The public
keys are in the file only under the data key: whoever merely holds the file cannot seal one of their own
to somebody, and so cannot put other records in the place of these.
"""

import json
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.store import problems
from app.store.data_key import DataKey
from app.store.key_file import KeyFile, Ring, Slot, canonical

Publics = Mapping[UUID, bytes]
"""Holder -> the 32 bytes of their public key."""

_ROSTER: Final = b"trestle roster 1"


def sealed_ring(store_id: UUID, number: int, key: DataKey, slots: tuple[Slot, ...], publics: Publics) -> Ring:
    """The data key, sealed to the holder of each slot.

    Args:
        number: Which data key of these records it is, counted from 1.
        publics: The public keys; those of others are left out.
    """
    kept = {slot.holder: publics[slot.holder] for slot in slots}
    shares = {
        holder: _suite().encrypt(
            key.secret(), X25519PublicKey.from_public_bytes(public), _about(store_id, number, holder)
        )
        for holder, public in kept.items()
    }
    open_ring = Ring(number, shares, secrets.token_bytes(12))
    written = json.dumps({str(holder): public.hex() for holder, public in kept.items()}).encode()
    vouched = open_ring.authenticated(store_id, slots)
    return Ring(number, shares, open_ring.nonce, _roster_lock(key).encrypt(open_ring.nonce, written, vouched))


def opened_ring(file: KeyFile, ring: Ring, holder: UUID, private: bytes, path: Path) -> DataKey:
    """The data key of a ring, for one holder.

    Raises:
        DamagedKeyFileError: Something in the file is not as somebody with the data key wrote it.
    """
    try:
        pair = X25519PrivateKey.from_private_bytes(private)
        about = _about(file.store_id, ring.number, holder)
        key = DataKey(_suite().decrypt(ring.shares[holder], pair, about))
    except (InvalidTag, ValueError) as error:
        raise problems.damaged_key_file(path) from error
    publics_of(file, ring, key, path)
    return key


def publics_of(file: KeyFile, ring: Ring, key: DataKey, path: Path) -> dict[UUID, bytes]:
    """The public keys of all holders, for whoever has the data key.

    Raises:
        DamagedKeyFileError: Something in the file is not as somebody with the data key wrote it.
    """
    try:
        written = _roster_lock(key).decrypt(
            ring.nonce, ring.roster, ring.authenticated(file.store_id, file.slots)
        )
    except (InvalidTag, ValueError) as error:
        raise problems.damaged_key_file(path) from error
    return {UUID(holder): bytes.fromhex(public) for holder, public in json.loads(written).items()}


def fresh_pair() -> tuple[bytes, bytes]:
    """A private key, and the public key that belongs to it; 32 bytes each."""
    pair = X25519PrivateKey.generate()
    return pair.private_bytes_raw(), pair.public_key().public_bytes_raw()


def _about(store_id: UUID, number: int, holder: UUID) -> bytes:
    """What a share is bound to, so that it opens in no other place."""
    whole = {"for": "trestle data key", "store": str(store_id), "number": number, "holder": str(holder)}
    return canonical(whole)


def _roster_lock(key: DataKey) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt=None, info=_ROSTER).derive(key.secret()))


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
