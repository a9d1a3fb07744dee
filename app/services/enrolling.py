"""Names that were chosen become people, and people join a group, inside a transaction under way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.people import PersonForm

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.people import ChosenName, Role
    from app.store.repositories import Repositories


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What came of it: everybody who was meant, who of them is new, and the memberships that are new."""

    people: tuple[UUID, ...]
    added: tuple[UUID, ...]
    joined: tuple[UUID, ...] = ()

    def turn(self, repositories: Repositories, *, void: bool) -> None:
        """Take what is new out of use, or back in."""
        repositories.people.take_out(self.added, void=void)
        repositories.groups.take_out_memberships(self.joined, void=void)


def keep_names(repositories: Repositories, names: tuple[ChosenName, ...]) -> Enrolled:
    """Write down those who are new.

    Raises:
        NotFoundError: A person who is meant is gone.
    """
    people, added = [], []
    for chosen in names:
        if chosen.same_as is None:
            form = PersonForm(name=chosen.parsed.name, title=chosen.parsed.title)
            added.append(repositories.people.add(form))
            people.append(added[-1])
        else:
            people.append(repositories.people.get(chosen.same_as).id)
    return Enrolled(tuple(people), tuple(added))


def enrol(
    repositories: Repositories, names: tuple[ChosenName, ...], group_id: UUID, role: Role, day: date
) -> Enrolled:
    """Write down those who are new; all of them belong to the group from `day` on.

    Raises:
        NotFoundError: The group, or a person who is meant, is gone.
    """
    kept = keep_names(repositories, names)
    joined = (repositories.groups.join(group_id, person_id, role, day) for person_id in kept.people)
    return Enrolled(kept.people, kept.added, tuple(key for key in joined if key is not None))
