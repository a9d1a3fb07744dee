"""Trying a restore: everything that would stop a real one is found, and nothing stays behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import AppError, DamagedStoreError, DiskFullError, NewerStoreError, StorageError
from app.store import disk
from app.store.copy_file import MANIFEST
from app.store.drill import FOLDER, try_restore
from app.store.restore import finish_restore
from tests.store.copying import MARKER
from tests.store.test_bad_copies import newer_form, other_counts, other_head, rewrite

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.paths import DataFolder
    from app.store.backup import SavedCopy
    from app.store.vault import OpenVault


def left_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_whole_copy_gives_equal_counts_and_the_same_end_of_the_trail(
    copy: SavedCopy, vault: OpenVault
) -> None:
    before = left_in(vault.files.folder)
    tried = try_restore(copy.path, vault)
    assert tried.manifest == copy.manifest
    assert tried.same_keys
    assert left_in(vault.files.folder) == before


def test_what_is_unpacked_meanwhile_is_as_locked_as_the_records(copy: SavedCopy, vault: OpenVault) -> None:
    seen: list[bytes] = []

    def look(words: str) -> None:
        if words.startswith("3"):
            seen.extend(path.read_bytes() for path in (vault.files.folder / FOLDER).iterdir())

    try_restore(copy.path, vault, look)
    assert len(seen) >= 2
    assert not any(MARKER.encode() in content or b"CREATE TABLE" in content for content in seen)


@pytest.mark.parametrize(
    ("change", "kind"),
    [(other_counts, DamagedStoreError), (other_head, DamagedStoreError), (newer_form, NewerStoreError)],
)
def test_a_copy_that_is_not_what_it_says_is_found(
    copy: SavedCopy, vault: OpenVault, change: Callable[[bytes], bytes], kind: type[AppError]
) -> None:
    rewrite(copy.path, MANIFEST, change)
    before = left_in(vault.files.folder)
    with pytest.raises(kind):
        try_restore(copy.path, vault)
    assert left_in(vault.files.folder) == before


def test_a_laptop_without_room_says_so_and_names_its_own_disk(
    copy: SavedCopy, vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "free_room", lambda _place: 0)
    with pytest.raises(DiskFullError, match=str(vault.files.folder)):
        try_restore(copy.path, vault)


def test_a_stick_pulled_meanwhile_is_named(copy: SavedCopy, vault: OpenVault) -> None:
    def pull(words: str) -> None:
        if words.startswith("1"):
            copy.path.unlink()

    with pytest.raises(StorageError, match=copy.path.name):
        try_restore(copy.path, vault, pull)


def test_what_a_power_cut_left_of_an_attempt_is_cleared_away_at_the_next_start(files: DataFolder) -> None:
    (files.folder / FOLDER).mkdir()
    (files.folder / FOLDER / "records.trestle").write_bytes(b"half")
    finish_restore(files)
    assert not (files.folder / FOLDER).exists()
