"""A register: who is expected at a session, and who came."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.groups import SessionState
from app.domain.people import Role
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, time
    from uuid import UUID

    from app.domain.groups import Membership


class Presence(StrEnum):
    """What a mark says. No mark at all means nobody has looked yet."""

    HERE = "here"
    APOLOGY = "sent apology"
    NO_WORD = "no word"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a register says of one person at present."""

    role: Role
    presence: Presence | None


@dataclass(frozen=True, slots=True)
class Standing:
    """A register as a mark finds it: its session, and the marks in force.

    Attributes:
        facts: The id of the fact behind each mark, by person.
    """

    session_id: UUID
    group_id: UUID
    held_on: date
    starts: time
    state: SessionState
    marks: Mapping[UUID, Mark]
    facts: Mapping[UUID, UUID]


@dataclass(frozen=True, slots=True)
class Carer:
    """Who comes with somebody."""

    person_id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """One row of a register.

    Attributes:
        carer: Who they come with, as it is linked; offered when they are marked.
        note: A word beside the name: "with Rose", "first time back", "new".
        usual: They belong to the group; False for a walk-in at this session.
    """

    person_id: UUID
    name: str
    role: Role
    presence: Presence | None = None
    note: str = ""
    usual: bool = True
    carer: Carer | None = None

    @property
    def here(self) -> bool:
        """Whether they came."""
        return self.presence is Presence.HERE


@dataclass(frozen=True, slots=True)
class Totals:
    """How many came, each kind apart. Visitors have no name; children are counted and no more."""

    people: int
    carers: int
    volunteers: int
    staff: int
    visitors: int
    children: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The register of one session, its entries sorted by name.

    Attributes:
        places: How many people there is room for; None for as many as come.
        held_before: Whether the group has finished a session before; until then nobody "usually" comes.
    """

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
    children: int = 0
    held_before: bool = False
    places: int | None = None

    @property
    def fuller(self) -> str:
        """That more people are here than there are places; "" while there is room. It hinders nobody."""
        here = self.totals().people
        if self.places is None or here <= self.places:
            return ""
        return _("{here} here, room for {n}").format(here=here, n=self.places)

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
            children=self.children,
        )

    def carer_to_offer(self, person_id: UUID) -> Carer | None:
        """Who comes with somebody and is not marked here yet; None if there is nobody to offer."""
        here = {entry.person_id for entry in self.entries if entry.here}
        carers = (e.carer for e in self.entries if e.person_id == person_id and e.here)
        return next((carer for carer in carers if carer and carer.person_id not in here), None)


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One person on a register: as what they come, what was marked, whether they belong to the group."""

    role: Role
    presence: Presence | None
    usual: bool


def expected(
    memberships: Iterable[Membership], marks: Mapping[UUID, Mark], day: date
) -> dict[UUID, RegisterLine]:
    """Who stands on the register of a day: those who belong to the group then, and those who came.

    Somebody with two roles stands there once, as the first of participant, carer, volunteer, staff. A
    walk-in who joined keeps a place when the mark is taken back; anyone else leaves the register.
    """
    by_role = sorted(memberships, key=lambda m: list(Role).index(m.role))
    joined = {m.person_id for m in by_role}
    roles = {m.person_id: m.role for m in reversed(by_role) if m.on(day)}
    lines = {person_id: RegisterLine(role, None, usual=True) for person_id, role in roles.items()}
    for person_id, mark in marks.items():
        usual = person_id in roles
        if mark.presence is not None:
            lines[person_id] = RegisterLine(mark.role, mark.presence, usual)
        elif not usual and person_id in joined:
            lines[person_id] = RegisterLine(mark.role, None, usual)
    return lines


def visit_note(last_came: date | None, earlier: Sequence[date]) -> str:
    """A word about somebody who is back after a while, or has never been.

    Args:
        last_came: The last day they came to this group before the session; None if they never did.
        earlier: The days of the group's finished sessions before it.

    Our own rule: "first time back" after missing two finished sessions or more.
    """
    if not earlier:
        return ""
    if last_came is None:
        return _("new")
    missed = sum(day > last_came for day in earlier)
    return _("first time back") if missed >= 2 else ""


def state_after(state: SessionState, *, marked: bool) -> SessionState:
    """Where a session stands once somebody was marked, or the last mark was taken back."""
    if state is SessionState.PLANNED and marked:
        return SessionState.UNDER_WAY
    if state is SessionState.UNDER_WAY and not marked:
        return SessionState.PLANNED
    return state
