"""How people came and took part: the ladder, ways of joining in, carers who came with them, children."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from app.domain.attendance import Mark, Presence
from app.domain.people import Role
from app.domain.roles import Act
from app.domain.taking_part import PartBoard, PartLine, PartPage, TakingPart, first_alone, tidy_ways
from app.domain.wording import tidy_line
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _, ngettext
from app.services.desk import Change
from app.services.permission import needs
from app.services.register_marks import open_register, write_marks
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from app.domain.attendance import Register
    from app.services.desk import Desk
    from app.store.repositories import Repositories

MOST_CHILDREN: Final = 999
"""Our own rule: more is a slip of the finger."""


class ArrivalService:
    """What a group leader can say of those who came. One method, one transaction, one undo."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.RUN_GROUPS)
    def board(self, session_id: UUID) -> PartBoard:
        """Everybody who was here and how they took part; that it was looked at is put in the audit.

        Raises:
            NotFoundError: There is no such session.
        """
        board = self._board(session_id)
        self._desk.store.record(self._desk.author, "view taking part", _session(session_id))
        return board

    @needs(Act.RUN_GROUPS)
    def page(self, session_id: UUID, person_id: UUID) -> PartPage:
        """How one person took part, who marked them and when, and when they first came alone.

        Raises:
            NotFoundError: There is no such session or person.
        """
        with self._desk.store.read() as repositories:
            session = repositories.sessions.get(session_id)
            return PartPage(
                person_id=person_id,
                name=repositories.people.name(person_id),
                part=_part(repositories, session_id, person_id),
                workers=tuple((w.id, w.name) for w in repositories.settings.workers()),
                marks=repositories.taking_part.marks(session_id, person_id),
                first_alone=first_alone(repositories.taking_part.visits(session.group_id, person_id)),
            )

    @needs(Act.RUN_GROUPS)
    def keep(self, session_id: UUID, person_id: UUID, part: TakingPart) -> PartBoard:
        """Say how somebody who was here took part; also of a register that is finished.

        Raises:
            NotFoundError: There is no such session or person.
            InvalidInputError: They were not here, or who came with them is too long.
        """
        tidy_line(part.with_whom, "with_whom")
        with self._desk.store.read() as repositories:
            before, name = (
                _part(repositories, session_id, person_id),
                repositories.people.name(person_id),
            )
            _refuse_absent(repositories, session_id, person_id, name)
        if before != part:
            now = self._desk.now()
            self._desk.make(
                Change(
                    action="keep taking part",
                    subject=_session(session_id),
                    label=_("How {name} took part").format(name=name),
                    redo=lambda r: r.taking_part.keep(session_id, person_id, part, now),
                    undo=lambda r: r.taking_part.keep(session_id, person_id, before, now),
                )
            )
        return self._board(session_id)

    @needs(Act.RUN_GROUPS)
    def tick(self, session_id: UUID, person_id: UUID, way: str, *, on: bool) -> PartBoard:
        """One way of joining in, ticked or not, with one tap.

        Raises:
            NotFoundError: There is no such session or person.
            InvalidInputError: They were not here.
        """
        with self._desk.store.read() as repositories:
            before = _part(repositories, session_id, person_id)
        return self.keep(session_id, person_id, before.ticked(way, on=on))

    @needs(Act.SEE_GROUPS)
    def ways(self, group_id: UUID) -> tuple[str, ...]:
        """The ways of joining in that a group can tick."""
        with self._desk.store.read() as repositories:
            return repositories.taking_part.ways(group_id)

    @needs(Act.RUN_GROUPS)
    def set_ways(self, group_id: UUID, typed: Sequence[str]) -> tuple[str, ...]:
        """Other ways of joining in for a group. What was ticked until now stays as it was.

        Raises:
            NotFoundError: There is no such group.
            InvalidInputError: There are too many, or one is too long.
        """
        ways = tidy_ways(typed)
        with self._desk.store.read() as repositories:
            name, before = repositories.groups.get(group_id).name, repositories.taking_part.ways(group_id)
        if before != ways:
            self._desk.make(
                Change(
                    action="change ways",
                    subject=Subject("support_group", group_id),
                    label=_("Ways of joining in at {group}").format(group=name),
                    redo=lambda r: r.taking_part.set_ways(group_id, ways),
                    undo=lambda r: r.taking_part.set_ways(group_id, before),
                )
            )
        return ways

    @needs(Act.MARK_REGISTER)
    def carer_came(self, session_id: UUID, person_id: UUID) -> Register:
        """The carer who is linked to somebody came with them; they need not belong to the group.

        Raises:
            NotFoundError: There is no such session, or nobody is linked to them.
            InvalidInputError: The register is finished, or the session was cancelled.
        """
        with self._desk.store.write(self._desk.author, "mark", _session(session_id)) as repositories:
            standing = open_register(repositories, session_id)
            carer = repositories.carers.carers_of([person_id]).get(person_id)
            if carer is None:
                raise NotFoundError(
                    _("Nobody is written down who comes with them."),
                    _("Add a carer on the person’s page, or press F2."),
                )
            before = standing.marks.get(carer.person_id, Mark(Role.CARER, None))
            known = repositories.groups.role_on(standing.group_id, carer.person_id, standing.held_on)
            came = Mark(known or Role.CARER, Presence.HERE)
            write_marks(repositories, standing, {carer.person_id: came}, self._desk.now())
        self._desk.remember(
            Change(
                action="mark",
                subject=_session(session_id),
                label=_("{name} marked here").format(name=carer.name),
                redo=partial(self._write, session_id, {carer.person_id: came}),
                undo=partial(self._write, session_id, {carer.person_id: before}),
            )
        )
        return self._register(session_id)

    @needs(Act.MARK_REGISTER)
    def count_children(self, session_id: UUID, count: int) -> Register:
        """Count the children who came; nothing else is kept of them.

        Raises:
            NotFoundError: There is no such session.
            InvalidInputError: Fewer than none, more than 999, or the register is finished.
        """
        if not 0 <= count <= MOST_CHILDREN:
            raise InvalidInputError(
                _("{n} children cannot be counted.").format(n=count),
                _("Enter a number from 0 to {most}.").format(most=MOST_CHILDREN),
                "children",
            )
        with self._desk.store.read() as repositories:
            before = repositories.attendance.children(session_id)
        if before != count:
            self._desk.make(
                Change(
                    action="count children",
                    subject=_session(session_id),
                    label=ngettext("{n} child counted", "{n} children counted", count).format(n=count),
                    redo=partial(_count, session_id, count),
                    undo=partial(_count, session_id, before),
                )
            )
        return self._register(session_id)

    def _write(self, session_id: UUID, marks: Mapping[UUID, Mark], repositories: Repositories) -> None:
        write_marks(repositories, open_register(repositories, session_id), marks, self._desk.now())

    def _register(self, session_id: UUID) -> Register:
        with self._desk.store.read() as repositories:
            return repositories.attendance.register(session_id)

    def _board(self, session_id: UUID) -> PartBoard:
        with self._desk.store.read() as repositories:
            session = repositories.sessions.get(session_id)
            came = repositories.attendance.register(session_id)
            parts = repositories.taking_part.parts(session_id)
            return PartBoard(
                session=session,
                ways=repositories.taking_part.ways(session.group_id),
                lines=tuple(
                    PartLine(
                        person_id=entry.person_id,
                        name=entry.name,
                        role=entry.role,
                        part=parts.get(entry.person_id, TakingPart()),
                    )
                    for entry in (*came.people, *came.carers_and_helpers)
                    if entry.here
                ),
            )


def _count(session_id: UUID, count: int, repositories: Repositories) -> None:
    open_register(repositories, session_id)
    repositories.attendance.set_children(session_id, count)


def _part(repositories: Repositories, session_id: UUID, person_id: UUID) -> TakingPart:
    return repositories.taking_part.parts(session_id).get(person_id, TakingPart())


def _refuse_absent(repositories: Repositories, session_id: UUID, person_id: UUID, name: str) -> None:
    mark = repositories.attendance.standing(session_id).marks.get(person_id)
    if mark is None or mark.presence is not Presence.HERE:
        raise InvalidInputError(
            _("{name} is not marked here.").format(name=name), _("Mark them on the register first."), "person"
        )


def _session(session_id: UUID) -> Subject:
    return Subject("group_session", session_id)
