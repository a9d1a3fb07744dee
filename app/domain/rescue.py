"""The rescue key: opens the records when the passphrase is forgotten; printed, confirmed, kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.spoken_dates import clock_time, day_and_month
from app.i18n import _

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueSheet:
    """Which sheet it is: a later one takes the place of all before it.

    Attributes:
        number: Counted from 1.
        made_at: With its time zone; said in local time.
    """

    number: int
    made_at: datetime

    @property
    def made(self) -> str:
        """ "22 November 2026, 2:14 pm"."""
        local = self.made_at.astimezone()
        return _("{day}, {time}").format(day=day_and_month(local.date()), time=clock_time(local.time()))

    @property
    def words(self) -> str:
        """ "Rescue sheet 2, made 22 November 2026, 2:14 pm"."""
        return _("Rescue sheet {n}, made {when}").format(n=self.number, when=self.made)

    @property
    def replaces(self) -> str:
        """What it means for the sheets before it, in a sentence; empty for the first."""
        last = self.number - 1
        if last == 0:
            return ""
        if last == 1:
            return _("It replaces sheet 1. Sheet 1 does not open Trestle any more.")
        return _("It replaces sheets 1 to {last}. They do not open Trestle any more.").format(last=last)


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueKey:
    """A rescue key as the rescue sheet shows it.

    Attributes:
        text: In groups of four, with a space between.
        organisation: Whose records it opens.
        sheet: The sheet it stands on.
        ask_for: The two groups to type in again as proof that the sheet is there, counted from 0.
    """

    text: str
    organisation: str
    sheet: RescueSheet
    ask_for: tuple[int, int]

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups one by one."""
        return tuple(self.text.split())

    def __repr__(self) -> str:
        """Never the key itself."""
        return "<RescueKey>"
