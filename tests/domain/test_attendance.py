"""A register: who stands on it, what is noted beside them, and how many came."""

from datetime import date, time
from uuid import UUID

from app.domain.attendance import (
    Mark,
    Presence,
    Register,
    RegisterEntry,
    RegisterLine,
    Totals,
    expected,
    state_after,
    visit_note,
)
from app.domain.groups import Membership, SessionState
from app.domain.people import Role

DAY = date(2026, 11, 17)
JEAN, ROSE, KEN = UUID(int=1), UUID(int=2), UUID(int=3)


def member(person_id: UUID, role: Role = Role.PARTICIPANT, joined: date = date(2026, 1, 1)) -> Membership:
    return Membership(id=UUID(int=9), person_id=person_id, name="x", role=role, joined_on=joined)


def entry(name: str, role: Role, presence: Presence | None = None) -> RegisterEntry:
    return RegisterEntry(person_id=UUID(int=len(name)), name=name, role=role, presence=presence)


REGISTER = Register(
    session_id=UUID(int=5),
    group_id=UUID(int=6),
    group_name="Silver Voices",
    held_on=DAY,
    starts=time(14),
    ends=time(15, 30),
    venue="St Mark's",
    state=SessionState.UNDER_WAY,
    entries=(
        entry("Anya", Role.VOLUNTEER, Presence.HERE),
        entry("Jo", Role.STAFF, Presence.HERE),
        entry("Ken Tomlin", Role.PARTICIPANT),
        entry("Jean Okafor", Role.PARTICIPANT, Presence.HERE),
        entry("Frank", Role.PARTICIPANT, Presence.APOLOGY),
        entry("Rose A", Role.CARER, Presence.HERE),
    ),
    visitors=2,
)


def test_people_stand_apart_from_carers_and_helpers() -> None:
    assert [e.name for e in REGISTER.people] == ["Ken Tomlin", "Jean Okafor", "Frank"]
    assert [e.name for e in REGISTER.carers_and_helpers] == ["Rose A", "Anya", "Jo"]
    assert [e.name for e in REGISTER.unmarked] == ["Ken Tomlin"]


def test_only_those_who_came_are_counted_each_kind_apart() -> None:
    assert REGISTER.totals() == Totals(people=1, carers=1, volunteers=1, staff=1, visitors=2)


def test_members_of_that_day_stand_on_the_register_unmarked() -> None:
    lines = expected([member(JEAN), member(KEN, joined=date(2026, 11, 18))], {}, DAY)
    assert lines == {JEAN: RegisterLine(Role.PARTICIPANT, None, usual=True)}


def test_somebody_who_is_both_stands_there_once_as_a_participant() -> None:
    lines = expected([member(JEAN, Role.VOLUNTEER), member(JEAN)], {}, DAY)
    assert lines == {JEAN: RegisterLine(Role.PARTICIPANT, None, usual=True)}


def test_a_mark_keeps_the_role_it_was_given_in() -> None:
    lines = expected([member(JEAN)], {JEAN: Mark(Role.VOLUNTEER, Presence.HERE)}, DAY)
    assert lines[JEAN] == RegisterLine(Role.VOLUNTEER, Presence.HERE, usual=True)


def test_a_mark_taken_back_leaves_a_member_unmarked_in_their_own_role() -> None:
    lines = expected([member(JEAN)], {JEAN: Mark(Role.VOLUNTEER, None)}, DAY)
    assert lines[JEAN] == RegisterLine(Role.PARTICIPANT, None, usual=True)


def test_a_walk_in_who_joined_keeps_a_place_without_the_mark_and_a_stranger_does_not() -> None:
    joined_after = member(ROSE, Role.CARER, joined=date(2026, 11, 18))
    marks = {ROSE: Mark(Role.CARER, Presence.HERE), KEN: Mark(Role.PARTICIPANT, Presence.HERE)}
    assert expected([joined_after], marks, DAY) == {
        ROSE: RegisterLine(Role.CARER, Presence.HERE, usual=False),
        KEN: RegisterLine(Role.PARTICIPANT, Presence.HERE, usual=False),
    }
    taken_back = {person: Mark(mark.role, None) for person, mark in marks.items()}
    assert expected([joined_after], taken_back, DAY) == {ROSE: RegisterLine(Role.CARER, None, usual=False)}


def test_somebody_who_never_came_is_new_once_the_group_has_met() -> None:
    assert visit_note(None, [date(2026, 11, 10)]) == "new"
    assert visit_note(None, []) == ""


def test_somebody_is_back_after_missing_two_sessions() -> None:
    earlier = [date(2026, 10, 27), date(2026, 11, 3), date(2026, 11, 10)]
    assert visit_note(date(2026, 10, 27), earlier) == "first time back"
    assert visit_note(date(2026, 11, 3), earlier) == ""
    assert visit_note(date(2026, 11, 10), earlier) == ""


def test_a_session_begins_with_the_first_mark_and_waits_again_without_any() -> None:
    assert state_after(SessionState.PLANNED, marked=True) is SessionState.UNDER_WAY
    assert state_after(SessionState.PLANNED, marked=False) is SessionState.PLANNED
    assert state_after(SessionState.UNDER_WAY, marked=False) is SessionState.PLANNED
    assert state_after(SessionState.UNDER_WAY, marked=True) is SessionState.UNDER_WAY
    assert state_after(SessionState.DONE, marked=False) is SessionState.DONE
