"""Safe copies: whole or not there, put back without losing anything, refused in plain words."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.orm import Session

from app.errors import (
    AlreadyOpenError,
    AppError,
    DamagedKeyFileError,
    DamagedStoreError,
    DiskFullError,
    NewerStoreError,
    NotOurFileError,
    ReadOnlyFolderError,
    StorageError,
    WrongPassphraseError,
)
from app.paths import DataFolder
from app.store import audit, copy_file, disk
from app.store.backup import CopyStage, SavedCopy, save_copy
from app.store.copy_file import KEYS, MANIFEST, RECORDS, read_manifest
from app.store.integrity import check_vault, row_counts
from app.store.keys import change_passphrase
from app.store.opening import open_vault
from app.store.restore import finish_restore, restore_copy, restore_copy_with_recovery
from app.store.tables import PersonRow
from app.store.unit_of_work import Author, Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.store.vault import OpenVault
    from tests.store.conftest import Made, Ticking

MARKER = "Zebra-Quartz-7719"
NOW = datetime(2026, 11, 17, 14, 0, tzinfo=UTC)


def names(vault: OpenVault, clock: Ticking) -> set[str]:
    with Store[Session](vault, clock, lambda session: session).read() as session:
        return {row.name for row in session.query(PersonRow)}


def add(vault: OpenVault, clock: Ticking, name: str) -> None:
    author = Author(vault.store_id, vault.device_id, vault.store_id)
    with Store[Session](vault, clock, lambda session: session).write(author, "add") as session:
        session.add(PersonRow(name=name))


@pytest.fixture
def copy(vault: OpenVault, clock: Ticking, tmp_path: Path) -> SavedCopy:
    """A copy with one person in it; the vault stays open."""
    add(vault, clock, MARKER)
    return save_copy(vault, tmp_path / "stick", NOW)


def rewrite(copy: Path, member: str, change: Callable[[bytes], bytes]) -> None:
    """Alter one member of a copy and keep the container whole."""
    with zipfile.ZipFile(copy) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[member] = change(members[member])
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


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


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file sizes are a matter of Unix")
def test_a_full_stick_is_said_plainly_and_earlier_copies_stay(
    copy: SavedCopy, made: Made, files: DataFolder, vault: OpenVault
) -> None:
    vault.close()
    before = copy.path.read_bytes()
    code = (
        "import resource, signal, sys; from datetime import datetime, UTC; from pathlib import Path\n"
        "from app.paths import DataFolder; from app.errors import StorageError\n"
        "from app.store.backup import save_copy, CopyStage; from app.store.opening import open_vault\n"
        "vault = open_vault(DataFolder(Path(sys.argv[1])), sys.argv[2])\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "def limit(stage):\n"
        "    if stage is CopyStage.WRITING: resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "try: save_copy(vault, Path(sys.argv[3]), datetime.now(UTC), limit)\n"
        "except StorageError as problem: print(type(problem).__name__, problem.message)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(files.folder), made.passphrase, str(copy.path.parent)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("DiskFullError The disk with")
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


def flip(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def newer(content: bytes) -> bytes:
    return json.dumps(json.loads(content) | {"revision": "9999"}).encode()


def newer_form(content: bytes) -> bytes:
    return json.dumps(json.loads(content) | {"version": 2}).encode()


def other_counts(content: bytes) -> bytes:
    body = json.loads(content)
    body["counts"]["person"] += 1
    return json.dumps(body).encode()


def other_head(content: bytes) -> bytes:
    return json.dumps(json.loads(content) | {"audit_head": "0" * 64}).encode()


def changed(**fields: object) -> Callable[[bytes], bytes]:
    return lambda content: json.dumps(json.loads(content) | fields).encode()


BAD_COPIES: list[tuple[str, str, Callable[[bytes], bytes], type[AppError]]] = [
    ("a bit of the records", RECORDS, lambda c: flip(c, 9000), DamagedStoreError),
    ("a bit of the keys", KEYS, lambda c: flip(c, 200), DamagedStoreError),
    ("records cut short", RECORDS, lambda c: c[:-4096], DamagedStoreError),
    ("records grown", RECORDS, lambda c: c + bytes(4096), DamagedStoreError),
    ("no manifest to speak of", MANIFEST, lambda _c: b"{}", DamagedStoreError),
    ("a manifest that is no JSON", MANIFEST, lambda _c: b"\xff", DamagedStoreError),
    ("a list for a manifest", MANIFEST, lambda _c: b"[]", DamagedStoreError),
    ("a word for a manifest", MANIFEST, lambda _c: b'"format"', DamagedStoreError),
    ("a bottomless manifest", MANIFEST, lambda _c: b"[" * 100_000, DamagedStoreError),
    ("a number for counts", MANIFEST, changed(counts=5), DamagedStoreError),
    ("no count of people", MANIFEST, changed(counts={}), DamagedStoreError),
    ("words for sizes", MANIFEST, changed(sizes={RECORDS: "9", KEYS: 1}), DamagedStoreError),
    ("numbers for hashes", MANIFEST, changed(hashes={RECORDS: 9, KEYS: 1}), DamagedStoreError),
    ("no time zone", MANIFEST, changed(made_at="2026-11-17"), DamagedStoreError),
    ("a newer schema", MANIFEST, newer, NewerStoreError),
    ("a newer form of copy", MANIFEST, newer_form, NewerStoreError),
    ("other counts", MANIFEST, other_counts, DamagedStoreError),
    ("another audit", MANIFEST, other_head, DamagedStoreError),
]


@pytest.mark.parametrize("bad", BAD_COPIES, ids=[bad[0] for bad in BAD_COPIES])
def test_a_copy_that_is_not_as_it_was_saved_is_refused_and_nothing_changes(
    copy: SavedCopy,
    vault: OpenVault,
    made: Made,
    bytes_of: Callable[[DataFolder], dict[str, bytes]],
    bad: tuple[str, str, Callable[[bytes], bytes], type[AppError]],
) -> None:
    _what, member, change, kind = bad
    vault.close()
    rewrite(copy.path, member, change)
    before = bytes_of(vault.files)
    with pytest.raises(AppError) as raised:
        restore_copy(copy.path, vault.files, made.passphrase, NOW)
    assert type(raised.value) is kind
    assert "records.trestle" not in raised.value.message  # those are as whole as they were
    assert bytes_of(vault.files) == before


def test_bits_flipped_anywhere_in_a_copy_are_noticed(copy: SavedCopy) -> None:
    whole = copy.path.read_bytes()
    with zipfile.ZipFile(copy.path) as archive:
        spans = [
            (info.header_offset + 200, info.file_size)
            for info in archive.infolist()
            if info.filename != MANIFEST
        ]
    for start, size in spans:
        for place in range(start, start + size - 200, max(1, size // 15)):
            copy.path.write_bytes(flip(whole, place))
            with pytest.raises(AppError):
                copy_file.compare(copy.path)


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04 and then nothing", bytes(10_000)])
def test_another_file_is_no_safe_copy(
    made: Made,
    files: DataFolder,
    tmp_path: Path,
    content: bytes,
    bytes_of: Callable[[DataFolder], dict[str, bytes]],
) -> None:
    before = bytes_of(files)
    (tmp_path / "letter.docx").write_bytes(content)
    with pytest.raises(NotOurFileError, match=r"letter.docx is not a safe copy"):
        restore_copy(tmp_path / "letter.docx", files, made.passphrase, NOW)
    (tmp_path / "damaged.trestle-copy").write_bytes(content)
    with pytest.raises(DamagedStoreError, match=r"safe copy damaged.trestle-copy is damaged"):
        restore_copy(tmp_path / "damaged.trestle-copy", files, made.passphrase, NOW)
    with pytest.raises(StorageError, match=r"not there"):
        restore_copy(tmp_path / "not there.trestle-copy", files, made.passphrase, NOW)
    assert bytes_of(files) == before


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


def test_a_laptop_that_is_nearly_full_still_saves_a_copy_on_a_roomy_stick(
    vault: OpenVault, clock: Ticking, made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(vault, clock, MARKER)
    monkeypatch.setattr(disk, "free_room", lambda place: 0 if place == vault.files.folder else 2**40)
    saved = save_copy(vault, tmp_path / "stick", NOW)
    assert [path.name for path in (tmp_path / "stick").iterdir()] == [saved.path.name]
    monkeypatch.setattr(disk, "free_room", lambda place: 0 if place == vault.files.folder else 2**23 + 2**20)
    with pytest.raises(DiskFullError, match=r"not enough room in .*vault"):
        save_copy(vault, tmp_path / "stick", NOW)
    vault.close()
    restored = DataFolder(tmp_path / "elsewhere")
    assert restore_copy(saved.path, restored, made.passphrase, NOW).counts["person"] == 1


def test_a_copy_that_was_being_tried_when_the_power_went_is_cleared_away(
    files: DataFolder, made: Made
) -> None:
    trying = files.folder / ".trying a copy"
    trying.mkdir()
    (trying / RECORDS).write_bytes(b"half of it")
    open_vault(files, made.passphrase).close()
    assert not trying.exists()
