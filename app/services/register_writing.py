"""Writes a register from a file inside a transaction under way, and turns it back and forth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.attendance import Mark
from app.domain.groups import GroupSession, SessionState
from app.domain.people import PersonForm, Role
from app.domain.schedule import session_id
from app.services.places import answer_waiting

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from app.domain.groups import Group
    from app.domain.register_plan import PlannedDay, PlannedPerson, RegisterPlan
    from app.services.places import Answered
    from app.store.repositories import Repositories


@dataclass(slots=True, kw_only=True)
class WrittenDay:
    """One session: what the file says of it, and what stood there before."""

    session_id: UUID
    new: bool
    marks: Mapping[UUID, Mark]
    visitors: int
    marks_before: Mapping[UUID, Mark]
    visitors_before: int
    state_before: SessionState


@dataclass(slots=True, kw_only=True)
class Brought:
    """Everything one file brought."""

    at: datetime
    added: tuple[UUID, ...]
    joined: tuple[UUID, ...]
    notes: tuple[UUID, ...]
    days: tuple[WrittenDay, ...]
    answered: Answered

    def turn(self, repositories: Repositories, *, back: bool) -> None:
        """Take all of it back, or write it again."""
        repositories.people.take_out(self.added, void=back)
        repositories.groups.take_out_memberships(self.joined, void=back)
        self.notes = tuple(map(repositories.people.turn_note, self.notes))
        self.answered.turn(repositories, back=back)
        new = [day.session_id for day in self.days if day.new]
        if not back:
            repositories.sessions.take_out(new, void=False)
        self.mark(repositories, back=back)
        if back:
            repositories.sessions.take_out(new, void=True)

    def mark(self, repositories: Repositories, *, back: bool) -> None:
        """Put marks and visitors as they are in the file, or as they were before."""
        attendance = repositories.attendance
        for day in self.days:
            marks = day.marks_before if back else day.marks
            attendance.mark(attendance.standing(day.session_id), marks, self.at)
            state = day.state_before if back else SessionState.DONE
            repositories.sessions.set_state(day.session_id, state)
            if day.visitors != day.visitors_before:
                attendance.set_visitors(day.session_id, day.visitors_before if back else day.visitors)


def write_plan(repositories: Repositories, plan: RegisterPlan, group: Group, at: datetime) -> Brought:
    """People, memberships, sessions and marks of a file.

    Raises:
        NotFoundError: A person who is meant is gone.
    """
    ids, added, joined, notes = list[UUID](), list[UUID](), list[UUID](), list[UUID]()
    written = {planned.day for planned in plan.days}
    for planned in plan.people:
        one, key = planned.person, _known(repositories, planned)
        if key is None:
            form = PersonForm(name=one.parsed.name, title=one.parsed.title, phone=one.phone)
            key = repositories.people.add(form)
            added.append(key)
        if one.parsed.note:
            notes.append(repositories.people.add_note(key, one.parsed.note, at))
        if planned.left_on is None:
            since = min(one.marks.keys() & written, default=min(written))
            membership = repositories.groups.join(group.id, key, one.role, since)
            joined += [membership] if membership else []
        ids.append(key)
    take_part = {
        key
        for key, planned in zip(ids, plan.people, strict=True)
        if planned.left_on is None and planned.person.role is Role.PARTICIPANT
    }
    brought = Brought(
        at=at,
        added=tuple(added),
        joined=tuple(joined),
        notes=tuple(notes),
        days=tuple(_day(repositories, plan, group, ids, planned) for planned in plan.days),
        answered=answer_waiting(repositories, group.id, take_part, at.astimezone().date()),
    )
    brought.mark(repositories, back=False)
    return brought


def _known(repositories: Repositories, planned: PlannedPerson) -> UUID | None:
    return None if planned.same_as is None else repositories.people.get(planned.same_as).id


def _day(
    repositories: Repositories, plan: RegisterPlan, group: Group, ids: list[UUID], planned: PlannedDay
) -> WrittenDay:
    day, key = planned.day, planned.session_id or _new(repositories, plan, group, planned.day)
    standing, visitors = repositories.attendance.standing(key), repositories.attendance.visitors(key)
    marks = {
        person_id: Mark(one.person.role, one.person.marks[day])
        for person_id, one in zip(ids, plan.people, strict=True)
        if day in one.person.marks
    }
    return WrittenDay(
        session_id=key,
        new=planned.session_id is None,
        marks=marks,
        visitors=plan.found.visitors.get(day, visitors),
        marks_before={p: standing.marks.get(p) or Mark(mark.role, None) for p, mark in marks.items()},
        visitors_before=visitors,
        state_before=SessionState.PLANNED if planned.session_id is None else standing.state,
    )


def _new(repositories: Repositories, plan: RegisterPlan, group: Group, day: date) -> UUID:
    key = session_id(group.id, day, plan.starts)
    repositories.sessions.plan(
        GroupSession(
            id=key,
            group_id=group.id,
            group_name=group.name,
            held_on=day,
            starts=plan.starts,
            ends=plan.ends,
            venue=group.venue,
            state=SessionState.PLANNED,
            mode=group.mode,
        )
    )
    return key
