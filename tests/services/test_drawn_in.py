"""Arguments that name further people: nobody is drawn in from elsewhere by their id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.domain.attendance import Presence
from app.domain.people import ChosenName, Role
from app.domain.roles import ALLOWED, Act, DeskRole, Scope
from app.services.permission import DRAWN_IN, GROUPS, PEOPLE
from tests.services.test_permission import USE_CASES, sit_down

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.people import ParsedName
    from app.workspace import Workspace
    from tests.services.two_sides import Side


def of_a_stranger(person_id: UUID, parsed: ParsedName) -> dict[str, Any]:
    """What each argument that draws further people in looks like with somebody's id in it."""
    return {
        "person_id": person_id,
        "same_as": person_id,
        "carer_id": person_id,
        "names": (ChosenName(parsed, same_as=person_id),),
        "absent": {person_id: Presence.NO_WORD},
        "sheet": {person_id: {}},
    }


@pytest.mark.parametrize("role", [role for role in DeskRole if ALLOWED[role][Act.SEE_NAMES] is not Scope.ALL])
def test_nobody_is_drawn_in_by_whoever_does_not_know_them(
    workspace: Workspace, mine: Side, others: Side, role: DeskRole
) -> None:
    """Every use case that names further people refuses one from elsewhere, and takes one of one's own."""
    desk, wrong, tried = sit_down(workspace, role, mine), [], set[str]()
    parsed = workspace.people.preview_names("Ken Tomlin")[0].parsed
    strange, own = of_a_stranger(others.person_id, parsed), of_a_stranger(mine.person_id, parsed)
    crude = {"name": "Ken", "role": Role.PARTICIPANT, "presence": None, "reason": "", "relationship": ""}
    for use_case in USE_CASES:
        for name in use_case.drawn_in:
            if use_case.act not in ALLOWED[role]:
                continue
            tried.add(f"{use_case.label} {name}")
            if not use_case.refused(desk, {**mine.known, **crude, name: strange[name]}):
                wrong.append(f"{use_case.label} took {name} from elsewhere")
            if use_case.refused(desk, {**mine.known, **crude, name: own[name]}):
                wrong.append(f"{use_case.label} refused its own {name}")
    assert wrong == []
    assert {"AttendanceService.walk_in same_as", "AttendanceService.mark person_id"} <= tried
    assert ("PeopleService.add_names names" in tried) is (role is not DeskRole.VOLUNTEER)


LOOKED_AFTER = {
    "at_session": "the person has to be on its register, or in its group",
    "photo_id": "looked for among the pictures of the person",
    "record_id": "looked for among the boards of the person",
    "pile_id": "a pile is open to whoever began it",
    "entry_id": "looked for among the entries of the person",
    "story_id": "looked for among the stories of the group",
    "feedback_id": "looked for among what people said about the group",
    "stage_id": "looked for among the stages of the group",
    "taking_id": "looked for among the takings of the group",
    "service_id": "a place in the directory is about nobody",
}
"""Arguments with an id that the use case itself looks at."""


def test_every_argument_that_names_people_is_known_to_the_rules() -> None:
    """An id that nothing looks at would be a way round every role."""
    known = {*GROUPS, *PEOPLE, *DRAWN_IN, *LOOKED_AFTER}
    # Only a manager, or whoever may do it with everybody, comes near these.
    for_everybody = {a for a in Act if all(ALLOWED[r].get(a) in {None, Scope.ALL} for r in DeskRole)}
    loose = [
        f"{use_case.label} {argument.name}"
        for use_case in USE_CASES
        if use_case.act not in for_everybody
        for argument in use_case.arguments
        if any(kind in str(argument.annotation) for kind in ("UUID", "ChosenName"))
        and argument.name not in known
    ]
    assert loose == []


def test_somebody_who_came_before_stays_on_the_registers_of_that_time(
    workspace: Workspace, mine: Side, others: Side
) -> None:
    workspace.attendance.mark(mine.session_id, mine.person_id, Presence.HERE)
    workspace.attendance.walk_in(mine.session_id, "", Role.PARTICIPANT, others.person_id)
    workspace.groups.leave(mine.group_id, mine.person_id, "moved")
    leader = sit_down(workspace, DeskRole.LEADER, mine)
    leader.attendance.mark(mine.session_id, mine.person_id, None)
    workspace.history.undo()
    workspace.history.undo()  # the walk-in is taken back; the register of that day still has a line of it
    leader.attendance.mark(mine.session_id, others.person_id, Presence.HERE)
