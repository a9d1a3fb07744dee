"""Why a vault does not open: each reason has its own words, and not a byte is changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.orm import Session

from app.errors import (
    AlreadyOpenError,
    AppError,
    DamagedKeyFileError,
    DamagedStoreError,
    DiskFullError,
    ForeignKeyFileError,
    InvalidInputError,
    NewerStoreError,
    NotOurFileError,
    NoVaultError,
    ReadOnlyFolderError,
    UnsafeFolderError,
    VaultExistsError,
    WrongPassphraseError,
)
from app.paths import DataFolder
from app.safe_write import PART
from app.store import disk
from app.store.kdf import KdfParameters
from app.store.opening import create_vault, open_vault, open_vault_with_recovery
from app.store.tables import PersonRow
from app.store.unit_of_work import Author, Store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.store.conftest import Made, Ticking

BytesOf = Callable[[DataFolder], dict[str, bytes]]


def other_vault(tmp_path: Path, passphrase: str) -> DataFolder:
    files = DataFolder(tmp_path / "other")
    create_vault(files, passphrase, KdfParameters.cheapest()).vault.close()
    return files


def damage(path: Path, place: int, length: int = 1) -> None:
    content = bytearray(path.read_bytes())
    for index in range(place, place + length):
        content[index] ^= 0x01
    path.write_bytes(content)


def wrong_passphrase(_files: DataFolder, _tmp: Path) -> str:
    return "not the passphrase at all"


def damaged_keys(files: DataFolder, _tmp: Path) -> None:
    damage(files.keys, 300)


def missing_keys(files: DataFolder, _tmp: Path) -> None:
    files.keys.unlink()


def foreign_keys(files: DataFolder, tmp: Path) -> None:
    shutil.copy(other_vault(tmp, "teapot gravel lantern").keys, files.keys)


def foreign_keys_with_another_passphrase(files: DataFolder, tmp: Path) -> None:
    shutil.copy(other_vault(tmp, "quite another passphrase").keys, files.keys)


def damaged_first_page(files: DataFolder, _tmp: Path) -> None:
    damage(files.records, 100)


def damaged_first_bytes(files: DataFolder, _tmp: Path) -> None:
    damage(files.records, 0, 16)


def damaged_later_page(files: DataFolder, _tmp: Path) -> None:
    damage(files.records, 5 * 4096 + 77)


def cut_short(files: DataFolder, _tmp: Path) -> None:
    files.records.write_bytes(files.records.read_bytes()[: 3 * 4096 + 100])


def pages_cut_off(files: DataFolder, _tmp: Path) -> None:
    files.records.write_bytes(files.records.read_bytes()[: -2 * 4096])


def empty(files: DataFolder, _tmp: Path) -> None:
    files.records.write_bytes(b"")


def missing_records(files: DataFolder, _tmp: Path) -> None:
    files.records.unlink()


def a_letter(files: DataFolder, _tmp: Path) -> None:
    files.records.write_bytes(b"Dear all, the choir meets on Tuesdays.\n" * 500)


def a_plain_database(files: DataFolder, _tmp: Path) -> None:
    files.records.write_bytes(b"SQLite format 3\x00" + os.urandom(4096 * 4 - 16))


REFUSALS = [
    (wrong_passphrase, WrongPassphraseError, "That is not the passphrase."),
    (damaged_keys, DamagedKeyFileError, "The key file records.trestle-keys is missing or damaged."),
    (missing_keys, DamagedKeyFileError, "The key file records.trestle-keys is missing or damaged."),
    (foreign_keys, ForeignKeyFileError, "The key file records.trestle-keys belongs to different records."),
    (foreign_keys_with_another_passphrase, ForeignKeyFileError, "keys belongs to different records."),
    (damaged_first_page, DamagedStoreError, "The records file records.trestle is damaged."),
    (damaged_first_bytes, DamagedStoreError, "The records file records.trestle is damaged."),
    (damaged_later_page, DamagedStoreError, "The records file records.trestle is damaged."),
    (pages_cut_off, DamagedStoreError, "The records file records.trestle is damaged."),
    (cut_short, DamagedStoreError, "The records file records.trestle is damaged."),
    (empty, DamagedStoreError, "The records file records.trestle is damaged."),
    (missing_records, DamagedStoreError, "The records file records.trestle is damaged."),
    (a_letter, NotOurFileError, "was not made by Trestle."),
    (a_plain_database, NotOurFileError, "was not made by Trestle."),
]


@pytest.mark.parametrize("refusal", REFUSALS, ids=[mishap.__name__ for mishap, _kind, _words in REFUSALS])
def test_each_mishap_has_its_words_and_changes_no_byte(
    made: Made,
    files: DataFolder,
    tmp_path: Path,
    bytes_of: BytesOf,
    refusal: tuple[Callable[[DataFolder, Path], str | None], type[AppError], str],
) -> None:
    mishap, kind, words = refusal
    passphrase = mishap(files, tmp_path) or made.passphrase
    before = bytes_of(files)
    with pytest.raises(AppError) as raised:
        open_vault(files, passphrase)
    assert type(raised.value) is kind
    assert words in raised.value.message
    assert raised.value.advice.endswith(".")
    assert bytes_of(files) == before


def test_records_of_a_newer_program_are_refused_untouched(
    made: Made, files: DataFolder, bytes_of: BytesOf
) -> None:
    vault = open_vault(files, made.passphrase)
    with vault.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    vault.close()
    before = bytes_of(files)
    with pytest.raises(NewerStoreError, match="newer Trestle"):
        open_vault(files, made.passphrase)
    assert bytes_of(files) == before


def test_a_second_window_is_refused_until_the_first_closes(
    made: Made, files: DataFolder, bytes_of: BytesOf
) -> None:
    first = open_vault(files, made.passphrase)
    before = bytes_of(files)
    with pytest.raises(AlreadyOpenError, match="already open"):
        open_vault(files, made.passphrase)
    assert bytes_of(files) == before
    first.close()
    open_vault(files, made.passphrase).close()


def test_the_folder_is_let_go_after_every_refusal(made: Made, files: DataFolder) -> None:
    for _ in range(2):
        with pytest.raises(WrongPassphraseError):
            open_vault(files, "not the passphrase at all")
    open_vault(files, made.passphrase).close()


def test_an_empty_folder_holds_no_records(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "not there"):
        with pytest.raises(NoVaultError, match="no records"):
            open_vault(DataFolder(folder), "whatever it may be")
    assert not (tmp_path / "not there").exists()


def test_setting_up_refuses_a_folder_that_is_taken(made: Made, files: DataFolder, bytes_of: BytesOf) -> None:
    before = bytes_of(files)
    with pytest.raises(VaultExistsError, match="already"):
        create_vault(files, "another long passphrase", KdfParameters.cheapest())
    assert bytes_of(files) == before
    open_vault(files, made.passphrase).close()


def test_setting_up_where_nothing_can_be_written_is_said_plainly(tmp_path: Path) -> None:
    # A path below a file refuses writing for everybody, whoever runs the tests.
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(ReadOnlyFolderError, match="not allowed to write"):
        create_vault(
            DataFolder(tmp_path / "file" / "folder"), "another long passphrase", KdfParameters.cheapest()
        )
    assert (tmp_path / "file").read_bytes() == b"x"


def test_opening_where_nothing_can_be_written_is_said_plainly(
    made: Made, files: DataFolder, bytes_of: BytesOf
) -> None:
    # The lock cannot be taken: a folder stands where its file should be.
    files.lock.unlink(missing_ok=True)
    files.lock.mkdir()
    before = bytes_of(files)
    with pytest.raises(ReadOnlyFolderError, match="not allowed to write"):
        open_vault(files, made.passphrase)
    assert bytes_of(files) == before


def test_setting_up_on_a_full_disk_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "ROOM_TO_START", 2**62)
    with pytest.raises(DiskFullError, match="full"):
        create_vault(DataFolder(tmp_path / "v"), "another long passphrase", KdfParameters.cheapest())
    assert not DataFolder(tmp_path / "v").is_set_up


def test_a_copied_folder_is_refused_for_new_and_for_old_records(
    made: Made, tmp_path: Path, bytes_of: BytesOf
) -> None:
    copied = DataFolder(tmp_path / "OneDrive - Silverdale" / "vault")
    with pytest.raises(UnsafeFolderError, match="OneDrive"):
        create_vault(copied, "another long passphrase", KdfParameters.cheapest())
    assert not copied.folder.exists()
    shutil.copytree(made.folder, copied.folder)
    before = bytes_of(copied)
    with pytest.raises(UnsafeFolderError, match="OneDrive"):
        open_vault(copied, made.passphrase)
    assert bytes_of(copied) == before


def test_a_weak_passphrase_sets_nothing_up(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError):
        create_vault(DataFolder(tmp_path / "v"), "short", KdfParameters.cheapest())
    assert not DataFolder(tmp_path / "v").is_set_up


def test_a_set_up_cut_short_before_its_last_step_is_finished_at_the_next_start(
    made: Made, files: DataFolder
) -> None:
    files.records.rename(files.records.with_name(files.records.name + PART))
    open_vault(files, made.passphrase).close()
    assert files.records.exists()


def test_what_was_written_is_there_next_week(made: Made, files: DataFolder, clock: Ticking) -> None:
    for name in ("Asha", "Bert"):
        vault = open_vault(files, made.passphrase)
        author = Author(vault.store_id, vault.device_id, vault.store_id)
        with Store[Session](vault, clock, lambda session: session).write(author, "add") as session:
            session.add(PersonRow(name=name))
        vault.close()
    vault = open_vault_with_recovery(files, made.recovery_key)
    with Store[Session](vault, clock, lambda session: session).read() as session:
        assert {row.name for row in session.query(PersonRow)} == {"Asha", "Bert"}
    vault.close()


def test_no_secret_is_in_a_traceback(made: Made, files: DataFolder) -> None:
    code = (
        "import sys; from pathlib import Path; from app.paths import DataFolder\n"
        "from app.store.opening import open_vault\n"
        "vault = open_vault(DataFolder(Path(sys.argv[1])), sys.stdin.read())\n"
        "print(vault.key.secret().hex())\n"
        "print(vault, vault.key, vault.engine, file=sys.stderr)\n"
        "vault.engine.connect().exec_driver_sql('SELECT nobody FROM person')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(files.folder)],
        input=made.passphrase,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "no such column" in done.stderr
    for secret in (done.stdout.strip(), made.passphrase):
        assert len(secret) > 12
        assert secret not in done.stderr
