"""How people came and took part, on the real records: the checks of GL1, Airedale and the Jamming Group."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from app.domain.attendance import Presence, Totals
from app.domain.ladder import LadderStep
from app.domain.people import Role
from app.domain.taking_part import MOST_WAYS, TakingPart
from app.errors import InvalidInputError, NotFoundError
from tests.services.desk_days import TUESDAY, added, choir, coming, enrol, person

if TYPE_CHECKING:
    from app.domain.groups import GroupPage
    from app.workspace import Workspace
    from tests.conftest import Wall

HERE = Presence.HERE
NOBODY = UUID(int=0)


@pytest.fixture
def page(workspace: Workspace) -> GroupPage:
    """A choir with two people and one who comes with Dennis."""
    page = choir(workspace, "Amir Khan", "Dennis Achebe")
    enrol(workspace, page.group.id, Role.CARER, "Rose Achebe")
    workspace.people.link_carer(person(workspace, "Dennis"), person(workspace, "Rose"), "wife")
    return workspace.groups.page(page.group.id)


@pytest.fixture
def session(page: GroupPage) -> UUID:
    return coming(page)


@pytest.fixture
def amir(workspace: Workspace, session: UUID) -> UUID:
    """Amir, who is here."""
    found = person(workspace, "Amir")
    workspace.attendance.mark(session, found, HERE)
    return found


def test_joining_in_is_one_tap_each_and_can_be_taken_back(
    workspace: Workspace, page: GroupPage, session: UUID, amir: UUID
) -> None:
    """Jamming Group 3."""
    ways = workspace.arrivals.set_ways(page.group.id, ["listening", " playing ", "talking", "singing", ""])
    assert ways == ("listening", "playing", "talking", "singing")
    assert workspace.arrivals.ways(page.group.id) == ways
    board = workspace.arrivals.board(session)
    assert [(line.name, line.part) for line in board.lines] == [("Amir Khan", TakingPart())]
    for way in ("playing", "singing"):
        board = workspace.arrivals.tick(session, amir, way, on=True)
    assert board.lines[0].part.joined == ("playing", "singing")
    board = workspace.arrivals.tick(session, amir, "playing", on=False)
    assert board.lines[0].part.joined == ("singing",)
    assert workspace.history.undo() == "How Amir Khan took part"
    assert workspace.arrivals.board(session).lines[0].part.joined == ("playing", "singing")


def test_the_same_ways_again_are_no_step_and_others_can_be_undone(
    workspace: Workspace, page: GroupPage
) -> None:
    arrivals, group = workspace.arrivals, page.group.id
    assert arrivals.ways(group) == ()
    arrivals.set_ways(group, ["singing"])
    label = workspace.history.undo_label
    arrivals.set_ways(group, ["singing", "singing"])
    assert (arrivals.ways(group), workspace.history.undo_label) == (("singing",), label)
    workspace.history.undo()
    assert arrivals.ways(group) == ()


@pytest.mark.parametrize("typed", [[str(n) for n in range(MOST_WAYS + 1)], ["playing the tambourine loudly"]])
def test_ways_that_do_not_fit_beside_a_name_are_refused(
    workspace: Workspace, page: GroupPage, typed: list[str]
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        workspace.arrivals.set_ways(page.group.id, typed)
    assert refused.value.field == "ways"


def test_the_ladder_goes_up_and_back_and_the_first_visit_alone_is_kept(
    workspace: Workspace, page: GroupPage, wall: Wall
) -> None:
    """GL1 4: from supported to alone and back; the date of the first independent visit is reported."""
    amir, steps = (
        person(workspace, "Amir"),
        (LadderStep.WHOLE_WITH_SUPPORT, LadderStep.ALONE, LadderStep.PART_WITH_SUPPORT, LadderStep.ALONE),
    )
    session = coming(workspace.groups.page(page.group.id))
    for step in steps:
        session = coming(workspace.groups.page(page.group.id))
        workspace.attendance.mark(session, amir, HERE)
        workspace.arrivals.keep(session, amir, TakingPart(step=step))
        wall.pass_by(days=7)
    shown = workspace.arrivals.page(session, amir)
    assert (shown.part.step, shown.first_alone) == (LadderStep.ALONE, TUESDAY + timedelta(days=7))


def test_a_visit_with_somebody_is_not_a_visit_alone(workspace: Workspace, session: UUID, amir: UUID) -> None:
    arrivals = workspace.arrivals
    arrivals.keep(session, amir, TakingPart(step=LadderStep.ALONE, with_whom="his brother"))
    assert arrivals.page(session, amir).first_alone is None
    arrivals.keep(session, amir, TakingPart(step=LadderStep.ALONE))
    assert arrivals.page(session, amir).first_alone == TUESDAY
    workspace.attendance.mark(session, amir, None)
    assert arrivals.page(session, amir).first_alone is None


def test_a_visit_is_kept_with_the_worker_who_came_along(
    workspace: Workspace, session: UUID, amir: UUID
) -> None:
    """Airedale 5."""
    me = workspace.worker
    part = TakingPart(step=LadderStep.VISITED, worker_id=me.id, late=True, left_early=True)
    workspace.arrivals.keep(session, amir, part)
    shown = workspace.arrivals.page(session, amir)
    assert shown.part == part
    assert (me.id, me.name) in shown.workers
    label = workspace.history.undo_label
    workspace.arrivals.keep(session, amir, part)
    assert workspace.history.undo_label == label


def test_every_mark_is_named_and_dated(workspace: Workspace, session: UUID, amir: UUID) -> None:
    workspace.attendance.mark(session, amir, Presence.APOLOGY)
    workspace.attendance.mark(session, amir, None)
    workspace.attendance.mark(session, amir, Presence.NO_WORD)
    marks = workspace.arrivals.page(session, amir).marks
    assert [line.words for line in marks] == [
        "Marked here",
        "Marked: sent apology",
        "Mark taken back",
        "Marked: no word",
    ]
    assert {line.who for line in marks} == {workspace.worker.name}
    assert all(line.at.astimezone().date() == TUESDAY for line in marks)


def test_only_of_those_who_were_here_it_is_said_how_they_took_part(
    workspace: Workspace, session: UUID
) -> None:
    dennis, part = person(workspace, "Dennis"), TakingPart(late=True)
    with pytest.raises(InvalidInputError, match="Dennis Achebe is not marked here"):
        workspace.arrivals.keep(session, dennis, part)
    workspace.attendance.mark(session, dennis, Presence.APOLOGY)
    with pytest.raises(InvalidInputError):
        workspace.arrivals.keep(session, dennis, part)
    with pytest.raises(NotFoundError):
        workspace.arrivals.keep(session, NOBODY, part)


def test_a_finished_register_still_takes_how_people_took_part(
    workspace: Workspace, session: UUID, amir: UUID
) -> None:
    workspace.attendance.close(session, {})
    board = workspace.arrivals.keep(session, amir, TakingPart(left_early=True))
    assert board.lines[0].part.left_early


def test_the_carer_who_is_linked_is_offered_and_marked_with_one_step(
    workspace: Workspace, session: UUID
) -> None:
    dennis, rose = person(workspace, "Dennis"), person(workspace, "Rose")
    register = workspace.attendance.mark(session, dennis, HERE)
    offered = register.carer_to_offer(dennis)
    assert offered is not None
    assert (offered.person_id, offered.name) == (rose, "Rose Achebe")
    register = workspace.arrivals.carer_came(session, dennis)
    assert register.totals() == Totals(people=1, carers=1, volunteers=0, staff=0, visitors=0)
    assert register.carer_to_offer(dennis) is None
    assert workspace.history.undo() == "Rose Achebe marked here"
    assert workspace.attendance.open_register(session).totals().carers == 0
    workspace.history.redo()
    assert workspace.attendance.open_register(session).totals().carers == 1


def test_a_carer_from_outside_the_group_comes_as_a_carer(workspace: Workspace, session: UUID) -> None:
    amir, brother = person(workspace, "Amir"), added(workspace, "Bashir Khan")
    workspace.people.link_carer(amir, brother, "brother")
    register = workspace.arrivals.carer_came(session, amir)
    entry = next(e for e in register.entries if e.person_id == brother)
    assert (entry.role, entry.here, entry.usual) == (Role.CARER, True, False)


def test_nobody_is_offered_for_somebody_without_a_carer_or_who_is_not_here(
    workspace: Workspace, session: UUID, amir: UUID
) -> None:
    register = workspace.attendance.open_register(session)
    assert register.carer_to_offer(amir) is None
    assert register.carer_to_offer(person(workspace, "Dennis")) is None
    with pytest.raises(NotFoundError):
        workspace.arrivals.carer_came(session, amir)


def test_children_are_counted_and_no_more(workspace: Workspace, session: UUID) -> None:
    assert workspace.arrivals.count_children(session, 3).totals().children == 3
    assert workspace.arrivals.count_children(session, 1).children == 1
    label = workspace.history.undo_label
    workspace.arrivals.count_children(session, 1)
    assert workspace.history.undo_label == label == "1 child counted"
    workspace.history.undo()
    assert workspace.attendance.open_register(session).children == 3
    for slip in (-1, 1000):
        with pytest.raises(InvalidInputError):
            workspace.arrivals.count_children(session, slip)


def test_steps_and_days_read_as_people_say_them() -> None:
    assert [step.words for step in LadderStep][::3] == [
        "Heard about it",
        "All of it, with support",
        "Has a role",
    ]
    assert [step for step in LadderStep if step.independent] == [LadderStep.ALONE, LadderStep.HAS_A_ROLE]
