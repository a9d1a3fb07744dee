"""How old the safe copy is, in words: for the rail, for Today and for Settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.spoken_dates import day_and_month, weekday_name
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from app.domain.copies import CopyState


@dataclass(frozen=True, slots=True)
class CopyWords:
    """What is said about the safe copy.

    Attributes:
        rail: A few words for the rail.
        sentence: A whole sentence.
        due: Whether a copy is due.
    """

    rail: str
    sentence: str
    due: bool


def copy_words(state: CopyState) -> CopyWords:
    """Say when the last copy was made."""
    if state.last_on is None or state.age is None:
        return CopyWords(_("No copy yet"), _("You have not saved a safe copy yet."), state.due)
    days = state.age.days
    if state.due:
        rail = ngettext("Copy: {n} day old", "Copy: {n} days old", days).format(n=days)
    elif days == 0:
        rail = _("Copy saved today")
    else:
        rail = _("Copy saved {weekday}").format(weekday=weekday_name(state.last_on))
    if days == 0:
        sentence = _("You saved a safe copy today.")
    elif state.due:
        sentence = ngettext("Your last copy is {n} day old.", "Your last copy is {n} days old.", days)
        sentence = sentence.format(n=days)
    else:
        sentence = _("You saved a safe copy on {weekday} {day}.").format(
            weekday=weekday_name(state.last_on), day=day_and_month(state.last_on, state.today)
        )
    return CopyWords(rail, sentence, state.due)
