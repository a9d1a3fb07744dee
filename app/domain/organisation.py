"""The service that uses this laptop, and the people who work in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.names import LONGEST_NAME, readable
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.roles import DeskRole

SHORTEST_IDLE = 5
LONGEST_IDLE = 60
DEFAULT_IDLE_MINUTES = 10
"""Minutes without a key or a click before the screen locks."""
LONGEST_PHONE = 60
"""Characters: a number, an extension and when to ring."""


def tidy_organisation(text: str) -> str:
    """The name of a service as it is kept.

    Raises:
        InvalidInputError: There is none, or it is longer than `LONGEST_NAME`.
    """
    name = " ".join(readable(text).split())
    if not 0 < len(name) <= LONGEST_NAME:
        message = (
            _("That name has {n} characters.").format(n=len(name))
            if name
            else _("The organisation has no name yet.")
        )
        raise InvalidInputError(
            message,
            _("Give the name of your service in 1 to {most} characters.").format(most=LONGEST_NAME),
            "organisation",
        )
    return name


class NameStyle(StrEnum):
    """How people are called where others may look over a shoulder."""

    FULL_NAME = "full name"
    FIRST_NAME = "first name"
    INITIALS = "initials"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """Who runs this: printed on papers, shown at the top of the rail.

    Attributes:
        practice: True for the fictional town, which is marked as practice on every screen.
    """

    name: str
    phone: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class KeyHolder:
    """Somebody with a passphrase of their own, as the door knows them before anything is open.

    Attributes:
        id: The worker's.
        name: Empty where they are the only one: then there is nobody to tell them from.
    """

    id: UUID
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """Somebody who uses this laptop."""

    id: UUID
    name: str
    role: DeskRole


@dataclass(frozen=True, slots=True, kw_only=True)
class LaptopUser:
    """Somebody who uses this laptop, beside what is theirs.

    Attributes:
        groups: The groups they look after.
        people: The people they work with.
        here: They are the one who is signed in.
    """

    worker: Worker
    groups: frozenset[UUID] = frozenset()
    people: frozenset[UUID] = frozenset()
    here: bool = False
