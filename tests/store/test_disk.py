"""What kind of place a folder is."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil
import pytest
from psutil._ntuples import sdiskpart

from app.errors import UnsafeFolderError
from app.store import disk


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive/Trestle", "OneDrive"),
        ("OneDrive - Silverdale Council/a/b", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Google Drive/My files", "Google Drive"),
        ("Library/Mobile Documents/x", "iCloud Drive"),
        ("iCloudDrive/x", "iCloud Drive"),
        ("Nextcloud", "Nextcloud"),
    ],
)
def test_a_folder_that_a_service_copies_is_known_by_its_name(
    tmp_path: Path, folder: str, service: str
) -> None:
    with pytest.raises(UnsafeFolderError, match=service):
        disk.refuse_unsafe_folder(tmp_path / folder, environment={})


def test_a_folder_that_onedrive_was_told_to_copy_is_known_by_the_environment(tmp_path: Path) -> None:
    assert (
        disk.copied_by(tmp_path / "Work" / "x", {"OneDriveCommercial": str(tmp_path / "Work")}) == "OneDrive"
    )
    assert disk.copied_by(tmp_path / "Home" / "x", {"OneDriveCommercial": str(tmp_path / "Work")}) is None


@pytest.mark.parametrize(("mark", "service"), [(".dropbox", "Dropbox"), (".sync_4f1b.db", "Nextcloud")])
def test_a_folder_is_known_by_the_mark_a_service_leaves(tmp_path: Path, mark: str, service: str) -> None:
    (tmp_path / mark).touch()
    assert disk.copied_by(tmp_path / "deep" / "down", {}) == service


def test_having_dropbox_does_not_make_the_whole_home_a_copied_folder(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    disk.refuse_unsafe_folder(tmp_path / ".local" / "share" / "Trestle", environment={})


@pytest.mark.parametrize("folder", ["Documents/Trestle", "Boxes", "my onedrive notes", "dropbox-old"])
def test_an_ordinary_folder_is_accepted(tmp_path: Path, folder: str) -> None:
    disk.refuse_unsafe_folder(tmp_path / folder, environment={})


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "davfs"])
def test_a_network_disk_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    places = [sdiskpart("a", "/", "ext4", "rw"), sdiskpart("b", str(tmp_path), kind, "rw")]
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_: places)
    with pytest.raises(UnsafeFolderError, match="on a network"):
        disk.refuse_unsafe_folder(tmp_path / "not there yet", environment={})


def test_a_share_named_by_its_server_is_refused() -> None:
    assert disk.is_network(Path("//server/share/folder"))


def test_a_mapped_drive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = [sdiskpart("X:", str(tmp_path), "NTFS", "rw,remote")]
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_: places)
    assert disk.is_network(tmp_path)


def test_only_drives_that_come_out_and_can_be_written_to_are_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, camera = tmp_path / "STICK", tmp_path / "CAMERA"
    stick.mkdir()
    camera.mkdir()
    monkeypatch.setattr(disk, "_STICK_FOLDERS", (str(tmp_path),))
    monkeypatch.setattr(sys, "platform", "linux")
    places = [
        sdiskpart("a", "/", "ext4", "rw"),
        sdiskpart("b", str(stick), "vfat", "rw,nosuid"),
        sdiskpart("c", str(camera), "vfat", "ro"),
        sdiskpart("d", str(tmp_path / "gone"), "vfat", "rw"),
    ]
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_: places)
    assert disk.sticks() == (stick,)


def test_on_windows_the_system_says_which_drives_come_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    places = [
        sdiskpart("C:", str(tmp_path), "NTFS", "rw,fixed"),
        sdiskpart("E:", str(tmp_path), "FAT32", "rw,removable"),
    ]
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_: places)
    assert disk.sticks() == (tmp_path,)


def test_folders_on_one_disk_are_told_from_those_on_another(tmp_path: Path) -> None:
    assert disk.same_disk(tmp_path, tmp_path / "not there yet")
    if Path("/proc").is_dir():
        assert not disk.same_disk(tmp_path, Path("/proc"))


def test_room_is_told_for_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    assert disk.free_room(tmp_path / "a" / "b") > 0
