"""A register of a day that is still to come."""

from dataclasses import replace
from datetime import time

import pytest

from app.domain.attendance import Presence
from app.domain.groups import SessionState
from app.domain.people import Role
from app.errors import InvalidInputError
from app.workspace import Workspace
from tests.conftest import Wall
from tests.services.desk_days import TUESDAY, choir, choir_form, coming


def test_a_register_of_a_day_ahead_takes_apologies_and_nobody_is_here_yet(
    workspace: Workspace, wall: Wall
) -> None:
    """Clocks may be hours behind: it can be finished from six hours before it begins."""
    session = coming(choir(workspace, "Jean Okafor", "Ken Tomlin"))
    register = workspace.attendance.open_register(session)
    first = register.entries[0].person_id
    wall.go_to(2026, 11, 16, 23, 59)
    workspace.attendance.mark(session, first, Presence.APOLOGY)
    attendance, before = workspace.attendance, workspace.attendance.open_register(session)
    for refused in (
        attendance.before_finishing,
        lambda key: attendance.close(key, {}),
        lambda key: attendance.mark(key, first, Presence.HERE),
        lambda key: attendance.mark_all(key, frozenset(Role)),
        lambda key: attendance.set_visitors(key, 1),
        lambda key: attendance.walk_in(key, "Amir", Role.PARTICIPANT),
    ):
        with pytest.raises(
            InvalidInputError, match=r"on Tuesday 17 November 2026\. Nobody can have been there"
        ):
            refused(session)
    assert attendance.open_register(session) == before
    wall.go_to(2026, 11, 17, 0, 0)
    assert workspace.attendance.before_finishing(session).entries[0].presence is Presence.APOLOGY
    assert workspace.attendance.close(session, {}).state is SessionState.DONE
    wall.go_to(2026, 11, 10)
    assert workspace.attendance.before_finishing(session).state is SessionState.DONE
    morning = replace(choir_form("Early", TUESDAY), starts=time(5), ends=time(6))
    early = coming(workspace.groups.add(morning))
    wall.go_to(2026, 11, 16, 23, 30)
    assert workspace.attendance.close(early, {}).state is SessionState.DONE
