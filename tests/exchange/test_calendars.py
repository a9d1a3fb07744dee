"""Sessions as iCalendar, out and in: the traps of rules, time zones, moved and cancelled sessions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from app.domain.groups import Group, GroupSession, SessionState
from app.domain.schedule import Schedule, session_id, weekly
from app.domain.session_scores import Mode
from app.errors import InvalidInputError
from app.exchange.calendar_read import read_calendar
from app.exchange.calendar_write import LONDON, calendar_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.exchange.calendar_read import ReadCalendar

NOW: Final = datetime(2026, 9, 1, 12, tzinfo=UTC)
FIRST, LAST = date(2026, 9, 1), date(2026, 12, 31)
ZONE: Final = "DTSTART;TZID=Europe/London:"


def event(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VEVENT", "UID:a", "SUMMARY:Choir", *lines, "END:VEVENT"])


def read(*events: str, last: date = LAST) -> ReadCalendar:
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *events, "END:VCALENDAR", ""])
    return read_calendar("a.ics", text.encode(), FIRST, last)


def days(found: ReadCalendar) -> list[date]:
    return [session.held_on for session in found.sessions]


def september(*numbers: int) -> list[date]:
    return [date(2026, 9, number) for number in numbers]


RULES = [
    ("20260907T103000", "FREQ=WEEKLY;BYDAY=MO;COUNT=3", september(7, 14, 21)),
    ("20260907T103000", "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3", september(7, 9, 14)),
    ("20260901T103000", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3", september(1, 15, 29)),
    ("20260903T103000", "FREQ=MONTHLY;BYDAY=1TH,3TH;COUNT=2", september(3, 17)),
    ("20260925T103000", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=1", september(25)),
    ("20260906T103000", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO;COUNT=4", september(6, 14, 20, 28)),
    ("20260906T103000", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=4", september(6, 7, 20, 21)),
    ("20260907T103000", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260914T093000Z", september(7, 14)),
    ("20260907T103000", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260914", september(7, 14)),
]


@pytest.mark.parametrize(("start", "rule", "expected"), RULES)
def test_rules_are_followed(start: str, rule: str, expected: list[date]) -> None:
    assert days(read(event(f"{ZONE}{start}", f"RRULE:{rule}"))) == expected


def test_a_month_without_a_fifth_friday_is_skipped() -> None:
    rule = "RRULE:FREQ=MONTHLY;BYDAY=5FR;COUNT=2"
    assert days(read(event(f"{ZONE}20261030T103000", rule))) == [date(2026, 10, 30)]


def test_half_past_ten_stays_half_past_ten_when_the_clocks_change() -> None:
    weeks = read(event(f"{ZONE}20261019T103000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2")).sessions
    assert [(s.held_on, s.starts, s.ends) for s in weeks] == [
        (date(2026, 10, 19), time(10, 30), time(11, 30)),
        (date(2026, 10, 26), time(10, 30), time(11, 30)),
    ]
    in_utc = [event("DTSTART:20261019T093000Z"), event("DTSTART:20261026T103000Z")]
    assert {s.starts for s in read(*in_utc).sessions} == {time(10, 30)}


def test_days_left_out_moved_added_and_cancelled() -> None:
    found = read(
        event(
            f"{ZONE}20260907T103000",
            "RRULE:FREQ=WEEKLY;COUNT=4",
            "EXDATE;TZID=Europe/London:20260914T103000",
            "RDATE;TZID=Europe/London:20260910T103000",
        ),
        event("RECURRENCE-ID;TZID=Europe/London:20260921T103000", f"{ZONE}20260922T140000"),
        event(
            "RECURRENCE-ID;TZID=Europe/London:20260928T103000", f"{ZONE}20260928T103000", "STATUS:CANCELLED"
        ),
        event("DTSTART;VALUE=DATE:20260930"),
    )
    assert [(s.held_on, s.starts) for s in found.sessions] == [
        (date(2026, 9, 7), time(10, 30)),
        (date(2026, 9, 10), time(10, 30)),
        (date(2026, 9, 22), time(14)),
        (date(2026, 9, 30), None),
    ]
    assert found.cancelled == tuple(september(14, 28))


def test_what_cannot_be_read_is_said_and_the_rest_is_read() -> None:
    found = read(
        event(f"{ZONE}20260907T103000", "DTEND;TZID=Europe/London:20260907T093000"),
        event(f"{ZONE}20260908T103000"),
        event("DESCRIPTION:no day"),
    )
    assert days(found) == september(8)
    assert "it ends before it starts" in found.problems[0]
    assert len(found.problems) == 2
    for content in (
        b"",
        b"Name,1/10/26",
        b"\xff\xfe\x00",
        b"BEGIN:VEVENT\r\nEND:VEVENT\r\n",
        b"x" * 5_000_001,
    ):
        with pytest.raises(InvalidInputError):
            read_calendar("a.ics", content, FIRST, LAST)


def test_a_rule_without_an_end_stops_at_the_last_day() -> None:
    assert len(read(event(f"{ZONE}20260907T103000", "RRULE:FREQ=DAILY")).sessions) == 116
    with pytest.raises(InvalidInputError, match="more sessions than any group"):
        read(*(event(f"{ZONE}20260907T{at // 60:02}{at % 60:02}00", "RRULE:FREQ=DAILY") for at in range(50)))


def group(rule: str, last_on: date | None = None) -> Group:
    schedule = Schedule(
        first_on=date(2026, 9, 8), starts=time(10, 30), ends=time(12), rule=rule, last_on=last_on
    )
    return Group(id=UUID(int=7), name="Include Choir", venue="St Mark's", schedule=schedule, mode=Mode.FACES)


def sessions(of: Group, held: Iterable[tuple[date, time, SessionState]]) -> list[GroupSession]:
    return [
        GroupSession(
            id=session_id(of.id, day, starts), group_id=of.id, group_name=of.name, held_on=day, starts=starts,
            ends=time(starts.hour + 2), venue=of.venue, state=state, mode=of.mode,
        )
        for day, starts, state in held
    ]  # fmt: skip


def test_until_is_in_utc_and_the_zone_stands_in_the_file() -> None:
    choir = group(weekly(date(2026, 9, 8)), last_on=date(2026, 9, 22))
    held = [(day, time(10, 30), SessionState.PLANNED) for day in september(8, 15, 22)]
    text = calendar_file(choir, sessions(choir, held), NOW).decode()
    assert "UNTIL=20260922T093000Z" in text
    assert "BEGIN:VTIMEZONE\r\nTZID:Europe/London" in text
    assert "DTSTART;TZID=Europe/London:20260908T103000" in text
    found = read_calendar("a.ics", text.encode(), FIRST, LAST)
    assert (found.name, days(found)) == ("Include Choir", september(8, 15, 22))


def test_a_group_without_a_rule_and_one_without_sessions_are_written_too() -> None:
    bare = group("")
    held = [
        (date(2026, 9, 8), time(10, 30), SessionState.DONE),
        (date(2026, 9, 9), time(9), SessionState.CANCELLED),
    ]
    assert days(
        read_calendar("a.ics", calendar_file(bare, sessions(bare, held), NOW), FIRST, LAST)
    ) == september(8)
    assert read_calendar("a.ics", calendar_file(bare, [], NOW), FIRST, LAST).sessions == ()


EARLIER: Final = Schedule(
    first_on=date(2026, 8, 31),
    starts=time(10, 30),
    ends=time(12),
    rule=weekly(date(2026, 8, 31)),
    last_on=date(2026, 9, 21),
)


def test_an_earlier_timetable_is_a_rule_of_its_own_with_its_last_day() -> None:
    later = replace(group(weekly(date(2026, 9, 29))).schedule or EARLIER, first_on=date(2026, 9, 29))
    choir = replace(group(""), schedule=later, earlier=(EARLIER,))
    mondays = [(day, time(10, 30), SessionState.DONE) for day in september(7, 14)]
    moved = (date(2026, 9, 21), time(14), SessionState.PLANNED)
    written = sessions(choir, [*mondays, moved, (date(2026, 9, 29), time(10, 30), SessionState.PLANNED)])
    text = calendar_file(choir, written, NOW).decode()
    assert text.count("RRULE:FREQ=WEEKLY") == 2
    assert "UNTIL=20260921T093000Z" in text
    assert "RECURRENCE-ID;TZID=Europe/London:20260921T103000" in text
    assert text.count("BEGIN:VEVENT") == 3
    found = read_calendar("a.ics", text.encode(), FIRST, date(2026, 9, 30))
    assert days(found) == september(7, 14, 21, 29)
    assert found.sessions[2].starts == time(14)


@settings(max_examples=40)
@given(
    st.sampled_from([1, 2]),
    st.sampled_from([(), (EARLIER,)]),
    st.dictionaries(
        st.dates(FIRST, date(2026, 11, 30)),
        st.tuples(st.sampled_from([time(10, 30), time(14)]), st.sampled_from(SessionState)),
        min_size=1,
        max_size=12,
    ),
)
def test_what_was_written_is_read_again_as_it_is(
    every: int, earlier: tuple[Schedule, ...], held: dict[date, tuple[time, SessionState]]
) -> None:
    choir = replace(group(weekly(date(2026, 9, 8), every)), earlier=earlier)
    written = sessions(choir, [(day, *rest) for day, rest in held.items()])
    found = read_calendar("a.ics", calendar_file(choir, written, NOW), FIRST, max(held))
    wanted = {(s.held_on, s.starts) for s in written if s.state is not SessionState.CANCELLED}
    assert {(s.held_on, s.starts) for s in found.sessions} == wanted


def events_of(content: bytes) -> list[Any]:
    """The events of a file as the library reads them."""
    return list(Calendar.from_ical(content).walk("VEVENT"))


def moved_to(choir: Group, day: date, at: date, starts: time = time(10, 30)) -> GroupSession:
    """The session that was planned for one day, held on another."""
    (planned,) = sessions(choir, [(day, time(10, 30), SessionState.PLANNED)])
    return replace(planned, held_on=at, starts=starts, ends=time(starts.hour + 2), own=True)


def test_a_moved_session_goes_out_as_one_of_its_series() -> None:
    choir = group(weekly(date(2026, 9, 8)))
    others = sessions(choir, [(day, time(10, 30), SessionState.PLANNED) for day in september(8, 22)])
    moved = replace(moved_to(choir, date(2026, 9, 15), date(2026, 9, 17), time(14)), venue="Library")
    content = calendar_file(choir, [*others, moved], NOW)
    events = events_of(content)
    assert [event.get("recurrence-id") is not None for event in events] == [False, True]
    (other,) = [e for e in events if "recurrence-id" in e and e["dtstart"].dt.day == 17]
    assert other["uid"] == events[0]["uid"]
    assert other["recurrence-id"].dt == datetime(2026, 9, 15, 10, 30, tzinfo=LONDON)
    assert other["recurrence-id"].params["TZID"] == "Europe/London"
    assert (other["dtstart"].dt, other["location"]) == (datetime(2026, 9, 17, 14, tzinfo=LONDON), "Library")
    assert "exdate" not in events[0]
    found = read_calendar("a.ics", content, FIRST, date(2026, 9, 24))
    assert [(s.held_on, s.planned_for) for s in found.sessions if s.starts == time(14)] == [
        (date(2026, 9, 17), datetime(2026, 9, 15, 10, 30))  # noqa: DTZ001 - the clock on the wall
    ]
    assert found.cancelled == ()


def test_a_session_moved_past_all_others_is_still_one_of_its_series() -> None:
    choir = group(weekly(date(2026, 9, 8)))
    first = sessions(choir, [(date(2026, 9, 8), time(10, 30), SessionState.PLANNED)])
    early = moved_to(choir, date(2026, 9, 22), date(2026, 9, 10))
    content = calendar_file(choir, [*first, early], NOW)
    (one,) = [e for e in events_of(content) if e["dtstart"].dt.day == 10]
    assert one["recurrence-id"].dt.date() == date(2026, 9, 22)
    # A day on which nothing is planned stays one without a session; the rule goes on after the last.
    assert days(read_calendar("a.ics", content, FIRST, date(2026, 9, 22))) == september(8, 10)


def test_two_sessions_that_changed_places_are_told_apart() -> None:
    choir = group(weekly(date(2026, 9, 8)))
    swapped = [
        moved_to(choir, date(2026, 9, 8), date(2026, 9, 15)),
        moved_to(choir, date(2026, 9, 15), date(2026, 9, 8)),
    ]
    content = calendar_file(choir, swapped, NOW)
    again = {
        (s.held_on, s.planned_for.date() if s.planned_for else None)
        for s in read_calendar("a.ics", content, FIRST, date(2026, 9, 15)).sessions
    }
    assert again == {
        (date(2026, 9, 15), date(2026, 9, 8)),
        (date(2026, 9, 8), date(2026, 9, 15)),
    }


def test_a_moved_session_that_was_called_off_is_called_off_on_its_own_day() -> None:
    rule = event(f"{ZONE}20260907T103000", "RRULE:FREQ=WEEKLY;COUNT=2")
    off = event(
        "RECURRENCE-ID;TZID=Europe/London:20260914T103000", f"{ZONE}20260916T103000", "STATUS:CANCELLED"
    )
    assert read(rule, off).cancelled == (date(2026, 9, 14),)
