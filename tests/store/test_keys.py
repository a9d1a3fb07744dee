"""The key file: opens for the right secret only, and says plainly what is wrong with it."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from app.domain.organisation import KeyHolder
from app.errors import (
    DamagedKeyFileError,
    InvalidInputError,
    NewerStoreError,
    VaultExistsError,
    WrongPassphraseError,
)
from app.store.data_key import DataKey
from app.store.kdf import MIB, KdfParameters
from app.store.key_file import KeyFile, _checksum, read_key_file, write_key_file
from app.store.keys import (
    change_passphrase,
    create_vault_keys,
    holders,
    replace_recovery,
    unlock,
    unlock_with_recovery,
)

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataFolder
    from tests.store.conftest import Made


def rewrite(path: Path, change: dict[str, Any], slot: int = 0) -> None:
    """Alter a slot the way an attacker would, who knows to mend the checksum."""
    body = json.loads(path.read_bytes())
    body["slots"][slot] |= change
    del body["checksum"]
    path.write_text(json.dumps(body | {"checksum": _checksum(body)}))


def test_passphrase_and_rescue_key_open_the_same_key(made: Made, files: DataFolder) -> None:
    opened, rescued = unlock(files.keys, made.passphrase), unlock_with_recovery(files.keys, made.recovery_key)
    assert opened.key.secret() == rescued.key.secret()
    assert opened.holder != rescued.holder
    assert holders(files.keys) == (KeyHolder(opened.holder),)


def test_the_rescue_key_opens_however_it_is_typed(made: Made, files: DataFolder) -> None:
    typed = made.recovery_key.lower().replace(" ", "").replace("0", "o").replace("1", "l")
    rescued = unlock_with_recovery(files.keys, typed)
    assert rescued.key.secret() == unlock(files.keys, made.passphrase).key.secret()


def test_accents_may_be_composed_either_way(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    new = create_vault_keys(path, "caf\u00e9 gravel lantern", KdfParameters.cheapest())
    assert unlock(path, "cafe\u0301 gravel lantern").key.secret() == new.data_key.secret()


def test_a_wrong_passphrase_is_said_so(files: DataFolder) -> None:
    with pytest.raises(WrongPassphraseError, match="not the passphrase"):
        unlock(files.keys, "teapot gravel Lantern")


def test_another_rescue_key_is_said_so(files: DataFolder, tmp_path: Path) -> None:
    other = create_vault_keys(tmp_path / "other", "another long passphrase", KdfParameters.cheapest())
    with pytest.raises(WrongPassphraseError, match="rescue key"):
        unlock_with_recovery(files.keys, other.recovery_key)


def test_a_mistyped_rescue_key_is_found_before_the_slow_work(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError):
        unlock_with_recovery(tmp_path / "there is no such file", "0" * 33 + "1")


def test_changing_the_passphrase_rewrites_one_slot_only(made: Made, files: DataFolder) -> None:
    records, before = files.records.read_bytes(), read_key_file(files.keys)
    opened = unlock(files.keys, made.passphrase)
    change_passphrase(files.keys, opened.key, opened.holder, "different words entirely")
    after = read_key_file(files.keys)
    assert files.records.read_bytes() == records
    assert after.slots[1] == before.slots[1]
    assert after.slots[0].salt != before.slots[0].salt
    assert unlock(files.keys, "different words entirely").key.secret() == opened.key.secret()
    with pytest.raises(WrongPassphraseError):
        unlock(files.keys, made.passphrase)


def test_a_weak_new_passphrase_changes_nothing(made: Made, files: DataFolder) -> None:
    before = files.keys.read_bytes()
    opened = unlock(files.keys, made.passphrase)
    with pytest.raises(InvalidInputError):
        change_passphrase(files.keys, opened.key, opened.holder, "short")
    assert files.keys.read_bytes() == before


def test_a_new_rescue_key_ends_the_one_before(made: Made, files: DataFolder) -> None:
    key = unlock(files.keys, made.passphrase).key
    fresh = replace_recovery(files.keys, key)
    assert unlock_with_recovery(files.keys, fresh).key.secret() == key.secret()
    with pytest.raises(WrongPassphraseError):
        unlock_with_recovery(files.keys, made.recovery_key)


def test_setting_up_never_overwrites_a_key_file(files: DataFolder) -> None:
    before = files.keys.read_bytes()
    with pytest.raises(VaultExistsError):
        create_vault_keys(files.keys, "another long passphrase", KdfParameters.cheapest())
    assert files.keys.read_bytes() == before


@pytest.mark.parametrize(
    "work",
    [
        {"memory_kib": 65 * MIB},
        {"passes": 4},
        {"lanes": 2},
    ],
)
def test_altered_work_makes_the_seal_fail(made: Made, files: DataFolder, work: dict[str, int]) -> None:
    slot = json.loads(files.keys.read_bytes())["slots"][0]
    rewrite(files.keys, {"kdf": slot["kdf"] | work})
    with pytest.raises(WrongPassphraseError):
        unlock(files.keys, made.passphrase)


@pytest.mark.parametrize(
    "work",
    [
        {"memory_kib": 19 * MIB},
        {"memory_kib": 64 * MIB - 1},
        {"memory_kib": 2**40},
        {"memory_kib": -1},
        {"passes": 1},
        {"passes": 2},
        {"passes": 10**9},
        {"lanes": 0},
        {"lanes": 1000},
        {"passes": float("inf")},
        {"name": "argon2d"},
    ],
)
def test_cheap_or_absurd_work_is_refused_before_it_is_done(
    made: Made, files: DataFolder, work: dict[str, Any]
) -> None:
    slot = json.loads(files.keys.read_bytes())["slots"][0]
    rewrite(files.keys, {"kdf": slot["kdf"] | work})
    with pytest.raises(DamagedKeyFileError):
        unlock(files.keys, made.passphrase)


def test_no_key_is_made_with_work_below_the_floor() -> None:
    with pytest.raises(ValueError, match="out of bounds"):
        KdfParameters(memory_kib=32 * MIB).derive(b"secret", bytes(16))


def test_the_work_for_this_computer_is_never_below_the_floor() -> None:
    chosen = KdfParameters.for_this_computer()
    assert chosen.acceptable
    assert chosen.memory_kib >= 64 * MIB
    assert chosen.passes >= 3


def test_a_slot_of_another_store_is_refused(files: DataFolder, tmp_path: Path) -> None:
    create_vault_keys(tmp_path / "other", "another long passphrase", KdfParameters.cheapest())
    ours, other = read_key_file(files.keys), read_key_file(tmp_path / "other")
    write_key_file(files.keys, KeyFile(ours.store_id, (other.slots[0], ours.slots[1]), ours.rings))
    with pytest.raises(DamagedKeyFileError):
        read_key_file(files.keys)


def test_any_damaged_byte_is_noticed(files: DataFolder) -> None:
    whole = files.keys.read_bytes()
    noticed = 0
    for place in range(0, len(whole) - 1, 7):
        if whole[place : place + 1].isspace():
            continue
        files.keys.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises((DamagedKeyFileError, NewerStoreError)):
            read_key_file(files.keys)
        noticed += 1
    assert noticed > 100


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"null", b"1", b"\xff\xfe", b"[" * 100_000, b'{"checksum": 1}']
)
def test_what_is_no_key_file_is_refused(files: DataFolder, content: bytes) -> None:
    files.keys.write_bytes(content)
    with pytest.raises(DamagedKeyFileError, match="missing or damaged"):
        read_key_file(files.keys)
    assert files.keys.read_bytes() == content


def test_a_missing_key_file_is_said_so(files: DataFolder) -> None:
    files.keys.unlink()
    with pytest.raises(DamagedKeyFileError, match="missing"):
        read_key_file(files.keys)


def test_a_key_file_of_a_newer_version_is_said_so(files: DataFolder) -> None:
    body = json.loads(files.keys.read_bytes()) | {"version": 2}
    del body["checksum"]
    files.keys.write_text(json.dumps(body | {"checksum": _checksum(body)}))
    with pytest.raises(NewerStoreError):
        read_key_file(files.keys)


def test_the_key_file_holds_no_key_and_no_passphrase(made: Made, files: DataFolder) -> None:
    content = files.keys.read_bytes()
    key = unlock(files.keys, made.passphrase).key.secret()
    for secret in (key, key.hex().encode(), made.passphrase.encode(), made.recovery_key.encode()):
        assert secret not in content


def test_a_key_never_shows_itself() -> None:
    key = DataKey(bytes(range(32)))
    assert repr(key) == str(key) == "<DataKey>"
    assert bytes(range(32)).hex() not in f"{key!r} {[key]}"
    with pytest.raises(TypeError):
        pickle.dumps(key)


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_has_thirty_two_bytes(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        DataKey(bytes(length))


def test_slots_survive_writing_and_reading(files: DataFolder, tmp_path: Path) -> None:
    file = read_key_file(files.keys)
    write_key_file(tmp_path / "again", replace(file))
    assert read_key_file(tmp_path / "again") == file
