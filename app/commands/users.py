"""The command about the people who use this laptop: `users`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.commands.answer import Answer
from app.commands.passphrase import read_passphrase
from app.domain.names import fold
from app.domain.roles import DeskRole
from app.domain.second_person import Second
from app.domain.wording import quote
from app.errors import NotFoundError
from app.i18n import _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from uuid import UUID

    from app.bootstrap import Door, Workspace
    from app.domain.organisation import LaptopUser


def role_name(role: DeskRole) -> str:
    """A role as it is typed: one word."""
    return role.name.lower()


def users(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Who uses this laptop; adds, removes, or gives another role."""
    work = {"add": _add, "remove": _remove, "role": _change_role, None: _list}
    return _answer(work[arguments.users_command](workspace, arguments))


def holder_named(door: Door, name: str | None) -> UUID | None:
    """Whose passphrase it is; None where nobody was named, or there is only one person.

    Raises:
        NotFoundError: Nobody of that name has a passphrase here.
    """
    people = door.people() if name else ()
    if name is None or len(people) == 1:
        return None
    return _one_of(((person.id, person.name) for person in people), name)


def _list(workspace: Workspace, _arguments: argparse.Namespace) -> tuple[LaptopUser, ...]:
    return workspace.users.everybody()


def _add(workspace: Workspace, arguments: argparse.Namespace) -> tuple[LaptopUser, ...]:
    passphrase = read_passphrase(arguments.new_passphrase_file, new=True)
    role = DeskRole[arguments.role.upper()]
    return workspace.users.add(arguments.name, role, passphrase, second=second(workspace, arguments))


def _remove(workspace: Workspace, arguments: argparse.Namespace) -> tuple[LaptopUser, ...]:
    return workspace.users.remove(_worker_named(workspace, arguments.name), second(workspace, arguments))


def _change_role(workspace: Workspace, arguments: argparse.Namespace) -> tuple[LaptopUser, ...]:
    role = DeskRole[arguments.role.upper()]
    return workspace.users.change_role(
        _worker_named(workspace, arguments.name), role, second(workspace, arguments)
    )


def second(workspace: Workspace, arguments: argparse.Namespace) -> Second | None:
    """Who signs as well, and their passphrase; None where nobody was named.

    Raises:
        NotFoundError: Nobody of that name uses this laptop.
    """
    if arguments.second is None:
        return None
    who = _worker_named(workspace, arguments.second)
    return Second(who, read_passphrase(arguments.second_passphrase_file))


def _answer(everybody: tuple[LaptopUser, ...]) -> Answer:
    lines = tuple(_("{name}: {role}").format(name=u.worker.name, role=u.worker.role.words) for u in everybody)
    return Answer(lines, {"users": [_as_data(user) for user in everybody]})


def _as_data(user: LaptopUser) -> dict[str, Any]:
    return {
        "id": user.worker.id,
        "name": user.worker.name,
        "role": role_name(user.worker.role),
        "groups": len(user.groups),
        "people": len(user.people),
        "here": user.here,
    }


def _worker_named(workspace: Workspace, name: str) -> UUID:
    return _one_of(((user.worker.id, user.worker.name) for user in workspace.users.everybody()), name)


def _one_of(known: Iterable[tuple[UUID, str]], name: str) -> UUID:
    found = next((key for key, called in known if fold(called) == fold(name)), None)
    if found is None:
        raise NotFoundError(
            _("Nobody called “{name}” uses this laptop.").format(name=quote(name)),
            _("Look at the names with “trestle-admin users”."),
        )
    return found
