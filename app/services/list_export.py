"""Registers and lists as files for a spreadsheet; that one left the records is put in the audit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.groups import SessionState
from app.domain.names import fold
from app.domain.roles import Act
from app.domain.spoken_dates import clock_time
from app.errors import NotFoundError
from app.i18n import _
from app.services.permission import needs
from app.services.saved_files import save_list
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from app.domain.attendance import Presence, Register, RegisterEntry
    from app.domain.groups import GroupSummary, SessionLine
    from app.domain.people import PersonSummary
    from app.domain.taking_part import TakingPart
    from app.services.desk import Desk
    from app.services.groups import GroupService
    from app.services.people import PeopleService

AS_KEPT: Final = "Name as kept here"
"""This heading says that names are to be read letter by letter when the file comes back."""
VISITORS: Final = "Visitors without a name"
HELD: Final = frozenset({SessionState.DONE, SessionState.UNDER_WAY})


class ListExportService:
    """Writes what is kept as .xlsx or .csv. Nothing in such a file is locked: whoever has it reads it."""

    def __init__(self, desk: Desk, people: PeopleService, groups: GroupService) -> None:
        self._desk, self._people, self._groups = desk, people, groups

    @needs(Act.PRINT)
    def group_register(self, group_id: UUID, file: Path) -> int:
        """Every register of a group that was begun, a column for each day; gives how many days.

        Raises:
            NotFoundError: There is no such group, or it has no register yet.
            InvalidInputError: The name of the file ends in neither .xlsx nor .csv.
            StorageError: The folder refused, or there is no room.
        """
        with self._desk.store.read() as repositories:
            held = [s.id for s in repositories.sessions.of_group(group_id) if s.state in HELD]
            registers = [repositories.attendance.register(key) for key in held]
        if not registers:
            raise NotFoundError(
                _("This group has no register yet."), _("Take a register first, then save it as a file.")
            )
        save_list(file, *_table(registers))
        self._record(Subject("support_group", group_id), "register")
        return len(registers)

    @needs(Act.PRINT)
    def session_register(self, session_id: UUID, file: Path) -> int:
        """The register of one session; gives how many people stand on it. Raises as `group_register` does."""
        with self._desk.store.read() as repositories:
            register = repositories.attendance.register(session_id)
        save_list(file, *_table([register]))
        self._record(Subject("group_session", session_id), "register")
        return len(register.entries)

    @needs(Act.PRINT)
    def taking_part(self, group_id: UUID, file: Path) -> int:
        """How each person came and took part, a row for each visit of which anything is written down.

        Raises as `group_register` does; also where nothing is written down.
        """
        with self._desk.store.read() as repositories:
            held = {s.id: s for s in repositories.sessions.of_group(group_id) if s.state in HELD}
            parts = repositories.taking_part.of_sessions(held)
            workers = {worker.id: worker.name for worker in repositories.settings.workers()}
            registers = [repositories.attendance.register(key) for key in held if key in parts]
        rows = [
            _part(register.held_on, entry, parts[register.session_id][entry.person_id], workers)
            for register in registers
            for entry in register.entries
            if entry.here and entry.person_id in parts[register.session_id]
        ]
        if not rows:
            raise NotFoundError(
                _("Nothing is written down of how people took part."), _("Press F4 on a register first.")
            )
        headings = [AS_KEPT, _("Role"), _("Date"), _("Step"), _("Joined in by"), _("With a worker")]
        save_list(file, [*headings, _("With"), _("Late"), _("Left early")], rows)
        self._record(Subject("support_group", group_id), "taking part")
        return len(rows)

    @needs(Act.PRINT)
    def people(self, file: Path) -> int:
        """Everybody on the list of people; gives how many. Raises as `group_register` does."""
        people = self._people.list_people()
        save_list(file, [AS_KEPT, _("Groups"), _("Last came")], [_person(one) for one in people])
        self._record(None, "people")
        return len(people)

    @needs(Act.PRINT)
    def groups(self, file: Path) -> int:
        """Every group; gives how many. Raises as `group_register` does."""
        groups = self._groups.list_groups()
        headings = [_("Group"), _("When"), _("Place"), _("People"), _("Next session")]
        save_list(file, headings, [_group(one) for one in groups])
        self._record(None, "groups")
        return len(groups)

    @needs(Act.PRINT)
    def sessions(self, file: Path) -> int:
        """Every session, and how many came; gives how many. Raises as `group_register` does."""
        lines = self._groups.sessions()
        about = [_("Group"), _("Date"), _("Starts"), _("Ends")]
        headings = [*about, _("State"), _("People"), _("Volunteers"), _("Reason")]
        save_list(file, headings, [_session(one) for one in lines])
        self._record(None, "sessions")
        return len(lines)

    def _record(self, subject: Subject | None, what: str) -> None:
        self._desk.store.record(self._desk.author, "export list", subject, {"what": what})


def _table(registers: Sequence[Register]) -> tuple[list[str | date], list[list[str | int | date]]]:
    """A column for each register, a row for each person, and one for visitors where there were any."""
    latest: dict[UUID, RegisterEntry] = {e.person_id: e for register in registers for e in register.entries}
    marks = [{e.person_id: e.presence for e in register.entries} for register in registers]
    rows: list[list[str | int | date]] = [
        [entry.name, entry.role.value, *(_mark(each.get(person_id)) for each in marks)]
        for person_id, entry in sorted(latest.items(), key=lambda one: (fold(one[1].name), one[0]))
    ]
    if any(register.visitors for register in registers):
        rows.append([VISITORS, "", *(register.visitors for register in registers)])
    return [AS_KEPT, "Role", *(register.held_on for register in registers)], rows


def _mark(presence: Presence | None) -> str:
    return presence.value if presence else ""


def _part(
    day: date, entry: RegisterEntry, part: TakingPart, workers: Mapping[UUID, str]
) -> list[str | int | date]:
    step = part.step.words if part.step is not None else ""
    company = workers.get(part.worker_id, "") if part.worker_id else ""
    yes = {True: _("yes"), False: ""}
    ways, late, early = ", ".join(part.joined), yes[part.late], yes[part.left_early]
    return [entry.name, entry.role.value, day, step, ways, company, part.with_whom, late, early]


def _person(one: PersonSummary) -> list[str | int | date]:
    return [one.name, ", ".join(one.groups), one.last_came or ""]


def _group(one: GroupSummary) -> list[str | int | date]:
    return [one.name, one.when, one.venue, one.members, one.next_on or ""]


def _session(one: SessionLine) -> list[str | int | date]:
    times = clock_time(one.starts), clock_time(one.ends)
    return [one.group_name, one.held_on, *times, one.state.value, one.people, one.volunteers, one.reason]
