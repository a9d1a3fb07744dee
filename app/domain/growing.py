"""What somebody is in a group, and how that grows: taking part, helping, leading. One history."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.people import Role
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from app.domain.groups import Membership


class GroupPart(StrEnum):
    """What somebody is in a group."""

    PARTICIPANT = "participant"
    HELPER = "helper"
    LEADER = "leader"

    @property
    def words(self) -> str:
        """The part as it is shown."""
        return {
            GroupPart.PARTICIPANT: _("Takes part"),
            GroupPart.HELPER: _("Helps"),
            GroupPart.LEADER: _("Leads"),
        }[self]

    @property
    def role(self) -> Role:
        """As what they stand on the register. Who helps or leads is never counted among the people."""
        return Role.PARTICIPANT if self is GroupPart.PARTICIPANT else Role.VOLUNTEER


@dataclass(frozen=True, slots=True)
class PartSince:
    """What somebody is in a group from one day on."""

    part: GroupPart
    since: date


def history(memberships: Iterable[Membership], parts: Iterable[PartSince]) -> tuple[PartSince, ...]:
    """How somebody grew in one group, the first part first; a part said twice in a row counts once.

    A membership tells a part where nothing else was written down for its day.

    Args:
        memberships: Theirs in this group.
        parts: What was written down of them.
    """
    written = {one.since: one for one in parts}
    told = {
        m.joined_on: PartSince(_part_of(m.role), m.joined_on)
        for m in memberships
        if m.role in (Role.PARTICIPANT, Role.VOLUNTEER)
    }
    found: list[PartSince] = []
    for one in sorted({**told, **written}.values(), key=lambda one: one.since):
        if not found or found[-1].part is not one.part:
            found.append(one)
    return tuple(found)


def grown(history: Iterable[PartSince]) -> bool:
    """Whether somebody who took part came to help or lead."""
    parts = [one.part for one in history]
    return GroupPart.PARTICIPANT in parts[:-1] and parts[-1] is not GroupPart.PARTICIPANT


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonsPart:
    """Somebody of a group, and what they have been there."""

    person_id: UUID
    name: str
    history: tuple[PartSince, ...]


def _part_of(role: Role) -> GroupPart:
    return GroupPart.PARTICIPANT if role is Role.PARTICIPANT else GroupPart.HELPER
