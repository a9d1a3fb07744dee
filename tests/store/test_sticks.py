"""Sticks that are full, write-protected, pulled out or old: earlier copies stay, with a sentence for each."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from app.errors import DiskFullError, ReadOnlyFolderError, StorageError
from app.safe_write import flush_folder
from app.store import copy_file, disk
from app.store.backup import CopyStage, save_copy
from app.store.refusals import explain, explain_system
from tests.small_disk import MB, fill_up, small_disk, write_protect
from tests.store.copying import MARKER, NOW, add

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.store.vault import OpenVault
    from tests.store.conftest import Ticking

FORBIDDEN = set('<>:"/\\|?*')
"""Letters that no name on a FAT stick may have."""


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A stick of its own with room for a few copies."""
    with small_disk(tmp_path / "stick", 24) as place:
        yield place


@pytest.fixture
def earlier(vault: OpenVault, clock: Ticking, stick: Path) -> dict[str, bytes]:
    """What is on the stick: one safe copy."""
    add(vault, clock, MARKER)
    save_copy(vault, stick, NOW)
    return on(stick)


def on(stick: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in stick.iterdir() if path.is_file()}


def test_a_stick_with_too_little_room_is_named_before_anything_is_written(
    vault: OpenVault, stick: Path, earlier: dict[str, bytes]
) -> None:
    filler = fill_up(stick, but=2 * MB)
    with pytest.raises(DiskFullError, match=f"There is not enough room in {stick}") as refused:
        save_copy(vault, stick, NOW)
    assert "MB are needed" in refused.value.advice
    filler.unlink()
    assert on(stick) == earlier


def test_a_stick_that_fills_up_meanwhile_is_named_and_earlier_copies_stay(
    vault: OpenVault, stick: Path, earlier: dict[str, bytes]
) -> None:
    def somebody_else_writes(stage: CopyStage) -> None:
        if stage is CopyStage.WRITING:
            fill_up(stick, but=100_000)

    with pytest.raises(DiskFullError, match=f"The disk with {stick} is full"):
        save_copy(vault, stick, NOW, somebody_else_writes)
    (stick / "holiday pictures").unlink()
    assert on(stick) == earlier
    assert not list(vault.files.folder.glob("*.part*"))


def test_a_stick_whose_switch_is_on_is_named_and_earlier_copies_stay(
    vault: OpenVault, stick: Path, earlier: dict[str, bytes]
) -> None:
    write_protect(stick)
    with pytest.raises(ReadOnlyFolderError, match=f"Trestle is not allowed to write in {stick}"):
        save_copy(vault, stick, NOW)
    assert on(stick) == earlier


@pytest.mark.parametrize("stage", list(CopyStage))
def test_a_stick_pulled_at_any_moment_is_named_and_back_in_its_copies_are_whole(
    vault: OpenVault, clock: Ticking, tmp_path: Path, stage: CopyStage
) -> None:
    add(vault, clock, MARKER)
    stick, pulled = tmp_path / "stick", tmp_path / "in somebody's hand"
    save_copy(vault, stick, NOW)
    before = on(stick)

    def pull(now: CopyStage) -> None:
        if now is stage:
            stick.rename(pulled)

    with pytest.raises(StorageError, match="stick"):
        save_copy(vault, stick, NOW, pull)
    left = {name for name in on(pulled) if not name.startswith(".")}
    assert left == set(before)
    assert {name: on(pulled)[name] for name in left} == before
    pulled.rename(stick)
    again = save_copy(vault, stick, NOW)
    copy_file.compare(again.path)
    assert on(stick).keys() == {*before, again.path.name}


def test_a_stick_pulled_off_a_folder_that_stays_saves_nothing_on_the_laptop_instead(
    vault: OpenVault, stick: Path, earlier: dict[str, bytes]
) -> None:
    def pull(now: CopyStage) -> None:
        if now is CopyStage.WRITING:
            subprocess.run(["umount", "-l", str(stick)], check=True)

    assert earlier
    with pytest.raises(StorageError, match="There is no"):
        save_copy(vault, stick, NOW, pull)
    assert list(stick.iterdir()) == []


def test_a_stick_whose_driver_does_not_know_its_size_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: room._replace(total=0, used=0, free=0))
    disk.refuse_too_little(tmp_path, 100 * MB)
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: room._replace(free=0))
    with pytest.raises(DiskFullError):
        disk.refuse_too_little(tmp_path, MB)


def test_a_stick_that_cannot_keep_names_on_request_takes_copies_all_the_same(
    vault: OpenVault, clock: Ticking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some drivers of FAT and exFAT refuse to flush a folder, and give times to two seconds only."""
    add(vault, clock, MARKER)
    real = os.fsync

    def fsync(handle: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{handle}"):  # noqa: PTH112 - a handle, not a path
            raise OSError(errno.EINVAL, "not on this stick")
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    saved = save_copy(vault, tmp_path / "stick", NOW)
    even = saved.path.stat().st_mtime // 2 * 2
    os.utime(saved.path, (even, even))
    assert copy_file.compare(saved.path) == saved.manifest


def test_a_folder_that_is_truly_in_trouble_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fsync(_handle: int) -> None:
        raise OSError(errno.EIO, "worn out")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError, match="worn out"):
        flush_folder(tmp_path)


def test_the_name_of_a_copy_can_be_written_on_any_stick(vault: OpenVault, tmp_path: Path) -> None:
    for _copy in range(3):
        name = save_copy(vault, tmp_path / "stick", NOW).path.name
        assert not set(name) & FORBIDDEN
        assert name.isascii()
        assert not name.endswith((" ", "."))
        assert len(name) < 100


@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (errno.EFBIG, DiskFullError, "A file of this size does not fit in"),
        (errno.ENOSPC, DiskFullError, "is full"),
        (errno.EROFS, ReadOnlyFolderError, "is not allowed to write in"),
        (errno.ENODEV, StorageError, "did not answer"),
        (errno.EIO, StorageError, "did not answer"),
        (errno.ENOENT, StorageError, "There is no"),
    ],
)
def test_each_trouble_has_its_sentence(
    tmp_path: Path, number: int, kind: type[StorageError], words: str
) -> None:
    problem = explain_system(OSError(number, "no"), tmp_path / "stick")
    assert type(problem) is kind
    assert words in problem.message
    assert str(tmp_path / "stick") in problem.message
    assert problem.advice


def test_the_room_of_a_stick_is_its_own(stick: Path, tmp_path: Path) -> None:
    assert disk.free_room(stick) <= 24 * MB < disk.free_room(tmp_path)
    assert not disk.same_disk(stick, tmp_path)
    assert shutil.disk_usage(stick).total == 24 * MB


class RefusalError(Exception):
    """What the engine raises: a number says why (https://www.sqlite.org/rescode.html)."""

    def __init__(self, number: int) -> None:
        super().__init__("no")
        self.sqlite_errorcode = number


def test_a_full_disk_is_told_from_one_that_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared_memory = RefusalError(10 | 19 << 8)
    assert "did not answer" in str(explain(shared_memory, tmp_path / "records"))
    with small_disk(tmp_path / "full", 1) as full:
        fill_up(full)
        assert isinstance(explain(shared_memory, full / "records"), DiskFullError)

    def gone(_place: object) -> None:
        raise OSError(errno.ENODEV, "pulled out")

    monkeypatch.setattr(shutil, "disk_usage", gone)
    assert "did not answer" in str(explain(shared_memory, tmp_path / "records"))
