"""The data key, and the key file beside the records that keeps it locked.

One random key opens the records. It is never stored as it is: each slot of the key file holds it
sealed (AES-256-GCM) under a key made from a passphrase or from the printed rescue key (Argon2id).
Changing a passphrase therefore rewrites one slot and no record. Everything in a slot except nonce
and sealed key is authenticated, so that nobody can make guessing cheaper by editing the file.
"""

import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn
from uuid import UUID, uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.store import problems
from app.store.kdf import KdfParameters, passphrase_bytes
from app.store.key_file import KeyFile, Slot, SlotKind, read_key_file, write_key_file
from app.store.passphrase import check_passphrase
from app.store.recovery_key import fresh_recovery_key, secret_of


class DataKey:
    """The 32 bytes that open the records. It never shows itself: not in a log, a traceback or a copy."""

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        if len(secret) != 32:
            raise ValueError("a data key has 32 bytes")
        self._secret = secret

    def __repr__(self) -> str:
        return "<DataKey>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a data key is not written anywhere")

    def secret(self) -> bytes:
        """The bytes themselves; for sealing and for the engine only."""
        return self._secret


@dataclass(frozen=True, slots=True)
class NewKeys:
    """What setting up made. The rescue key is shown once, printed, and kept nowhere."""

    store_id: UUID
    data_key: DataKey
    recovery_key: str

    def __repr__(self) -> str:
        return "<NewKeys>"


def create_vault_keys(
    path: Path, passphrase: str, kdf: KdfParameters, store_id: UUID | None = None
) -> NewKeys:
    """Make a data key and a key file with one slot for the passphrase and one for the rescue key.

    Raises:
        InvalidInputError: The passphrase is too easy to guess.
        VaultExistsError: There is a key file already.
        OSError: The folder refused.
    """
    check_passphrase(passphrase)
    if path.exists():
        raise problems.vault_exists(path.parent)
    store_id = store_id or uuid4()
    key, recovery_key = DataKey(secrets.token_bytes(32)), fresh_recovery_key()
    slots = (
        _sealed(Slot.fresh(store_id, SlotKind.PASSPHRASE, kdf), key, passphrase_bytes(passphrase)),
        _sealed(Slot.fresh(store_id, SlotKind.RECOVERY, kdf), key, secret_of(recovery_key)),
    )
    write_key_file(path, KeyFile(store_id, slots))
    return NewKeys(store_id, key, recovery_key)


def unlock(path: Path, passphrase: str) -> DataKey:
    """The data key, for whoever knows the passphrase.

    Raises:
        WrongPassphraseError: It opens no slot, or a slot was altered.
        DamagedKeyFileError: The file is missing, damaged, or asks for absurd work.
        NewerStoreError: The file is of a newer version.
    """
    found = _open(read_key_file(path), SlotKind.PASSPHRASE, passphrase_bytes(passphrase))
    if found is None:
        raise problems.wrong_passphrase()
    return found


def unlock_with_recovery(path: Path, recovery_key: str) -> DataKey:
    """The data key, for whoever holds the rescue sheet.

    Raises:
        InvalidInputError: The key is mistyped; found before any slow work.
        WrongPassphraseError: It opens no slot.
        DamagedKeyFileError: The file is missing, damaged, or asks for absurd work.
    """
    secret = secret_of(recovery_key)
    found = _open(read_key_file(path), SlotKind.RECOVERY, secret)
    if found is None:
        raise problems.wrong_recovery_key()
    return found


def change_passphrase(path: Path, key: DataKey, passphrase: str, kdf: KdfParameters | None = None) -> None:
    """Put another passphrase in the place of the present one; no record is rewritten.

    Raises:
        InvalidInputError: The passphrase is too easy to guess.
        OSError: The folder refused; the present passphrase goes on working.
    """
    check_passphrase(passphrase)
    _replace_slot(path, key, SlotKind.PASSPHRASE, passphrase_bytes(passphrase), kdf)


def replace_recovery(path: Path, key: DataKey, kdf: KdfParameters | None = None) -> str:
    """A new rescue key, to be printed; the one before opens nothing from now on."""
    recovery_key = fresh_recovery_key()
    _replace_slot(path, key, SlotKind.RECOVERY, secret_of(recovery_key), kdf)
    return recovery_key


def _replace_slot(path: Path, key: DataKey, kind: SlotKind, secret: bytes, kdf: KdfParameters | None) -> None:
    file = read_key_file(path)
    known = next(slot for slot in file.slots if slot.kind is kind)
    fresh = _sealed(Slot.fresh(file.store_id, kind, kdf or known.kdf), key, secret)
    slots = tuple(fresh if slot is known else slot for slot in file.slots)
    write_key_file(path, replace(file, slots=slots))


def _sealed(slot: Slot, key: DataKey, secret: bytes) -> Slot:
    lock = AESGCM(slot.kdf.derive(secret, slot.salt))
    return replace(slot, sealed=lock.encrypt(slot.nonce, key.secret(), slot.authenticated()))


def _open(file: KeyFile, kind: SlotKind, secret: bytes) -> DataKey | None:
    for slot in file.slots:
        if slot.kind is not kind:
            continue
        lock = AESGCM(slot.kdf.derive(secret, slot.salt))
        try:
            return DataKey(lock.decrypt(slot.nonce, slot.sealed, slot.authenticated()))
        except InvalidTag:
            continue
    return None
