"""Writing marks on an open register, inside a transaction that is under way."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from app.domain.attendance import Mark, Presence, state_after
from app.domain.groups import SessionState
from app.domain.people import Role
from app.domain.spoken_dates import whole_day
from app.errors import InvalidInputError
from app.i18n import _
from app.services.places import refuse_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.attendance import Register, Standing
    from app.store.repositories import Repositories

CLOCKS_BEHIND: Final = timedelta(hours=6)
"""A register of tomorrow can be finished so long before it begins. Our own rule."""
Presences = dict[UUID, Presence | None]
"""Person -> what their mark says; None where there is no mark."""


def open_register(repositories: Repositories, session_id: UUID) -> Standing:
    """A register that may be written on.

    Raises:
        NotFoundError: There is no such session.
        InvalidInputError: The register is finished, or the session was cancelled.
    """
    standing = repositories.attendance.standing(session_id)
    if standing.state is SessionState.DONE:
        raise InvalidInputError(
            _("This register is finished."), _("Open it again to change who came."), "register"
        )
    if standing.state is SessionState.CANCELLED:
        raise InvalidInputError(
            _("This session was cancelled."), _("Add a session for that day if it took place."), "register"
        )
    return standing


def refuse_ahead(register: Register | Standing, now: datetime) -> None:
    """Look whether a session can have been held: its day has come, or nearly, for clocks may be hours behind.

    Raises:
        InvalidInputError: Its day is still to come. Marks can be made ahead, such as apologies.
    """
    here = now.astimezone().replace(tzinfo=None)
    begins = datetime.combine(register.held_on, register.starts)
    over = register.state in {SessionState.DONE, SessionState.CANCELLED}
    if over or register.held_on <= here.date() or begins - here <= CLOCKS_BEHIND:
        return
    raise InvalidInputError(
        _("This session is on {day}. Nobody can have been there yet.").format(
            day=whole_day(register.held_on)
        ),
        _(
            "Mark apologies now, and who came on the day. If it was held already, look whether its day and "
            "the clock of this laptop are right."
        ),
        "register",
    )


def put_marks(
    repositories: Repositories, standing: Standing, wanted: Mapping[UUID, Presence | None], at: datetime
) -> Presences:
    """Mark people as they come to this group; gives what was marked before.

    Raises:
        NotFoundError: One of them is not known.
        InvalidInputError: One of them left the group, or the group keeps counts only.
    """
    before = {person_id: mark.presence for person_id, mark in standing.marks.items()}
    marks = {
        person_id: Mark(_role(repositories, standing, person_id), presence)
        for person_id, presence in wanted.items()
        if before.get(person_id) is not presence
    }
    write_marks(repositories, standing, marks, at)
    return {person_id: before.get(person_id) for person_id in wanted}


def still_coming(
    repositories: Repositories, standing: Standing, wanted: Mapping[UUID, Presence]
) -> Presences:
    """What is said of people, without those who left meanwhile: nobody looks for them any longer."""
    over = left_before(repositories, standing.group_id, standing.held_on)
    return {
        person_id: presence
        for person_id, presence in wanted.items()
        if person_id in standing.marks or person_id not in over
    }


def left_before(repositories: Repositories, group_id: UUID, day: date) -> dict[UUID, date]:
    """Those who belong to a group no longer on a day, and the day they left; without who came back."""
    last: dict[UUID, date] = {}
    back = set[UUID]()
    for membership in repositories.groups.memberships(group_id):
        if membership.left_on is None or membership.left_on > day:
            back.add(membership.person_id)
        else:
            last[membership.person_id] = max(membership.left_on, last.get(membership.person_id, date.min))
    return {person_id: left_on for person_id, left_on in last.items() if person_id not in back}


def refuse_twice(repositories: Repositories, standing: Standing, person_id: UUID) -> None:
    """Look whether somebody may be added to a register: once is enough.

    Raises:
        InvalidInputError: They are marked here already.
    """
    mark = standing.marks.get(person_id)
    if mark is not None and mark.presence is Presence.HERE:
        raise InvalidInputError(
            _("{name} stands on this register already, and is marked here.").format(
                name=repositories.people.name(person_id)
            ),
            _("Nobody counts twice. Choose somebody else, or add somebody of the same name as new."),
            "name",
        )


def write_marks(
    repositories: Repositories, standing: Standing, marks: Mapping[UUID, Mark], at: datetime
) -> None:
    """Write marks; the session begins with the first, or waits again without the last.

    Raises:
        InvalidInputError: Somebody is said to be here, and its day is still to come.
    """
    if any(mark.presence is Presence.HERE for mark in marks.values()):
        refuse_ahead(standing, at)
    repositories.attendance.mark(standing, marks, at)
    marked = any(mark.presence for mark in {**standing.marks, **marks}.values())
    state = state_after(standing.state, marked=marked)
    if state is not standing.state:
        repositories.sessions.set_state(standing.session_id, state)


def _role(repositories: Repositories, standing: Standing, person_id: UUID) -> Role:
    """The role of an earlier mark, else of the membership, else that of a participant."""
    if person_id in standing.marks:
        return standing.marks[person_id].role
    role = repositories.groups.role_on(standing.group_id, person_id, standing.held_on)
    if role is None:
        name = repositories.people.get(person_id).name
        refuse_names(repositories.groups.get(standing.group_id), (person_id,))
        _refuse_left(left_before(repositories, standing.group_id, standing.held_on).get(person_id), name)
    return role or Role.PARTICIPANT


def _refuse_left(left_on: date | None, name: str) -> None:
    if left_on is not None:
        raise InvalidInputError(
            _("{name} left this group on {day}.").format(name=name, day=whole_day(left_on)),
            _("Press F2 and choose them, if they came again: they belong to the group from then on."),
            "register",
        )
