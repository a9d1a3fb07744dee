"""Which safe copies are kept: all of a week, then one a week, then one a month, then none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.domain.spoken_dates import whole_day
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

EVERY_ONE: Final = timedelta(days=7)
WEEKLY: Final = timedelta(weeks=8)
MONTHLY: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Generation:
    """A safe copy that this program wrote and read back, and the local day it was made on.

    Attributes:
        order: Tells the later of two copies of one day.
    """

    path: Path
    made_on: date
    order: float = 0.0


@dataclass(frozen=True, slots=True)
class TidyPlan:
    """What the rule would clear away after the next copy into a folder.

    Attributes:
        folder: Where the copies are; empty where none was saved.
        away: The folder, or the stick, is not there now.
    """

    on: bool
    folder: str
    tidied: tuple[Generation, ...] = ()
    away: bool = False

    @property
    def words(self) -> str:
        """What would happen, in a sentence."""
        if not self.on:
            return _("No copy is ever cleared away.")
        if not self.folder or self.away:
            return ""
        if not self.tidied:
            return _("Nothing is due to be cleared away in {folder}.").format(folder=self.folder)
        first, last = self.tidied[-1].made_on, self.tidied[0].made_on
        count = len(self.tidied)
        said = ngettext(
            "The next copy into {folder} clears away {n} older one, from {last}.",
            "The next copy into {folder} clears away {n} older ones, from {first} to {last}.",
            count,
        )
        return said.format(folder=self.folder, n=count, first=whole_day(first), last=whole_day(last))


def rule_words() -> str:
    """The rule as it is shown."""
    return _(
        "Kept are all copies of the last 7 days, one a week for 8 weeks, and one a month for a year."
        " The newest is always kept, and so is every file that Trestle did not write."
    )


def to_tidy(copies: Iterable[Generation], today: date) -> tuple[Generation, ...]:
    """The copies of one folder that are no longer needed, the latest first.

    Of each week, and then of each month, the latest copy stays. The newest of all stays however old it
    is; one from the future stays as well, for the clock may be wrong.

    Args:
        copies: Those in the folder that were written by this program, and found whole.
        today: The day by the clock on the wall.
    """
    latest_first = sorted(copies, key=lambda copy: (copy.made_on, copy.order), reverse=True)
    return _beyond(latest_first, today)


def _beyond(latest_first: Sequence[Generation], today: date) -> tuple[Generation, ...]:
    seen: set[tuple[object, ...]] = set()
    gone: list[Generation] = []
    for place, copy in enumerate(latest_first):
        span = _span(copy.made_on, today)
        if place and (span is None or span in seen):
            gone.append(copy)
        elif span:
            seen.add(span)
    return tuple(gone)


def _span(day: date, today: date) -> tuple[object, ...] | None:
    """The week or month of which one copy is kept; () where all are kept, None where none is."""
    age = today - day
    if age < EVERY_ONE:
        return ()
    if age < WEEKLY:
        year, week, _weekday = day.isocalendar()
        return "week", year, week
    return ("month", day.year, day.month) if age < MONTHLY else None
