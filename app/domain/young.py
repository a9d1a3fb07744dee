"""People under 16: who with parental responsibility agreed, or that only numbers are kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.seeking import age_on
from app.i18n import _

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

OF_AGE: Final = 16
"""Years from which somebody agrees for themself."""


class Responsible(StrEnum):
    """In what capacity somebody agreed for a child."""

    PARENT = "parent"
    GUARDIAN = "guardian"
    COUNCIL = "council"

    @property
    def words(self) -> str:
        """As it is shown."""
        return {
            Responsible.PARENT: _("Parent with parental responsibility"),
            Responsible.GUARDIAN: _("Guardian with parental responsibility"),
            Responsible.COUNCIL: _("The council, where the child is in care"),
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class YoungAgreement:
    """Who agreed that a child takes part.

    Attributes:
        counts_only: Nothing but that they came is kept: no measures and no talk.
        until: The last day on which it holds; None for no end.
    """

    agreed_by: str
    responsible: Responsible
    agreed_on: date
    counts_only: bool = False
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Whether it still does on a day."""
        return self.until is None or day <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class YoungLine:
    """Somebody under 16 in a group, and who agreed for them."""

    person_id: UUID
    name: str
    age: int
    agreement: YoungAgreement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YoungPage:
    """Who agrees for one person.

    Attributes:
        age: None where it is not known when they were born.
    """

    person_id: UUID
    called: str
    age: int | None
    today: date
    agreement: YoungAgreement | None = None

    @property
    def young(self) -> bool:
        """Whether somebody has to agree for them."""
        return self.age is not None and self.age < OF_AGE

    @property
    def not_asked(self) -> NotAsked | None:
        """Why nothing may be asked of them today; None where they may be asked."""
        return _why(self.agreement, self.today) if self.young else None


class NotAsked(StrEnum):
    """Why nothing may be asked of a child."""

    NOBODY_AGREED = "nobody agreed"
    ENDED = "ended"
    COUNTS_ONLY = "counts only"

    @property
    def words(self) -> str:
        """Why, in one sentence."""
        return {
            NotAsked.NOBODY_AGREED: _(
                "They are under 16, and nobody with parental responsibility has agreed."
            ),
            NotAsked.ENDED: _("They are under 16, and what was agreed for them has ended."),
            NotAsked.COUNTS_ONLY: _("They are under 16, and it was agreed to keep numbers only."),
        }[self]


def not_asked(born_on: date | None, agreement: YoungAgreement | None, day: date) -> NotAsked | None:
    """Why nothing may be asked of somebody on a day; None where they may be asked."""
    return _why(agreement, day) if is_young(born_on, day) else None


def _why(agreement: YoungAgreement | None, day: date) -> NotAsked | None:
    if agreement is None:
        return NotAsked.NOBODY_AGREED
    if not agreement.holds(day):
        return NotAsked.ENDED
    return NotAsked.COUNTS_ONLY if agreement.counts_only else None


def is_young(born_on: date | None, day: date) -> bool:
    """Whether somebody is under 16 on a day; not where it is not known when they were born."""
    age = age_on(born_on, day)
    return age is not None and age < OF_AGE
