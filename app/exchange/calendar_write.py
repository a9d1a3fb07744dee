"""Sessions as iCalendar (RFC 5545): a rule, the days that are left out of it, and sessions that differ."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from app.domain.groups import SessionState
from app.domain.schedule import session_id
from app.domain.sessions_ahead import one_session

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from icalendar import Event, Timezone

    from app.domain.groups import Group, GroupSession
    from app.domain.schedule import Schedule

LONDON: Final = ZoneInfo("Europe/London")
PRODUCT: Final = "-//Trestle//Trestle//EN"
FURTHEST_MOVED: Final = timedelta(days=366)
"""How far from the day it was planned for a session is looked for."""
SUMMER: Final = ("19810329T010000", timedelta(0), timedelta(hours=1), "BST", {"BYMONTH": 3})
WINTER: Final = ("19961027T020000", timedelta(hours=1), timedelta(0), "GMT", {"BYMONTH": 10})
"""Since when the clocks change as they do: last Sunday of March and of October, at 1:00 UTC."""


def calendar_file(group: Group, sessions: Sequence[GroupSession], now: datetime) -> bytes:
    """The sessions of a group as a calendar; nobody is named in it.

    Each timetable of a group, earlier ones with their last day, is one event that comes again: a day
    without a session is an EXDATE, a session that is moved to another day or differs carries the day it
    was planned for as its RECURRENCE-ID, and one beside every rule is an event of its own.

    Args:
        sessions: Those that were planned or held, cancelled ones too.
    """
    # Loaded with the first calendar, and not with the program.
    from icalendar import Calendar  # noqa: PLC0415 - see above

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", group.name)
    calendar.add_component(_london())
    for event in _events(group, sessions, now):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _london() -> Timezone:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415 - as above

    zone = Timezone()
    zone.add("tzid", "Europe/London")
    for kind, (start, before, after, name, month) in ((TimezoneDaylight, SUMMER), (TimezoneStandard, WINTER)):
        part = kind()
        part.add("dtstart", datetime.strptime(start, "%Y%m%dT%H%M%S"))  # noqa: DTZ007 - the clock on the wall
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", name)
        part.add("rrule", {"FREQ": "YEARLY", **month, "BYDAY": "-1SU"})
        zone.add_component(part)
    return zone


def _events(group: Group, sessions: Sequence[GroupSession], now: datetime) -> Iterable[Event]:
    live = [session for session in sessions if session.state is not SessionState.CANCELLED]
    told = set[UUID]()
    for when in (*group.earlier, *([group.schedule] if group.schedule is not None else [])):
        slots = _slots(group, when, sessions)
        days = _days(when, sessions, slots)
        if days:
            regular = _regular(when, live, days, slots)
            told |= {session.id for session in regular.values()}
            yield from _series(group, when, days, regular, now)
    for session in live:
        if session.id not in told:
            yield _event(group, f"{session.id}", session, now)


def _series(
    group: Group, when: Schedule, days: Sequence[date], regular: Mapping[date, GroupSession], now: datetime
) -> Iterable[Event]:
    """One timetable: the event that comes again, then each session that differs from it or was moved."""
    present = when is group.schedule
    key = f"{group.id}" if present else f"{group.id}-{when.first_on:%Y%m%d}"
    usual = one_session(group, days[0], when.starts, when.ends)
    master = _event(group, key, usual, now)
    master.add("rrule", _rule(when, ended=days[-1] if group.ended and present else None))
    if missing := [day for day in days if day not in regular]:
        master.add("exdate", [_at(day, when.starts) for day in missing])
    yield master
    for day, session in regular.items():
        elsewhere = session.own and session.venue != group.venue
        if elsewhere or (session.held_on, session.starts, session.ends) != (day, when.starts, when.ends):
            event = _event(group, key, session, now)
            event.add("recurrence-id", _at(day, when.starts))
            yield event


def _slots(group: Group, when: Schedule, sessions: Sequence[GroupSession]) -> dict[UUID, date]:
    """Session -> the day of the rule it was planned for, wherever it was moved to since.

    Its id is made of that day (`session_id`), so it is known of sessions that left their day.
    """
    if not when.rule or not sessions:
        return {}
    held, known = [session.held_on for session in sessions], {session.id for session in sessions}
    planned = {
        session_id(group.id, day, when.starts): day
        for day in when.days(min(held) - FURTHEST_MOVED, max(held) + FURTHEST_MOVED)
    }
    return {key: day for key, day in planned.items() if key in known}


def _days(when: Schedule, sessions: Sequence[GroupSession], slots: Mapping[UUID, date]) -> list[date]:
    """The days of the rule from the first session to the last that is known; none without a rule."""
    if not when.rule or not sessions:
        return []
    held = [slots.get(session.id, session.held_on) for session in sessions]
    return list(when.days(min(held), max(held)))


def _regular(
    when: Schedule, live: Sequence[GroupSession], days: Sequence[date], slots: Mapping[UUID, date]
) -> dict[date, GroupSession]:
    """The session of each day of the rule: the one planned for it, else the one at the usual time."""
    wanted = set(days)
    ordered = sorted(live, key=lambda session: (session.id in slots, session.starts == when.starts))
    standing = {slots.get(session.id, session.held_on): session for session in ordered}
    return {day: session for day, session in sorted(standing.items()) if day in wanted}


def _event(group: Group, key: str, session: GroupSession, now: datetime) -> Event:
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("uid", f"{key}@trestle")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", group.name)
    event.add("dtstart", _at(session.held_on, session.starts))
    event.add("dtend", _at(session.held_on, session.ends))
    if venue := session.venue or group.venue:
        event.add("location", venue)
    return event


def _rule(when: Schedule, ended: date | None) -> dict[str, object]:
    """The rule with its last day; with a time zone at its start, UNTIL is in UTC (RFC 5545, 3.3.10)."""
    from icalendar import vRecur  # noqa: PLC0415 - as above

    rule = vRecur.from_ical(when.rule)
    last = ended or when.last_on
    if last is not None:
        rule["UNTIL"] = [_at(last, when.starts).astimezone(UTC)]
    return dict(rule)


def _at(day: date, at: time) -> datetime:
    return datetime.combine(day, at, LONDON)
