"""Groups on the real records: sessions ahead, people who join and leave, how it is going."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

import pytest

from app.domain.arrangement import Arrangement
from app.domain.attendance import Presence
from app.domain.consent import Decision, Purpose
from app.domain.groups import GroupForm, SessionState
from app.domain.people import ChosenName, PersonForm, Role
from app.domain.roles import DeskRole
from app.domain.session_scores import Mode, Moment, Score
from app.errors import InvalidInputError, NotFoundError
from app.workspace import Workspace
from tests.conftest import Wall
from tests.deciding import decide
from tests.services.audit_trail import actions, actions_about
from tests.services.desk_days import TUESDAY, choir, choir_form, coming, enrol, person
from tests.services.seats import hire, seated

NOBODY = UUID(int=0)
WEEK = timedelta(weeks=1)


def days(workspace: Workspace, group_id: UUID) -> list[date]:
    return [session.held_on for session in workspace.groups.page(group_id).sessions]


def test_a_new_group_has_its_first_eight_weeks_planned(workspace: Workspace) -> None:
    page = workspace.groups.add(choir_form())
    assert page.group.name == "Silver Voices"
    assert [s.held_on for s in page.sessions] == [TUESDAY + WEEK * n for n in range(9)]
    assert page.next_on == TUESDAY
    assert page.outcome.sessions == 0


def test_a_group_added_by_mistake_is_taken_out_and_comes_back_whole(workspace: Workspace) -> None:
    group_id = workspace.groups.add(choir_form()).group.id
    assert workspace.history.undo() == "Silver Voices added"
    assert workspace.groups.list_groups() == ()
    workspace.history.redo()
    assert len(days(workspace, group_id)) == 9


def test_a_group_and_those_who_come_are_one_step(workspace: Workspace) -> None:
    known = workspace.people.add(PersonForm(name="Mary Ward")).person.id
    jean, mary = workspace.people.preview_names("Jean Moss\nMary Ward")
    names = (ChosenName(jean.parsed), ChosenName(mary.parsed, known))
    done = len(actions(workspace))
    group_id = workspace.groups.add(choir_form(), names, Role.VOLUNTEER).group.id
    assert actions(workspace)[done:] == ["add group"]
    members = {(m.name, m.role, m.joined_on) for m in workspace.groups.page(group_id).members}
    assert members == {(name, Role.VOLUNTEER, TUESDAY) for name in ("Jean Moss", "Mary Ward")}
    assert workspace.history.undo() == "Silver Voices added"
    assert workspace.groups.list_groups() == ()
    assert [p.name for p in workspace.people.list_people()] == ["Mary Ward"]
    workspace.history.redo()
    assert len(workspace.groups.page(group_id).members) == 2


def test_a_group_with_somebody_who_is_gone_is_not_added_at_all(workspace: Workspace) -> None:
    (mary,) = workspace.people.preview_names("Mary Ward")
    with pytest.raises(NotFoundError):
        workspace.groups.add(choir_form(), (ChosenName(mary.parsed, NOBODY),))
    assert workspace.groups.list_groups() == ()
    assert workspace.history.undo_label is None


def test_looking_at_a_group_is_put_in_the_audit_and_changing_it_is_not_a_look(workspace: Workspace) -> None:
    group_id = workspace.groups.add(choir_form()).group.id
    workspace.groups.set_mode(group_id, Mode.UPRIGHT)
    workspace.groups.list_groups()
    assert "view group" not in actions(workspace)
    workspace.groups.page(group_id)
    assert actions_about(workspace, "support_group", group_id)[-1] == "view group"


def test_sessions_of_every_group_are_listed_by_day(workspace: Workspace) -> None:
    choir(workspace, "Jean")
    workspace.groups.add(choir_form("Walkers", TUESDAY + timedelta(days=1)))
    listed = workspace.groups.sessions()
    assert [(s.group_name, s.held_on) for s in listed[:2]] == [
        ("Silver Voices", TUESDAY), ("Walkers", TUESDAY + timedelta(days=1)),
    ]  # fmt: skip


def test_groups_are_listed_from_a_to_z_with_their_next_session(workspace: Workspace) -> None:
    choir(workspace, "Jean", "Ken")
    workspace.groups.add(GroupForm(name="Élan walking", mode=Mode.FACES))
    listed = workspace.groups.list_groups()
    assert [(g.name, g.when, g.members, g.next_on) for g in listed] == [
        ("Élan walking", "No fixed day", 0, None),
        ("Silver Voices", "Tuesdays, 2:00 to 3:30 pm", 2, TUESDAY),
    ]


def test_sessions_are_topped_up_when_a_page_opens_weeks_later(workspace: Workspace, wall: Wall) -> None:
    group_id = workspace.groups.add(choir_form()).group.id
    wall.pass_by(days=70)
    assert max(days(workspace, group_id)) == TUESDAY + timedelta(days=70) + 8 * WEEK
    assert len(set(days(workspace, group_id))) == 19


def test_looking_again_plans_nothing_more(workspace: Workspace) -> None:
    group_id = workspace.groups.add(choir_form()).group.id
    assert days(workspace, group_id) == days(workspace, group_id)


def test_another_day_moves_what_is_ahead_and_leaves_what_is_past(workspace: Workspace, wall: Wall) -> None:
    page = choir(workspace, "Jean")
    group_id, first = page.group.id, coming(page)
    workspace.attendance.mark(first, person(workspace, "Jean"), Presence.HERE)
    workspace.attendance.close(first, {})
    wall.pass_by(days=1)
    thursdays = replace(choir_form(first_on=date(2026, 11, 19)), venue="Library")
    page = workspace.groups.change(group_id, thursdays)
    assert days(workspace, group_id)[:3] == [TUESDAY, date(2026, 11, 19), date(2026, 11, 26)]
    assert TUESDAY + WEEK not in days(workspace, group_id)
    assert workspace.attendance.open_register(coming(page)).venue == "Library"

    assert workspace.history.undo() == "Silver Voices changed"
    assert days(workspace, group_id)[:3] == [TUESDAY, TUESDAY + WEEK, TUESDAY + 2 * WEEK]
    workspace.history.redo()
    assert days(workspace, group_id)[1] == date(2026, 11, 19)


def test_a_session_that_began_stays_when_the_day_changes(workspace: Workspace) -> None:
    page = choir(workspace, "Jean")
    workspace.attendance.mark(coming(page), person(workspace, "Jean"), Presence.HERE)
    workspace.groups.change(page.group.id, choir_form(first_on=date(2026, 11, 19)))
    assert TUESDAY in days(workspace, page.group.id)
    workspace.history.undo()
    workspace.groups.change(page.group.id, replace(choir_form(), venue="Library"))
    venues = [workspace.attendance.open_register(s.id).venue for s in page.sessions[:2]]
    assert venues == ["St Mark's", "Library"]


def test_a_change_that_changes_nothing_is_no_step(workspace: Workspace) -> None:
    group_id = workspace.groups.add(choir_form()).group.id
    before = workspace.history.undo_label
    workspace.groups.change(group_id, choir_form())
    assert workspace.history.undo_label == before


def test_another_way_to_ask_holds_from_the_next_session(workspace: Workspace) -> None:
    page = choir(workspace)
    page = workspace.groups.set_mode(page.group.id, Mode.ZERO_TO_TEN)
    assert page.group.mode is Mode.ZERO_TO_TEN
    assert workspace.scores.open_board(coming(page)).mode is Mode.ZERO_TO_TEN


def test_a_session_on_a_day_of_its_own(workspace: Workspace) -> None:
    group_id = workspace.groups.add(choir_form()).group.id
    past = date(2026, 11, 12)
    page = workspace.groups.add_session(group_id, past, time(10), time(11))
    assert page.sessions[0].held_on == past
    with pytest.raises(InvalidInputError, match="at that time already"):
        workspace.groups.add_session(group_id, past, time(10), time(12))
    with pytest.raises(InvalidInputError, match="ends before it starts"):
        workspace.groups.add_session(group_id, past, time(10), time(10))
    leap = date(2028, 2, 29)
    assert workspace.groups.add_session(group_id, leap, time(10), time(11)).sessions[-1].held_on == leap
    workspace.history.undo()
    for far in (date(1969, 12, 31), date(9999, 12, 31)):
        with pytest.raises(InvalidInputError, match=f"No group meets in the year {far.year}"):
            workspace.groups.add_session(group_id, far, time(10), time(11))
        with pytest.raises(InvalidInputError, match="No group meets in the year"):
            workspace.groups.add(choir_form("Far", first_on=far))
    assert workspace.history.undo() == "Session of Silver Voices added"
    assert past not in days(workspace, group_id)
    workspace.history.redo()
    assert past in days(workspace, group_id)


def test_a_cancelled_session_says_why_and_never_counts(workspace: Workspace) -> None:
    page = choir(workspace, "Jean")
    session = coming(page)
    workspace.attendance.mark(session, person(workspace, "Jean"), Presence.HERE)
    page = workspace.groups.cancel_session(session, "No heating")
    assert (page.sessions[0].state, page.sessions[0].reason) == (SessionState.CANCELLED, "No heating")
    assert page.outcome.sessions == 0
    assert page.next_on == TUESDAY + WEEK
    assert workspace.history.undo() == "Session of Silver Voices cancelled"
    assert workspace.groups.page(page.group.id).outcome.sessions == 1
    workspace.history.redo()
    assert workspace.groups.page(page.group.id).outcome.sessions == 0


def test_a_session_is_cancelled_for_a_reason_and_before_it_is_finished(workspace: Workspace) -> None:
    session = coming(choir(workspace))
    with pytest.raises(InvalidInputError, match="no reason yet"):
        workspace.groups.cancel_session(session, " ")
    workspace.attendance.close(session, {})
    with pytest.raises(InvalidInputError, match="is finished"):
        workspace.groups.cancel_session(session, "snow")


def test_somebody_joins_once_in_each_role_and_leaves_altogether(workspace: Workspace) -> None:
    group_id = choir(workspace).group.id
    jean = workspace.people.add(PersonForm(name="Jean")).person.id
    for role in (Role.PARTICIPANT, Role.PARTICIPANT):
        workspace.groups.join(group_id, jean, role)
    page = workspace.groups.join(group_id, jean, Role.VOLUNTEER)
    assert sorted(m.role for m in page.members) == [Role.PARTICIPANT, Role.VOLUNTEER]
    assert workspace.history.undo() == "Jean joined Silver Voices"
    assert len(workspace.groups.page(group_id).members) == 1
    workspace.history.redo()

    page = workspace.groups.leave(group_id, jean, "moved away")
    assert {m.left_on for m in page.members} == {TUESDAY}
    assert workspace.attendance.open_register(coming(page)).entries == ()
    assert workspace.history.undo() == "Jean left Silver Voices"
    assert {m.left_on for m in workspace.groups.page(group_id).members} == {None}
    workspace.history.redo()
    before = workspace.history.undo_label
    workspace.groups.leave(group_id, jean, "again")
    assert workspace.history.undo_label == before


def test_a_member_line_says_how_often_and_with_whom_somebody_comes(workspace: Workspace) -> None:
    page = choir(workspace, "Amir", "Zoe")
    enrol(workspace, page.group.id, Role.CARER, "Rose")
    amir, rose = person(workspace, "Amir"), person(workspace, "Rose")
    workspace.people.link_carer(amir, rose)
    workspace.attendance.mark(coming(page), amir, Presence.HERE)
    members = {m.name: m for m in workspace.groups.page(page.group.id).members}
    assert (members["Amir"].times, members["Amir"].last_came, members["Amir"].with_name) == (
        1,
        TUESDAY,
        "Rose",
    )
    assert (members["Rose"].times, members["Rose"].with_name) == (0, "Amir")
    assert (members["Zoe"].last_came, members["Zoe"].with_name) == (None, "")


def test_sessions_count_once_somebody_came_or_the_register_is_finished(workspace: Workspace) -> None:
    page = choir(workspace, "Amir")
    session, amir = coming(page), person(workspace, "Amir")
    workspace.attendance.mark(session, amir, Presence.APOLOGY)
    assert workspace.groups.page(page.group.id).outcome.sessions == 0
    workspace.attendance.close(session, {})
    outcome = workspace.groups.page(page.group.id).outcome
    assert (outcome.sessions, outcome.people) == (1, 0)


def test_a_session_line_counts_people_volunteers_and_missing_scores(workspace: Workspace) -> None:
    page = choir(workspace, "Amir", "Beth")
    enrol(workspace, page.group.id, Role.VOLUNTEER, "Anya")
    session = coming(page)
    workspace.attendance.mark_all(session, frozenset(Role))
    amir, beth = person(workspace, "Amir"), person(workspace, "Beth")
    three = Score(mode=Mode.FACES, value=3)
    workspace.scores.score(session, amir, Moment.BEFORE, three)
    workspace.scores.score(session, amir, Moment.AFTER, three)
    workspace.scores.score(session, beth, Moment.BEFORE, three)
    line = workspace.groups.page(page.group.id).sessions[0]
    assert (line.people, line.volunteers, line.scored_both, line.without_after) == (2, 1, 1, 1)


def test_what_is_gone_is_not_found(workspace: Workspace) -> None:
    group_id = choir(workspace).group.id
    with pytest.raises(NotFoundError):
        workspace.groups.page(NOBODY)
    with pytest.raises(NotFoundError):
        workspace.groups.join(group_id, NOBODY, Role.PARTICIPANT)
    with pytest.raises(NotFoundError):
        workspace.groups.cancel_session(NOBODY, "snow")


def test_a_member_outside_the_caseload_is_known_by_name_only(workspace: Workspace) -> None:
    page = choir(workspace, "Amir Khan", "Jean Okafor")
    amir, jean = person(workspace, "Amir"), person(workspace, "Jean")
    assert all(member.opens for member in page.members)
    worker = hire(workspace, DeskRole.WORKER, people=(jean,), groups=(page.group.id,))
    seat = seated(workspace, worker)
    opens = {member.person_id: member.opens for member in seat.groups.page(page.group.id).members}
    assert opens == {amir: False, jean: True}


def test_whoever_said_no_to_being_counted_is_in_no_figure_at_once(workspace: Workspace) -> None:
    page = workspace.groups.add(replace(choir_form(), arrangement=Arrangement(funder="Council")))
    enrol(workspace, page.group.id, Role.PARTICIPANT, "Jean")
    jean, session = person(workspace, "Jean"), coming(page)
    workspace.attendance.mark(session, jean, Presence.HERE)
    workspace.attendance.close(session, {})
    for decision, people in ((Decision.YES, 1), (Decision.WITHDRAWN, 0)):
        decide(workspace, jean, Purpose.EVALUATION, decision)
        page, found = workspace.groups.page(page.group.id), workspace.whole_calendar.figures(TUESDAY, TUESDAY)
        apart = [one.figures for one in page.by_funder + found.by_funder]
        assert [one.people for one in (*apart, page.by_kind[0].figures)] == [people] * 3
        assert (page.outcome.people, found.together.people) == (people, people)
        assert (page.outcome.sessions, page.sessions[0].people) == (1, 1)
