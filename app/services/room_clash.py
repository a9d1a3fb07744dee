"""Two sessions in one room at one time are refused, with what is there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.groups import SessionState
from app.domain.names import fold
from app.domain.schedule_words import time_span
from app.domain.spoken_dates import whole_day
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.groups import GroupSession
    from app.store.repositories import Repositories


def refuse_clash(repositories: Repositories, sessions: Iterable[GroupSession]) -> None:
    """Look whether the room of these sessions is free.

    Sessions without a place, and cancelled ones, are nobody's trouble.

    Raises:
        InvalidInputError: Another session is in the same place at that time; nothing was written.
    """
    _free, taken = free_of_clash(repositories, sessions)
    if taken:
        raise InvalidInputError(
            taken[0], _("Choose another time, or write which room it is, such as small hall."), "starts"
        )


def free_of_clash(
    repositories: Repositories, sessions: Iterable[GroupSession]
) -> tuple[tuple[GroupSession, ...], tuple[str, ...]]:
    """The sessions whose room is free, and for each of the others what is there already, in a sentence."""
    wanted = tuple(sessions)
    days = [session.held_on for session in wanted]
    mine = {session.id for session in wanted}
    known = repositories.sessions.between(min(days), max(days)) if days else ()
    there = [s for s in known if s.id not in mine and s.state is not SessionState.CANCELLED]
    free, taken = list["GroupSession"](), list[str]()
    for session in wanted:
        other = next((s for s in there if _clash(session, s)), None)
        if other is None:
            free.append(session)
        else:
            taken.append(_words(other))
    return tuple(free), tuple(taken)


def _words(other: GroupSession) -> str:
    return _("{group} is in {venue} on {day}, {times}.").format(
        group=other.group_name,
        venue=other.venue,
        day=whole_day(other.held_on),
        times=time_span(other.starts, other.ends),
    )


def _clash(one: GroupSession, other: GroupSession) -> bool:
    return (
        bool(one.venue)
        and one.state is not SessionState.CANCELLED
        and one.held_on == other.held_on
        and _room(one.venue) == _room(other.venue)
        and one.starts < other.ends
        and other.starts < one.ends
    )


def _room(venue: str) -> str:
    """A place by its letters and figures alone: "St Mark’s" is "St Marks"."""
    return "".join(letter for letter in fold(venue) if letter.isalnum())
