"""How old the safe copy is, in words: for the rail, for Today and for Settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.spoken_dates import day_and_month, weekday_name, whole_day
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from datetime import date

    from app.domain.copies import CopyState


@dataclass(frozen=True, slots=True)
class CopyWords:
    """What is said about the safe copy.

    Attributes:
        rail: A few words for the rail.
        sentence: A whole sentence.
        due: Whether there is something to do: save a copy, or try one.
    """

    rail: str
    sentence: str
    due: bool


def copy_words(state: CopyState) -> CopyWords:
    """Say when the last copy was made."""
    if state.last_on is None:
        return CopyWords(_("No copy yet"), _("You have not saved a safe copy yet."), state.due)
    days = (state.today - state.last_on).days
    words = _rail(state, state.last_on, days), _sentence(state, state.last_on, days)
    return CopyWords(*words, state.due or state.try_due)


def try_words(state: CopyState) -> str:
    """Say how long ago a copy was tried."""
    if state.tried_on is None:
        return _("Nobody has tried yet whether a safe copy can be put in place.")
    return _("A restore was last tried on {day}.").format(day=whole_day(state.tried_on))


def held_words(people: int | None, sessions: int | None) -> str:
    """ "24 people and 4 sessions"; empty where it is not known."""
    if people is None or sessions is None:
        return ""
    return _("{people} and {sessions}").format(
        people=ngettext("{n} person", "{n} people", people).format(n=people),
        sessions=ngettext("{n} session", "{n} sessions", sessions).format(n=sessions),
    )


def _rail(state: CopyState, last_on: date, days: int) -> str:
    if state.many_changes:
        return ngettext("Copy: {n} change missing", "Copy: {n} changes missing", state.changes).format(
            n=state.changes
        )
    if state.due:
        return ngettext("Copy: {n} day old", "Copy: {n} days old", days).format(n=days)
    if state.try_due:
        return _("Try a restore")
    if days == 0:
        return _("Copy saved today")
    return _("Copy saved {weekday}").format(weekday=weekday_name(last_on))


def _sentence(state: CopyState, last_on: date, days: int) -> str:
    if state.many_changes:
        said = ngettext(
            "{n} change was saved since your last copy.",
            "{n} changes were saved since your last copy.",
            state.changes,
        )
        return said.format(n=state.changes)
    if days == 0:
        return _("You saved a safe copy today.")
    if state.due:
        said = ngettext("Your last copy is {n} day old.", "Your last copy is {n} days old.", days)
        return said.format(n=days)
    return _("You saved a safe copy on {weekday} {day}.").format(
        weekday=weekday_name(last_on), day=day_and_month(last_on, state.today)
    )
