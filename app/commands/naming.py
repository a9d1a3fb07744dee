"""Finding what was named on the command line: by id, or by a name that can mean only one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from app.domain.names import fold
from app.domain.wording import quote
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.bootstrap import Workspace
    from app.domain.groups import SessionLine

T = TypeVar("T")


def person_id(workspace: Workspace, named: str) -> UUID:
    """The person with this id or this unambiguous name.

    Raises:
        NotFoundError: There is nobody like that.
        InvalidInputError: Several people could be meant.
    """
    known = _as_id(named)
    if known is not None:
        return known
    people = workspace.people.list_people(named)
    return _only_one(named, ((person.id, person.name) for person in people))


def worker_id(workspace: Workspace, named: str) -> UUID:
    """Somebody who uses these records or once did; raises as `person_id` does."""
    known = _as_id(named)
    if known is not None:
        return known
    workers = workspace.trail.workers().items()
    return _only_one(named, ((key, name) for key, name in workers if fold(named) in fold(name)))


def group_id(workspace: Workspace, named: str) -> UUID:
    """The group with this id or this unambiguous name; raises as `person_id` does."""
    known = _as_id(named)
    if known is not None:
        return known
    groups = ((group.id, group.name) for group in workspace.groups.list_groups())
    return _only_one(named, ((key, name) for key, name in groups if fold(named) in fold(name)))


def session_id(workspace: Workspace, named: str) -> UUID:
    """The session with this id, or with this name as `list sessions` shows it; raises as `person_id` does."""
    known = _as_id(named)
    if known is not None:
        return known
    sessions = ((line.id, session_name(line)) for line in workspace.groups.sessions())
    return _only_one(named, ((key, name) for key, name in sessions if fold(named) in fold(name)))


def session_name(line: SessionLine) -> str:
    """A session in words that can be typed: "Silver Voices 2026-11-17"."""
    return f"{line.group_name} {line.held_on.isoformat()}"


def refuse_backwards(first: date | None, last: date | None) -> None:
    """Accept days only in their order.

    Raises:
        InvalidInputError: The last day is before the first.
    """
    if first and last and last < first:
        raise InvalidInputError(
            _("The last day, {last}, is before the first, {first}.").format(last=last, first=first),
            _("Give --from the earlier day and --to the later one."),
        )


def _as_id(named: str) -> UUID | None:
    try:
        return UUID(named)
    except ValueError:
        return None


def _only_one(named: str, found: Iterable[tuple[UUID, str]]) -> UUID:
    candidates = list(found)
    exact = [key for key, name in candidates if fold(name) == fold(named)]
    if len(exact) == 1:
        return exact[0]
    if not candidates:
        raise NotFoundError(
            _("There is nothing called “{name}”.").format(name=quote(named)),
            _("Look it up with “trestle-admin list”."),
        )
    if len(candidates) == 1:
        return candidates[0][0]
    raise InvalidInputError(
        _("“{name}” could mean {n} entries.").format(name=quote(named), n=len(candidates)),
        _("Type more of the name, or the id from “trestle-admin list”."),
    )
