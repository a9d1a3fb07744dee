"""The table of who may do what."""

import pytest

from app.domain.roles import ALLOWED, Act, DeskRole, Scope, by_caseload, by_groups, scope_of, who_may

HEALTH_FACTS = {
    Act.SEE_PERSON,
    Act.CHANGE_PEOPLE,
    Act.RECORD_SCORES,
    Act.SEE_GROUPS,
    Act.TALK,
    Act.PLAN,
    Act.PRIVATE_VIEW,
    Act.PRINT,
    Act.SUPERVISION,
    Act.TRAIL,
    Act.RECORDS,
    Act.SUBJECT_ACCESS,
}
"""What shows more of a person than a name, a role at a session, and what to get ready."""


def test_a_manager_may_do_everything_so_one_person_alone_can_work() -> None:
    assert ALLOWED[DeskRole.MANAGER] == dict.fromkeys(Act, Scope.ALL)


def test_a_register_only_volunteer_sees_names_and_registers_of_today_and_no_health_fact() -> None:
    allowed = ALLOWED[DeskRole.VOLUNTEER]
    assert not HEALTH_FACTS & allowed.keys()
    assert set(allowed) == {Act.OWN_DESK, Act.SEE_NAMES, Act.SEE_REGISTER, Act.MARK_REGISTER}
    assert {allowed[act] for act in allowed if act is not Act.OWN_DESK} == {Scope.TODAY}


def test_talks_plans_and_worries_are_for_those_who_work_with_people() -> None:
    for act in (Act.TALK, Act.PLAN, Act.PRIVATE_VIEW, Act.SEE_PERSON):
        assert set(who_may(act)) == {DeskRole.MANAGER, DeskRole.SUPERVISOR, DeskRole.WORKER}
        assert scope_of(DeskRole.WORKER, act) is Scope.OWN_CASELOAD


def test_supervisors_see_all_caseloads_and_do_not_decide_who_uses_the_laptop() -> None:
    assert set(ALLOWED[DeskRole.SUPERVISOR].values()) == {Scope.ALL}
    assert who_may(Act.LAPTOP_PEOPLE) == who_may(Act.ERASE) == (DeskRole.MANAGER,)
    assert scope_of(DeskRole.SUPERVISOR, Act.LAPTOP_PEOPLE) is None


@pytest.mark.parametrize(
    ("role", "groups", "caseload"),
    [
        (DeskRole.MANAGER, False, False),
        (DeskRole.SUPERVISOR, False, False),
        (DeskRole.WORKER, True, True),
        (DeskRole.LEADER, True, False),
        (DeskRole.VOLUNTEER, True, False),
    ],
)
def test_groups_and_people_are_asked_for_where_they_matter(
    role: DeskRole, groups: bool, caseload: bool
) -> None:
    assert (by_groups(role), by_caseload(role)) == (groups, caseload)


def test_everything_in_the_table_has_words_of_its_own() -> None:
    for kind in (DeskRole, Act, Scope):
        words = [entry.words for entry in kind]
        assert all(words)
        assert len(set(words)) == len(words)


def test_everybody_may_use_their_own_desk() -> None:
    assert {scope_of(role, Act.OWN_DESK) for role in DeskRole} == {Scope.ALL}
    assert all(who_may(act) for act in Act)
