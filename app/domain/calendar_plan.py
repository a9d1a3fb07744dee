"""What bringing a calendar into a group would do: sessions that are new, known, or called off."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from app.domain.arrangement import check_open
from app.domain.groups import SessionState
from app.domain.names import fold
from app.domain.register_file import Choice, FileQuestion
from app.domain.schedule import session_id
from app.domain.sessions_ahead import one_session
from app.domain.spoken_dates import weekday_and_day
from app.errors import InvalidInputError
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date, datetime, time

    from app.domain.groups import Group, GroupSession

NAME: Final = "name"
"""The question which of the names in a calendar is that of the group."""
_CALLED_OFF: Final = re.compile(r"^cancell?ed:\s*", re.IGNORECASE)
"""What some programs write before the name of what was called off."""
EVERYTHING: Final = "*"
"""Its answer for a calendar in which everything is."""
MOST_NAMES: Final = 12


@dataclass(frozen=True, slots=True, order=True)
class CalendarSession:
    """One meeting, by the clock on the wall in London. An event for whole days has no times.

    Attributes:
        planned_for: The day and time of its series that it stands for, where it was moved or differs.
    """

    held_on: date
    starts: time | None
    ends: time | None
    name: str
    venue: str = ""
    planned_for: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPlan:
    """Everything an import would do; nothing is written as long as a question is open.

    Attributes:
        new: Sessions that are planned.
        known: How many stand here already.
        moved: Sessions here that are at another day or time by the calendar: as they are, as they become.
        called_off: Sessions here that the calendar says do not take place.
        problems: What cannot be used, in sentences.
    """

    file: str
    new: tuple[GroupSession, ...] = ()
    known: int = 0
    moved: tuple[tuple[GroupSession, GroupSession], ...] = ()
    called_off: tuple[GroupSession, ...] = ()
    problems: tuple[str, ...] = ()
    questions: tuple[FileQuestion, ...] = ()

    @property
    def sentence(self) -> str:
        """What would come of it."""
        moved = ngettext("{n} moved", "{n} moved", len(self.moved)).format(n=len(self.moved))
        parts = (
            ngettext("{n} new session", "{n} new sessions", len(self.new)).format(n=len(self.new)),
            ngettext("{n} known already", "{n} known already", self.known).format(n=self.known),
            *([moved] if self.moved else []),
            ngettext("{n} called off", "{n} called off", len(self.called_off)).format(n=len(self.called_off)),
        )
        return _("{parts}.").format(parts=", ".join(parts))


def chosen(
    group: Group, found: Iterable[CalendarSession], answers: Mapping[str, str]
) -> tuple[tuple[CalendarSession, ...], tuple[FileQuestion, ...]]:
    """The meetings of a calendar that are the group's, and the question where that is open.

    Those with the group's own name are; in a calendar with one name all are.
    """
    meetings = tuple(found)
    names = list(dict.fromkeys(one.name for one in meetings))
    answer = answers.get(NAME, "")
    if answer == EVERYTHING or len(names) < 2:
        return meetings, ()
    own = {name for name in names if fold(name) == fold(answer or group.name)}
    if own:
        return tuple(one for one in meetings if one.name in own), ()
    choices = [Choice(name, name or _("Without a name")) for name in names[:MOST_NAMES]]
    question = FileQuestion(
        code=NAME,
        words=_("Which of these are sessions of {group}?").format(group=group.name),
        choices=(*choices, Choice(EVERYTHING, _("All of them"))),
    )
    return (), (question,)


def called_off_days(
    group: Group,
    meetings: Collection[CalendarSession],
    called_off: Collection[tuple[date, str]],
    answers: Mapping[str, str],
) -> tuple[date, ...]:
    """The days on which a meeting of the group was called off, and not something else in the calendar.

    Args:
        meetings: Those of the calendar that are the group's.
        called_off: Day and name of everything in the calendar that was.
    """
    names = {fold(group.name), *(fold(one.name) for one in meetings)}
    off = {(day, fold(_CALLED_OFF.sub("", name))) for day, name in called_off}
    if answers.get(NAME) == EVERYTHING or (not meetings and len({name for _day, name in off}) == 1):
        names |= {name for _day, name in off}
    return tuple(sorted({day for day, name in off if name in names}))


def planned_from(
    file: str,
    group: Group,
    found: Sequence[CalendarSession],
    cancelled: Iterable[date],
    here: Sequence[GroupSession],
) -> CalendarPlan:
    """What meetings of a calendar would become.

    Args:
        cancelled: Days on which something in the calendar was called off.
        here: Every session of the group, cancelled ones too.
    """
    known_here = {session.id: session for session in here}
    at = {(session.held_on, session.starts): session for session in here}
    new, known, problems = dict[object, "GroupSession"](), 0, list[str]()
    moved = list[tuple["GroupSession", "GroupSession"]]()
    for one in found:
        why = _unusable(group, one)
        if why or one.starts is None or one.ends is None:
            problems.append(_("{day}: {why}").format(day=weekday_and_day(one.held_on), why=why))
            continue
        session = _as_planned(group, one, one.starts, one.ends)
        slot = _slot(one, one.starts)
        standing = known_here.get(session.id) or at.get(slot) or at.get((one.held_on, one.starts))
        if standing is None:
            new[session.id] = session
        elif one.planned_for is None or _same(standing, session):
            known += 1
        elif standing.state is SessionState.PLANNED:
            moved.append((standing, _moved(standing, session)))
        else:
            why = _("it stands on another day or time here, and its register was begun or it was cancelled.")
            problems.append(_("{day}: {why}").format(day=weekday_and_day(one.held_on), why=why))
    gone = {before.id for before, _after in moved}
    return CalendarPlan(
        file=file,
        new=tuple(new.values()),
        known=known,
        moved=tuple(moved),
        called_off=tuple(s for s in _called_off(found, cancelled, here) if s.id not in gone),
        problems=tuple(problems),
    )


def _called_off(
    found: Iterable[CalendarSession], cancelled: Iterable[date], here: Iterable[GroupSession]
) -> Iterable[GroupSession]:
    """What is planned here on days that were called off, where nothing else is on that day."""
    off = set(cancelled) - {one.held_on for one in found}
    return (s for s in here if s.held_on in off and s.state is SessionState.PLANNED)


def _slot(one: CalendarSession, starts: time) -> tuple[date, time]:
    """The day and time in its series that a meeting stands for."""
    if one.planned_for is None:
        return one.held_on, starts
    return one.planned_for.date(), one.planned_for.time()


def _as_planned(group: Group, one: CalendarSession, starts: time, ends: time) -> GroupSession:
    """The session of a meeting; one that was moved keeps the id of the day it was planned for."""
    session = one_session(group, one.held_on, starts, ends)
    if one.planned_for is None:
        return session
    key = session_id(group.id, one.planned_for.date(), one.planned_for.time())
    return replace(session, id=key, venue=one.venue or session.venue, own=True)


def _same(standing: GroupSession, session: GroupSession) -> bool:
    return (standing.held_on, standing.starts, standing.ends) == (
        session.held_on,
        session.starts,
        session.ends,
    )


def _moved(standing: GroupSession, session: GroupSession) -> GroupSession:
    """The session here at the day, time and place of the calendar."""
    return replace(
        standing,
        held_on=session.held_on,
        starts=session.starts,
        ends=session.ends,
        venue=session.venue,
        own=True,
    )


def _unusable(group: Group, one: CalendarSession) -> str:
    if one.starts is None or one.ends is None:
        return _("a whole day without times. Write when it starts and ends.")
    if one.ends <= one.starts:
        return _("it ends before it starts, or after midnight.")
    try:
        check_open(group.arrangement, one.starts, one.ends)
    except InvalidInputError as refused:
        return refused.message
    return ""
