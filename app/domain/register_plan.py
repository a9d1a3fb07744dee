"""What bringing in a register from a file would do to the records: who is known, which sessions are new."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import time
from typing import TYPE_CHECKING, Final
from uuid import UUID

from app.domain.file_places import line_name, line_words
from app.domain.group_form import FIRST_DAY
from app.domain.groups import SessionState
from app.domain.register_file import Choice, FileQuestion, RowProblem
from app.domain.spoken_dates import day_and_month, whole_day
from app.domain.wording import quote
from app.errors import InvalidInputError
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from app.domain.groups import Group, GroupSession
    from app.domain.people import PossibleMatch
    from app.domain.register_file import RegisterFile, RowPerson

NEW: Final = "new"
TIMES: Final = "times"
_TIMES: Final = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)\s*[-–]\s*([01]?\d|2[0-3])[:.]([0-5]\d)")
USUAL_TIMES: Final = ("10:00-12:00", "11:00-13:00", "13:30-15:30", "14:00-16:00", "18:30-20:30")


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    """Somebody in the file, and who they are here; None for somebody new.

    Attributes:
        left_on: The day they left the group; None for those who belong to it, or do from now on.
    """

    person: RowPerson
    same_as: UUID | None
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day of the file, and the session of that day; None for a new one."""

    day: date
    session_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPlan:
    """Everything an import would do; nothing is written as long as a question is open."""

    found: RegisterFile
    people: tuple[PlannedPerson, ...]
    days: tuple[PlannedDay, ...]
    starts: time
    ends: time
    questions: tuple[FileQuestion, ...]
    problems: tuple[RowProblem, ...]
    guesses: tuple[str, ...]

    @property
    def marks(self) -> int:
        """How many marks would be written."""
        days = {planned.day for planned in self.days}
        return sum(len(days & planned.person.marks.keys()) for planned in self.people)

    @property
    def sentence(self) -> str:
        """What an import would write."""
        new = sum(planned.same_as is None for planned in self.people)
        sessions = ngettext("{n} session", "{n} sessions", len(self.days)).format(n=len(self.days))
        people = ngettext("{n} person", "{n} people", len(self.people)).format(n=len(self.people))
        marks = ngettext("{n} mark", "{n} marks", self.marks).format(n=self.marks)
        return _("{sessions}, {people} ({new} of them new), {marks}.").format(
            sessions=sessions, people=people, new=new, marks=marks
        )


def plan_days(
    found: RegisterFile, sessions: Iterable[GroupSession], today: date
) -> tuple[tuple[PlannedDay, ...], list[RowProblem], list[str]]:
    """The days that can be written, what hinders the others, and what is left aside."""
    held: dict[date, list[GroupSession]] = {}
    for session in sessions:
        held.setdefault(session.held_on, []).append(session)
    marked = {day for person in found.people for day in person.marks} | found.visitors.keys()
    days, problems, aside = [], [], []
    for day in found.days:
        there = [s for s in held.get(day, ()) if s.state is not SessionState.CANCELLED]
        if day not in marked:
            aside.append(_("Nobody is marked on {day}; that day is left aside.").format(day=whole_day(day)))
            continue
        said = _why_not(day, held.get(day, ()), today)
        if said:
            problems.append(RowProblem(found.header_row, said.format(day=whole_day(day))))
        else:
            days.append(PlannedDay(day, there[0].id if there else None))
    return tuple(days), problems, aside


def _why_not(day: date, held: Sequence[GroupSession], today: date) -> str:
    """Why nothing can be written on a day; empty where it can."""
    if day > today:
        return _("{day} is still to come; that day is left out")
    if day < FIRST_DAY:
        return _("{day} is too long ago; that day is left out")
    if any(session.state is SessionState.DONE for session in held):
        return _("the register of {day} is finished here already, and stays as it is")
    if held and all(session.state is SessionState.CANCELLED for session in held):
        return _("the session of {day} was cancelled here; that day is left out")
    return ""


def plan_people(
    found: RegisterFile,
    matches: Mapping[str, Sequence[tuple[PossibleMatch, bool]]],
    members: Collection[UUID],
    answers: Mapping[str, str],
) -> tuple[tuple[PlannedPerson, ...], list[FileQuestion]]:
    """Who each person is: a member of the very same name is them; any other who may be meant is asked about.

    Args:
        matches: Name -> who may be meant, each with whether the name is the very same.
        members: Who belongs to the group.
    """
    planned, questions, taken = [], list[FileQuestion](), dict[UUID, int]()
    for person in found.people:
        _refuse_taken(found, person, taken, answers)
        may_be = [
            (match, same)
            for match, same in matches.get(person.parsed.name, ())
            if match.person_id not in taken and (same or match.person_id in members)
        ]
        known = _settled(person, may_be, members, answers)
        if known is None and may_be and answers.get(_code(person)) != NEW:
            questions.append(_question(found, person, [match for match, _same in may_be]))
        if known is not None:
            taken[known] = person.row
        planned.append(PlannedPerson(person, known))
    return tuple(planned), questions


