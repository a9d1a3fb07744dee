"""Brings a register from a spreadsheet into the records of a group: looked at first, written at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.names import same_words
from app.domain.register_plan import RegisterPlan, plan_days, plan_left, plan_people, plan_times
from app.domain.roles import Act
from app.domain.room import BULK
from app.domain.wording import quote
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _, ngettext
from app.services.finding import matches_of
from app.services.kept_columns import keep_columns, kept_columns
from app.services.permission import keep_as_own, needs, within
from app.services.register_marks import left_before
from app.services.register_writing import write_plan
from app.services.turning import remember
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from app.domain.file_columns import KeptColumns
    from app.domain.register_file import RegisterFile
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class RegisterImportService:
    """What a group leader can do with registers kept in spreadsheets until now."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.RUN_GROUPS)
    def look(self, group_id: UUID, file: Path, answers: Mapping[str, str]) -> RegisterPlan:
        """What a file says, and what bringing it in would do. Nothing is written.

        Args:
            answers: Code of a question -> code of the choice, as far as they were asked already.

        Raises:
            NotFoundError: The group, or the file, is not there.
            InvalidInputError: The file holds no register, or an answer is none of the choices.
        """
        with self._desk.store.read() as repositories:
            return self._plan(repositories, group_id, file, answers)

    @needs(Act.RUN_GROUPS)
    def bring_in(self, group_id: UUID, file: Path, answers: Mapping[str, str]) -> RegisterPlan:
        """Write what `look` says with the same answers, in one step that can be undone.

        Raises:
            NotFoundError: The group, or the file, is not there.
            InvalidInputError: A question is open, there is nothing to write, or the file cannot be used.
            DiskFullError: There is not enough room for an import; nothing was begun.
        """
        with self._desk.store.read() as repositories:
            plan = self._plan(repositories, group_id, file, answers)
            group = repositories.groups.get(group_id)
        _refuse_unready(plan)
        self._desk.store.refuse_too_little(BULK)
        subject, detail = Subject("support_group", group_id), {"people": len(plan.people), "n": plan.marks}
        with self._desk.store.write(self._desk.author, "import register", subject, detail) as repositories:
            brought = write_plan(repositories, plan, group, self._desk.now())
            keep_as_own(self._desk, repositories, people=brought.added)
            keep_columns(repositories, plan.found, group.name, self._desk.today())
        remember(
            self._desk,
            subject,
            _("Register of {group} brought in from {file}").format(group=group.name, file=quote(file.name)),
            redo=partial(brought.turn, back=False),
            undo=partial(brought.turn, back=True),
        )
        return plan

    def _plan(
        self, repositories: Repositories, group_id: UUID, file: Path, answers: Mapping[str, str]
    ) -> RegisterPlan:
        group, today = repositories.groups.get(group_id), self._desk.today()
        found = _read(file, answers, today, kept_columns(repositories))
        reach = within(self._desk, repositories, Act.SEE_NAMES)
        matched = matches_of(repositories, reach, sorted({one.parsed.name for one in found.people}))
        matches = {
            name: [(match, same_words(name, match.name)) for match in may_be]
            for name, may_be in matched.items()
        }
        left = left_before(repositories, group_id, today)
        members = {membership.person_id for membership in repositories.groups.memberships(group_id)}
        days, problems, aside = plan_days(found, repositories.sessions.of_group(group_id), today)
        everybody, who = plan_people(found, matches, members, answers)
        people, gone = plan_left(found, everybody, left)
        starts, ends, when = plan_times(group, days, answers)
        return RegisterPlan(
            found=found,
            people=people,
            days=days,
            starts=starts,
            ends=ends,
            questions=(*found.questions, *when, *who),
            problems=(*found.problems, *problems, *gone),
            guesses=(*found.guesses, *aside),
        )


def _read(file: Path, answers: Mapping[str, str], today: date, kept: tuple[KeptColumns, ...]) -> RegisterFile:
    # What reads spreadsheets is loaded with the first of them.
    from app.exchange.register_reading import read_register  # noqa: PLC0415 - see above

    try:
        content = file.read_bytes()
    except OSError as error:
        raise NotFoundError(
            _("{file} cannot be read.").format(file=quote(file.name)), _("Choose a file that is there.")
        ) from error
    return read_register(file.name, content, answers, today, kept)


def _refuse_unready(plan: RegisterPlan) -> None:
    if plan.questions:
        count = len(plan.questions)
        raise InvalidInputError(
            ngettext(
                "{n} question is still open: {first}", "{n} questions are still open: {first}", count
            ).format(n=count, first=plan.questions[0].words),
            _("Nothing was written. Answer first."),
            "answer",
        )
    if not plan.days:
        raise InvalidInputError(
            _("There is nothing in {file} that is not here already.").format(file=quote(plan.found.file)),
            _("Nothing was written. Look at what is said of its days."),
            "file",
        )
