"""Looks whether anything was taken out of the trail or put back under it. It tells; it never blocks work."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from app.domain.trail import TrailFindings
from app.errors import AppError
from app.store import audit, kept_heads
from app.store.door_plate import read_plate, write_plate
from app.store.erased_lines import unvouched_erasures
from app.store.integrity import people_and_sessions
from app.store.refusals import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from app.store.door_plate import DoorPlate
    from app.store.repositories import Repositories
    from app.store.unit_of_work import Author, Store
    from app.store.vault import OpenVault

NOTE: Final = "trail"
PART: Final = 20_000
"""So many of the latest lines are gone through at the start each week, in about a second."""
LOOK: Final = "trail look"
"""How far all of the trail has been gone through since, a slice at a time: {"device": id, "line": number}."""
SLICE: Final = 1_000
"""Lines gone through at once while work goes on: nobody waits longer than a blink for them."""


def look_at_start(
    vault: OpenVault, plate: DoorPlate, place: str, *, known: bool, weekly: bool
) -> tuple[str, ...]:
    """What is wrong with the trail, in plain words, as far as a start has time to look.

    Args:
        vault: The vault that was just opened.
        plate: As it was before.
        place: The folder of the latest safe copy; empty if there is none.
        known: These records were open on this laptop before.
        weekly: Also look through the trail itself, and at the newest safe copy.
    """
    found = [kept_heads.plate_problem(vault, plate, known=known)]
    if weekly:
        found += _part(vault)
        found += _copies(vault, place)
    return tuple(dict.fromkeys(problem for problem in found if problem))


def begin_look(vault: OpenVault, store: Store[Repositories], author: Author) -> None:
    """All of a trail that is longer than a start has time for is gone through afterwards, in slices."""
    with plain_words(vault.files.records), vault.engine.connect() as connection:
        known = audit.laptops(connection)
    if not any(last > PART for last in known.values()):
        return
    with store.write(author, "look through trail") as repositories:
        if not is_looking(repositories):
            repositories.laptop.put(LOOK, {"device": next(iter(known)).hex, "line": 0})


def is_looking(repositories: Repositories) -> bool:
    """Whether some of the trail is still to be gone through."""
    return bool(repositories.laptop.get(LOOK))


def look_on(vault: OpenVault, store: Store[Repositories], author: Author, today: date) -> bool:
    """Go through one more slice of the trail, from where the last one ended; gives whether more is left.

    What is found is remembered, as at the start.

    Raises:
        StorageError, DamagedStoreError: The disk or the file refused.
    """
    with store.read() as repositories:
        at = repositories.laptop.get(LOOK)
    if not at:
        return False
    device = UUID(at["device"])
    with plain_words(vault.files.records), vault.engine.connect() as connection:
        found, line = audit.verify_slice(connection, device, at["line"], SLICE)
        later = [other for other in audit.laptops(connection) if other > device]
        if line is None and not later:
            found += unvouched_erasures(connection)
    if found:
        keep_findings(store, author, found, today)
    if line is None and not later:
        store.record(author, "look through trail")
    with store.write(author, "look through trail") as repositories:
        repositories.laptop.put(LOOK, _next_place(device, line, later))
        return is_looking(repositories)


def _next_place(device: UUID, line: int | None, later: list[UUID]) -> dict[str, object]:
    if line is not None:
        return {"device": device.hex, "line": line}
    return {"device": later[0].hex, "line": 0} if later else {}


def outside(vault: OpenVault, place: str) -> tuple[str, ...]:
    """What contradicts the plate as it is now, and the newest safe copy."""
    found = [kept_heads.plate_problem(vault, read_plate(vault.files.door_plate), known=True)]
    return tuple(problem for problem in (*found, *_copies(vault, place)) if problem)


def keep_head(vault: OpenVault, moment: datetime) -> None:
    """Write on the plate how far the trail has come. A plate that cannot be written only helps less."""
    plate = vault.files.door_plate
    with suppress(OSError, AppError):
        write_plate(plate, replace(read_plate(plate), head=kept_heads.head_now(vault, moment)))


def leave(vault: OpenVault, moment: datetime) -> None:
    """As `keep_head`; and that the records were locked, and how much is in them."""
    plate = vault.files.door_plate
    with suppress(OSError, AppError):
        head = kept_heads.head_now(vault, moment)
        with plain_words(vault.files.records):
            people, sessions = people_and_sessions(vault.engine)
        left = replace(read_plate(plate), head=head, in_use=False, people=people, sessions=sessions)
        write_plate(plate, left)


def keep_findings(
    store: Store[Repositories], author: Author, found: Iterable[str], today: date
) -> TrailFindings:
    """Remember what was found, beside what nobody has dealt with yet, and put it in the trail."""
    with store.read() as repositories:
        before = findings(repositories)
    problems = tuple(dict.fromkeys((*before.problems, *found)))
    new = len(problems) - len(before.problems)
    if new:
        store.record(author, "trail problem", detail={"new": new})
    after = TrailFindings(looked_on=today, problems=problems)
    with store.write(author, "trail problem") as repositories:
        repositories.laptop.put(NOTE, {"on": today.isoformat(), "problems": list(problems)})
    return after


def findings(repositories: Repositories) -> TrailFindings:
    """What is remembered."""
    note = repositories.laptop.get(NOTE)
    if note is None:
        return TrailFindings()
    return TrailFindings(looked_on=date.fromisoformat(note["on"]), problems=tuple(note["problems"]))


def _part(vault: OpenVault) -> list[str]:
    with plain_words(vault.files.records), vault.engine.connect() as connection:
        return audit.verify_latest(connection, PART)


def _copies(vault: OpenVault, place: str) -> tuple[str, ...]:
    return (kept_heads.copy_problem(vault, Path(place)),) if place else ()
