"""A network meeting: which organisations were there, what was agreed, and when it meets again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.wording import tidy_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkMeeting:
    """What is kept of a meeting of organisations; people are not named.

    Attributes:
        actions: What was agreed, and who does it: "Age UK sends its leaflet".
        next_on: The day of the next meeting, which is planned at the same time.
    """

    organisations: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    next_on: date | None = None


def tidied_meeting(meeting: NetworkMeeting) -> NetworkMeeting:
    """A meeting as it is kept: one organisation or action a line, each once.

    Raises:
        InvalidInputError: A line is too long.
    """
    return NetworkMeeting(
        organisations=_lines(meeting.organisations, "organisations"),
        actions=_lines(meeting.actions, "actions"),
        next_on=meeting.next_on,
    )


def _lines(given: Iterable[str], field: str) -> tuple[str, ...]:
    lines = (tidy_line(line, field) for line in given)
    return tuple(dict.fromkeys(line for line in lines if line))
