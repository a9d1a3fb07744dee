"""Two laptops mark one register: marks are facts, so both survive, and the later one is in force."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.domain.attendance import Mark, Presence
from app.domain.people import Role
from tests.services.desk_days import choir, coming, person

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace


def test_marks_of_two_laptops_on_one_register_both_survive_and_the_later_counts(workspace: Workspace) -> None:
    session = coming(choir(workspace, "Amir Khan", "Ken Tomlin"))
    amir, ken = person(workspace, "Amir"), person(workspace, "Ken")
    desk, at = workspace.arrivals._desk, datetime(2026, 11, 17, 14, 5, tzinfo=UTC)
    with desk.store.read() as repositories:
        as_both_saw_it = repositories.attendance.standing(session)

    def on_one_laptop(marks: dict[UUID, Presence]) -> None:
        """Neither knows of the other: what each writes is in the place of what both saw."""
        with desk.store.write(desk.author, "mark") as repositories:
            wanted = {who: Mark(Role.PARTICIPANT, presence) for who, presence in marks.items()}
            repositories.attendance.mark(as_both_saw_it, wanted, at)

    on_one_laptop({amir: Presence.HERE, ken: Presence.HERE})
    on_one_laptop({amir: Presence.APOLOGY})
    register = workspace.attendance.open_register(session)
    assert {e.name: e.presence for e in register.entries} == {
        "Amir Khan": Presence.APOLOGY,
        "Ken Tomlin": Presence.HERE,
    }
    told = workspace.arrivals.page(session, amir).marks
    assert [line.presence for line in told] == [Presence.HERE, Presence.APOLOGY]

    workspace.attendance.mark(session, amir, Presence.HERE)
    assert workspace.attendance.open_register(session).totals().people == 2
    assert len(workspace.arrivals.page(session, amir).marks) == 3
