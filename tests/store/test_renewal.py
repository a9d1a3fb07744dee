"""After somebody has left, the key they may have kept opens nothing."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app.errors import AlreadyOpenError, DamagedStoreError, WrongPassphraseError
from app.store.engine import open_engine
from app.store.integrity import check_vault
from app.store.kdf import KdfParameters
from app.store.keys import unlock
from app.store.opening import open_vault, open_vault_with_recovery
from app.store.renewal import renew_keys
from app.store.tables import PersonRow

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from app.paths import DataFolder
    from app.store.unit_of_work import Author, Store
    from app.store.vault import OpenVault
    from tests.store.conftest import Made

CHEAP = KdfParameters.cheapest()


@pytest.fixture
def closed(store: Store[Session], author: Author, vault: OpenVault) -> DataFolder:
    with store.write(author, "add") as session:
        session.add(PersonRow(name="Asha"))
    vault.close()
    return vault.files


def is_whole(vault: OpenVault) -> bool:
    with vault.engine.connect() as connection:
        names = connection.exec_driver_sql("SELECT name FROM person").scalars().all()
    return check_vault(vault) == () and names == ["Asha"]


def test_the_old_key_no_longer_opens_and_the_passphrase_does(made: Made, closed: DataFolder) -> None:
    old, store_id = unlock(closed.keys, made.passphrase), closed.records.read_bytes()[:16]
    recovery_key = renew_keys(closed, made.passphrase, CHEAP)
    with pytest.raises(DamagedStoreError):
        open_engine(closed.records, old).connect()
    vault = open_vault(closed, made.passphrase)
    assert is_whole(vault)
    vault.close()
    again = open_vault_with_recovery(closed, recovery_key)
    assert is_whole(again)
    again.close()
    with pytest.raises(WrongPassphraseError):
        open_vault_with_recovery(closed, made.recovery_key)
    assert closed.records.read_bytes()[:16] == store_id


def test_a_wrong_passphrase_renews_nothing(closed: DataFolder) -> None:
    before = closed.records.read_bytes(), closed.keys.read_bytes()
    with pytest.raises(WrongPassphraseError):
        renew_keys(closed, "not the passphrase", CHEAP)
    assert (closed.records.read_bytes(), closed.keys.read_bytes()) == before


def test_an_open_vault_is_not_renewed(made: Made, vault: OpenVault) -> None:
    with pytest.raises(AlreadyOpenError):
        renew_keys(vault.files, made.passphrase, CHEAP)


@pytest.mark.parametrize("resealed", [True, False], ids=["after the pages", "before the pages"])
def test_a_renewal_cut_off_by_a_power_cut_is_settled_at_the_next_start(
    made: Made, closed: DataFolder, tmp_path: Path, resealed: bool
) -> None:
    for file in (closed.keys, closed.records):
        shutil.copy(file, tmp_path / file.name)
    renew_keys(closed, made.passphrase, CHEAP)
    closed.keys.rename(closed.keys.with_name(closed.keys.name + ".renewed"))
    shutil.copy(tmp_path / closed.keys.name, closed.keys)
    if not resealed:
        shutil.copy(tmp_path / closed.records.name, closed.records)
    vault = open_vault(closed, made.passphrase)
    assert is_whole(vault)
    vault.close()
    assert not list(closed.folder.glob("*.renewed"))
    open_vault(closed, made.passphrase).close()
