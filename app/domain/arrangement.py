"""What a group has settled: kind of session, places, who pays, when its venue is open, who must be there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.spoken_dates import clock_time
from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import time

MOST_PLACES: Final = 999
"""Our own rule: more is a slip of the finger."""
MOST_NEEDED: Final = 6
"""Roles that must be there; our own rule."""


class SessionKind(StrEnum):
    """What a session is. Figures are given together and for each kind."""

    SESSION = "session"
    REHEARSAL = "rehearsal"
    PERFORMANCE = "performance"
    TRAINING = "training"
    DROP_IN = "drop-in"
    WORKSHOP = "workshop"
    MEETING = "network meeting"
    CHILDREN = "children's event"


def kind_word(kind: SessionKind) -> str:
    """What one session of a kind is called."""
    words = {
        SessionKind.SESSION: _("Session"),
        SessionKind.REHEARSAL: _("Rehearsal"),
        SessionKind.PERFORMANCE: _("Performance"),
        SessionKind.TRAINING: _("Training"),
        SessionKind.DROP_IN: _("Drop-in"),
        SessionKind.WORKSHOP: _("Workshop"),
        SessionKind.MEETING: _("Network meeting"),
        SessionKind.CHILDREN: _("Children’s event, counts only"),
    }
    return words[kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """What holds for every session of a group unless one differs.

    Attributes:
        kind: What its sessions are.
        places: How many may belong to the group; None for as many as like.
        session_places: How many there is room for at one session; None for as many as come.
        funder: Who pays for it; semicolons stand between several.
        opens, closes: When the venue may be used; None where nobody said.
        needed: Roles that must be there, in the words of the service: "exercise leader".
    """

    kind: SessionKind = SessionKind.SESSION
    places: int | None = None
    session_places: int | None = None
    funder: str = ""
    opens: time | None = None
    closes: time | None = None
    needed: tuple[str, ...] = ()

    @property
    def funders(self) -> tuple[str, ...]:
        """Everybody who pays for it, each once."""
        names = (name.strip() for name in self.funder.split(";"))
        return tuple(dict.fromkeys(name for name in names if name))


NOTHING_SETTLED: Final = Arrangement()


def tidied(given: Arrangement) -> Arrangement:
    """An arrangement as it is kept.

    Raises:
        InvalidInputError: A number of places cannot be meant, the venue closes before it opens, or
            something is too long.
    """
    _check_places(given.places, "places")
    _check_places(given.session_places, "session_places")
    if given.opens is not None and given.closes is not None and given.closes <= given.opens:
        raise InvalidInputError(
            _("The venue closes before it opens."), _("Choose a later time to close."), "closes"
        )
    roles = (tidy_line(role, "needed") for role in given.needed)
    needed = tuple(dict.fromkeys(role for role in roles if role))
    if len(needed) > MOST_NEEDED:
        raise InvalidInputError(
            _("That is more than {most} roles.").format(most=MOST_NEEDED),
            _("Name only those without whom a session cannot run."),
            "needed",
        )
    return Arrangement(
        kind=given.kind,
        places=given.places,
        session_places=given.session_places,
        funder=tidy_line("; ".join(given.funders), "funder"),
        opens=given.opens,
        closes=given.closes,
        needed=needed,
    )


def check_open(arrangement: Arrangement, starts: time, ends: time) -> None:
    """A session lies within the hours of its venue.

    Raises:
        InvalidInputError: It starts before the venue opens, or ends after it closes.
    """
    opens, closes = arrangement.opens, arrangement.closes
    early = opens is not None and starts < opens
    if not early and (closes is None or ends <= closes):
        return
    raise InvalidInputError(
        _("{starts} to {ends} is outside the hours of the venue: {hours}.").format(
            starts=clock_time(starts), ends=clock_time(ends), hours=hours_words(arrangement)
        ),
        _("Choose a time within them, or change the hours of the venue."),
        "starts" if early else "ends",
    )


def hours_words(arrangement: Arrangement) -> str:
    """ "open 9:00 am to 4:30 pm"; empty where nobody said."""
    opens, closes = arrangement.opens, arrangement.closes
    if opens is not None and closes is not None:
        return _("open {opens} to {closes}").format(opens=clock_time(opens), closes=clock_time(closes))
    if opens is not None:
        return _("open from {opens}").format(opens=clock_time(opens))
    return "" if closes is None else _("open until {closes}").format(closes=clock_time(closes))


def missing_words(roles: Sequence[str]) -> str:
    """ "Nobody marked here is exercise leader or mental-health trainer."."""
    named = _(" or ").join(roles)
    return _("Nobody marked here is {roles}.").format(roles=named)


def _check_places(places: int | None, field: str) -> None:
    if places is not None and not 1 <= places <= MOST_PLACES:
        raise InvalidInputError(
            _("{n} places cannot be meant.").format(n=places),
            _("Enter a number from 1 to {most}, or leave it empty.").format(most=MOST_PLACES),
            field,
        )
