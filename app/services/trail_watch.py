"""Looks whether anything was taken out of the trail or put back under it. It tells; it never blocks work."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.domain.trail import TrailFindings
from app.errors import AppError
from app.store import audit, kept_heads
from app.store.door_plate import read_plate, write_plate
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
"""So many of the latest lines are gone through each week, in about a second; the rest on demand."""


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
