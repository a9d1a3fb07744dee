"""An older copy that was put in place holds people who were erased since: they are erased again, by itself.

Whoever asked to be forgotten is not brought back because a laptop broke. It happens before anything else
is done with the records, is written down like any erasure, and is told in a sentence.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from app.errors import DiskFullError
from app.store.come_back import came_back, marks_missing
from app.store.compacting import clear_freed_pages, refuse_without_room
from app.store.erased_marks import add_marks, read_marks
from app.store.erasing import new_destruction
from app.store.refusals import plain_words
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date

    from app.store.repositories import Repositories
    from app.store.unit_of_work import Author, Store
    from app.store.vault import OpenVault


def keep_marks(vault: OpenVault) -> None:
    """Keep beside the records whom they had erased. A folder that refuses is asked again at each start."""
    with plain_words(vault.files.records), vault.engine.connect() as connection:
        missing = marks_missing(connection, read_marks(vault.files.erased))
    if missing:
        with suppress(OSError):
            add_marks(vault.files.erased, missing)


def erase_again(vault: OpenVault, store: Store[Repositories], author: Author, today: date) -> int:
    """Erase whoever was erased before and is in these records; gives how many those were.

    A hold of that time does not count: it was let go of before they were erased.

    Raises:
        StorageError, DamagedStoreError: The disk or the file refused.
    """
    with plain_words(vault.files.records), vault.engine.connect() as connection:
        back = tuple(came_back(connection, read_marks(vault.files.erased)))
    for person_id, mark in back:
        with store.read() as repositories:
            if not repositories.erasing.knows(person_id):
                continue  # went with the record it was made one with
        entry = new_destruction(mark.number, mark.way, mark.reason, today)
        detail = {"way": mark.way.value, "reason": mark.reason.value}
        with store.write(author, "erase again", Subject("destruction", entry.id), detail) as repositories:
            repositories.erasing.erase(person_id, entry)
    if back:
        # Nobody is kept outside for want of room: what is freed is written over sooner or later.
        with suppress(DiskFullError):
            refuse_without_room(vault)
            clear_freed_pages(vault)
    return len(back)
