"""Safe copies: when the last one was made, and when to say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from app.domain.spoken_dates import weekday_and_day, whole_day
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from pathlib import Path

DUE_AFTER = timedelta(days=7)
"""Our own rule: a week of work is the most a lost laptop should cost."""

DUE_CHANGES: Final = 200
"""Our own rule: about ten registers. A busy week does not wait for its end."""

TRY_AFTER: Final = timedelta(days=90)
"""Our own rule: a copy that nobody has tried for a quarter is only hoped to work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyState:
    """What the rail and Today say about safe copies.

    Attributes:
        changes: How many changes were saved since the last copy.
        first_on: The day of the first copy.
        tried_on: The day on which putting a copy in place was last tried and went well.
        anything_saved: Whether there is a person or a group that a lost laptop would take along.
    """

    today: date
    last_on: date | None = None
    place: str = ""
    put_off_until: date | None = None
    changes: int = 0
    first_on: date | None = None
    tried_on: date | None = None
    anything_saved: bool = True

    @property
    def age(self) -> timedelta | None:
        """How old the last copy is; None if there never was one."""
        return self.today - self.last_on if self.last_on else None

    @property
    def due(self) -> bool:
        """Whether the copy is a week or many changes old or, where there is none, anything would be lost."""
        if self.age is None:
            return self.anything_saved
        return self.age >= DUE_AFTER or self.many_changes

    @property
    def many_changes(self) -> bool:
        """Whether so much was saved since the last copy that it should not wait for the end of the week."""
        return self.age is not None and self.changes >= DUE_CHANGES

    @property
    def try_due(self) -> bool:
        """Whether it is long ago that anybody tried to put a copy in place."""
        since = self.tried_on or self.first_on
        return since is not None and self.today - since > TRY_AFTER

    @property
    def remind(self) -> bool:
        """Whether to say so today: due, and not put off."""
        return self.due and (self.put_off_until is None or self.today >= self.put_off_until)


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeCopy:
    """A copy that was written, read back and found whole.

    Attributes:
        tidied: The older copies that were cleared away after it, by the rule.
    """

    path: Path
    made_at: datetime
    size: int
    people: int
    sessions: int
    tidied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """What is here now, as far as it is known before anything is open.

    Attributes:
        at: When the records were last written; None if there are none.
        people, sessions: What was in them when they were last locked; None if not known.
    """

    at: datetime | None = None
    people: int | None = None
    sessions: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyContents:
    """What a safe copy says it holds, beside what it would take the place of.

    Attributes:
        here: What it would take the place of.
    """

    made_at: datetime
    people: int
    sessions: int
    here: Present


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """Records that were here before a safe copy was put in their place.

    Attributes:
        at: When they were set aside.
        people, sessions: What was in them when they were last locked; None if not known.
    """

    folder: Path
    at: datetime
    people: int | None = None
    sessions: int | None = None


@dataclass(frozen=True, slots=True)
class NewestCopy:
    """The last safe copy that was saved and found whole, as the door knows it before anything is open."""

    made_on: date
    folder: Path

    @property
    def words(self) -> str:
        """Where to look for it, in a sentence."""
        return _("Your newest safe copy is from {day}, in {place}.").format(
            day=weekday_and_day(self.made_on), place=self.folder
        )


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """What putting a safe copy in place did.

    Attributes:
        made_at: When the copy was made.
        set_aside: Where the vault before is kept; None if there was none.
        people, sessions: How many are in what is here now; None if not known.
    """

    made_at: datetime
    set_aside: Path | None
    people: int | None = None
    sessions: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LastTry:
    """How it went when putting a copy in place was last tried.

    Attributes:
        on: The day it was tried.
        copied_at: When the copy that was tried had been made; None if it could not be read.
        problem: What was wrong, in a sentence; empty if all went well.
        old_keys: It opens with the passphrases of the day it was made, which have changed since.
    """

    on: date
    copy: str
    copied_at: datetime | None = None
    people: int = 0
    sessions: int = 0
    problem: str = ""
    old_keys: bool = False

    @property
    def words(self) -> str:
        """What came of it, in a sentence or two."""
        day = whole_day(self.on)
        if self.copied_at is None or self.problem:
            return _("On {day} a restore was tried. {problem}").format(day=day, problem=self.problem)
        people = ngettext("{n} person", "{n} people", self.people).format(n=self.people)
        sessions = ngettext("{n} session", "{n} sessions", self.sessions).format(n=self.sessions)
        said = _(
            "On {day} the copy of {copied} was opened and checked: {people} and {sessions} are in it."
        ).format(
            day=day, copied=whole_day(self.copied_at.astimezone().date()), people=people, sessions=sessions
        )
        if not self.old_keys:
            return said
        return _("{said} It opens with the passphrases of that day.").format(said=said)
