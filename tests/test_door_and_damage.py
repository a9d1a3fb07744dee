"""The door of a vault that is damaged or newer: it says why, names the safe copy, and changes nothing."""

from pathlib import Path

import pytest
from sqlalchemy import text

from app.bootstrap import Door, VaultState
from app.errors import (
    AppError,
    DamagedKeyFileError,
    DamagedStoreError,
    NewerStoreError,
    NotOurFileError,
    ReadOnlyFolderError,
    VaultError,
)
from app.store.engine import WRITE
from tests.conftest import PASSPHRASE, Template, Wall, fingerprint


def test_a_passphrase_that_cannot_be_written_leaves_the_folder_free(
    door: Door, template: Template, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "no")

    with monkeypatch.context() as patched:
        patched.setattr("app.store.keys.write_key_file", refuse)
        with pytest.raises(ReadOnlyFolderError):
            door.open_with_rescue(template.recovery_key, "five quite new words here")
    door.open(PASSPHRASE).close()


@pytest.mark.parametrize("damage", ["keys", "records", "records replaced"])
def test_damage_names_the_newest_safe_copy(door: Door, tmp_path: Path, wall: Wall, damage: str) -> None:
    assert door.newest_copy() is None
    workspace = door.open(PASSPHRASE)
    copy = workspace.vault.save_copy(tmp_path / "stick")
    workspace.close()
    door.open(PASSPHRASE).close()
    wall.pass_by(days=1)
    {"keys": damage_keys, "records": damage_records, "records replaced": replace_records}[damage](door)
    with pytest.raises(VaultError) as raised:
        door.open(PASSPHRASE)
    words = f"Your newest safe copy is from Tuesday 17 November, in {tmp_path / 'stick'}."
    assert raised.value.advice.endswith(f". {words}")
    found = door.newest_copy()
    assert found is not None
    assert (found.folder, found.words) == (copy.path.parent, words)


def test_a_lost_plate_learns_of_the_newest_copy_when_the_records_are_opened(
    door: Door, tmp_path: Path
) -> None:
    workspace = door.open(PASSPHRASE)
    workspace.vault.save_copy(tmp_path / "stick")
    workspace.close()
    door.files.door_plate.unlink()
    door.open(PASSPHRASE).close()
    found = door.newest_copy()
    assert found is not None
    assert found.folder == tmp_path / "stick"


def test_a_plate_that_cannot_be_written_does_not_spoil_a_copy(door: Door, tmp_path: Path) -> None:
    workspace = door.open(PASSPHRASE)
    door.files.door_plate.unlink()
    door.files.door_plate.mkdir()
    assert workspace.vault.save_copy(tmp_path / "stick").path.exists()
    workspace.close()


def damage_keys(door: Door) -> None:
    door.files.keys.write_text("{}")


def damage_records(door: Door) -> None:
    content = bytearray(door.files.records.read_bytes())
    content[5000] ^= 1
    door.files.records.write_bytes(content)


def replace_records(door: Door) -> None:
    door.files.records.write_bytes(b"SQLite format 3\x00" + bytes(8176))


def make_newer(door: Door) -> None:
    workspace = door.open(PASSPHRASE)
    with workspace.open_vault.engine.execution_options(**{WRITE: True}).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'from the future'"))
    workspace.close()


@pytest.mark.parametrize(
    ("harm", "kind"),
    [
        (damage_keys, DamagedKeyFileError),
        (damage_records, DamagedStoreError),
        (replace_records, NotOurFileError),
        (make_newer, NewerStoreError),
    ],
)
def test_a_vault_that_cannot_be_opened_says_why_and_is_not_touched(
    door: Door, harm: object, kind: type[AppError]
) -> None:
    assert callable(harm)
    harm(door)
    before = fingerprint(door.folder)
    with pytest.raises(kind):
        door.open(PASSPHRASE)
    assert fingerprint(door.folder) == before
    assert door.state() is VaultState.LOCKED


def test_records_that_hold_nothing_yet_let_go_of_the_folder(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "no")

    workspace = door.open(PASSPHRASE)
    workspace.settings.change_organisation("Another name", "")
    workspace.close()
    with monkeypatch.context() as patched:
        patched.setattr("app.bootstrap.write_plate", refuse)
        with pytest.raises(ReadOnlyFolderError):
            door.open(PASSPHRASE)
    door.open(PASSPHRASE).close()
    assert door.organisation_name() == "Another name"


def test_a_damaged_plate_is_blank_and_the_vault_opens(door: Door) -> None:
    door.files.door_plate.write_text("[[[")
    assert (door.state(), door.organisation_name()) == (VaultState.LOCKED, "")
    door.open(PASSPHRASE).close()
    assert door.organisation_name() == "Riverside Link Work"
