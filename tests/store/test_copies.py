"""Safe copies: whole or not there, whatever happens while they are saved."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from app.errors import (
    DamagedKeyFileError,
    DamagedStoreError,
    DiskFullError,
    ReadOnlyFolderError,
    StorageError,
)
from app.paths import DataFolder
from app.store import audit, copy_file, disk
from app.store.backup import CopyStage, SavedCopy, save_copy
from app.store.copy_file import KEYS, MANIFEST, RECORDS, read_manifest
from app.store.integrity import check_vault, row_counts
from app.store.restore import restore_copy
from tests.own_mounts import of_unix
from tests.store.copying import MARKER, NOW, add, names

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.vault import OpenVault
    from tests.store.conftest import Made, Ticking


def test_a_copy_is_one_file_that_says_what_is_in_it(copy: SavedCopy, vault: OpenVault) -> None:
    assert [path.name for path in copy.path.parent.iterdir()] == [copy.path.name]
    assert copy.path.name.startswith("Trestle 2026-11-17")
    manifest = read_manifest(copy.path)
    assert manifest == copy.manifest
    assert manifest.counts == row_counts(vault.engine)
    assert manifest.counts["person"] == 1
    with vault.engine.connect() as connection:
        assert manifest.audit_head == audit.head(connection)


def test_a_copy_holds_the_newest_changes_and_nothing_in_the_clear(copy: SavedCopy, files: DataFolder) -> None:
    assert MARKER.encode() not in copy.path.read_bytes()
    assert b"CREATE TABLE" not in copy.path.read_bytes()
    with zipfile.ZipFile(copy.path) as archive:
        assert archive.read(KEYS) == files.keys.read_bytes()
        assert sorted(archive.namelist()) == sorted([MANIFEST, RECORDS, KEYS])


def test_a_slip_in_the_name_of_a_stick_makes_no_folder(vault: OpenVault, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="There is no") as raised:
        save_copy(vault, tmp_path / "stcik" / "Trestle", NOW)
    assert raised.value.advice == "Check the name, and that the drive is plugged in."
    assert not (tmp_path / "stcik").exists()


def test_copies_of_one_minute_do_not_overwrite_each_other(copy: SavedCopy, vault: OpenVault) -> None:
    first = copy.path.read_bytes()
    again = save_copy(vault, copy.path.parent, NOW)
    assert again.path != copy.path
    assert copy.path.read_bytes() == first


def test_nothing_is_left_beside_the_records(copy: SavedCopy, files: DataFolder) -> None:
    assert copy.path.exists()
    left = {path.name for path in files.folder.iterdir()}
    assert left <= {
        "records.trestle",
        "records.trestle-keys",
        "records.trestle-wal",
        "records.trestle-shm",
        "open.lock",
    }


def test_the_stages_are_told_in_order(vault: OpenVault, tmp_path: Path) -> None:
    told: list[CopyStage] = []
    save_copy(vault, tmp_path / "stick", NOW, told.append)
    assert told == list(CopyStage)


@pytest.mark.parametrize(
    "stage", [CopyStage.GATHERING, CopyStage.CHECKING, CopyStage.WRITING, CopyStage.COMPARING]
)
def test_a_stick_pulled_mid_way_is_said_plainly_and_the_records_stay(
    vault: OpenVault, clock: Ticking, tmp_path: Path, stage: CopyStage
) -> None:
    add(vault, clock, MARKER)
    stick = tmp_path / "stick"

    def pull(now: CopyStage) -> None:
        if now is stage:
            shutil.rmtree(stick)

    with pytest.raises(StorageError, match="stick"):
        save_copy(vault, stick, NOW, pull)
    assert check_vault(vault) == ()
    assert names(vault, clock) == {MARKER}
    assert not list(vault.files.folder.glob("*copy*"))


@pytest.mark.parametrize("stage", list(CopyStage))
def test_a_copy_that_is_stopped_leaves_the_earlier_ones_and_no_rest(
    copy: SavedCopy, vault: OpenVault, stage: CopyStage
) -> None:
    before = copy.path.read_bytes()

    def stop(now: CopyStage) -> None:
        if now is stage:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        save_copy(vault, copy.path.parent, NOW, stop)
    assert [path.name for path in copy.path.parent.iterdir()] == [copy.path.name]
    assert copy.path.read_bytes() == before
    copy_file.compare(copy.path)


def test_a_copy_without_a_key_file_is_impossible(vault: OpenVault, tmp_path: Path) -> None:
    vault.files.keys.unlink()
    with pytest.raises(DamagedKeyFileError):
        save_copy(vault, tmp_path / "stick", NOW)
    assert not (tmp_path / "stick").exists()


def test_a_place_that_refuses_writing_is_said_plainly(vault: OpenVault, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(StorageError) as raised:
        save_copy(vault, tmp_path / "file" / "folder", NOW)
    assert type(raised.value) is ReadOnlyFolderError


@of_unix
def test_a_stick_for_small_files_only_is_said_plainly_and_earlier_copies_stay(
    copy: SavedCopy, made: Made, files: DataFolder, vault: OpenVault
) -> None:
    vault.close()
    before = copy.path.read_bytes()
    code = (
        "import resource, signal, sys; from datetime import datetime; from pathlib import Path\n"
        "from app.paths import DataFolder; from app.errors import StorageError\n"
        "from app.store.backup import save_copy, CopyStage; from app.store.opening import open_vault\n"
        "vault = open_vault(DataFolder(Path(sys.argv[1])), sys.argv[2])\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "def limit(stage):\n"
        "    if stage is CopyStage.WRITING: resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "try: save_copy(vault, Path(sys.argv[3]), datetime.fromisoformat(sys.argv[4]), limit)\n"
        "except StorageError as problem: print(type(problem).__name__, problem.message)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(files.folder), made.passphrase, str(copy.path.parent), str(NOW)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("DiskFullError A file of this size does not fit in")
    assert [path.name for path in copy.path.parent.iterdir()] == [copy.path.name]
    assert copy.path.read_bytes() == before


def test_damaged_records_are_not_copied(vault: OpenVault, clock: Ticking, tmp_path: Path) -> None:
    add(vault, clock, MARKER)
    assert check_vault(vault) == ()
    flip_every_page_after(vault, 2)
    with pytest.raises(DamagedStoreError):
        save_copy(vault, tmp_path / "stick", NOW)
    assert not list((tmp_path / "stick").glob("*"))


def flip_every_page_after(vault: OpenVault, first: int) -> None:
    """One bit of each page, on the disk; what the program holds in memory is dropped."""
    vault.engine.dispose()
    content = bytearray(vault.files.records.read_bytes())
    for start in range(first * 4096, len(content), 4096):
        content[start + 100] ^= 1
    vault.files.records.write_bytes(content)


def test_one_flipped_bit_is_reported(vault: OpenVault, clock: Ticking) -> None:
    add(vault, clock, MARKER)
    assert check_vault(vault) == ()
    flip_every_page_after(vault, vault.files.records.stat().st_size // 4096 - 1)
    assert check_vault(vault) == ("The records file records.trestle is damaged.",)


def test_changes_that_wait_beside_the_records_give_no_false_alarm(vault: OpenVault, clock: Ticking) -> None:
    for number in range(30):
        add(vault, clock, f"{MARKER} {number}")
    wal = vault.files.records.with_name(vault.files.records.name + "-wal")
    assert wal.stat().st_size > 0
    assert check_vault(vault) == ()
    assert wal.stat().st_size == 0


def test_a_laptop_that_is_nearly_full_still_saves_a_copy_on_a_roomy_stick(
    vault: OpenVault, clock: Ticking, made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(vault, clock, MARKER)
    monkeypatch.setattr(disk, "free_room", lambda place: 0 if place == vault.files.folder else 2**40)
    saved = save_copy(vault, tmp_path / "stick", NOW)
    assert [path.name for path in (tmp_path / "stick").iterdir()] == [saved.path.name]
    monkeypatch.setattr(disk, "free_room", lambda place: 0 if place == vault.files.folder else 2**23 + 2**22)
    with pytest.raises(DiskFullError, match=r"not enough room in .*vault"):
        save_copy(vault, tmp_path / "stick", NOW)
    vault.close()
    restored = DataFolder(tmp_path / "elsewhere")
    assert restore_copy(saved.path, restored, made.passphrase, NOW).counts["person"] == 1
