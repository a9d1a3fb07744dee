"""Watches how much room the disk has left, and keeps some to let go of when it is full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.roles import Act
from app.domain.room import BULK, Room
from app.services.permission import needs
from app.store import ballast, disk
from app.store.file_refusals import in_plain_words

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.desk import Desk
    from app.store.vault import OpenVault


class RoomService:
    """About the disk that holds the records."""

    def __init__(self, desk: Desk, vault: OpenVault) -> None:
        self._desk = desk
        self._vault = vault

    @needs(Act.OWN_DESK)
    def look(self) -> Room:
        """How much room there is; what was let go of is taken again once the disk can spare it.

        Raises:
            StorageError: The disk does not answer.
        """
        files = self._vault.files
        with in_plain_words(files.folder):
            reserve = ballast.hold(files)
            return Room(files.folder, disk.free_room(files.folder), reserve)

    @needs(Act.OWN_DESK)
    def refuse_too_little(self, *folders: Path) -> None:
        """Ask before bulk work, such as an import or somebody's whole record: is there room for it?

        Args:
            folders: Where else it writes, beside the records.

        Raises:
            DiskFullError: There is no room; nothing was begun.
            StorageError: A disk does not answer.
        """
        for folder in (self._vault.files.folder, *folders):
            with in_plain_words(folder):
                disk.refuse_too_little(folder, BULK)
