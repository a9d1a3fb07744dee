"""Safe copies put back: the same rows and audit, with either key, and finished after a power cut."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from app.errors import (
    AlreadyOpenError,
    WrongPassphraseError,
)
from app.paths import DataFolder
from app.store.copy_file import KEYS, RECORDS
from app.store.integrity import check_vault, row_counts
from app.store.keys import change_passphrase
from app.store.opening import open_vault
from app.store.restore import finish_restore, restore_copy, restore_copy_with_recovery
from tests.store.copying import MARKER, NOW, add, names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.store.backup import SavedCopy
    from app.store.vault import OpenVault
    from tests.store.conftest import Made, Ticking


def test_putting_back_gives_the_same_rows_and_audit_and_sets_the_rest_aside(
    copy: SavedCopy, made: Made, files: DataFolder, vault: OpenVault, clock: Ticking
) -> None:
    add(vault, clock, "Later")
    vault.close()
    restore_copy(copy.path, files, made.passphrase, NOW)
    back = open_vault(files, made.passphrase)
    assert names(back, clock) == {MARKER}
    assert row_counts(back.engine) == copy.manifest.counts
    assert check_vault(back) == ()
    assert back.store_id == vault.store_id
    assert back.device_id != vault.device_id
    back.close()
    (aside,) = files.set_aside.iterdir()
    kept = open_vault(DataFolder(aside), made.passphrase)
    assert names(kept, clock) == {MARKER, "Later"}
    kept.close()


def test_a_restored_vault_goes_on_without_breaking_its_audit(
    copy: SavedCopy, made: Made, files: DataFolder, vault: OpenVault, clock: Ticking
) -> None:
    vault.close()
    restore_copy(copy.path, files, made.passphrase, NOW)
    back = open_vault(files, made.passphrase)
    add(back, clock, "After")
    assert check_vault(back) == ()
    back.close()


def test_the_rescue_key_puts_a_copy_back_too(
    copy: SavedCopy, made: Made, files: DataFolder, vault: OpenVault
) -> None:
    vault.close()
    restore_copy_with_recovery(copy.path, files, made.recovery_key.lower(), NOW)
    open_vault(files, made.passphrase).close()


def test_a_copy_opens_on_a_new_laptop(copy: SavedCopy, made: Made, tmp_path: Path, clock: Ticking) -> None:
    fresh = DataFolder(tmp_path / "new laptop")
    restore_copy(copy.path, fresh, made.passphrase, NOW)
    vault = open_vault(fresh, made.passphrase)
    assert names(vault, clock) == {MARKER}
    vault.close()
    assert not fresh.set_aside.exists()


def test_a_copy_keeps_the_passphrase_it_was_made_with(
    copy: SavedCopy, made: Made, files: DataFolder, vault: OpenVault
) -> None:
    change_passphrase(files.keys, vault.key, vault.holder, "different words entirely")
    vault.close()
    with pytest.raises(WrongPassphraseError):
        restore_copy(copy.path, files, "different words entirely", NOW)
    open_vault(files, "different words entirely").close()
    restore_copy(copy.path, files, made.passphrase, NOW)
    open_vault(files, made.passphrase).close()


def test_a_wrong_passphrase_leaves_the_records_alone(
    copy: SavedCopy, vault: OpenVault, bytes_of: Callable[[DataFolder], dict[str, bytes]]
) -> None:
    vault.close()
    before = bytes_of(vault.files)
    with pytest.raises(WrongPassphraseError):
        restore_copy(copy.path, vault.files, "not the passphrase", NOW)
    assert bytes_of(vault.files) == before


def test_nothing_is_put_back_under_an_open_window(copy: SavedCopy, vault: OpenVault, made: Made) -> None:
    with pytest.raises(AlreadyOpenError):
        restore_copy(copy.path, vault.files, made.passphrase, NOW)


@pytest.mark.parametrize("moved", [0, 1, 2])
def test_a_change_cut_off_by_a_power_cut_is_finished_at_the_next_start(
    copy: SavedCopy, vault: OpenVault, made: Made, clock: Ticking, moved: int
) -> None:
    add(vault, clock, "Later")
    vault.close()
    files = vault.files
    # What stands on the disk after the copy was tried, and after none, one or both files were moved.
    ready, aside = files.folder / "put back 2026-11-17 14.00.00", files.set_aside / "2026-11-17 14.00.00"
    ready.mkdir()
    aside.mkdir(parents=True)
    with zipfile.ZipFile(copy.path) as archive:
        archive.extractall(ready, [KEYS, RECORDS])
    for name, place in [(KEYS, files.keys), (RECORDS, files.records)][:moved]:
        place.rename(aside / name)
        (ready / name).rename(place)
    back = open_vault(files, made.passphrase)
    assert names(back, clock) == {MARKER}
    back.close()
    assert {path.name for path in aside.iterdir()} == {KEYS, RECORDS}
    assert not ready.exists()
    finish_restore(files)


def test_a_copy_that_was_being_tried_when_the_power_went_is_cleared_away(
    files: DataFolder, made: Made
) -> None:
    trying = files.folder / ".trying a copy"
    trying.mkdir()
    (trying / RECORDS).write_bytes(b"half of it")
    open_vault(files, made.passphrase).close()
    assert not trying.exists()