def plan_left(
    found: RegisterFile, planned: Sequence[PlannedPerson], left: Mapping[UUID, date]
) -> tuple[tuple[PlannedPerson, ...], list[RowProblem]]:
    """People who left the group keep their marks of the days before, and get none of later days.

    Args:
        left: Who belongs to the group no longer -> the day they left.
    """
    people, problems = [], list[RowProblem]()
    for one in planned:
        left_on = left.get(one.same_as) if one.same_as is not None else None
        if left_on is None:
            people.append(one)
            continue
        before = {day: mark for day, mark in one.person.marks.items() if day < left_on}
        people.append(PlannedPerson(replace(one.person, marks=before), one.same_as, left_on))
        over = len(one.person.marks) - len(before)
        if over:
            words = ngettext(
                "{name} left this group on {day}; {n} later mark is left out",
                "{name} left this group on {day}; {n} later marks are left out",
                over,
            )
            name = quote(one.person.parsed.name)
            problems.append(
                found.problem(one.person, words.format(name=name, day=whole_day(left_on), n=over))
            )
    return tuple(people), problems


def plan_times(
    group: Group, days: Iterable[PlannedDay], answers: Mapping[str, str]
) -> tuple[time, time, list[FileQuestion]]:
    """From when to when the new sessions were: as the group meets, or as it is answered.

    Raises:
        InvalidInputError: The answer is no two times, the later one second.
    """
    if TIMES in answers:
        return (*_two_times(answers[TIMES]), [])
    if group.schedule is not None:
        return group.schedule.starts, group.schedule.ends, []
    question = FileQuestion(
        code=TIMES,
        words=_("{group} has no fixed times. When were these sessions?").format(group=group.name),
        choices=tuple(Choice(times, times) for times in USUAL_TIMES),
    )
    return time(0), time(0), [question] if any(day.session_id is None for day in days) else []


def _settled(
    person: RowPerson,
    may_be: Sequence[tuple[PossibleMatch, bool]],
    members: Collection[UUID],
    answers: Mapping[str, str],
) -> UUID | None:
    """Who they are, as far as that is sure or was answered."""
    answer = answers.get(_code(person), "")
    named = next((match.person_id for match, _same in may_be if str(match.person_id) == answer), None)
    if named is not None:
        return named
    if answer and answer != NEW:
        raise InvalidInputError(
            _("{name} cannot be that person.").format(name=person.parsed.name),
            _("Choose one of those who may be meant, or “new”."),
            "answer",
        )
    sure = [match.person_id for match, same in may_be if same and match.person_id in members]
    return sure[0] if len(sure) == 1 and len(may_be) == 1 and not answer else None


def _refuse_taken(
    found: RegisterFile, person: RowPerson, taken: Mapping[UUID, int], answers: Mapping[str, str]
) -> None:
    """Nobody stands in a register twice."""
    answer = answers.get(_code(person), "")
    row = next((row for person_id, row in taken.items() if str(person_id) == answer), None)
    if row is not None:
        raise InvalidInputError(
            _("{place} and {other} would be one person twice.").format(
                place=line_words(row, turned=found.turned),
                other=line_name(person.row, turned=found.turned),
            ),
            _("Answer one of the two with somebody else, or with “new”."),
            "answer",
        )


def _code(person: RowPerson) -> str:
    return f"person:{person.row}"


def _question(found: RegisterFile, person: RowPerson, may_be: Sequence[PossibleMatch]) -> FileQuestion:
    return FileQuestion(
        code=_code(person),
        words=_("{place}: is “{name}” somebody who is known already?").format(
            place=line_words(person.row, turned=found.turned), name=person.parsed.name
        ),
        choices=(*(Choice(str(m.person_id), _who(m)) for m in may_be), Choice(NEW, _("No, somebody new"))),
    )


def _who(match: PossibleMatch) -> str:
    if match.last_came is None:
        return _("Yes: {name}").format(name=match.shown)
    return _("Yes: {name}, last here {day}").format(name=match.shown, day=day_and_month(match.last_came))


def _two_times(text: str) -> tuple[time, time]:
    found = _TIMES.fullmatch(text.strip())
    starts, ends = (
        (time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4])))
        if found
        else (time(0), time(0))
    )
    if ends <= starts:
        raise InvalidInputError(
            _("“{times}” is not from when to when.").format(times=text),
            _("Write it as 10:00-12:00."),
            "answer",
        )
    return starts, ends
