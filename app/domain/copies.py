"""Safe copies: when the last one was made, and when to say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from app.domain.spoken_dates import weekday_and_day
from app.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

DUE_AFTER = timedelta(days=7)
"""Our own rule: a week of work is the most a lost laptop should cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyState:
    """What the rail and Today say about safe copies.

    Attributes:
        anything_saved: Whether there is a person or a group that a lost laptop would take along.
    """

    today: date
    last_on: date | None = None
    place: str = ""
    put_off_until: date | None = None
    anything_saved: bool = True

    @property
    def age(self) -> timedelta | None:
        """How old the last copy is; None if there never was one."""
        return self.today - self.last_on if self.last_on else None

    @property
    def due(self) -> bool:
        """Whether the copy is a week old or, where there never was one, anything would be lost."""
        return self.anything_saved if self.age is None else self.age >= DUE_AFTER

    @property
    def remind(self) -> bool:
        """Whether to say so today: due, and not put off."""
        return self.due and (self.put_off_until is None or self.today >= self.put_off_until)


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeCopy:
    """A copy that was written, read back and found whole."""

    path: Path
    made_at: datetime
    size: int
    people: int
    sessions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyContents:
    """What a safe copy says it holds, beside what it would take the place of.

    Attributes:
        present_at: When the records here were last written; None if there are none.
    """

    made_at: datetime
    people: int
    sessions: int
    present_at: datetime | None = None


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
    """

    made_at: datetime
    set_aside: Path | None
