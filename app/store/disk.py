"""What kind of place a folder is: how much room, on a network, copied by a service, or a stick."""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import psutil

from app.store import problems

ROOM_TO_START: Final = 64 * 1024**2
"""Bytes that must be free before the records are opened: less, and the next save might not fit."""

_NETWORK: Final = frozenset({
    "nfs", "nfs4", "cifs", "smb", "smbfs", "smb2", "smb3", "afpfs", "webdav", "davfs", "fuse.davfs2",
    "fuse.sshfs", "sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "afs", "ceph",
    "glusterfs", "fuse.glusterfs", "ncpfs",
})  # fmt: skip
_COPIERS: Final = {
    "OneDrive": ("onedrive",),
    "Dropbox": ("dropbox",),
    "Google Drive": ("google drive", "googledrive", "my drive"),
    "iCloud Drive": ("icloud drive", "iclouddrive", "mobile documents"),
    "Nextcloud": ("nextcloud",),
    "Box": ("box sync",),
}
_COPIER_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_STICK_FOLDERS: Final = ("/media/", "/run/media/", "/Volumes/")
# The files that the services themselves leave at the top of what they copy. A folder named .dropbox
# is only where Dropbox keeps its settings, in the home of everybody who has it.
_COPIER_MARKS: Final = {".dropbox": "Dropbox", ".sync_*.db": "Nextcloud", "._sync_*.db": "Nextcloud"}
MB: Final = 1024**2


def free_room(folder: Path) -> int:
    """How many bytes can still be written there; boundless where the disk does not know its own size."""
    there = shutil.disk_usage(_existing(folder))
    # Some drivers of sticks and telephones say 0 of 0: only writing shows whether there is room.
    return there.free if there.total else sys.maxsize


def refuse_too_little(folder: Path, needed: int) -> None:
    """Accept bulk work only where there is room for it: half done it would only take what there is.

    Args:
        folder: Where it writes, or the nearest folder above that is there.
        needed: Bytes.

    Raises:
        DiskFullError: There is no room; the message says how much is needed.
    """
    if free_room(folder) < needed:
        raise problems.no_room(folder, needed // MB + 1)


def refuse_unsafe_folder(folder: Path, environment: Mapping[str, str] = os.environ) -> None:
    """Accept a folder only if records can live in it.

    Raises:
        UnsafeFolderError: It is on a network, or a service copies it while we write.
    """
    if is_network(folder):
        raise problems.network_folder(folder)
    service = copied_by(folder, environment)
    if service is not None:
        raise problems.copied_folder(folder, service)


def refuse_read_only(folder: Path) -> None:
    """Accept a folder only if files can be written in it; found out by writing one.

    Raises:
        ReadOnlyFolderError: Writing was refused.
        DiskFullError: There is hardly any room left.
    """
    probe = folder / ".trestle-probe"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise problems.read_only(folder) from error
    if free_room(folder) < ROOM_TO_START:
        raise problems.disk_full(folder)


def is_network(folder: Path) -> bool:
    """Whether a folder lies on a network share, as far as the system says."""
    if str(folder).startswith(("\\\\", "//")):
        return True
    place = _existing(folder)
    holding = [part for part in psutil.disk_partitions(all=True) if place.is_relative_to(part.mountpoint)]
    nearest = max(holding, key=lambda part: len(part.mountpoint), default=None)
    return nearest is not None and (nearest.fstype.lower() in _NETWORK or "remote" in nearest.opts.split(","))


def copied_by(folder: Path, environment: Mapping[str, str] = os.environ) -> str | None:
    """The service that copies a folder elsewhere, told by the names and marks it leaves; else None."""
    for variable in _COPIER_VARIABLES:
        top = environment.get(variable)
        if top and folder.is_relative_to(top):
            return "OneDrive"
    for part in (folder, *folder.parents):
        for service, names in _COPIERS.items():
            name = part.name.casefold()
            if name in names or (service == "OneDrive" and name.startswith("onedrive - ")):
                return service
        for mark, service in _COPIER_MARKS.items():
            if any(found.is_file() for found in part.glob(mark)):
                return service
    return None


def sticks() -> tuple[Path, ...]:
    """The drives that can be taken out and written to, in the order the system names them."""
    found = (
        Path(part.mountpoint)
        for part in psutil.disk_partitions()
        if _is_removable(part.mountpoint, part.fstype, part.opts.split(","))
    )
    return tuple(place for place in found if place.is_dir())


def same_disk(folder: Path, other: Path) -> bool:
    """Whether two folders lie on the same disk, or would."""
    return _existing(folder).stat().st_dev == _existing(other).stat().st_dev


def _is_removable(mountpoint: str, kind: str, options: list[str]) -> bool:
    if "ro" in options or kind.lower() in _NETWORK:
        return False
    if sys.platform == "win32":
        return "removable" in options
    return mountpoint.startswith(_STICK_FOLDERS)


def _existing(folder: Path) -> Path:
    resolved = folder.resolve()
    return next(place for place in (resolved, *resolved.parents) if _is_there(place))


def _is_there(place: Path) -> bool:
    try:
        return place.exists()
    except OSError:  # a name that no disk takes
        return False
