"""Sessions one by one on the real records: changed, closed, on holidays, with those who must be there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest

from app.documents.blocks import Table
from app.documents.group_page import group_document
from app.domain.arrangement import Arrangement, SessionKind
from app.domain.attendance import Presence
from app.domain.bank_holidays import Nation
from app.domain.calendar_plan import EVERYTHING, NAME
from app.domain.groups import SessionState
from app.domain.network_meeting import NetworkMeeting
from app.domain.people import Role
from app.domain.session_change import SessionForm
from app.errors import InvalidInputError, NotFoundError
from tests.services.desk_days import TUESDAY, choir, choir_form, coming, enrol, person

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.workspace import Workspace
    from tests.conftest import Wall

WEEK, DAY = timedelta(weeks=1), timedelta(days=1)
NEXT = TUESDAY + WEEK


def held(workspace: Workspace, group_id: UUID) -> list[tuple[date, time, str]]:
    page = workspace.groups.page(group_id)
    return [(s.held_on, s.starts, s.venue) for s in page.sessions if s.state is not SessionState.CANCELLED]


def form(day: date = NEXT, *, following: bool = False) -> SessionForm:
    return SessionForm(
        held_on=day, starts=time(10), ends=time(11), venue="Library", kind=SessionKind.PERFORMANCE,
        places=8, following=following,
    )  # fmt: skip


def refused(field: str, match: str, work: object, *args: object, **named: object) -> None:
    with pytest.raises(InvalidInputError, match=match) as problem:
        work(*args, **named)  # type: ignore[operator]  # a use case
    assert problem.value.field == field


def test_one_session_is_moved_and_stays_moved_when_the_group_changes(workspace: Workspace) -> None:
    page = choir(workspace)
    key = page.sessions[1].id
    after = workspace.series.change_session(key, form(NEXT + DAY))
    assert workspace.series.session(key) == after
    assert (after.held_on, after.own, after.kind) == (NEXT + DAY, True, SessionKind.PERFORMANCE)
    workspace.groups.change(page.group.id, replace(choir_form(), venue="Church"))
    assert held(workspace, page.group.id)[:3] == [
        (TUESDAY, time(14), "Church"), (NEXT + DAY, time(10), "Library"), (NEXT + WEEK, time(14), "Church"),
    ]  # fmt: skip
    workspace.history.undo()
    assert workspace.history.undo() == "Session of Silver Voices changed"
    assert held(workspace, page.group.id)[1] == (NEXT, time(14), "St Mark's")


def test_one_session_and_all_following_are_changed_and_nothing_before(workspace: Workspace) -> None:
    page = choir(workspace)
    workspace.series.change_session(page.sessions[1].id, form(NEXT + DAY, following=True))
    after = workspace.groups.page(page.group.id)
    assert held(workspace, page.group.id)[:3] == [
        (TUESDAY, time(14), "St Mark's"), (NEXT + DAY, time(10), "Library"),
        (NEXT + DAY + WEEK, time(10), "Library"),
    ]  # fmt: skip
    assert {(s.kind, s.places) for s in after.sessions[1:]} == {(SessionKind.PERFORMANCE, 8)}
    assert workspace.history.undo() == "Silver Voices changed from Tuesday 24 November 2026 on"
    assert held(workspace, page.group.id)[:3] == [
        (TUESDAY + n * WEEK, time(14), "St Mark's") for n in range(3)
    ]


def test_a_series_becomes_twice_a_week_from_a_day_and_the_past_stays(
    workspace: Workspace, wall: Wall
) -> None:
    page = choir(workspace, "Jean")
    workspace.attendance.mark(coming(page), person(workspace, "Jean"), Presence.HERE)
    wall.pass_by(days=1)
    twice = replace(choir_form(), further_days=(3,), holds_from=TUESDAY + 2 * WEEK)
    workspace.groups.change(page.group.id, twice)
    days = [day for day, _starts, _venue in held(workspace, page.group.id)]
    assert days[:5] == [TUESDAY, NEXT, NEXT + WEEK, NEXT + WEEK + 2 * DAY, NEXT + 2 * WEEK]
    workspace.groups.change(page.group.id, replace(twice, venue="Church"))
    assert held(workspace, page.group.id)[0][2] == "St Mark's"
    refused("holds_from", "past", workspace.groups.change, page.group.id, replace(twice, holds_from=TUESDAY))
    workspace.history.undo()
    workspace.history.undo()
    assert [day for day, *_rest in held(workspace, page.group.id)][:3] == [TUESDAY, NEXT, NEXT + WEEK]


def test_two_groups_are_never_in_one_room_at_one_time(workspace: Workspace) -> None:
    page = choir(workspace)
    other = workspace.groups.add(replace(choir_form("Walkers", TUESDAY + DAY), venue="st mark’s"))
    clash = "Silver Voices is in St Mark's on Tuesday 17 November 2026, 2:00 to 3:30 pm"
    refused("starts", clash, workspace.groups.add, replace(choir_form(), name="Knitters"))
    refused(
        "starts", "Silver Voices", workspace.groups.add_session, other.group.id, TUESDAY, time(15), time(16)
    )
    refused("starts", "Silver", workspace.groups.change, other.group.id, choir_form())
    moved = replace(form(TUESDAY + DAY), venue="St Mark's", starts=time(13), ends=time(15))
    refused("starts", "Walkers", workspace.series.change_session, coming(page), moved)
    refused(
        "starts", "Walkers", workspace.series.change_session, coming(page), replace(moved, following=True)
    )
    workspace.groups.add_session(other.group.id, TUESDAY, time(15, 30), time(16))
    workspace.groups.cancel_session(coming(page), "snow")
    workspace.groups.add_session(other.group.id, TUESDAY, time(14), time(15))
    refused("starts", "Walkers", workspace.series.bring_back, coming(page))


def test_a_cancelled_session_takes_place_after_all(workspace: Workspace) -> None:
    page = choir(workspace)
    workspace.groups.cancel_session(coming(page), "snow")
    workspace.series.bring_back(coming(page))
    line = workspace.groups.page(page.group.id).sessions[0]
    assert (line.state, line.reason) == (SessionState.PLANNED, "")
    refused("session", "not cancelled", workspace.series.bring_back, coming(page))


def test_days_are_closed_for_one_group_or_for_all_and_opened_again(workspace: Workspace, wall: Wall) -> None:
    page = choir(workspace)
    group_id = page.group.id
    assert workspace.series.close_days(group_id, NEXT, NEXT + WEEK, "hall painted") == 2
    assert len(held(workspace, group_id)) == 7
    (closed,) = workspace.groups.page(group_id).group.closed
    assert workspace.series.open_days(group_id, closed) == 2
    assert len(held(workspace, group_id)) == 9
    workspace.history.undo()
    workspace.history.undo()
    assert (workspace.groups.page(group_id).group.closed, len(held(workspace, group_id))) == ((), 9)

    summer = (TUESDAY + 9 * WEEK, TUESDAY + 10 * WEEK)
    assert workspace.series.close_everywhere(*summer, "winter break") == 0
    wall.pass_by(days=14)
    lines = workspace.groups.page(group_id).sessions
    assert [(s.state, s.reason) for s in lines[-2:]] == [(SessionState.CANCELLED, "winter break")] * 2
    (everywhere,) = workspace.whole_calendar.closed()
    refused("days", "for every group", workspace.series.open_days, group_id, everywhere)
    assert workspace.series.open_everywhere(everywhere) == 2


def test_a_bank_holiday_of_the_right_nation_is_asked_about_and_never_skipped(workspace: Workspace) -> None:
    monday = date(2026, 11, 30)
    page = workspace.groups.add(choir_form(first_on=monday))
    assert workspace.settings.nation() is Nation.ENGLAND
    assert not any(line.holiday for line in page.sessions[:4])
    workspace.settings.set_nation(Nation.SCOTLAND)
    lines = workspace.groups.page(page.group.id).sessions
    asked = {line.held_on: line.holiday for line in lines if line.holiday}
    assert asked == {
        monday: "St Andrew’s Day",
        date(2026, 12, 28): "Boxing Day, kept on this day",
        date(2027, 1, 4): "2 January, kept on this day",
    }
    assert all(line.state is SessionState.PLANNED for line in lines)
    workspace.series.meets_on(lines[0].id, meets=True)
    after = workspace.series.meets_on(lines[4].id, meets=False)
    assert (after.state, after.reason) == (SessionState.CANCELLED, "Boxing Day, kept on this day")
    lines = workspace.groups.page(page.group.id).sessions
    assert not any(line.holiday for line in lines[:5])
    shown = workspace.whole_calendar.sessions(monday, date(2026, 12, 31))
    assert [line.held_on for line in shown] == [monday + n * WEEK for n in range(5)]


def test_a_network_meeting_keeps_organisations_actions_and_plans_the_next(workspace: Workspace) -> None:
    """Hants and Isle of Wight network, check 2."""
    page = workspace.groups.add(
        replace(choir_form("Network"), every_weeks=0, arrangement=Arrangement(kind=SessionKind.MEETING))
    )
    session, quarter = coming(page), date(2027, 2, 16)
    assert workspace.meetings.of_session(session) == NetworkMeeting()
    meeting = NetworkMeeting(organisations=("Age UK",), actions=("Send the leaflet",), next_on=quarter)
    assert workspace.meetings.keep(session, meeting) == meeting
    assert workspace.meetings.of_session(session) == meeting
    assert [s.held_on for s in workspace.groups.page(page.group.id).sessions] == [TUESDAY, quarter]
    workspace.meetings.keep(session, replace(meeting, actions=()))
    workspace.history.undo()
    assert workspace.history.undo() == "Meeting of Network written down"
    assert len(workspace.groups.page(page.group.id).sessions) == 1
    refused("next_on", "not later", workspace.meetings.keep, session, replace(meeting, next_on=TUESDAY))
    ordinary = coming(choir(workspace, first_on=TUESDAY + DAY))
    refused("kind", "no network meeting", workspace.meetings.keep, ordinary, meeting)
    workspace.meetings.keep(session, replace(meeting, next_on=None))


def test_figures_of_all_groups_count_somebody_of_two_groups_once(workspace: Workspace, wall: Wall) -> None:
    """Silver Singers, check 5."""
    for name, first, funder in (("A", TUESDAY, "Lottery"), ("B", NEXT, "Council")):
        fortnightly = replace(choir_form(name, first), every_weeks=2, arrangement=Arrangement(funder=funder))
        page = workspace.groups.add(fortnightly)
        if name == "A":
            enrol(workspace, page.group.id, Role.PARTICIPANT, "Jean")
        else:
            workspace.groups.join(page.group.id, person(workspace, "Jean"), Role.PARTICIPANT)
        session = coming(page)
        wall.go_to(first.year, first.month, first.day, 16)
        workspace.attendance.mark(session, person(workspace, "Jean"), Presence.HERE)
        workspace.attendance.close(session, {})
    weeks = [line.held_on for line in workspace.whole_calendar.sessions(TUESDAY, TUESDAY + 8 * WEEK)]
    assert weeks == [TUESDAY + n * WEEK for n in range(9)]
    found = workspace.whole_calendar.figures(TUESDAY, TUESDAY + 8 * WEEK)
    assert (found.together.sessions, found.together.people) == (2, 1)
    assert [(f.funder, f.figures.people) for f in found.by_funder] == [("Council", 1), ("Lottery", 1)]


def test_a_group_may_have_several_funders_each_with_its_figures(workspace: Workspace) -> None:
    paid = Arrangement(funder=" Lottery ;Council; Lottery;")
    page = workspace.groups.add(replace(choir_form("A"), arrangement=paid))
    assert page.group.arrangement.funder == "Lottery; Council"
    enrol(workspace, page.group.id, Role.PARTICIPANT, "Jean")
    workspace.attendance.mark(coming(page), person(workspace, "Jean"), Presence.HERE)
    workspace.attendance.close(coming(page), {})
    apart = workspace.groups.page(page.group.id).by_funder
    assert [(f.funder, f.figures.sessions, f.figures.people) for f in apart] == [
        ("Council", 1, 1),
        ("Lottery", 1, 1),
    ]
    document = group_document(workspace.groups.page(page.group.id), workspace.settings.organisation())
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert table.rows == (("Council", "1", "1", "1"), ("Lottery", "1", "1", "1"))
    found = workspace.whole_calendar.figures(TUESDAY, TUESDAY)
    assert (found.together.sessions, len(found.by_funder)) == (1, 2)
    assert workspace.groups.page(page.group.id, TUESDAY + DAY).by_funder == ()


CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:a
SUMMARY:Silver Voices
DTSTART;TZID=Europe/London:20261117T140000
DTEND;TZID=Europe/London:20261117T153000
RRULE:FREQ=WEEKLY;COUNT=3
EXDATE;TZID=Europe/London:20261124T140000
END:VEVENT
BEGIN:VEVENT
UID:b
SUMMARY:Silver Voices
DTSTART;TZID=Europe/London:20261120T140000
DTEND;TZID=Europe/London:20261120T153000
END:VEVENT
BEGIN:VEVENT
UID:c
SUMMARY:Dentist
DTSTART;TZID=Europe/London:20261121T140000
DTEND;TZID=Europe/London:20261121T153000
END:VEVENT
BEGIN:VEVENT
UID:d
SUMMARY:Dentist
STATUS:CANCELLED
DTSTART;TZID=Europe/London:20261208T140000
DTEND;TZID=Europe/London:20261208T153000
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar_is_brought_in_by_one_step_and_taken_back_by_one(
    workspace: Workspace, tmp_path: Path
) -> None:
    group_id, file = choir(workspace).group.id, tmp_path / "work.ics"
    file.write_text(CALENDAR.replace("\n", "\r\n"), encoding="utf-8", newline="")
    plan = workspace.calendar_import.look(group_id, file)
    assert plan.sentence == "1 new session, 2 known already, 1 called off."
    before = held(workspace, group_id)
    workspace.calendar_import.bring_in(group_id, file)
    after = [day for day, *_rest in held(workspace, group_id)]
    assert after[:3] == [TUESDAY, TUESDAY + 3 * DAY, NEXT + WEEK]
    refused("file", "nothing in", workspace.calendar_import.bring_in, group_id, file)
    assert workspace.history.undo() == "Calendar work.ics brought in"
    assert held(workspace, group_id) == before

    other = workspace.groups.add(replace(choir_form(first_on=TUESDAY + DAY), name="Walkers")).group.id
    assert workspace.calendar_import.look(other, file).questions
    refused("answer", "still open", workspace.calendar_import.bring_in, other, file)
    everything = workspace.calendar_import.bring_in(other, file, {NAME: EVERYTHING}, end=NEXT)
    assert len(everything.new) == 2
    assert everything.problems == (
        "Silver Voices is in St Mark's on Tuesday 17 November 2026, 2:00 to 3:30 pm.",
    )
    with pytest.raises(NotFoundError, match="cannot be read"):
        workspace.calendar_import.look(group_id, tmp_path / "none.ics")
    assert workspace.calendar_import.look(group_id, file, {NAME: EVERYTHING}).called_off[-1].held_on.day == 8
    events = CALENDAR[CALENDAR.index("UID:d") - 13 :]  # a calendar of nothing but what was called off
    file.write_text("BEGIN:VCALENDAR\n" + events.replace("Dentist", "Canceled: Choir"), encoding="utf-8")
    alone = workspace.calendar_import.look(group_id, file)
    assert [session.held_on.day for session in alone.called_off] == [8]
