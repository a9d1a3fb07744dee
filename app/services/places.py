"""Whether somebody may join a group: its places, and kinds of group that keep no names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.arrangement import SessionKind
from app.domain.people import Role
from app.domain.waiting import OPEN, WaitingPlace, WaitingState
from app.errors import InvalidInputError
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date
    from uuid import UUID

    from app.domain.groups import Group
    from app.domain.people import ChosenName
    from app.store.repositories import Repositories


def taken_places(repositories: Repositories, group_id: UUID) -> frozenset[UUID]:
    """Those who take a place: participants, each once. Carers and helpers need none."""
    return frozenset(
        m.person_id
        for m in repositories.groups.memberships(group_id)
        if m.role is Role.PARTICIPANT and m.left_on is None
    )


def kept_places(repositories: Repositories, group_id: UUID, today: date) -> frozenset[UUID]:
    """Those who do not belong to a group yet and have been offered a place that is kept for them."""
    offered = repositories.waiting.of_group(group_id)
    kept = frozenset(place.person_id for place in offered if place.kept_on(today))
    return kept - taken_places(repositories, group_id)


@dataclass(frozen=True, slots=True)
class Answered:
    """People waited for a place in a group, and have one now.

    Attributes:
        waited, places: Their places on the waiting list as they were, and as they are now.
    """

    group_id: UUID
    waited: tuple[WaitingPlace, ...]
    places: tuple[WaitingPlace, ...]

    def turn(self, repositories: Repositories, *, back: bool) -> None:
        """Let them wait again, or no longer."""
        for place in self.waited if back else self.places:
            repositories.waiting.put(self.group_id, place)


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody belongs to a group, and what they waited for in it is answered with that.

    Attributes:
        membership: The one that was made; None if they belonged to it already.
    """

    membership: UUID | None
    answered: Answered

    @property
    def changed(self) -> bool:
        """Whether anything is another than before."""
        return self.membership is not None or bool(self.answered.waited)

    def turn(self, repositories: Repositories, *, back: bool) -> None:
        """Take it back, or do it again."""
        made = [] if self.membership is None else [self.membership]
        repositories.groups.take_out_memberships(made, void=back)
        self.answered.turn(repositories, back=back)


def join_group(repositories: Repositories, group: Group, person_id: UUID, role: Role, today: date) -> Joined:
    """Somebody belongs to a group from its next joining day on, unless they do already in this role."""
    joined = repositories.groups.join(group.id, person_id, role, group.joining_day(today))
    takes_part = (person_id,) if role is Role.PARTICIPANT else ()
    return Joined(joined, answer_waiting(repositories, group.id, takes_part, today))


def answer_waiting(
    repositories: Repositories, group_id: UUID, people: Collection[UUID], today: date
) -> Answered:
    """Whoever of these participants waits for a group has what they waited for."""
    of_group = repositories.waiting.of_group(group_id) if people else ()
    waited = tuple(one for one in of_group if one.person_id in people and one.state in OPEN)
    places = tuple(replace(one, state=WaitingState.ACCEPTED, answered_on=today) for one in waited)
    answered = Answered(group_id, waited, places)
    answered.turn(repositories, back=False)
    return answered


def refuse_full(repositories: Repositories, group: Group, joining: Mapping[UUID, Role], today: date) -> None:
    """Look whether people may join. A place that is offered is free for the one it is kept for alone.

    Args:
        joining: Those who are to join, each in one role.

    Raises:
        InvalidInputError: There are not as many places, or the group keeps no names.
    """
    refuse_names(group, joining)
    taken = taken_places(repositories, group.id)
    new = {person for person, role in joining.items() if role is Role.PARTICIPANT} - taken
    kept = kept_places(repositories, group.id, today) - new
    refuse_more(group, len(taken), len(kept), len(new))


def refuse_first(group: Group, names: Collection[ChosenName], role: Role) -> None:
    """Look whether those who come to a new group from its beginning may.

    Args:
        role: As what they come, where nothing else stood beside their name.

    Raises:
        InvalidInputError: There are not as many places, or the group keeps no names.
    """
    refuse_names(group, names)
    refuse_more(group, 0, 0, sum((chosen.parsed.role or role) is Role.PARTICIPANT for chosen in names))


def refuse_more(group: Group, taken: int, kept: int, new: int) -> None:
    """Look whether so many more participants may join.

    Raises:
        InvalidInputError: There are not as many places.
    """
    places = group.arrangement.places
    if places is None or not new or taken + kept + new <= places:
        return
    words = ngettext(
        "{group} has {n} place, {taken} taken.", "{group} has {n} places, {taken} taken.", places
    )
    if kept:
        words = ngettext(
            "{group} has {n} place, {taken} taken and {kept} offered.",
            "{group} has {n} places, {taken} taken and {kept} offered.",
            places,
        )
    raise InvalidInputError(
        words.format(group=group.name, n=places, taken=taken, kept=kept),
        _("Put them on the waiting list, or give the group more places."),
        "names",
    )


def refuse_names(group: Group, people: Collection[UUID] | Collection[ChosenName]) -> None:
    """Look whether a group may have names at all; without any names it may.

    Raises:
        InvalidInputError: Its sessions keep counts only.
    """
    if people and group.arrangement.kind is SessionKind.CHILDREN:
        raise InvalidInputError(
            _("{group} keeps counts only, and no names of children.").format(group=group.name),
            _("Count them on the register."),
            "names",
        )


def refuse_kind(repositories: Repositories, before: Group, after: Group) -> None:
    """Look whether a group may be of another kind.

    Raises:
        InvalidInputError: It would keep counts only, and people belong to it.
    """
    kind = after.arrangement.kind
    if kind is not before.arrangement.kind and kind is SessionKind.CHILDREN:
        belong = [m for m in repositories.groups.memberships(after.id) if m.left_on is None]
        if belong:
            raise InvalidInputError(
                _("People belong to this group, and children’s events keep no names."),
                _("Add a group of its own for them."),
                "kind",
            )
