"""Wrong passphrases: they wait on the door plate until somebody is in, and go into the audit then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.sign_in import too_soon, wait_left
from app.errors import WrongPassphraseError
from app.store.door_plate import FailedTry, read_plate, write_plate
from app.store.file_refusals import in_plain_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.paths import DataFolder
    from app.services.desk import Desk
    from app.store.door_plate import DoorPlate
    from app.store.repositories import Repositories
    from app.store.unit_of_work import Author, Store


def record_failed(store: Store[Repositories], author: Author, plate: DoorPlate) -> None:
    """Put the wrong passphrases since the last sign-in into the audit, and whose place was tried."""
    for failed in plate.failed:
        whose = {"who": str(failed.who)} if failed.who else {}
        store.record(author, "failed sign-in", detail={"at": failed.at.isoformat()} | whose)


def try_passphrase(desk: Desk, files: DataFolder, who: UUID, unlock: Callable[[], object]) -> None:
    """Try somebody's passphrase while the records are open; wrong ones count as they do at the door.

    Raises:
        WrongPassphraseError, TooManyTriesError: It is not theirs, or it is too soon.
    """
    plate, now = read_plate(files.door_plate), desk.now()
    wait = wait_left([failed.at for failed in plate.failed], now)
    if wait:
        raise too_soon(wait)
    with in_plain_words(files.folder):
        try:
            unlock()
        except WrongPassphraseError:
            write_plate(files.door_plate, replace(plate, failed=(*plate.failed, FailedTry(now, who))))
            raise
        record_failed(desk.store, desk.author, plate)
        write_plate(files.door_plate, replace(plate, failed=()))
