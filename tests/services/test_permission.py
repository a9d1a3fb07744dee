"""Every role against every use case: what is not in the table is refused, however it is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from app.domain.people import ChosenName, Role
from app.domain.roles import ALLOWED, Act, DeskRole, Scope
from app.domain.session_scores import Mode, Moment, Score
from app.domain.today import ToDoKind
from app.errors import NotAllowedError
from app.services.own_to_do import ACT_OF
from tests.services.audit_trail import lines
from tests.services.desk_days import choir_form, coming, enrol, person
from tests.services.seats import hire, seated
from tests.services.two_sides import MARKER
from tests.services.use_cases import use_cases

if TYPE_CHECKING:
    from app.workspace import Workspace
    from tests.conftest import Wall
    from tests.services.two_sides import Side

USE_CASES = use_cases()


def sit_down(workspace: Workspace, role: DeskRole, mine: Side) -> Workspace:
    return seated(workspace, hire(workspace, role, (mine.group_id,), (mine.person_id,)))


def test_every_use_case_says_what_it_does() -> None:
    silent = [use_case.label for use_case in USE_CASES if not isinstance(use_case.act, Act)]
    assert silent == [], "put @needs(Act.…) on these"


def test_the_walk_finds_the_use_cases_there_are() -> None:
    labels = {use_case.label for use_case in USE_CASES}
    assert {"TalkService.start", "VaultService.rescue_key_confirmed", "UserService.remove"} <= labels
    assert len(labels) == len(USE_CASES) > 80


@pytest.mark.goes_everywhere
@pytest.mark.usefixtures("papers_are_their_words")
@pytest.mark.parametrize("role", list(DeskRole))
def test_a_role_does_what_is_in_the_table_with_its_own_and_nothing_else(
    workspace: Workspace, mine: Side, others: Side, role: DeskRole
) -> None:
    """Both ways: what is in the table is never refused with one's own, what is not is always refused."""
    desk, allowed, wrong = sit_down(workspace, role, mine), ALLOWED[role], []
    for use_case in USE_CASES:
        assert use_case.act is not None
        scope = allowed.get(use_case.act)
        within_reach = scope is Scope.ALL or (scope is not None and use_case.about is None)
        if use_case.refused(desk, others.known) is not (not within_reach):
            wrong.append(f"{use_case.label} with what others have")
        if use_case.refused(desk, mine.known) is not (scope is None):
            wrong.append(use_case.label)
    assert wrong == []


def found_by(desk: Workspace, mine: Side, others: Side) -> set[str]:
    """The use cases by whose answers somebody could read what was said in confidence."""
    return {
        use_case.label
        for use_case in USE_CASES
        for known in (mine.known, others.known)
        if MARKER in repr(use_case.run(desk, known))
    }


@pytest.mark.goes_everywhere
@pytest.mark.usefixtures("papers_are_their_words")
def test_a_volunteer_finds_no_health_fact_by_any_use_case(
    workspace: Workspace, mine: Side, others: Side
) -> None:
    assert found_by(sit_down(workspace, DeskRole.VOLUNTEER, mine), mine, others) == set()
    assert found_by(sit_down(workspace, DeskRole.LEADER, mine), mine, others) == set()
    told = found_by(sit_down(workspace, DeskRole.WORKER, mine), mine, others)
    assert {"PeopleService.page", "PlanService.load", "TalkService.open", "SafetyService.page"} <= told
    assert "DocumentService.plan" in told


def test_a_refusal_says_who_can_and_is_in_the_audit(workspace: Workspace, mine: Side) -> None:
    amir = seated(workspace, hire(workspace, DeskRole.LEADER))
    with pytest.raises(NotAllowedError) as raised:
        amir.plans.open(mine.person_id)
    assert raised.value.message == "As group leader you may not do this: make and change plans."
    assert raised.value.advice == "Ask Sam."
    assert ("refused", {"act": "plan"}) in lines(workspace)
    with pytest.raises(NotAllowedError, match="group is not one of yours"):
        amir.groups.page(mine.group_id)
    worker = seated(workspace, hire(workspace, DeskRole.WORKER))
    with pytest.raises(NotAllowedError, match="person is not one of yours"):
        worker.plans.open(mine.person_id)


