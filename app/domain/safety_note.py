"""Whom to ring for somebody in an emergency, and what to know before they take part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.wording import tidy_line, tidy_words

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.people import Role

PHONE: Final = 60
"""Most characters of a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyNote:
    """What those who lead need to know. Nothing of it has to be there.

    Attributes:
        contact: Whom to ring: "Rose Achebe".
        relationship: Who that is to them: "wife".
        fitness: What to know before they take part: "Angina. Spray in the left pocket."
    """

    contact: str = ""
    relationship: str = ""
    phone: str = ""
    fitness: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return not (self.contact or self.relationship or self.phone or self.fitness)


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyLine:
    """One person of a group, and what to know of them."""

    person_id: UUID
    name: str
    role: Role
    note: SafetyNote


def tidy_note(note: SafetyNote) -> SafetyNote:
    """The note as it is kept.

    Raises:
        InvalidInputError: Something is too long.
    """
    return SafetyNote(
        contact=tidy_line(note.contact, "contact"),
        relationship=tidy_line(note.relationship, "relationship"),
        phone=tidy_line(note.phone, "phone", PHONE),
        fitness=tidy_words(note.fitness, "fitness"),
    )
