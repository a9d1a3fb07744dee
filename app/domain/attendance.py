"""A register: who is expected at a session, and who came."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.people import Role

if TYPE_CHECKING:
    from datetime import date, time
    from uuid import UUID

    from app.domain.groups import SessionState


class Presence(StrEnum):
    """What a mark says. No mark at all means nobody has looked yet."""

    HERE = "here"
    APOLOGY = "sent apology"
    NO_WORD = "no word"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """One row of a register.

    Attributes:
        note: A word beside the name: "with Rose", "first time back", "new".
        usual: They belong to the group; False for a walk-in at this session.
    """

    person_id: UUID
    name: str
    role: Role
    presence: Presence | None = None
    note: str = ""
    usual: bool = True

    @property
    def here(self) -> bool:
        """Whether they came."""
        return self.presence is Presence.HERE


@dataclass(frozen=True, slots=True)
class Totals:
    """How many came, each kind apart. Visitors have no name."""

    people: int
    carers: int
    volunteers: int
    staff: int
    visitors: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The register of one session, its entries sorted by name."""

    session_id: UUID
    group_id: UUID
    group_name: str
    held_on: date
    starts: time
    ends: time
    venue: str
    state: SessionState
    entries: tuple[RegisterEntry, ...]
    visitors: int = 0

    @property
    def people(self) -> tuple[RegisterEntry, ...]:
        """Those the group is for."""
        return tuple(e for e in self.entries if e.role is Role.PARTICIPANT)

    @property
    def carers_and_helpers(self) -> tuple[RegisterEntry, ...]:
        """Carers, then volunteers, then staff."""
        order = (Role.CARER, Role.VOLUNTEER, Role.STAFF)
        others = [e for e in self.entries if e.role in order]
        return tuple(sorted(others, key=lambda e: order.index(e.role)))

    @property
    def unmarked(self) -> tuple[RegisterEntry, ...]:
        """Those nobody has looked for yet."""
        return tuple(e for e in self.entries if e.presence is None)

    def totals(self) -> Totals:
        """Who came, counted by role."""
        came = [e.role for e in self.entries if e.here]
        return Totals(
            people=came.count(Role.PARTICIPANT),
            carers=came.count(Role.CARER),
            volunteers=came.count(Role.VOLUNTEER),
            staff=came.count(Role.STAFF),
            visitors=self.visitors,
        )