def test_another_role_counts_at_once_where_somebody_is_signed_in(workspace: Workspace, mine: Side) -> None:
    worker = sit_down(workspace, DeskRole.WORKER, mine)
    assert worker.plans.open(mine.person_id).goals
    workspace.users.change_role(worker.worker.id, DeskRole.LEADER)
    with pytest.raises(NotAllowedError, match="As group leader you may not do this"):
        worker.plans.open(mine.person_id)
    assert worker.groups.page(mine.group_id).group.name == "Silver Voices"
    workspace.users.change_role(worker.worker.id, DeskRole.WORKER)
    assert worker.plans.open(mine.person_id).goals


def test_where_nobody_can_the_refusal_says_whom_to_ask(workspace: Workspace) -> None:
    amir = seated(workspace, hire(workspace, DeskRole.WORKER))
    desk = workspace.people._desk
    with desk.store.write(desk.author, "remove worker") as repositories:
        repositories.settings.take_worker_out(workspace.worker.id)
    with pytest.raises(NotAllowedError) as raised:
        amir.settings.set_idle_minutes(5)
    assert raised.value.advice == "Ask whoever looks after Trestle in your service."


def test_lists_hold_only_what_is_ones_own(workspace: Workspace, mine: Side, others: Side) -> None:
    workspace.groups.join(others.group_id, mine.person_id, Role.PARTICIPANT)
    workspace.attendance.mark_all(mine.session_id, frozenset(Role))
    assert {p.name for p in workspace.people.list_people()} == {"Jean Okafor", "Ken Tomlin"}
    worker, leader, volunteer = (
        sit_down(workspace, role, mine) for role in (DeskRole.WORKER, DeskRole.LEADER, DeskRole.VOLUNTEER)
    )
    (hers,) = worker.people.list_people()
    assert (hers.groups, hers.last_came is None) == (("Silver Voices", "Walking Football"), False)
    for desk in (leader, volunteer):
        (hers,) = desk.people.list_people()
        assert (hers.name, hers.groups, hers.last_came) == ("Jean Okafor", ("Silver Voices",), None)
    for desk in (worker, leader, volunteer):
        assert [hit.title for hit in desk.people.find("Jean")] == ["Jean Okafor"]
        assert desk.people.find("Ken") == ()
        assert desk.people.possible_matches("Ken Tomlin") == ()
        assert [match.name for match in desk.people.possible_matches("Jean Okafor")] == ["Jean Okafor"]
        assert [hit.title for hit in desk.people.find("Voices")] == ["Silver Voices"]
        assert desk.people.find("Walking") == ()
    assert [group.name for group in leader.groups.list_groups()] == ["Silver Voices"]
    assert {line.group_name for line in leader.groups.sessions()} == {"Silver Voices"}
    assert [preview.matches for preview in leader.people.preview_names("Ken Tomlin")] == [()]


def test_today_shows_what_somebody_may_do_something_about(
    workspace: Workspace, mine: Side, others: Side
) -> None:
    seen = {role: sit_down(workspace, role, mine).today.page() for role in DeskRole}
    cards = {
        role: {card.group_name for card in (page.next_session, *page.later) if card}
        for role, page in seen.items()
    }
    assert cards[DeskRole.MANAGER] == {"Silver Voices", "Walking Football"}
    assert cards[DeskRole.LEADER] == cards[DeskRole.VOLUNTEER] == {"Silver Voices"}
    assert seen[DeskRole.LEADER].to_do == seen[DeskRole.VOLUNTEER].to_do == ()
    assert {line.target for line in seen[DeskRole.WORKER].to_do} == {mine.person_id}
    assert {line.target for line in seen[DeskRole.MANAGER].to_do} == {mine.person_id, others.person_id}
    assert {role: len(page.open_talks) for role, page in seen.items()} == {
        DeskRole.MANAGER: 2,
        DeskRole.SUPERVISOR: 2,
        DeskRole.WORKER: 1,
        DeskRole.LEADER: 0,
        DeskRole.VOLUNTEER: 0,
    }


