"""Wrong passphrases: they wait on the door plate until somebody is in, and go into the audit then.

They count for the laptop until somebody is in, and for each person until that person is: so nobody guesses
at the passphrase of somebody else, coming in with their own in between to begin anew.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.sign_in import too_soon, wait_left
from app.errors import WrongPassphraseError
from app.store.door_plate import FailedTry, read_plate, write_plate
from app.store.file_refusals import in_plain_words
from app.store.keys import holders

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path
    from uuid import UUID

    from app.paths import DataFolder
    from app.services.desk import Desk
    from app.store.door_plate import DoorPlate
    from app.store.repositories import Repositories
    from app.store.unit_of_work import Author, Store


def refuse_too_soon(plate: DoorPlate, who: UUID | None, now: datetime) -> None:
    """Have the next try wait, after several wrong ones here or for one person.

    Args:
        who: Whose passphrase is tried; without it, it may be anybody's, and every wrong one counts.

    Raises:
        TooManyTriesError: It is too soon.
    """
    here = [failed.at for failed in plate.failed if not failed.told]
    theirs = [failed.at for failed in plate.failed if who is None or failed.who in {who, None}]
    wait = max(wait_left(here, now), wait_left(theirs, now))
    if wait:
        raise too_soon(wait)


def still_counted(plate: DoorPlate, came_in: UUID, keys: Path) -> tuple[FailedTry, ...]:
    """What counts on after somebody came in: the wrong passphrases of everybody else.

    Where nobody was chosen, everybody's was tried.
    """
    others = [holder.id for holder in holders(keys) if holder.id != came_in]
    return tuple(
        FailedTry(failed.at, other, told=True)
        for failed in plate.failed
        for other in others
        if failed.who in {other, None}
    )


def record_failed(store: Store[Repositories], author: Author, plate: DoorPlate) -> None:
    """Put the wrong passphrases since the last sign-in into the audit, and whose place was tried."""
    for failed in (failed for failed in plate.failed if not failed.told):
        whose = {"who": str(failed.who)} if failed.who else {}
        store.record(author, "failed sign-in", detail={"at": failed.at.isoformat()} | whose)


def try_passphrase(desk: Desk, files: DataFolder, who: UUID, unlock: Callable[[], object]) -> None:
    """Try somebody's passphrase while the records are open; wrong ones count as they do at the door.

    Raises:
        WrongPassphraseError, TooManyTriesError: It is not theirs, or it is too soon.
    """
    plate, now = read_plate(files.door_plate), desk.now()
    refuse_too_soon(plate, who, now)
    with in_plain_words(files.folder):
        try:
            unlock()
        except WrongPassphraseError:
            write_plate(files.door_plate, replace(plate, failed=(*plate.failed, FailedTry(now, who))))
            raise
        record_failed(desk.store, desk.author, plate)
        write_plate(files.door_plate, replace(plate, failed=still_counted(plate, who, files.keys)))
