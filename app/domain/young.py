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
    """

    agreed_by: str
    responsible: Responsible
    agreed_on: date
    counts_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class YoungLine:
    """Somebody under 16 in a group, and who agreed for them."""

    person_id: UUID
    name: str
    age: int
    agreement: YoungAgreement | None = None


def is_young(born_on: date | None, day: date) -> bool:
    """Whether somebody is under 16 on a day; not where it is not known when they were born."""
    age = age_on(born_on, day)
    return age is not None and age < OF_AGE
