"""Names that were chosen become people, and people join a group, inside a transaction under way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.people import PersonForm, Role
from app.services.joining import refuse_past_rule
from app.services.places import answer_waiting, kept_places, refuse_more, refuse_names, taken_places

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from app.domain.people import ChosenName
    from app.services.places import Answered
    from app.store.repositories import Repositories


@dataclass(slots=True)
class Enrolled:
    """What came of it: everybody who was meant, who of them is new, and what else is new.

    Attributes:
        joined: Memberships.
        notes: Remarks that stood beside the names; turning one makes a new one of it.
        answered: Places on the waiting list of those who waited for the group they joined.
    """

    people: tuple[UUID, ...]
    added: tuple[UUID, ...]
    joined: tuple[UUID, ...] = ()
    notes: tuple[UUID, ...] = ()
    answered: Answered | None = None

    @property
    def changed(self) -> bool:
        """Whether anything is another than before."""
        waited = self.answered.waited if self.answered is not None else ()
        return bool(self.added or self.joined or self.notes or waited)

    def turn(self, repositories: Repositories, *, void: bool) -> None:
        """Take what is new out of use, or back in."""
        repositories.people.take_out(self.added, void=void)
        repositories.groups.take_out_memberships(self.joined, void=void)
        self.notes = tuple(map(repositories.people.turn_note, self.notes))
        if self.answered is not None:
            self.answered.turn(repositories, back=void)


def keep_names(repositories: Repositories, names: tuple[ChosenName, ...], at: datetime) -> Enrolled:
    """Write down those who are new, and the remarks beside the names.

    Args:
        at: When the remarks were made.

    Raises:
        NotFoundError: A person who is meant is gone.
    """
    people, added = [], []
    for chosen in names:
        if chosen.same_as is None:
            parsed = chosen.parsed
            form = PersonForm(name=parsed.name, title=parsed.title, phone=parsed.phone)
            added.append(repositories.people.add(form))
            people.append(added[-1])
        else:
            people.append(repositories.people.get(chosen.same_as).id)
    remarks = ((person, chosen.parsed.note) for person, chosen in zip(people, names, strict=True))
    notes = [repositories.people.add_note(person, words, at) for person, words in remarks if words]
    return Enrolled(tuple(people), tuple(added), notes=tuple(notes))


def enrol(
    repositories: Repositories,
    names: tuple[ChosenName, ...],
    group_id: UUID,
    role: Role,
    day: date,
    at: datetime,
) -> Enrolled:
    """Write down those who are new; all of them belong to the group from `day` on.

    Args:
        role: As what they come, where nothing else stood beside their name.
        at: When the remarks beside the names were made.

    Raises:
        NotFoundError: The group, or a person who is meant, is gone.
    """
    kept = keep_names(repositories, names, at)
    joined = (
        repositories.groups.join(group_id, person_id, chosen.parsed.role or role, day)
        for person_id, chosen in zip(kept.people, names, strict=True)
    )
    return replace(kept, joined=tuple(key for key in joined if key is not None))


def enrol_from_now(
    repositories: Repositories,
    names: tuple[ChosenName, ...],
    group_id: UUID | None,
    role: Role,
    now: datetime,
) -> Enrolled:
    """Write down those who are new; with a group, all of them belong to it from its next joining day on.

    Raises:
        NotFoundError: The group, or a person who is meant, is gone.
        InvalidInputError: There are not as many places, the group keeps no names, or has a rule who joins.
    """
    if group_id is None:
        return keep_names(repositories, names, now)
    group = repositories.groups.get(group_id)
    refuse_names(group, names)
    taken = taken_places(repositories, group_id)
    new = [name for name in names if (name.parsed.role or role) is Role.PARTICIPANT]
    today = now.astimezone().date()
    kept = kept_places(repositories, group_id, today) - {name.same_as for name in new}
    refuse_more(group, len(taken), len(kept), sum(name.same_as not in taken for name in new))
    refuse_past_rule(repositories, group_id, today, len(new))
    enrolled = enrol(repositories, names, group_id, role, group.joining_day(today), now)
    take_part = [
        person
        for person, name in zip(enrolled.people, names, strict=True)
        if (name.parsed.role or role) is Role.PARTICIPANT
    ]
    return replace(enrolled, answered=answer_waiting(repositories, group_id, take_part, today))
