"""Small numbers about people never leave the building: what is shown in figures that are shared.

The rule is the one of NHS Digital for its secondary care figures: 1 to 7 people are hidden, more are
rounded to the nearest 5, and nobody is nobody.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from app.domain.session_scores import GroupOutcome

HIDDEN: Final = "*"
"""What stands where the number is too small to be shared."""
SMALLEST_SHOWN: Final = 8
_NEAREST: Final = 5


def shared_count(people: int) -> str:
    """A number of people as it is shared: "0", "*" or a multiple of 5.

    Args:
        people: How many there are, none or more.
    """
    if 0 < people < SMALLEST_SHOWN:
        return HIDDEN
    return str(_NEAREST * round(people / _NEAREST))


def as_counted(people: int, *, shared: bool) -> str:
    """A number of people as it stands, or as it is shared."""
    return shared_count(people) if shared else str(people)


def spoken_of(people: int, *, shared: bool) -> int:
    """The number that decides between "person" and "people": where it may be hidden, always several."""
    return SMALLEST_SHOWN if shared else people


def shared_outcome(outcome: GroupOutcome) -> GroupOutcome:
    """The scores of a group as they are shared: a mean is of 8 people at least, counts of people rounded.

    How many sessions there were, and how many came to a usual one, is about nobody and stays as it is.
    The different people who came are counted as they are; `as_counted` hides them where they are shown.
    """
    enough = [change for change in outcome.scored if change.pairs >= SMALLEST_SHOWN]
    fewer = [change for change in outcome.scored if change.pairs < SMALLEST_SHOWN]
    rounded = (replace(change, pairs=_NEAREST * round(change.pairs / _NEAREST)) for change in enough)
    left_out = sorted((*outcome.left_out, *fewer), key=lambda change: (change.held_on, change.session_id))
    return replace(outcome, scored=tuple(rounded), left_out=tuple(left_out))


def rule_words(*, shared: bool) -> str:
    """How the numbers are to be read."""
    if shared:
        return _("1 to 7 people are shown as *. Larger numbers are rounded to the nearest 5.")
    return _("True numbers. For use inside the service only.")
