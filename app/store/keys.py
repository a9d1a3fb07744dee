"""The data key, and the key file beside the records that keeps it locked.

One random key opens the records. It is never stored as it is. Each person has a key pair: the private
half is sealed (AES-256-GCM) under a key made from their passphrase, or for the rescue sheet from the
printed key (Argon2id); the data key is sealed to each public half. Changing a passphrase therefore
rewrites one slot and no record, and a new data key reaches all who stay without their passphrases.
Everything else in the file is authenticated, so that nobody can make guessing cheaper by editing it.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final
from uuid import UUID, uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.domain.organisation import KeyHolder
from app.ids import new_id
from app.store import problems
from app.store.data_key import DataKey
from app.store.kdf import KdfParameters, passphrase_bytes
from app.store.key_file import KeyFile, Slot, SlotKind, read_key_file, write_key_file
from app.store.key_ring import fresh_pair, opened_ring, publics_of, sealed_ring
from app.store.passphrase import check_passphrase
from app.store.recovery_key import fresh_recovery_key, secret_of

NAMELESS: Final[Mapping[UUID, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class NewKeys:
    """What setting up made. The rescue key is shown once, printed, and kept nowhere."""

    store_id: UUID
    holder: UUID
    data_key: DataKey
    recovery_key: str

    def __repr__(self) -> str:
        return "<NewKeys>"


@dataclass(frozen=True, slots=True)
class Opened:
    """What a passphrase or the rescue key opened.

    Attributes:
        holder: The worker whose passphrase it was.
        keys: The data key. Two, the newest first, while every page is being sealed anew.
    """

    holder: UUID
    keys: tuple[DataKey, ...]

    @property
    def key(self) -> DataKey:
        """The newest data key."""
        return self.keys[0]


@dataclass(frozen=True, slots=True)
class SettledKeys:
    """The key file as it stands, and the public keys in it, for whoever has the data key."""

    file: KeyFile
    publics: dict[UUID, bytes]


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
    key, recovery_key, holder = DataKey(secrets.token_bytes(32)), fresh_recovery_key(), new_id()
    theirs = Slot.fresh(store_id, SlotKind.PASSPHRASE, holder, kdf)
    rescue = Slot.fresh(store_id, SlotKind.RECOVERY, uuid4(), kdf)
    slots, publics = _sealed(
        {theirs: passphrase_bytes(passphrase), rescue: secret_of(recovery_key)},
    )
    ring = sealed_ring(store_id, 1, key, slots, publics)
    write_key_file(path, KeyFile(store_id, slots, (ring,)))
    return NewKeys(store_id, holder, key, recovery_key)


def unlock(path: Path, passphrase: str, who: UUID | None = None) -> Opened:
    """The data key, for whoever knows a passphrase.

    Args:
        who: Whose it is. Without it every slot is tried, and each try takes its time.

    Raises:
        WrongPassphraseError: It opens no slot, or a slot was altered.
        DamagedKeyFileError: The file is missing, damaged, or asks for absurd work.
        NewerStoreError: The file is of a newer version.
    """
    file = read_key_file(path)
    slots = tuple(slot for slot in file.people if who in {None, slot.holder})
    found = _open(file, slots, passphrase_bytes(passphrase), path)
    if found is None:
        raise problems.wrong_passphrase()
    return found


def unlock_with_recovery(path: Path, recovery_key: str) -> Opened:
    """The data key, for whoever holds the rescue sheet.

    Raises:
        InvalidInputError: The key is mistyped; found before any slow work.
        WrongPassphraseError: It opens no slot.
        DamagedKeyFileError: The file is missing, damaged, or asks for absurd work.
    """
    secret = secret_of(recovery_key)
    file = read_key_file(path)
    found = _open(file, (_recovery_slot(file),), secret, path)
    if found is None:
        raise problems.wrong_recovery_key()
    return found


def holders(path: Path) -> tuple[KeyHolder, ...]:
    """Who has a passphrase here, as anybody may read it; where it is one person, they have no name.

    Raises:
        DamagedKeyFileError, NewerStoreError: It is no key file we can use.
    """
    return tuple(KeyHolder(slot.holder, slot.name) for slot in read_key_file(path).people)


def change_passphrase(
    path: Path, key: DataKey, holder: UUID, passphrase: str, kdf: KdfParameters | None = None
) -> None:
    """Put another passphrase in the place of somebody's present one; no record is rewritten.

    Raises:
        InvalidInputError: The passphrase is too easy to guess.
        OSError: The folder refused; the present passphrase goes on working.
    """
    check_passphrase(passphrase)
    known = next(slot for slot in read_key_file(path).people if slot.holder == holder)
    _replace_slot(path, key, known, passphrase_bytes(passphrase), kdf)


def replace_recovery(path: Path, key: DataKey, kdf: KdfParameters | None = None) -> str:
    """A new rescue key, to be printed; the one before opens nothing from now on."""
    recovery_key = fresh_recovery_key()
    _replace_slot(path, key, _recovery_slot(read_key_file(path)), secret_of(recovery_key), kdf)
    return recovery_key


def add_holder(
    path: Path, key: DataKey, holder: UUID, passphrase: str, names: Mapping[UUID, str] = NAMELESS
) -> None:
    """Give one more person a slot over the same data key; no record is rewritten.

    Args:
        names: What the door calls everybody from now on.

    Raises:
        InvalidInputError: The passphrase is too easy to guess.
        OSError: The folder refused; nobody was added.
    """
    check_passphrase(passphrase)
    settled = settled_keys(path, key)
    fresh = Slot.fresh(settled.file.store_id, SlotKind.PASSPHRASE, holder, settled.file.people[0].kdf)
    (slot,), public = _sealed({fresh: passphrase_bytes(passphrase)})
    slots = named((*settled.file.slots, slot), names)
    _write(path, key, settled, slots, settled.publics | public)


def name_holders(path: Path, key: DataKey, names: Mapping[UUID, str]) -> None:
    """Say what the door calls everybody. Where it is one person there is nothing to ask, and no name.

    Raises:
        OSError: The folder refused; the names are as they were.
    """
    settled = settled_keys(path, key)
    slots = named(settled.file.slots, names)
    if slots != settled.file.slots:
        _write(path, key, settled, slots, settled.publics)


def named(slots: tuple[Slot, ...], names: Mapping[UUID, str]) -> tuple[Slot, ...]:
    """The slots with these names, or without any where only one person comes in."""
    several = sum(slot.kind is SlotKind.PASSPHRASE for slot in slots) > 1
    return tuple(replace(slot, name=names.get(slot.holder, "") if several else "") for slot in slots)


def settled_keys(path: Path, key: DataKey) -> SettledKeys:
    """The key file, to be changed by whoever has the data key.

    Raises:
        StorageError: Somebody was removed, and not every page is sealed anew yet.
        DamagedKeyFileError: It is not as somebody with the data key wrote it.
    """
    file = read_key_file(path)
    if len(file.rings) > 1:
        raise problems.renewal_waits()
    return SettledKeys(file, publics_of(file, file.rings[0], key, path))


def _replace_slot(path: Path, key: DataKey, known: Slot, secret: bytes, kdf: KdfParameters | None) -> None:
    settled = settled_keys(path, key)
    fresh = Slot.fresh(known.store_id, known.kind, known.holder, kdf or known.kdf)
    (sealed,), public = _sealed({replace(fresh, name=known.name): secret})
    slots = tuple(sealed if slot.holder == known.holder else slot for slot in settled.file.slots)
    _write(path, key, settled, slots, settled.publics | public)


def _write(
    path: Path, key: DataKey, settled: SettledKeys, slots: tuple[Slot, ...], publics: Mapping[UUID, bytes]
) -> None:
    file = settled.file
    ring = sealed_ring(file.store_id, file.rings[0].number, key, slots, publics)
    write_key_file(path, KeyFile(file.store_id, slots, (ring,)))


def _recovery_slot(file: KeyFile) -> Slot:
    return next(slot for slot in file.slots if slot.kind is SlotKind.RECOVERY)


def _sealed(secret_of_slot: Mapping[Slot, bytes]) -> tuple[tuple[Slot, ...], dict[UUID, bytes]]:
    """New key pairs: each slot with the private half sealed in it, and the public halves."""
    slots, publics = [], {}
    for slot, secret in secret_of_slot.items():
        private, publics[slot.holder] = fresh_pair()
        lock = AESGCM(slot.kdf.derive(secret, slot.salt))
        slots.append(replace(slot, sealed=lock.encrypt(slot.nonce, private, slot.authenticated())))
    return tuple(slots), publics


def _open(file: KeyFile, slots: tuple[Slot, ...], secret: bytes, path: Path) -> Opened | None:
    for slot in slots:
        lock = AESGCM(slot.kdf.derive(secret, slot.salt))
        try:
            private = lock.decrypt(slot.nonce, slot.sealed, slot.authenticated())
        except InvalidTag:
            continue
        opened = (opened_ring(file, ring, slot.holder, private, path) for ring in file.rings)
        return Opened(slot.holder, tuple(opened))
    return None
