"""The page of one person: how to talk with them, their plan, how they feel, what has happened."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from uuid import UUID

    from app.domain.consent import Consent
    from app.domain.needs import Needs
    from app.domain.people import Person
    from app.domain.plans import Plan
    from app.domain.record_entries import Entry
    from app.domain.rights import Restriction
    from app.domain.safety import Assessed
    from app.domain.session_scores import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note about somebody, as it was written, and by whom."""

    words: str
    at: datetime
    by: str


class HappeningKind(StrEnum):
    """What sort of thing happened."""

    NOTE = "note"
    TALK = "talk"
    PLAN = "plan"
    STEP = "step"
    PRINT = "print"
    CAME = "came"
    JOINED = "joined"
    ENTRY = "entry"
    ONWARD = "onward"
    AGREED = "agreed"
    ANSWERED = "answered"
    CARD = "card"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One line of "What has happened"."""

    at: datetime
    kind: HappeningKind
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingPoint:
    """One session's scores of one person."""

    held_on: date
    group_name: str
    mode: Mode
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """Everything the page of one person shows. Worker-only facts are not in it.

    Attributes:
        open_talk: A talk begun and not finished.
        finished_talk: The latest finished talk, for "What matters to …".
        carers: Who comes with them, or who they come with: (id, name).
        entries: What is written in the sections of their record, the latest first.
        codes: National code -> what it stands for.
        restriction: Why the record is kept and not used; None if it is.
        follow_up: Whether the neutral banner "Something to follow up" shows; the reason is private.
    """

    person: Person
    needs: Needs
    consents: tuple[Consent, ...]
    plan: Plan | None
    feelings: tuple[FeelingPoint, ...]
    history: tuple[Happening, ...]
    groups: tuple[str, ...]
    first_came: date | None
    seen_by: str
    open_talk: UUID | None
    finished_talk: UUID | None
    assessed: Assessed
    follow_up: bool
    carers: tuple[tuple[UUID, str], ...] = ()
    restriction: Restriction | None = None
    entries: tuple[Entry, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)
