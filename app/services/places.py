"""Whether somebody may join a group: its places, and kinds of group that keep no names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.arrangement import SessionKind
from app.domain.people import Role
from app.errors import InvalidInputError
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
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


def refuse_full(repositories: Repositories, group: Group, joining: Mapping[UUID, Role]) -> None:
    """Look whether people may join.

    Args:
        joining: Those who are to join, each in one role.

    Raises:
        InvalidInputError: There are not as many places, or the group keeps no names.
    """
    refuse_names(group, joining)
    taken = taken_places(repositories, group.id)
    new = {person for person, role in joining.items() if role is Role.PARTICIPANT} - taken
    refuse_more(group, len(taken), len(new))


def refuse_more(group: Group, taken: int, new: int) -> None:
    """Look whether so many more participants may join.

    Raises:
        InvalidInputError: There are not as many places.
    """
    places = group.arrangement.places
    if places is None or not new or taken + new <= places:
        return
    words = ngettext(
        "{group} has {n} place, {taken} taken.", "{group} has {n} places, {taken} taken.", places
    )
    raise InvalidInputError(
        words.format(group=group.name, n=places, taken=taken),
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
