"""Taking a register: one mark at a time, walk-ins, visitors, and closing it."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from app.domain.attendance import Mark, Presence
from app.domain.groups import SessionState
from app.domain.names import tidy_name
from app.domain.people import PersonForm, Role
from app.domain.roles import Act
from app.domain.wording import tidy_words
from app.errors import InvalidInputError
from app.i18n import _, ngettext
from app.services.history import Step
from app.services.joining import joins_by_coming
from app.services.permission import keep_as_own, needs
from app.services.places import answer_waiting, refuse_names
from app.services.register_marks import (
    open_register,
    put_marks,
    refuse_ahead,
    refuse_twice,
    still_coming,
    write_marks,
)
from app.services.walk_ins import WalkIn
from app.services.who_must_be_there import refuse_incomplete
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.attendance import Register
    from app.services.desk import Desk
    from app.services.register_marks import Presences

MOST_VISITORS = 999
"""Our own rule: more is a slip of the finger."""


class AttendanceService:
    """What a group leader can do with a register. One method, one transaction, one undo."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.SEE_REGISTER)
    def open_register(self, session_id: UUID) -> Register:
        """The register as it stands; that it was looked at is put in the audit.

        Raises:
            NotFoundError: There is no such session.
        """
        register = self._register(session_id)
        self._desk.store.record(self._desk.author, "view register", _subject(session_id))
        return register

    @needs(Act.MARK_REGISTER)
    def mark(self, session_id: UUID, person_id: UUID, presence: Presence | None) -> Register:
        """Mark one person; None takes a mark back.

        Raises:
            NotFoundError: There is no such session or person.
            InvalidInputError: They left the group, the register is finished, the session was cancelled, or
                they are said to be here on a day still to come.
        """
        before, register = self._mark(session_id, {person_id: presence})
        if before[person_id] is not presence:
            label = _mark_label(presence).format(name=_name(register, person_id))
            self._remember(label, session_id, {person_id: presence}, before)
        return register

    @needs(Act.MARK_REGISTER)
    def mark_all(self, session_id: UUID, roles: frozenset[Role]) -> Register:
        """Everyone with one of these roles whom nobody has looked for yet is here.

        Raises:
            NotFoundError: There is no such session.
            InvalidInputError: The register is finished, or the session was cancelled.
        """
        register = self._register(session_id)
        wanted = {e.person_id: Presence.HERE for e in register.unmarked if e.role in roles}
        if not wanted:
            return register
        before, register = self._mark(session_id, wanted)
        label = ngettext("{n} person marked here", "{n} people marked here", len(wanted))
        self._remember(label.format(n=len(wanted)), session_id, wanted, before)
        return register

    @needs(Act.MARK_REGISTER)
    def set_visitors(self, session_id: UUID, count: int) -> Register:
        """Count the visitors who gave no name.

        Raises:
            InvalidInputError: Fewer than none, more than 999, or the register is finished.
        """
        if not 0 <= count <= MOST_VISITORS:
            raise InvalidInputError(
                _("{n} visitors cannot be counted.").format(n=count),
                _("Enter a number from 0 to {most}.").format(most=MOST_VISITORS),
                "visitors",
            )
        before, register = self._count(session_id, count)
        if before != count:
            label = ngettext("{n} visitor counted", "{n} visitors counted", count).format(n=count)
            redo = partial(self._count, session_id, count)
            self._desk.history.record(Step(label, redo, partial(self._count, session_id, before)))
        return register

    @needs(Act.MARK_REGISTER)
    def walk_in(self, session_id: UUID, name: str, role: Role, same_as: UUID | None = None) -> Register:
        """Somebody came who is not on the register: they join the group and are marked here.

        Args:
            session_id: The session they came to.
            name: What they are called; a first name is enough. Not used with `same_as`.
            role: What they came as.
            same_as: The person they are, if they are known already.

        Raises:
            InvalidInputError: There is no name, they are marked here already, or the register is finished.
            NotFoundError: There is no such session or person.
        """
        tidied = tidy_name(name) if same_as is None else ""
        with self._desk.store.write(self._desk.author, "walk in", _subject(session_id)) as repositories:
            standing = open_register(repositories, session_id)
            refuse_names(repositories.groups.get(standing.group_id), (standing.session_id,))
            if same_as is None:
                person_id = repositories.people.add(PersonForm(name=tidied), finish_later=True)
                keep_as_own(self._desk, repositories, people=[person_id])
            else:
                person_id = repositories.people.get(same_as).id
                refuse_twice(repositories, standing, person_id)
            from_next_day = standing.held_on + timedelta(days=1)
            joined, today = None, self._desk.today()
            if joins_by_coming(repositories, standing.group_id, role, today):
                joined = repositories.groups.join(standing.group_id, person_id, role, from_next_day)
            place_for = (person_id,) if joined and role is Role.PARTICIPANT else ()
            came = WalkIn(
                session_id=session_id,
                person_id=person_id,
                new=() if same_as else (person_id,),
                memberships=(joined,) if joined else (),
                answered=answer_waiting(repositories, standing.group_id, place_for, today),
                mark=Mark(role, Presence.HERE),
                before=standing.marks.get(person_id) or Mark(role, None),
            )
            write_marks(repositories, standing, {person_id: came.mark}, self._desk.now())
        register = self._register(session_id)
        label = _("{name} added and marked here").format(name=_name(register, person_id))
        redo, undo = partial(self._turn, came, came=True), partial(self._turn, came, came=False)
        self._desk.history.record(Step(label, redo, undo))
        return register

    @needs(Act.MARK_REGISTER)
    def before_finishing(self, session_id: UUID) -> Register:
        """The register as it is about to be finished; that it was looked at is put in the audit.

        Raises:
            NotFoundError: There is no such session.
            InvalidInputError: Its day is still to come.
        """
        register = self.open_register(session_id)
        refuse_ahead(register, self._desk.now())
        return register

    @needs(Act.MARK_REGISTER)
    def close(self, session_id: UUID, absent: Mapping[UUID, Presence], exception: str = "") -> Register:
        """Finish a register, with a last word about those nobody had looked for.

        Args:
            session_id: The session whose register it is.
            absent: What is said of those nobody had looked for.
            exception: How the session ran although somebody was missing who must be there.

        Raises:
            NotFoundError: There is no such session.
            InvalidInputError: The register is finished already, the session was cancelled, its day is still
                to come, or somebody is missing who must be there and nobody said how it ran.
        """
        refuse_ahead(self._register(session_id), self._desk.now())
        before, register = self._close(session_id, absent, exception)
        label = _("Register of {group} finished").format(group=register.group_name)
        redo = partial(self._close, session_id, absent, exception)
        self._desk.history.record(Step(label, redo, partial(self._unclose, session_id, before)))
        return register

    @needs(Act.RUN_GROUPS)
    def reopen(self, session_id: UUID, note: str) -> Register:
        """Open a finished register again; the note says why.

        Raises:
            NotFoundError: There is no such session.
            InvalidInputError: The register is not finished, or the note is too long.
        """
        words = tidy_words(note, "note")
        with self._desk.store.read() as repositories:
            exception = repositories.sessions.get(session_id).exception
        register = self._reopen(session_id, words)
        label = _("Register of {group} opened again").format(group=register.group_name)
        redo = partial(self._reopen, session_id, words)
        self._desk.history.record(Step(label, redo, partial(self._close, session_id, {}, exception)))
        return register

    def _register(self, session_id: UUID) -> Register:
        """The register after a change, which has its own line in the audit."""
        with self._desk.store.read() as repositories:
            return repositories.attendance.register(session_id)

    def _remember(
        self,
        label: str,
        session_id: UUID,
        wanted: Mapping[UUID, Presence | None],
        before: Mapping[UUID, Presence | None],
    ) -> None:
        redo, undo = partial(self._mark, session_id, wanted), partial(self._mark, session_id, before)
        self._desk.history.record(Step(label, redo, undo))

    def _mark(self, session_id: UUID, wanted: Mapping[UUID, Presence | None]) -> tuple[Presences, Register]:
        detail = {"people": len(wanted)}
        with self._desk.store.write(self._desk.author, "mark", _subject(session_id), detail) as repositories:
            standing = open_register(repositories, session_id)
            before = put_marks(repositories, standing, wanted, self._desk.now())
        return before, self._register(session_id)

    def _turn(self, walk_in: WalkIn, *, came: bool) -> None:
        subject = _subject(walk_in.session_id)
        with self._desk.store.write(self._desk.author, "walk in", subject) as repositories:
            walk_in.turn(repositories, self._desk.now(), came=came)

    def _count(self, session_id: UUID, count: int) -> tuple[int, Register]:
        with self._desk.store.write(
            self._desk.author, "count visitors", _subject(session_id)
        ) as repositories:
            standing = open_register(repositories, session_id)
            if count:
                refuse_ahead(standing, self._desk.now())
            before = repositories.attendance.visitors(session_id)
            if before != count:
                repositories.attendance.set_visitors(session_id, count)
        return before, self._register(session_id)

    def _close(
        self, session_id: UUID, absent: Mapping[UUID, Presence], exception: str
    ) -> tuple[Presences, Register]:
        with self._desk.store.write(
            self._desk.author, "finish register", _subject(session_id)
        ) as repositories:
            standing = open_register(repositories, session_id)
            coming = still_coming(repositories, standing, absent)
            before = put_marks(repositories, standing, coming, self._desk.now())
            words = refuse_incomplete(repositories, session_id, exception)
            repositories.sessions.set_state(session_id, SessionState.DONE)
            repositories.sessions.set_exception(session_id, words)
        return before, self._register(session_id)

    def _unclose(self, session_id: UUID, before: Mapping[UUID, Presence | None]) -> None:
        with self._desk.store.write(
            self._desk.author, "reopen register", _subject(session_id)
        ) as repositories:
            repositories.sessions.set_state(session_id, SessionState.UNDER_WAY)
            standing = open_register(repositories, session_id)
            put_marks(repositories, standing, before, self._desk.now())

    def _reopen(self, session_id: UUID, note: str) -> Register:
        with self._desk.store.write(
            self._desk.author, "reopen register", _subject(session_id)
        ) as repositories:
            if repositories.sessions.get(session_id).state is not SessionState.DONE:
                raise InvalidInputError(
                    _("This register is not finished."), _("Carry on with it as it is."), "register"
                )
            repositories.sessions.set_state(session_id, SessionState.UNDER_WAY, note)
        return self._register(session_id)


def _subject(session_id: UUID) -> Subject:
    return Subject("group_session", session_id)


def _name(register: Register, person_id: UUID) -> str:
    return next((e.name for e in register.entries if e.person_id == person_id), _("Somebody"))


def _mark_label(presence: Presence | None) -> str:
    labels = {
        None: _("{name} not marked"),
        Presence.HERE: _("{name} marked here"),
        Presence.APOLOGY: _("{name} sent an apology"),
        Presence.NO_WORD: _("{name} did not come"),
    }
    return labels[presence]
