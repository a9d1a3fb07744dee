"""Whom a register takes: nobody twice, nobody who left, and more than there is room for."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.arrangement import Arrangement
from app.domain.attendance import Presence
from app.domain.people import Role
from app.errors import InvalidInputError
from app.workspace import Workspace
from tests.conftest import Wall
from tests.services.desk_days import choir, choir_form, coming, enrol, person
from tests.services.test_attendance import presences

HERE = Presence.HERE


@pytest.fixture
def session(workspace: Workspace) -> UUID:
    """Today's session of a choir with three people."""
    return coming(choir(workspace, "KHAN Amir", "Ken Tomlin", "Zoë Ångström"))


def test_a_session_that_is_fuller_than_its_places_says_so_and_hinders_nobody(workspace: Workspace) -> None:
    page = workspace.groups.add(replace(choir_form(), arrangement=Arrangement(session_places=1)))
    enrol(workspace, page.group.id, Role.PARTICIPANT, "Ken Tomlin", "Zoë Ångström")
    enrol(workspace, page.group.id, Role.VOLUNTEER, "Anya Novak")
    session = coming(page)
    for name in ("Ken", "Anya"):
        assert workspace.attendance.mark(session, person(workspace, name), HERE).fuller == ""
    register = workspace.attendance.mark(session, person(workspace, "Zoë"), HERE)
    assert register.fuller == "2 here, room for 1"
    assert replace(register, places=None).fuller == ""


def test_nobody_stands_on_a_register_twice(workspace: Workspace, session: UUID) -> None:
    ken = person(workspace, "Ken")
    workspace.attendance.mark(session, ken, HERE)
    with pytest.raises(InvalidInputError, match="Ken Tomlin stands on this register already") as refused:
        workspace.attendance.walk_in(session, "", Role.VOLUNTEER, same_as=ken)
    assert refused.value.field == "name"
    workspace.attendance.mark(session, ken, Presence.APOLOGY)
    assert presences(workspace.attendance.walk_in(session, "", Role.PARTICIPANT, same_as=ken))["Ken Tomlin"]


def test_who_left_is_not_marked_until_they_come_again(
    workspace: Workspace, session: UUID, wall: Wall
) -> None:
    ken, zoe = person(workspace, "Ken"), person(workspace, "Zoë")
    register = workspace.attendance.mark(session, zoe, HERE)
    for gone in (ken, zoe):
        workspace.groups.leave(register.group_id, gone, "moved away")
    with pytest.raises(
        InvalidInputError, match="Ken Tomlin left this group on Tuesday 17 November 2026"
    ) as refused:
        workspace.attendance.mark(session, ken, HERE)
    assert "F2" in refused.value.advice
    workspace.attendance.mark(session, zoe, Presence.APOLOGY)
    absent = {entry.person_id: Presence.NO_WORD for entry in register.unmarked}
    closed = workspace.attendance.close(session, absent)
    assert "Ken Tomlin" not in presences(closed)
    workspace.attendance.reopen(session, "Ken came after all")
    workspace.attendance.walk_in(session, "", Role.PARTICIPANT, same_as=ken)
    wall.pass_by(days=7)
    following = coming(workspace.groups.page(register.group_id))
    workspace.attendance.mark(following, ken, HERE)
