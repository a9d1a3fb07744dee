"""Days on which a group, or the whole service, does not meet: the venue is shut, a term is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDays:
    """From one day to another, both included.

    Attributes:
        group_id: The group they are for; None for every group.
        reason: Why, as sessions of those days say it.
    """

    first_on: date
    last_on: date
    reason: str
    group_id: UUID | None = None

    def holds(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first_on <= day <= self.last_on


def closed_from(group_id: UUID | None, first_on: date, last_on: date, reason: str) -> ClosedDays:
    """Closed days as they are kept.

    Raises:
        InvalidInputError: They end before they begin, or there is no reason.
    """
    if last_on < first_on:
        raise InvalidInputError(
            _("The last day is before the first day."), _("Choose a later last day."), "last_on"
        )
    words = tidy_line(reason, "reason")
    if not words:
        raise InvalidInputError(
            _("There is no reason yet."), _("Write why, such as school holidays."), "reason"
        )
    return ClosedDays(group_id=group_id, first_on=first_on, last_on=last_on, reason=words)


def closed_on(closed: Iterable[ClosedDays], day: date) -> ClosedDays | None:
    """The closed days that a day is one of."""
    return next((days for days in closed if days.holds(day)), None)