def test_every_kind_of_thing_to_do_says_who_does_it() -> None:
    assert set(ACT_OF) == set(ToDoKind)


def test_a_missing_score_is_for_whoever_asks_for_scores_in_that_group(
    workspace: Workspace, mine: Side, others: Side
) -> None:
    for side in (mine, others):
        workspace.attendance.mark_all(side.session_id, frozenset(Role))
        workspace.scores.score(
            side.session_id, side.person_id, Moment.BEFORE, Score(mode=Mode.FACES, value=2)
        )
        workspace.attendance.close(side.session_id, {})
    page = sit_down(workspace, DeskRole.LEADER, mine).today.page()
    assert [(line.kind, line.target) for line in page.to_do] == [(ToDoKind.AFTER_SCORES, mine.session_id)]


def test_a_volunteer_has_the_register_on_its_day_only(workspace: Workspace, mine: Side, wall: Wall) -> None:
    volunteer = sit_down(workspace, DeskRole.VOLUNTEER, mine)
    assert volunteer.attendance.open_register(mine.session_id).group_name == "Silver Voices"
    wall.pass_by(days=1)
    with pytest.raises(NotAllowedError):
        volunteer.attendance.open_register(mine.session_id)
    assert volunteer.people.list_people() == ()
    leader = sit_down(workspace, DeskRole.LEADER, mine)
    assert leader.attendance.open_register(mine.session_id).group_name == "Silver Voices"


def test_what_somebody_adds_is_theirs(workspace: Workspace) -> None:
    worker = seated(workspace, hire(workspace, DeskRole.WORKER))
    group = worker.groups.add(choir_form("Gardening")).group.id
    enrol(worker, group, Role.PARTICIPANT, "Amina Shah")
    amina = person(worker, "Amina")
    assert worker.people.page(amina).person.name == "Amina Shah"
    today = coming(worker.groups.page(group))
    register = worker.attendance.walk_in(today, "Bert", Role.PARTICIPANT)
    bert = next(entry.person_id for entry in register.entries if entry.name == "Bert")
    assert worker.people.page(bert).person.name == "Bert"
    hers = next(user for user in worker.users.everybody() if user.here)
    assert (hers.groups, hers.people) == (frozenset({group}), frozenset({amina, bert}))
    leader = seated(workspace, hire(workspace, DeskRole.LEADER))
    own = leader.groups.add(choir_form("Chess")).group.id
    enrol(leader, own, Role.PARTICIPANT, "Carl Ito")
    found = next(user for user in leader.users.everybody() if user.here)
    assert (found.groups, found.people) == (frozenset({own}), frozenset[UUID]())
    assert [p.name for p in leader.people.list_people()] == ["Carl Ito"]


def test_what_is_gone_is_said_to_be_gone_and_not_to_be_somebody_elses(
    workspace: Workspace, mine: Side, others: Side
) -> None:
    worker = sit_down(workspace, DeskRole.WORKER, mine)
    gone = dict.fromkeys(("plan_id", "session_id"), others.known["goal_id"])
    for use_case in USE_CASES:
        if use_case.label in {"PlanService.load", "AttendanceService.open_register"}:
            assert not use_case.refused(worker, gone)


def test_names_without_a_group_are_nobody_elses(workspace: Workspace) -> None:
    leader = seated(workspace, hire(workspace, DeskRole.LEADER))
    names = tuple(ChosenName(line.parsed) for line in leader.people.preview_names("Dora Li"))
    assert leader.people.add_names(names, None, Role.PARTICIPANT) == 1
    assert leader.people.list_people() == ()
    assert [p.name for p in workspace.people.list_people()] == ["Dora Li"]
