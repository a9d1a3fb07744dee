"""What may be read before the records are open: whose they are, wrong passphrases, the newest safe copy.

Nothing of a person is in it. The records hold the truth of most of it; here it is repeated for the page
that asks for the passphrase, and for the day the records are damaged.
"""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from app.domain.signed_head import SignedHead
from app.safe_write import write_whole

LARGEST: Final = 100_000
"""Bytes; a plate is a few hundred."""
MOST_KEPT: Final = 100
"""Wrong tries that are remembered one by one."""
MOST_COUNTED: Final = 10**9
"""People or sessions; a plate that says more was not written here."""


@dataclass(frozen=True, slots=True)
class FailedTry:
    """One wrong passphrase: when, and whose place was tried; None where nobody was chosen.

    Attributes:
        told: It is in the activity record. It still counts until whoever it was tried for comes in.
    """

    at: datetime
    who: UUID | None = None
    told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorPlate:
    """What the page that asks for the passphrase knows.

    Attributes:
        setting_up: The rescue key was not confirmed yet.
        failed: The wrong passphrases since the records were last opened, and those that were tried for
            others than whoever opened them.
        restored_at: When a safe copy was put in place that was not opened since.
        copied_on, copy_folder: The day of the last safe copy that was found whole, and where it lies.
        last_in: Who unlocked the records last, to be offered first.
        head: How far the activity record had come when the records were last locked; None if not known.
        in_use: The records were opened and not locked since: they are open, or the program was cut off.
        people, sessions: How many were in the records when they were last locked; None if not known.
        practice: The people in the records are made up.
    """

    organisation: str = ""
    setting_up: bool = False
    failed: tuple[FailedTry, ...] = ()
    restored_at: datetime | None = None
    copied_on: date | None = None
    copy_folder: str = ""
    last_in: UUID | None = None
    head: SignedHead | None = None
    in_use: bool = False
    people: int | None = None
    sessions: int | None = None
    practice: bool = False


def read_plate(path: Path) -> DoorPlate:
    """The plate; a missing or damaged one is blank, for nothing depends on it."""
    try:
        with path.open("rb") as file:
            content = json.loads(file.read(LARGEST))
        return DoorPlate(
            organisation=str(content["organisation"]),
            setting_up=bool(content["setting_up"]),
            failed=tuple(_failed(entry) for entry in content["failed"]),
            restored_at=_moment(content["restored_at"]) if content["restored_at"] else None,
            copied_on=date.fromisoformat(content["copied_on"]) if content.get("copied_on") else None,
            copy_folder=str(content.get("copy_folder", "")),
            last_in=UUID(content["last_in"]) if content.get("last_in") else None,
            head=SignedHead.from_json(content["head"]) if content.get("head") else None,
            in_use=bool(content.get("in_use", False)),
            people=_count(content.get("people")),
            sessions=_count(content.get("sessions")),
            practice=bool(content.get("practice", False)),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return DoorPlate()


def write_plate(path: Path, plate: DoorPlate) -> None:
    """Put up a plate, whole or not at all.

    Raises:
        OSError: The folder refused; the plate before stays up.
    """
    content = {
        "organisation": plate.organisation,
        "setting_up": plate.setting_up,
        "failed": [_written(failed) for failed in plate.failed[-MOST_KEPT:]],
        "restored_at": plate.restored_at.isoformat() if plate.restored_at else None,
        "copied_on": plate.copied_on.isoformat() if plate.copied_on else None,
        "copy_folder": plate.copy_folder,
        "last_in": str(plate.last_in) if plate.last_in else None,
        "head": plate.head.to_json() if plate.head else None,
        "in_use": plate.in_use,
        "people": plate.people,
        "sessions": plate.sessions,
        "practice": plate.practice,
    }
    write_whole(path, json.dumps(content, indent=1).encode() + b"\n")


def _written(failed: FailedTry) -> dict[str, str | bool | None]:
    who = str(failed.who) if failed.who else None
    return {"at": failed.at.isoformat(), "who": who, "told": failed.told}


def _failed(entry: dict[str, Any]) -> FailedTry:
    who = UUID(entry["who"]) if entry["who"] else None
    return FailedTry(_moment(entry["at"]), who, told=bool(entry.get("told", False)))


def _count(number: Any) -> int | None:  # noqa: ANN401 - whatever is written there
    if number is None:
        return None
    if not 0 <= int(number) <= MOST_COUNTED:
        raise ValueError("more than there can be")
    return int(number)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
