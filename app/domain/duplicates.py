"""Two records that may be about one person: told apart, or made one and taken apart again."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.people import PersonForm

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.people import Person


class Verdict(StrEnum):
    """What was decided about two records."""

    DIFFERENT = "different people"
    MERGED = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Two records that were made one.

    Attributes:
        person_id: Whose record was kept.
        merged_id: Whose record is part of it now.
        name: What the kept one is called.
        merged_name: What the merged one was called.
    """

    id: UUID
    person_id: UUID
    merged_id: UUID
    name: str
    merged_name: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records whose names sound alike."""

    person_id: UUID
    other_id: UUID
    name: str
    other_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two records that are compared.

    Attributes:
        rows: How much is recorded, in lines.
    """

    person: Person
    groups: tuple[str, ...]
    last_came: date | None
    rows: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two records side by side."""

    one: Side
    other: Side

    @property
    def joined(self) -> PersonForm:
        """What the first says of itself, and where it says nothing what the other does."""
        one, other = asdict(self.one.person.form), asdict(self.other.person.form)
        return PersonForm(**{key: one[key] or other[key] for key in one})

    def differing(self) -> tuple[str, ...]:
        """The details in which both say something, and not the same."""
        one, other = asdict(self.one.person.form), asdict(self.other.person.form)
        return tuple(key for key in one if one[key] and other[key] and one[key] != other[key])
