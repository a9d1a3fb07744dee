"""Reads sessions out of an iCalendar file: rules are followed, moved and cancelled ones respected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from app.domain.calendar_plan import CalendarSession
from app.domain.wording import quote
from app.exchange.register_cells import refused
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any, TypeAlias

    from icalendar import Calendar

    Entry: TypeAlias = Mapping[str, Any]

LONDON: Final = ZoneInfo("Europe/London")
LARGEST: Final = 5_000_000
MOST: Final = 5_000
"""Sessions of one file."""
TOO_OFTEN: Final = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
"""No group meets like that; a rule of that kind that fits no day would be followed for ever."""
UNREADABLE: Final = (KeyError, ValueError, TypeError, AttributeError, OverflowError)


class _OfNoUseError(ValueError):
    """Why one event cannot be used, in words for whoever brings it in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCalendar:
    """What a calendar says between two days.

    Attributes:
        called_off: Days on which something was called off, or left out of a rule, each with what it was.
        problems: What cannot be read, in sentences.
    """

    name: str
    sessions: tuple[CalendarSession, ...]
    called_off: tuple[tuple[date, str], ...]
    problems: tuple[str, ...]

    @property
    def cancelled(self) -> tuple[date, ...]:
        """The days alone, each once."""
        return tuple(dict.fromkeys(day for day, _name in self.called_off))


def read_calendar(file: str, content: bytes, first: date, last: date) -> ReadCalendar:
    """The sessions in a file from one day to another, both included.

    Raises:
        InvalidInputError: It is no calendar, or it never ends.
    """
    calendar = _parsed(file, content)
    sessions: set[CalendarSession] = set()
    cancelled: set[tuple[date, str]] = set()
    problems: list[str] = []
    events: list[Entry] = list(calendar.walk("VEVENT"))
    events, moved = _moved_ones(events, problems)
    for event in events:
        try:
            for found, called_off in _expanded(event, moved, first, last):
                if called_off:
                    day = found.held_on if found.planned_for is None else found.planned_for.date()
                    cancelled.add((day, found.name))
                else:
                    sessions.add(found)
        except UNREADABLE as error:
            problems.append(_problem(event, error))
        if len(sessions) > MOST:
            raise refused(file, _("it has more sessions than any group"), _("Choose a shorter time."))
    name = str(calendar.get("x-wr-calname", ""))
    ordered = sorted(sessions, key=lambda s: (s.held_on, s.starts or time.min, s.name))
    return ReadCalendar(
        name=name, sessions=tuple(ordered), called_off=tuple(sorted(cancelled)), problems=tuple(problems)
    )


def _moved_ones(
    events: Iterable[Entry], problems: list[str]
) -> tuple[list[Entry], set[tuple[str, datetime]]]:
    """The events that can be followed, and which meetings of a series one of them stands for."""
    usable: list[Entry] = []
    moved: set[tuple[str, datetime]] = set()
    for event in events:
        try:
            if "recurrence-id" in event:
                moved.add((str(event.get("uid")), _wall(event["recurrence-id"].dt)))
            usable.append(event)
        except UNREADABLE as error:
            problems.append(_problem(event, error))
    return usable, moved


def _problem(event: Entry, error: Exception) -> str:
    why = (
        str(error) if isinstance(error, _OfNoUseError) else _("a day, a time or a rule in it cannot be read")
    )
    return _("“{event}”: {why}").format(event=quote(str(event.get("summary", ""))), why=why)


def _parsed(file: str, content: bytes) -> Calendar:
    # Loaded with the first calendar, and not with the program.
    from icalendar import Calendar  # noqa: PLC0415 - see above

    advice = _("Save it again as .ics in a calendar program. Nothing was written.")
    if len(content) > LARGEST:
        raise refused(file, _("it is larger than any calendar"), advice)
    try:
        found = Calendar.from_ical(content)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise refused(file, _("it is not a calendar, or it is damaged"), advice) from error
    if not isinstance(found, Calendar):
        raise refused(file, _("it is not a calendar, or it is damaged"), advice)
    return found


def _expanded(
    event: Entry, moved: set[tuple[str, datetime]], first: date, last: date
) -> Iterator[tuple[CalendarSession, bool]]:
    """Every meeting of one event, each with whether it was called off."""
    start, whole_day = _wall(event["dtstart"].dt), not isinstance(event["dtstart"].dt, datetime)
    length = _length(event, start)
    called_off = str(event.get("status", "")).upper() == "CANCELLED"
    left_out = set(_dates(event, "exdate"))
    days_out = set(_whole_days(event, "exdate"))
    uid, single = str(event.get("uid")), "recurrence-id" in event
    for at in _starts(event, start, first, last):
        if not first <= at.date() <= last or (not single and (uid, at) in moved):
            continue
        ends = at + length
        begins, over = (None, None) if whole_day else (at.time(), ends.time())
        name, venue = str(event.get("summary", "")), str(event.get("location", ""))
        planned_for = _wall(event["recurrence-id"].dt) if single else None
        found = CalendarSession(at.date(), begins, over, name, venue, planned_for)
        yield found, called_off or at in left_out or at.date() in days_out


def _starts(event: Entry, start: datetime, first: date, last: date) -> list[datetime]:
    """When it begins, by the clock on the wall: so half past ten stays half past ten in winter."""
    rule = event.get("rrule")
    if rule is None:
        return sorted({start, *_dates(event, "rdate")})
    rules = rule if isinstance(rule, list) else [rule]
    found = {start, *_dates(event, "rdate")}
    for one in rules:
        if TOO_OFTEN & set(one.get("FREQ", [])) or any(step < 1 for step in one.get("INTERVAL", [])):
            raise _OfNoUseError(_("it is repeated more often than any group meets"))
        until = [_wall(end).replace(tzinfo=None) for end in one.get("UNTIL", [])]
        bare = {key: value for key, value in one.items() if key != "UNTIL"}
        words = type(one)(bare).to_ical().decode()
        end = datetime.combine(last, time.max)
        if until:
            whole = isinstance(one["UNTIL"][0], datetime)
            end = min(end, until[0] if whole else datetime.combine(until[0].date(), time.max))
        ahead = rrulestr(words, dtstart=start).xafter(start - timedelta(seconds=1), inc=True)
        for at in islice(ahead, 50_000):
            if at > end:
                break
            if at.date() >= first:
                found.add(at)
    return sorted(found)


def _dates(event: Entry, name: str) -> Iterator[datetime]:
    return (_wall(moment) for moment in _moments(event, name))


def _whole_days(event: Entry, name: str) -> Iterator[date]:
    """Days that are named without a time: whatever is on them is meant."""
    return (moment for moment in _moments(event, name) if not isinstance(moment, datetime))


def _moments(event: Entry, name: str) -> Iterator[date]:
    given = event.get(name, [])
    for listed in given if isinstance(given, list) else [given]:
        for one in listed.dts:
            yield one.dt[0] if isinstance(one.dt, tuple) else one.dt


def _length(event: Entry, start: datetime) -> timedelta:
    if "dtend" in event:
        length = _wall(event["dtend"].dt) - start
    else:
        length = event["duration"].dt if "duration" in event else timedelta(0)
    if length < timedelta(0):
        raise _OfNoUseError(_("it ends before it starts"))
    return length


def _wall(moment: date) -> datetime:
    """What the clock on the wall in London shows; a time without a zone is taken as it stands."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time.min)
    return moment.astimezone(LONDON).replace(tzinfo=None) if moment.tzinfo else moment
