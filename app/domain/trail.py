"""The trail: what was done with the records, by whom and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from uuid import UUID


class TrailKind(StrEnum):
    """What sort of thing was done."""

    LOOKED = "looked at"
    CHANGED = "written down"
    PRINTED = "printed or saved"
    UNDONE = "taken back"
    DOOR = "opened and locked"
    COPIES = "safe copies and checks"
    SERVICE = "the service and who uses it"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailPlace:
    """Where a page of the trail ends; the next begins after it."""

    at: datetime
    device_id: UUID
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailFilter:
    """What of the trail is wanted; None leaves nothing out.

    Attributes:
        person_id: Lines about this person, and about sessions and groups of theirs.
        first, last: The first and the last day.
    """

    person_id: UUID | None = None
    worker_id: UUID | None = None
    kind: TrailKind | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One line of the audit with the names it needs to be said.

    Attributes:
        action: Its code, such as "mark".
        who: The worker.
        person_id, person: The one person it is about; None and "" where there is not just one.
        group: The group it is about; "" if none.
        held_on: The day of the session it is about.
        changes: How many rows it changed.
        detail: What else is written there.
        other: Another worker it is about: whose passphrase was tried, or whose role was changed.
    """

    at: datetime
    who: str
    action: str
    person_id: UUID | None = None
    person: str = ""
    group: str = ""
    held_on: date | None = None
    changes: int = 0
    detail: Mapping[str, Any] = field(default_factory=dict)
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailLine:
    """One line as people read it."""

    at: datetime
    who: str
    action: str
    kind: TrailKind
    sentence: str
    person_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailPage:
    """Some lines, the latest first.

    Attributes:
        more: Where the next page begins; None at the end.
    """

    lines: tuple[TrailLine, ...]
    more: TrailPlace | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenLine:
    """Somebody had to do with one person's record on a day.

    Attributes:
        times: How often they did just that on that day.
    """

    day: date
    who: str
    what: str
    times: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenRecord:
    """Who has had to do with the record of one person, the latest first."""

    person_id: UUID
    person_name: str
    called: str
    asked_on: date
    lines: tuple[SeenLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailFindings:
    """What the latest look at the trail itself found; no problems when all of it holds."""

    looked_on: date | None = None
    problems: tuple[str, ...] = ()
