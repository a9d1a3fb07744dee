"""Calendars of other programs brought into a group: looked at first, then one step and one undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from app.domain.calendar_plan import CalendarPlan, called_off_days, chosen, planned_from
from app.domain.groups import SessionState
from app.domain.roles import Act
from app.domain.wording import quote
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _
from app.services.desk import Change
from app.services.permission import needs
from app.services.planning import plan_ahead
from app.services.room_clash import free_of_clash
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from app.services.desk import Desk
    from app.store.repositories import Repositories

A_YEAR: Final = timedelta(days=366)
NO_ANSWERS: Final[Mapping[str, str]] = MappingProxyType({})


class CalendarImportService:
    """What a group leader can do with a calendar from elsewhere."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.RUN_GROUPS)
    def look(
        self, group_id: UUID, file: Path, answers: Mapping[str, str] = NO_ANSWERS, *, end: date | None = None
    ) -> CalendarPlan:
        """What bringing a calendar in would do; nothing is written.

        Args:
            group_id: The group whose sessions are in it.
            file: An iCalendar file.
            answers: What was said to questions, by their code.
            end: The last day that counts; in a year where nobody says.

        Raises:
            NotFoundError: There is no such group, or no such file.
            InvalidInputError: It is no calendar.
        """
        # What reads calendars is loaded with the first of them.
        from app.exchange.calendar_read import read_calendar  # noqa: PLC0415 - see above

        try:
            content = file.read_bytes()
        except OSError as error:
            raise NotFoundError(
                _("{file} cannot be read.").format(file=quote(file.name)), _("Choose a file that is there.")
            ) from error
        plan_ahead(self._desk)
        today = self._desk.today()
        with self._desk.store.read() as repositories:
            group, here = repositories.groups.get(group_id), repositories.sessions.of_group(group_id)
            found = read_calendar(file.name, content, today - A_YEAR, end or today + A_YEAR)
            meetings, questions = chosen(group, found.sessions, answers)
            if questions:
                return CalendarPlan(file=file.name, questions=questions, problems=found.problems)
            off = called_off_days(group, meetings, found.called_off, answers)
            plan = planned_from(file.name, group, meetings, off, here)
            wanted = (*plan.new, *(after for _before, after in plan.moved))
            free, taken = free_of_clash(repositories, wanted)
        ids = {session.id for session in free}
        return replace(
            plan,
            new=tuple(session for session in plan.new if session.id in ids),
            moved=tuple(one for one in plan.moved if one[1].id in ids),
            problems=(*found.problems, *plan.problems, *taken),
        )

    @needs(Act.RUN_GROUPS)
    def bring_in(
        self, group_id: UUID, file: Path, answers: Mapping[str, str] = NO_ANSWERS, *, end: date | None = None
    ) -> CalendarPlan:
        """Plan the sessions of a calendar, move and cancel others as it says: one step, one undo.

        Raises:
            NotFoundError: There is no such group, or no such file.
            InvalidInputError: It is no calendar, a question is open, or there is nothing new in it.
        """
        plan = self.look(group_id, file, answers, end=end)
        if plan.questions:
            raise InvalidInputError(
                _("A question is still open: {first}").format(first=plan.questions[0].words),
                _("Nothing was written. Answer first."),
                "answer",
            )
        if not plan.new and not plan.moved and not plan.called_off:
            raise InvalidInputError(
                _("There is nothing in {file} that is not here already.").format(file=quote(file.name)),
                _("Nothing was written."),
                "file",
            )
        reason = _("Called off in {file}").format(file=quote(file.name))

        label = _("Calendar {file} brought in").format(file=quote(file.name))
        subject = Subject("support_group", group_id)
        self._desk.make(
            Change(
                "import calendar",
                subject,
                label,
                redo=partial(_bring, plan, reason),
                undo=partial(_take_back, plan),
            )
        )
        return plan


def _bring(plan: CalendarPlan, reason: str, repositories: Repositories) -> None:
    for session in plan.new:
        repositories.sessions.plan(session)
    for _before, after in plan.moved:
        repositories.sessions.change(after)
    for session in plan.called_off:
        repositories.sessions.set_state(session.id, SessionState.CANCELLED, reason)


def _take_back(plan: CalendarPlan, repositories: Repositories) -> None:
    repositories.sessions.take_out((session.id for session in plan.new), void=True)
    for before, _after in plan.moved:
        repositories.sessions.change(before)
    for session in plan.called_off:
        repositories.sessions.set_state(session.id, session.state, session.reason)
